// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/extract/date_labels.h"

#include <string>

#include "tests/support/catch.h"

using namespace news::indexer;

TEST_CASE("the words in front of a date say what it stands for") {
    const auto [text, label] = GENERATE(table<std::string, std::optional<DateLabel>>({
        {"Published: ", DateLabel::published},
        {"Posted on", DateLabel::published},
        {"Veröffentlicht am ", DateLabel::published},
        {"Publié le ", DateLabel::published},
        {"PUBLICADO EL", DateLabel::published},
        {"Опубликовано ", DateLabel::published},
        {"Updated ", DateLabel::updated},
        {"Mis à jour le ", DateLabel::updated},
        {"Published by the desk, last updated ", DateLabel::updated},
        {"Updated often. Published ", DateLabel::published},
        {"Copyright ", DateLabel::other},
        {"By Ann Miller, ", std::nullopt},
        {"", std::nullopt},
    }));
    CAPTURE(text);
    CHECK(label_of(text) == label);
}
