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
        {"Erscheinungsdatum: ", DateLabel::published},
        {"Zveřejněno ", DateLabel::published},
        {"Aktualizováno: ", DateLabel::updated},
        {"Ažurirano ", DateLabel::updated},
        {"Δημοσίευση: ", DateLabel::published},
        {"Ενημέρωση: ", DateLabel::updated},
        {"Közzétéve: ", DateLabel::published},
        {"Оновлено ", DateLabel::updated},
        {"Публикувана на ", DateLabel::published},
        {"تاریخ انتشار: ", DateLabel::published},
        {"تاريخ النشر: ", DateLabel::published},
        {"آخر تحديث ", DateLabel::updated},
        {"פורסם ב-", DateLabel::published},
        {"เผยแพร่: ", DateLabel::published},
        {"প্রকাশ: ", DateLabel::published},
        {"Cập nhật: ", DateLabel::updated},
        {"Diterbitkan ", DateLabel::published},
        {"Argitaratua: ", DateLabel::published},
        {"Güncelleme: ", DateLabel::updated},
        {"公開日 ", DateLabel::published},
        {"최종 수정 ", DateLabel::updated},
        {"The republic, ", std::nullopt},
        {"By Ann Miller, ", std::nullopt},
        {"", std::nullopt},
    }));
    CAPTURE(text);
    CHECK(label_of(text) == label);
}
