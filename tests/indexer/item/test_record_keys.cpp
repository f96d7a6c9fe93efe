// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/item/record_keys.h"

#include <algorithm>
#include <set>
#include <string_view>
#include <vector>

#include "tests/support/catch.h"

using namespace news::indexer;

TEST_CASE("fields are known by many names", "[json]") {
    const auto [name, key] = GENERATE(table<std::string, RecordKey>({
        {"title", RecordKey::title},
        {"Headline", RecordKey::title},
        {"publish_date", RecordKey::date},
        {"dateModified", RecordKey::updated},
        {"date_download", RecordKey::captured},
        {"Authors", RecordKey::authors},
        {"body-text", RecordKey::body},
        {"Ressort", RecordKey::section},
        {"standfirst", RecordKey::lead},
    }));
    CAPTURE(name);
    CHECK(record_key(name) == key);
}

TEST_CASE("other names are no fields", "[json]") {
    CHECK_FALSE(record_key(""));
    CHECK_FALSE(record_key("weather"));
    CHECK_FALSE(record_key("titles of the day"));
}

TEST_CASE("no name means two fields", "[json]") {
    std::set<std::string_view> letters;
    for (const auto& name : record_keys()) {
        CAPTURE(name.letters);
        CHECK(letters.insert(name.letters).second);
    }
}

TEST_CASE("the names of a key are those that mean it, in their order", "[json]") {
    std::vector<KeyName> of_keys;
    for (int key = 0; key <= static_cast<int>(RecordKey::wire); ++key) {
        for (const auto& name : record_keys(static_cast<RecordKey>(key))) {
            CHECK(name.key == static_cast<RecordKey>(key));
            of_keys.push_back(name);
        }
    }
    CHECK(std::ranges::is_permutation(of_keys, record_keys(), {}, &KeyName::letters,
                                      &KeyName::letters));
    CHECK(record_keys(RecordKey::updated).front().letters == "datemodified");
}
