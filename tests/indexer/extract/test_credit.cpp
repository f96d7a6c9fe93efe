// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/extract/credit.h"

#include "tests/support/catch.h"

using namespace std::literals;
using news::indexer::is_credit;
using news::indexer::split_credit;

TEST_CASE("captions and their credits are told apart", "[credit]") {
    const auto [text, caption, credit] = GENERATE(table<std::string, std::string, std::string>({
        {"Jane Roe/Pool—Reuters The two ministers shake hands.", "The two ministers shake hands.",
         "Jane Roe/Pool—Reuters"},
        {"Jane Roe/Pool—ReutersThe two ministers shake hands.", "The two ministers shake hands.",
         "Jane Roe/Pool—Reuters"},
        {"Jane Roe—AFP/Getty Images The harbour at dawn, in May.", "The harbour at dawn, in May.",
         "Jane Roe—AFP/Getty Images"},
        {"The harbour, March 30, 2014. (AP Photo/Jane Roe)", "The harbour, March 30, 2014.",
         "AP Photo/Jane Roe"},
        {"The harbour at dawn. [Photo by Jane Roe]", "The harbour at dawn.", "Jane Roe"},
        {"The harbour at dawn. Photograph: Jane Roe/Getty Images", "The harbour at dawn.",
         "Jane Roe/Getty Images"},
        {"Der Hafen am Morgen. Foto: dpa", "Der Hafen am Morgen.", "dpa"},
        {"Der Hafen am Morgen | Bild: picture alliance/dpa | Jane Roe", "Der Hafen am Morgen",
         "picture alliance/dpa | Jane Roe"},
        {"Le port à l'aube. Photo : Jane Roe / AFP", "Le port à l'aube.", "Jane Roe / AFP"},
        {"Le port à l'aube © Jane Roe", "Le port à l'aube", "Jane Roe"},
        {"The harbour at dawn Credit: Jane Roe", "The harbour at dawn", "Jane Roe"},
        {"The harbour at dawn. — Reuters pic", "The harbour at dawn.", "Reuters pic"},
        {"The harbour at dawn. Jane Roe/AFP/Getty Images", "The harbour at dawn.",
         "Jane Roe/AFP/Getty Images"},
        {"The harbour at dawn. REUTERS/Jane Roe", "The harbour at dawn.", "REUTERS/Jane Roe"},
        {"The harbour at dawn. (Photo by Jane Roe/Getty Images)", "The harbour at dawn.",
         "Jane Roe/Getty Images"},
        {"The harbour at dawn. EPA-EFE/Jane Roe", "The harbour at dawn.", "EPA-EFE/Jane Roe"},
        {"Der Hafen am Morgen. © dpa", "Der Hafen am Morgen.", "dpa"},
        {"Der Hafen am Morgen. (Foto: Jane Roe / IMAGO)", "Der Hafen am Morgen.",
         "Jane Roe / IMAGO"},
        {"El puerto al alba. Foto: Jane Roe / EFE", "El puerto al alba.", "Jane Roe / EFE"},
        {"Порт на рассвете. Фото: Анна Лесная/ТАСС", "Порт на рассвете.", "Анна Лесная/ТАСС"},
        {"晨光中的港口。新华社记者 林小雨 摄", "晨光中的港口。", "新华社记者 林小雨"},
        {"The harbour (right) at dawn.", "The harbour (right) at dawn.", ""},
        {"Jane Roe and John Doe of Reuters", "Jane Roe and John Doe of Reuters", ""},
        {"Photo: Jane Roe/AFP", "", "Jane Roe/AFP"},
        {"", "", ""},
    }));
    CAPTURE(text);
    const auto parts = split_credit(text);
    CHECK(parts.text == caption);
    CHECK(parts.credit == credit);
}

TEST_CASE("a credit is known by its mark or by its agency", "[credit]") {
    for (const auto* text : {"Getty Images", "Jane Roe/Reuters", "(AP)", "© Jane Roe", "Foto: dpa",
                             "Jane van der Roe/AP Photo", "Handout via Reuters"}) {
        CAPTURE(text);
        CHECK(is_credit(text));
    }
    for (const auto* text :
         {"Jane Roe", "The harbour at dawn.", "Reuters reports", "He said: no", ""}) {
        CAPTURE(text);
        CHECK_FALSE(is_credit(text));
    }
}

TEST_CASE("long texts with many joins are split in no time", "[credit]") {
    std::string text;
    for (int i = 0; i < 100'000; ++i) {
        text += "A/ ([";
    }
    CHECK(split_credit(text).credit.empty());
    CHECK(split_credit("\xff\xfe/\x80—Reuters").text == "\xff\xfe/\x80—Reuters");
}
