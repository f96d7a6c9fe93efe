// SPDX-License-Identifier: GPL-2.0-or-later
/// Results for programs.
///
/// One object of the form "news-search/1"; members may be added to it, none change or go:
///
///     {"format": "news-search/1", "query": as typed, "description": as read,
///      "notes": [{"message", "begin", "end", "fix"}],
///      "total": number of matching articles,
///      "stories_total": the same, with all versions of a story counted once,
///      "total_is_exact": false where the time was up: then there are at least so many,
///      "took_ms", "offset", "limit",
///      "sort": "relevance" | "newest" | "oldest",
///      "hits": [{"id", "url", "origin", "title", "title_marks", "source", "domain",
///                "date": "2014-03-29" | "2014-03-29/2014-03-30" | null,
///                "date_kind": "published" | "updated" | "captured" | "inferred" | null,
///                "updated", "captured": as "date", the last change and when the page was saved,
///                "authors": [...], "language", "section", "wire", "score",
///                "passages": [{"text", "marks": [[begin, end], ...]}],
///                "story": its name, as in "story:…", or null where there is no other version,
///                "copies": [{"id", "source", "date"}], all other versions in the archive, the
///                          first one first}],
///      "counted": "articles": what "total" and every "count" are numbers of; "stories" beside a
///                 "count" counts all versions of a story once,
///      "listed": "stories" | "articles": what the "hits" are, one of each story or every version,
///      "facets": {"source": [{"value", "count", "stories"}], ...,
///                 "date": {"granularity": "day" | "week" | "month" | "quarter" | "year" |
///                          "decade" | "century",
///                          "buckets": [{"from", "to", "count", "stories"}], "undated"}},
///      "facet_sums": {"source": {"total": articles that the facet counts, "total_is_exact",
///                                "excluded": [values that the query excludes, as typed],
///                                "values_total": different values in all,
///                                "unknown": articles without a value}, ...,
///                     "date": {"total", "total_is_exact", "excluded", "unknown"}},
///      "moved_on": true where articles were added since the first page; they are left out,
///      "next_cursor": what --cursor takes to print the next page; null where there is none}
///
/// The other commands print objects of the same form: `count` with "query" to "total", `facets`
/// with "facets" too, `timeline` and `similar` those of output/timelines.h and output/similar.h,
/// `explain` with "xapian" in place of "total"; `stats` has "index", "bytes",
/// "articles", "stories", "dated", "undated" and "facets"; `fields` has "fields": [{"name",
/// "aliases", "example", "help"}]; `show` has the members that are listed in common/record.h and
/// "versions" as in output/versions.h, with --raw also "raw": [{"text", "furniture": true where it
/// was set aside}].
///
/// Positions in texts and in the query are Unicode code points, from 0, the end not included.
/// A value or bucket that the query chooses has "selected": true (for undated articles
/// "undated_selected"); its field is counted as if the query did not choose, so that the other
/// values stay countable. The value null stands for articles without one. Counts of "date" and
/// "undated" add up to the "total" of the facet. A text that was not found is "".
#pragma once

#include <nlohmann/json_fwd.hpp>

#include "searcher/output/renderer.h"

namespace news::searcher {

/// The member "format" of every object.
inline constexpr auto json_format = "news-search/1";

class JsonRenderer final : public Renderer {
public:
    void print(const Results& results, std::ostream& out) override;
};

/// One hit a line, in the same form as in "hits".
class JsonLinesRenderer final : public Renderer {
public:
    void print(const Results& results, std::ostream& out) override;
};

nlohmann::ordered_json to_json(const Results& results);

/// One of the "hits".
nlohmann::ordered_json hit_to_json(const Hit& hit);

/// The member "facets".
nlohmann::ordered_json facets_to_json(const Answer& answer, const Request& request);

/// The member "facet_sums".
nlohmann::ordered_json facet_sums_to_json(const Answer& answer, const Request& request);

nlohmann::ordered_json notes_to_json(const std::vector<Note>& notes, std::string_view query);

/// Prints with an indent of two blanks and a newline. What is not UTF-8 becomes U+FFFD.
void print_json(const nlohmann::ordered_json& value, std::ostream& out);

}  // namespace news::searcher
