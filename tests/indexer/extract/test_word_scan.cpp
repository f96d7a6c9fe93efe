// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/extract/word_scan.h"

#include <algorithm>
#include <random>
#include <string>
#include <utility>

#include "tests/support/catch.h"

using news::indexer::WordScan;

namespace {

using Places = std::vector<std::pair<std::size_t, std::size_t>>;  // word, place

Places found_by_scan(const std::vector<std::string_view>& words, std::string_view text) {
    Places places;
    for (const WordScan::Place& place : WordScan(words).places_in(text)) {
        places.emplace_back(place.word, place.at);
    }
    std::ranges::sort(places);
    return places;
}

/// The slow and sure way.
Places found_one_by_one(const std::vector<std::string_view>& words, std::string_view text) {
    Places places;
    for (std::size_t word = 0; word < words.size(); ++word) {
        for (std::size_t at = text.find(words[word]); at != std::string_view::npos;
             at = text.find(words[word], at + 1)) {
            places.emplace_back(word, at);
        }
    }
    return places;
}

}  // namespace

TEST_CASE("a scan finds every place of every word") {
    const std::vector<std::string_view> words{"pubDate", "publishedAt", "firstPublishedAt",
                                              "publishedAtNoon", "firstPublished"};
    const std::string text = GENERATE("", "pubDat", "pubDate", R"({"pubDate": 1, "pubDate": 2})",
                                      "firstPublishedAt=3", "xpublishedAtNoonpublishedAt",
                                      "pupubDate", "PUBDATE publishedat", "firstPublishedfirst");
    CAPTURE(text);
    CHECK(found_by_scan(words, text) == found_one_by_one(words, text));
}

TEST_CASE("a scan agrees with looking for one word after the other") {
    std::mt19937 random(7);
    const auto letters = [&](std::size_t size) {
        std::string text;
        for (std::size_t i = 0; i < size; ++i) {
            text += "abc"[random() % 3];
        }
        return text;
    };
    for (int round = 0; round < 200; ++round) {
        std::vector<std::string> words;
        for (std::size_t i = 0; i < 5; ++i) {
            words.push_back(letters(2 + random() % 5));
        }
        const std::vector<std::string_view> views(words.begin(), words.end());
        const std::string text = letters(300);
        CAPTURE(words, text);
        CHECK(found_by_scan(views, text) == found_one_by_one(views, text));
    }
}
