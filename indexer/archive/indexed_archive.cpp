// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/archive/indexed_archive.h"

#include "common/record.h"
#include "common/schema.h"
#include "common/version_order.h"

namespace news::indexer {

void IndexedArchive::for_each(const Use& use) const {
    for (auto trace = database_.valuestream_begin(Slot::trace);
         trace != database_.valuestream_end(Slot::trace); ++trace) {
        use(trace.get_docid(), decode_trace(*trace));
    }
}

void IndexedArchive::for_each_of(const ArticleNumbers& articles, const Use& use) const {
    auto trace = database_.valuestream_begin(Slot::trace);
    for (const ArticleNumber number : articles) {
        if (trace == database_.valuestream_end(Slot::trace)) {
            return;
        }
        trace.skip_to(number);
        if (trace != database_.valuestream_end(Slot::trace) && trace.get_docid() == number) {
            use(number, decode_trace(*trace));
        }
    }
}

Article IndexedArchive::article(ArticleNumber number) const {
    return decode_record(database_.get_document(number).get_data());
}

Version IndexedArchive::version(ArticleNumber number) const {
    const Xapian::Document document = database_.get_document(number);
    const std::string prefix(field_named("id").prefix);
    auto id = database_.termlist_begin(number);
    id.skip_to(prefix);
    const bool has_id = id != database_.termlist_end(number) && (*id).starts_with(prefix);
    return {.moment = moment_of(document),
            .id = has_id ? (*id).substr(prefix.size()) : std::string(),
            .story = document.get_value(Slot::story)};
}

ArticleNumbers IndexedArchive::story(const std::string& name) const {
    const std::string term = story_term(name);
    return {database_.postlist_begin(term), database_.postlist_end(term)};
}

}  // namespace news::indexer
