// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/archive/versions.h"

#include "tests/support/catch.h"
#include "tests/support/synthetic_archive.h"

namespace news::indexer {
namespace {

TextWords words(const std::vector<std::string>& paragraphs) {
    return TextWords(words_of(paragraphs));
}

}  // namespace

TEST_CASE("A half of a text is a version of it, a short quotation and a digest are not") {
    SyntheticNews news(1);
    const std::vector<std::string> text = news.body(20);
    const auto first = [&](std::ptrdiff_t paragraphs) {
        return words({text.begin(), text.begin() + paragraphs});
    };
    CHECK(are_versions(words(text), words(text)));
    CHECK(are_versions(first(11), words(text)));
    CHECK(are_versions(words(text), first(11)));
    CHECK_FALSE(are_versions(first(3), words(text)));
}

TEST_CASE("Articles that share a third of their text are not versions of one story") {
    SyntheticNews news(2);
    const std::vector<std::string> shared = news.body(2);
    std::vector<std::string> one = news.body(6);
    std::vector<std::string> other = news.body(6);
    one.insert(one.end(), shared.begin(), shared.end());
    other.insert(other.end(), shared.begin(), shared.end());
    CHECK_FALSE(are_versions(words(one), words(other)));
}

}  // namespace news::indexer
