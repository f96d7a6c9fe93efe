// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/archive/sketch.h"

#include <algorithm>

#include "tests/support/catch.h"
#include "tests/support/synthetic_archive.h"

namespace news::indexer {
namespace {

Sketch sketch(const std::vector<std::string>& paragraphs) {
    return sketch_of(words_of(paragraphs));
}

std::size_t shared_keys(const Sketch& one, const Sketch& other) {
    std::vector<std::uint32_t> both;
    std::ranges::set_intersection(one.keys(), other.keys(), std::back_inserter(both));
    return both.size();
}

}  // namespace

TEST_CASE("Texts that share nothing share nothing of their sketches") {
    SyntheticNews news(1);
    const Sketch one = sketch(news.body(8));
    const Sketch other = sketch(news.body(8));
    CHECK(one.keys().size() == Sketch::most_keys);
    CHECK(std::ranges::is_sorted(one.keys()));
    CHECK(shared_keys(one, other) == 0);
    CHECK(shared_part(one, other) < 0.1);
}

TEST_CASE("A half of a text is found by its sketch, and stands in the whole one") {
    SyntheticNews news(2);
    const std::vector<std::string> text = news.body(20);
    const Sketch whole = sketch(text);
    const Sketch half = sketch({text.begin(), text.begin() + 10});
    CHECK(shared_keys(whole, half) >= Sketch::most_keys / 4);
    CHECK(shared_part(whole, half) > 0.8);
    CHECK(shared_part(half, whole) == shared_part(whole, half));
    CHECK(shared_part(whole, whole) == 1);
}

TEST_CASE("The part of shingles that two texts share is estimated") {
    SyntheticNews news(3);
    double worst = 0;
    double sum = 0;
    constexpr int texts = 100;
    for (int i = 0; i < texts; ++i) {
        const std::vector<std::string> shared = {news.sentence_text(100)};
        std::vector<std::string> one = shared;
        std::vector<std::string> other = shared;
        one.push_back(news.sentence_text(100));
        other.push_back(news.sentence_text(300));
        const double error = shared_part(sketch(one), sketch(other)) - 0.5;
        worst = std::max(worst, std::abs(error));
        sum += error;
    }
    CHECK(worst < 0.25);
    CHECK(std::abs(sum / texts) < 0.02);
}

TEST_CASE("A text of a few words has a sketch, one of none has not") {
    CHECK(sketch({"Video is unavailable."}).keys().size() == 1);
    CHECK(shared_part(sketch({"Video is unavailable."}), sketch({"Video is unavailable"})) == 1);
    CHECK(sketch({"Unavailable."}).keys().empty());
    CHECK(shared_part(sketch({}), sketch({})) == 0);
}

TEST_CASE("A sketch comes back from the index") {
    SyntheticNews news(4);
    for (const Sketch& sketch :
         {sketch(news.body(8)), sketch({"Video is unavailable."}), Sketch{}}) {
        std::string bytes;
        append_sketch(bytes, sketch);
        std::string_view rest = bytes;
        CHECK(take_sketch(rest) == sketch);
        CHECK(rest.empty());
    }
}

}  // namespace news::indexer
