// SPDX-License-Identifier: GPL-2.0-or-later
/// Every field of the index, in one table: the indexer writes it, the searcher reads it.
#pragma once

#include <array>
#include <chrono>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include <xapian.h>

namespace news {

/// How the words of a field become terms. For each word of a `text` field there are three:
///
/// - its folded form under the field's prefix, with positions: phrases, exact words, distances;
/// - stem_term() with the prefix: plain words of this field;
/// - stem_term() without one: plain words of any text. Only these have weight, so that one term
///   stands for a word of a query and a word counts as often as it is written.
///
/// Both name the article's language, whose stemmer made the stem: in an archive of several, the
/// terms that a word has in them are those of different articles.
///
/// The body's prefix is "". Its words have the third term alone, and stems that stand in other
/// texts only are told by a term with `no_body_prefix`: most stems stand in the body.
enum class FieldKind {
    text,   ///< all three terms for each word
    name,   ///< folded forms only, with positions: names of people and places are not stemmed
    exact,  ///< one term for the whole value, folded: exact_term()
    days    ///< no terms; days in value slots
};

/// Value slots. DO NOT CHANGE THESE NUMBERS: they are in every index on disk.
struct Slot {
    static constexpr Xapian::valueno date_first = 0;  ///< day_value(); nothing when undated
    static constexpr Xapian::valueno date_last = 1;
    static constexpr Xapian::valueno source = 2;  ///< as displayed, like the slots that follow
    static constexpr Xapian::valueno section = 3;
    static constexpr Xapian::valueno language = 4;
    static constexpr Xapian::valueno wire = 5;
    static constexpr Xapian::valueno authors = 6;  ///< value_list()
    static constexpr Xapian::valueno added = 7;    ///< day_value() of the day of indexing
    /// The id of the first version; nothing for an article of which there is no other.
    static constexpr Xapian::valueno story = 8;
    static constexpr Xapian::valueno moment = 9;  ///< moment_value()
    static constexpr Xapian::valueno trace = 10;  ///< by which the indexer compares articles
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

/// A word without a field is looked for in `title`, `body` and `caption`.
inline constexpr auto fields = std::to_array<Field>({
    {"title", "headline hl", FieldKind::text, "S", {}, "title:election", "words of the headline"},
    {"lead",
     "",
     FieldKind::text,
     "XLEAD",
     {},
     "lead:budget",
     "words of the headline, the standfirst and the first paragraph, of a long one its beginning"},
    {"body", "text", FieldKind::text, "", {}, "body:harbour", "words of the text"},
    {"caption", "", FieldKind::text, "XCAPTION", {}, "caption:harbour", "words of photo captions"},
    {"author", "by byline", FieldKind::name, "A", Slot::authors, "author:weller",
     "names in the byline"},
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
    {"story",
     "",
     FieldKind::exact,
     "XSTORY",
     {},
     "story:4f3c2a",
     "all versions of a story, by the id of any of them"},
    {"date", "", FieldKind::days, "", Slot::date_first, "date:2014-03..2014-05",
     "days, months, years, or a range of them; date!: for all of an article's days"},
    {"added", "", FieldKind::days, "", Slot::added, "added:7d", "day of indexing"},
});

/// What an article is or has, asked for as "is:short", "has:photo".
struct Flag {
    std::string_view field;  ///< "is" or "has"
    std::string_view value;
    std::string_view term;
    std::string_view help;
};

inline constexpr auto flags = std::to_array<Flag>({
    {"is", "undated", "XISundated", "articles without a date"},
    {"is", "short", "XISshort", "articles of less than 100 words"},
    {"is", "wire", "XISwire", "articles credited to a news agency"},
    {"is", "copy", "XIScopy", "later versions of a story; -is:copy leaves out all but the first"},
    {"has", "author", "XHASauthor", "articles with a byline"},
    {"has", "copies", "XHAScopies", "articles of which there are other versions"},
    {"has", "date", "XHASdate", "articles with a date"},
    {"has", "photo", "XHASphoto", "articles with a caption or a photo credit"},
    {"has", "wire", "XISwire", "articles credited to a news agency"},
});

/// Articles with fewer words than this are "is:short".
inline constexpr std::size_t short_article = 100;

/// The flag of that field and value, both folded, or nullptr.
const Flag* find_flag(std::string_view field, std::string_view value);

/// The field of that name or alias, or nullptr.
const Field* find_field(std::string_view name);

/// The field of that name. REQUIRES: it is in the table.
const Field& field_named(std::string_view name);

inline constexpr std::string_view no_body_prefix = "XNOBODY";

/// The term of all articles of a story.
///
/// @param story  as in Slot::story
std::string story_term(std::string_view story);

/// The one term of an exact field for `value`: folded, and short enough for Xapian.
std::string exact_term(const Field& field, std::string_view value);

inline constexpr std::string_view file_prefix = "P";  ///< file_term()

/// Before the terms that tell what an article was made of and how its date is known. They are
/// counted, not searched.
inline constexpr std::string_view format_prefix = "XFORMAT";  ///< of its record, "html"
inline constexpr std::string_view date_kind_prefix = "XDATEKIND";
inline constexpr std::string_view date_rule_prefix = "XDATERULE";

/// A term of one of these three prefixes.
std::string counted_term(std::string_view prefix, std::string_view value);

/// A file in keys and terms: its path, or where that is too long, its beginning and a hash of it.
/// Files below a folder share the beginning `file_key(folder)`, cut to `whole_key_size`.
std::string file_key(std::string_view path);

/// Paths of at most this many bytes are their own keys.
inline constexpr std::size_t whole_key_size = 160;

/// The term of every article of a file.
std::string file_term(std::string_view path);

/// The term by which an article is found and replaced. Ids are told apart by case.
std::string id_term(std::string_view id);

/// Several values of one article as a slot holds them, and apart again. Values have no line breaks.
std::string value_list(const std::vector<std::string>& values);
std::vector<std::string> values_of_list(std::string_view list);

/// A day as the date slots hold it, "20140329": sorts as text.
std::string day_value(std::chrono::sys_days day);

/// The day of day_value(); nothing for other text.
std::optional<std::chrono::sys_days> parse_day_value(std::string_view value);

}  // namespace news
