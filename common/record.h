// SPDX-License-Identifier: GPL-2.0-or-later
/// Article to and from the bytes that the index keeps, and to the JSON that people read.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

#include <nlohmann/json_fwd.hpp>

#include "common/article.h"
#include "common/frames.h"

namespace news {

/// How much of a record is read: each part is what the one before it is, and more.
enum class RecordPart {
    head,   ///< all but the members below: what a line of results needs
    texts,  ///< lead, body, captions
    all     ///< evidence, furniture, origins
};

/// Articles to and from the bytes that the index keeps. Holds buffers that serve for the next one.
/// Not for use by two threads at once.
class RecordCodec {
public:
    std::string encode(const Article& article);

    /// @throws Error index  for bytes that encode() of this schema version did not make
    Article decode(std::string_view bytes, RecordPart part = RecordPart::all);

private:
    Frames frames_;
};

/// The same for a single article.
std::string encode_record(const Article& article);
Article decode_record(std::string_view bytes);

/// The article as `extract` and `show` print it:
///
///     id origin url title authors date updated captured source domain language section lead body
///     captions credits wire place
///
/// Where the article was met in several places, `origins` lists them as objects of `origin` and
/// `captured`.
///
/// `body` is one string with an empty line between paragraphs, `authors` a list of names, the dates
/// as date_to_json() gives them, `credits[i]` belongs to `captions[i]`.
nlohmann::ordered_json to_json(const Article& article);

/// A day, an interval "2014-03-29/2014-03-30", or null where nothing is known.
nlohmann::ordered_json date_to_json(const std::optional<ArticleDate>& date);

/// What `--why` adds: `date_kind`, `date_confidence`, `date_time` where there is a date, and
/// `evidence`, a list of objects with the members of Evidence.
nlohmann::ordered_json evidence_to_json(const Article& article);

/// So many code points of a first paragraph serve as lead where there is no other, cut at a word's
/// end: a text without paragraphs is all in its first one.
inline constexpr std::size_t lead_characters = 600;

/// True when the lead says more than the first paragraph, whose beginning it may repeat.
bool has_own_lead(const Article& article);

/// The rule that makes a headline of the text's beginning where there is none.
inline constexpr std::string_view title_of_text = "first sentence";

/// False where the headline is title_of_text, or there is none.
bool has_own_title(const Article& article);

/// "published", "updated", "captured" or "inferred".
std::string_view name_of(DateKind kind);

}  // namespace news
