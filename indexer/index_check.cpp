// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/index_check.h"

#include <algorithm>
#include <set>

#include <fmt/format.h>

#include "common/error.h"
#include "common/record.h"
#include "common/schema.h"
#include "common/text.h"
#include "indexer/archive/trace.h"
#include "indexer/catalog/catalog.h"
#include "indexer/write/document.h"

namespace news::indexer {
namespace {

using Terms = std::set<std::string>;

Terms terms_of(const Xapian::Document& document, const std::string& prefix) {
    Terms terms;
    auto term = document.termlist_begin();
    for (term.skip_to(prefix); term != document.termlist_end() && (*term).starts_with(prefix);
         ++term) {
        terms.insert(*term);
    }
    return terms;
}

/// One article against its record.
class ArticleCheck {
public:
    ArticleCheck(const Xapian::Database& database, const TellProblem& tell)
        : database_(database), tell_(tell) {}

    void check(Xapian::docid docid) {
        const Xapian::Document document = database_.get_document(docid);
        try {
            check(docid, document, decode_record(document.get_data()));
        } catch (const Error& error) {
            tell_(fmt::format("document {}: {}", docid, error.what()));
        }
    }

private:
    void check(Xapian::docid docid, const Xapian::Document& document, const Article& article) {
        const auto require = [&](bool holds, std::string_view what) {
            if (!holds) {
                tell_(fmt::format("document {} (article {}): {}", docid, printable(article.id),
                                  what));
            }
        };
        require(
            terms_of(document, std::string(field_named("id").prefix)) == Terms{id_term(article.id)},
            "it cannot be found by its id");
        require(database_.get_termfreq(id_term(article.id)) == 1, "another article has its id");
        require(values_agree(document, article), "its values differ from its record");
        Terms files;
        for (const Origin& origin : article.origins) {
            files.insert(file_term(origin.path));
            require(find_entry(database_, origin.path).has_value(),
                    "it comes from a file that is not known");
        }
        require(!files.empty(), "it comes from no file");
        require(terms_of(document, std::string(file_prefix)) == files,
                "its files differ from those of its record");
    }

    /// The day of indexing and the story are in no record.
    static bool values_agree(const Xapian::Document& document, const Article& article) {
        FlatDocument expected;
        add_values(article, parse_day_value(document.get_value(Slot::added)), expected);
        expected.set_value(Slot::trace, encode(trace_of(article)));
        expected.set_value(Slot::story, document.get_value(Slot::story));
        return document.values_count() == expected.values().size() &&
               std::ranges::all_of(expected.values(), [&](const FlatDocument::Value& value) {
                   return document.get_value(value.slot) == value.bytes;
               });
    }

    const Xapian::Database& database_;
    const TellProblem& tell_;
};

}  // namespace

Checked check_contents(const Xapian::Database& database, const TellProblem& tell) {
    Checked checked;
    ArticleCheck article(database, tell);
    for (auto docid = database.postlist_begin({}); docid != database.postlist_end({}); ++docid) {
        article.check(*docid);
        ++checked.articles;
    }
    for_each_entry(database, {}, [&](const FileEntry& entry) {
        ++checked.files;
        checked.incomplete += entry.is_complete ? 0U : 1U;
        const auto articles = database.get_termfreq(file_term(entry.path));
        if (entry.is_complete && articles != entry.articles) {
            tell(fmt::format("{}: the index holds {} articles of it, not {}", printable(entry.path),
                             articles, entry.articles));
        }
    });
    return checked;
}

}  // namespace news::indexer
