// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/archive/versions.h"

#include "tests/support/catch.h"
#include "tests/support/synthetic_archive.h"

namespace news::indexer {
namespace {

Sketch sketch(const std::vector<std::string>& paragraphs) {
    return sketch_of(words_of(paragraphs));
}

}  // namespace

TEST_CASE("A half of a text is a version of it, a short quotation and a digest are not") {
    SyntheticNews news(1);
    const std::vector<std::string> text = news.body(20);
    const auto first = [&](std::ptrdiff_t paragraphs) {
        return sketch({text.begin(), text.begin() + paragraphs});
    };
    CHECK(are_versions(sketch(text), sketch(text)));
    CHECK(are_versions(first(11), sketch(text)));
    CHECK(are_versions(sketch(text), first(11)));
    CHECK_FALSE(are_versions(first(3), sketch(text)));
}

TEST_CASE("Articles that share a quarter of their text are not versions of one story") {
    SyntheticNews news(2);
    const std::vector<std::string> shared = news.body(2);
    std::vector<std::string> one = news.body(6);
    std::vector<std::string> other = news.body(6);
    one.insert(one.end(), shared.begin(), shared.end());
    other.insert(other.end(), shared.begin(), shared.end());
    CHECK_FALSE(are_versions(sketch(one), sketch(other)));
}

}  // namespace news::indexer
