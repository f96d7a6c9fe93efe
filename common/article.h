// SPDX-License-Identifier: GPL-2.0-or-later
/// Article, the one record that every reader makes and that the index keeps.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

#include "common/date.h"

namespace news {

/// Why a field has its value, or why it does not have another one.
struct Evidence {
    std::string field;      ///< "title", "date", "body", ... as in the table of fields
    std::string value;      ///< as found in the input, before normalization; may be shortened
    std::string rule;       ///< the rule that found it, "json-ld:datePublished", "h1", "url"
    std::string where;      ///< where in the input: "script[2]", "meta[og:title]", "line 3"
    double confidence = 0;  ///< 0 to 1, how sure the rule is of this value
    std::string rejected;   ///< empty for the chosen value, else the reason against it

    bool operator==(const Evidence&) const = default;
};

/// A value together with the evidence for it, chosen and rejected.
template <typename T>
struct Finding {
    T value{};
    std::vector<Evidence> evidence;
};

enum class DateKind {
    published,  ///< the page says that this is the date of publication
    updated,    ///< only the date of a later change is known
    captured,   ///< only the date is known at which the page was saved
    inferred    ///< concluded from the text: dateline, caption, day of the week
};

struct ArticleDate {
    DaySpan days;  ///< as on the publisher's calendar
    DateKind kind = DateKind::published;
    double confidence = 0;  ///< 0 to 1
    std::string time;       ///< "14:05:00+02:00" or "14:05" as far as it is known; may be empty

    bool operator==(const ArticleDate&) const = default;
};

struct Source {
    std::string name;    ///< as the publisher writes it, "Le Monde"
    std::string domain;  ///< "lemonde.fr", lower case, without "www."

    bool operator==(const Source&) const = default;
};

struct Caption {
    std::string text;    ///< without the credit
    std::string credit;  ///< "Jacquelyn Martin/Pool—Reuters"; may be empty

    bool operator==(const Caption&) const = default;
};

/// A block that the paper prints with many articles, found by reading them: kept, but no part of
/// the text, and never searched.
struct Furniture {
    /// The paragraph of the body that it stood before, body.size() behind all of them; nothing for
    /// a standfirst, and for one that began with a block that is set aside.
    std::optional<std::size_t> before;
    std::string text;

    bool operator==(const Furniture&) const = default;
};

/// A place where an article was met.
struct Origin {
    std::string path;    ///< of the file, as the system names it: any bytes
    std::string record;  ///< what names the record inside the file, "#12"; empty: the whole file
    std::optional<std::chrono::sys_days> captured;  ///< when that copy was saved, where known

    bool operator==(const Origin&) const = default;
};

/// One news article. Text is UTF-8 in NFC, without control characters, with single blanks; an
/// empty string or list means that nothing was found.
struct Article {
    std::string id;      ///< unique in the index; names the same article in every run
    std::string url;     ///< canonical, absolute
    std::string origin;  ///< path of the file, then "#N" for the Nth record inside it
    std::string title;
    std::vector<std::string> authors;  ///< names of people, in the order of the byline
    Source source;
    /// The publication, else the best that is known in its place; nothing: undated. Searches,
    /// filters and counts know this date alone.
    std::optional<ArticleDate> date;
    std::optional<ArticleDate> updated;   ///< the last change, where one is stated
    std::optional<ArticleDate> captured;  ///< when the page was saved, where that is known
    std::string section;
    std::string language;           ///< ISO 639-1 ("en"), or 639-2 where there is no shorter code
    std::string lead;               ///< standfirst, else the first paragraph
    std::vector<std::string> body;  ///< paragraphs; headings, list items and quotes are paragraphs
    std::vector<Caption> captions;
    std::string wire;   ///< the news agency credited for the text, "Reuters"
    std::string place;  ///< of the dateline, "LONDON"
    std::vector<Evidence> evidence;
    std::vector<Furniture> furniture;  ///< in the order of the page
    /// Every place where it was met, in the order of path and record; `origin` is that of the text.
    std::vector<Origin> origins;

    bool operator==(const Article&) const = default;
};

}  // namespace news
