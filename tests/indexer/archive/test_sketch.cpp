// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/archive/sketch.h"

#include <algorithm>

#include "tests/support/catch.h"
#include "tests/support/synthetic_archive.h"

namespace news::indexer {
namespace {

std::size_t shared(const Sketch& one, const Sketch& other) {
    Sketch both;
    std::ranges::set_intersection(one, other, std::back_inserter(both));
    return both.size();
}

}  // namespace

TEST_CASE("Texts that share nothing share nothing of their sketches") {
    SyntheticNews news(1);
    const Sketch one = sketch_of(words_of(news.body(8)));
    CHECK(one.size() == sketch_size);
    CHECK(std::ranges::is_sorted(one));
    CHECK(shared(one, sketch_of(words_of(news.body(8)))) == 0);
}

TEST_CASE("What a half of a text has kept of its sketch is in the half's own sketch") {
    SyntheticNews news(2);
    const std::vector<std::string> text = news.body(20);
    const Sketch whole = sketch_of(words_of(text));
    const Sketch half = sketch_of(words_of({text.begin(), text.begin() + 10}));
    CHECK(shared(whole, half) >= sketch_size / 4);
}

TEST_CASE("Texts of a few words have no sketch") {
    CHECK(sketch_of(words_of({"Video unavailable."})).empty());
    CHECK(sketch_of({}).empty());
}

}  // namespace news::indexer
