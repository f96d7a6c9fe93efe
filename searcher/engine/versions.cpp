// SPDX-License-Identifier: GPL-2.0-or-later
#include "searcher/engine/versions.h"

#include <utility>

#include "common/record.h"
#include "common/shared_text.h"
#include "searcher/engine/ask_again.h"
#include "searcher/engine/stories.h"

namespace news::searcher {
namespace {

Article article_at(const Index& index, Xapian::docid number) {
    return decode_record(index.database().get_document(number).get_data());
}

std::vector<Version> compare(const Index& index, Xapian::docid asked_for, Changes changes) {
    const Article article = article_at(index, asked_for);
    const TextWords text(words_of(article.body));
    const std::string story = story_of(index.database(), asked_for);
    const std::vector<Xapian::docid> numbers =
        story.empty() ? std::vector{asked_for} : articles_of_story(index.database(), story);
    std::vector<Version> versions;
    for (const Xapian::docid number : numbers) {
        Version version{.article = article_at(index, number),
                        .is_asked_for = number == asked_for,
                        .changes = {}};
        const TextWords other(words_of(version.article.body));
        version.words = other.size();
        version.shared = share_in(other, text);
        version.kept = share_in(text, other);
        if (changes == Changes::told && !version.is_asked_for) {
            version.changes = text_changes(article.body, version.article.body);
        }
        versions.push_back(std::move(version));
    }
    return versions;
}

}  // namespace

std::vector<Version> versions_of(Index& index, Xapian::docid article, Changes changes) {
    return ask_again_if_changed(index, [&] { return compare(index, article, changes); });
}

}  // namespace news::searcher
