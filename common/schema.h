// SPDX-License-Identifier: GPL-2.0-or-later
/// Every field of the index, in one table: the indexer writes it, the searcher reads it.
#pragma once

#include <array>
#include <chrono>
#include <optional>
#include <string>
#include <string_view>

#include <xapian.h>

namespace news {

/// How the words of a field become terms. For each word of a `text` field there are two terms:
/// its folded form, with positions and without weight (phrases, exact words), and "Z" before its
/// prefix and stem, without positions and with weight (plain words, ranking).
enum class FieldKind {
    text,   ///< both terms for each word
    name,   ///< folded forms only, with positions: names of people and places are not stemmed
    exact,  ///< one term for the whole value, folded: exact_term()
    days    ///< no terms; first and last day in the slots date_first and date_last
};

/// Value slots. DO NOT CHANGE THESE NUMBERS: they are in every index on disk.
struct Slot {
    static constexpr Xapian::valueno date_first = 0;  ///< day_value(); nothing when undated
    static constexpr Xapian::valueno date_last = 1;
    static constexpr Xapian::valueno source = 2;  ///< as displayed, like the slots that follow
    static constexpr Xapian::valueno section = 3;
    static constexpr Xapian::valueno language = 4;
    static constexpr Xapian::valueno wire = 5;
};

struct Field {
    std::string_view name;     ///< as typed in a query, `title:election`
    std::string_view aliases;  ///< other names, separated by blanks
    FieldKind kind;
    std::string_view
        prefix;  ///< before the field's terms; Omega's conventions where there are some
    std::optional<Xapian::valueno> slot;  ///< of the displayed value, for counting
    std::string_view example;             ///< a query that uses the field
    std::string_view help;
};

/// The text without a field (headline, body and captions) has the prefix "".
inline constexpr auto fields = std::to_array<Field>({
    {"title", "headline hl", FieldKind::text, "S", {}, "title:election", "words of the headline"},
    {"caption", "", FieldKind::text, "XCAPTION", {}, "caption:harbour", "words of photo captions"},
    {"author", "by byline", FieldKind::name, "A", {}, "author:weller", "names in the byline"},
    {"credit", "", FieldKind::name, "XCREDIT", {}, "credit:pool", "names in photo credits"},
    {"place", "dateline", FieldKind::name, "XPLACE", {}, "place:paris", "place of the dateline"},
    {"source", "site paper", FieldKind::exact, "H", Slot::source, "source:time.com",
     "the paper, by its name or domain"},
    {"section", "", FieldKind::exact, "XSECTION", Slot::section, "section:sport",
     "the paper's section"},
    {"lang", "language", FieldKind::exact, "L", Slot::language, "lang:de", "language, ISO 639"},
    {"wire", "agency", FieldKind::exact, "XWIRE", Slot::wire, "wire:reuters",
     "news agency credited for the text"},
    {"id", "", FieldKind::exact, "Q", {}, "id:4f3c2a", "the article's own id"},
    {"url", "", FieldKind::exact, "U", {}, "url:https://time.com/43121/", "the whole address"},
    {"date", "", FieldKind::days, "", Slot::date_first, "date:2014-03",
     "days, months, years, or a range of them: 1963..1965-06"},
});

/// The field of that name or alias, or nullptr.
const Field* find_field(std::string_view name);

/// The field of that name. REQUIRES: it is in the table.
const Field& field_named(std::string_view name);

/// The one term of an exact field for `value`: folded, and short enough for Xapian.
std::string exact_term(const Field& field, std::string_view value);

/// The term by which an article is found and replaced. Ids are told apart by case.
std::string id_term(std::string_view id);

/// A day as the date slots hold it, "20140329": sorts as text.
std::string day_value(std::chrono::sys_days day);

/// The day of day_value(); nothing for other text.
std::optional<std::chrono::sys_days> parse_day_value(std::string_view value);

}  // namespace news
