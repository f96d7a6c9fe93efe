// SPDX-License-Identifier: GPL-2.0-or-later
#include "searcher/output/json.h"

#include <algorithm>
#include <array>
#include <ostream>

#include <nlohmann/json.hpp>

#include "common/record.h"
#include "common/text.h"

namespace news::searcher {
namespace {

using nlohmann::ordered_json;

constexpr auto sort_names = std::to_array<std::string_view>({"relevance", "newest", "oldest"});

std::size_t code_points(std::string_view text, std::size_t bytes) {
    return count_characters(text.substr(0, std::min(bytes, text.size())));
}

ordered_json marks_to_json(const MarkedText& text) {
    ordered_json marks = ordered_json::array();
    for (const Mark& mark : text.marks) {
        marks.push_back({code_points(text.text, mark.begin), code_points(text.text, mark.end)});
    }
    return marks;
}

void mark(ordered_json& object, bool is_selected) {
    if (is_selected) {
        object["selected"] = true;
    }
}

ordered_json dates_to_json(const DateFacet& dates) {
    ordered_json buckets = ordered_json::array();
    for (const DateBucket& bucket : dates.buckets) {
        ordered_json object = {{"from", format_day(bucket.days.first)},
                               {"to", format_day(bucket.days.last)},
                               {"count", bucket.count},
                               {"stories", bucket.stories}};
        mark(object, bucket.is_selected);
        buckets.push_back(std::move(object));
    }
    ordered_json facet = {{"granularity", name_of(dates.granularity)},
                          {"buckets", std::move(buckets)},
                          {"undated", dates.undated}};
    if (dates.undated_is_selected) {
        facet["undated_selected"] = true;
    }
    return facet;
}

ordered_json values_to_json(const Facet& facet) {
    ordered_json values = ordered_json::array();
    for (const FacetValue& value : facet.values) {
        ordered_json object = {
            {"value", value.value}, {"count", value.count}, {"stories", value.stories}};
        mark(object, value.is_selected);
        values.push_back(std::move(object));
    }
    if (facet.without > 0) {
        values.push_back({{"value", nullptr}, {"count", facet.without}});
    }
    return values;
}

ordered_json set_to_json(const CountedSet& set) {
    return {{"total", set.total},
            {"stories_total", set.stories},
            {"total_is_exact", set.is_exact},
            {"excluded", set.excluded}};
}

std::string line_of(const ordered_json& value, int indent) {
    return value.dump(indent, ' ', false, ordered_json::error_handler_t::replace);
}

}  // namespace

ordered_json hit_to_json(const Hit& hit) {
    const Article& article = hit.article;
    ordered_json passages = ordered_json::array();
    for (const MarkedText& passage : hit.passages) {
        passages.push_back({{"text", passage.text}, {"marks", marks_to_json(passage)}});
    }
    const auto& date = article.date;
    ordered_json copies = ordered_json::array();
    for (const Copy& copy : hit.copies) {
        copies.push_back(
            {{"id", copy.id},
             {"source", copy.source},
             {"date", copy.days ? ordered_json(format_days(*copy.days)) : ordered_json(nullptr)}});
    }
    return {
        {"id", article.id},
        {"url", article.url},
        {"origin", article.origin},
        {"title", article.title},
        {"title_marks", marks_to_json(hit.title)},
        {"source", article.source.name},
        {"domain", article.source.domain},
        {"date", date_to_json(date)},
        {"date_kind", date ? ordered_json(name_of(date->kind)) : ordered_json(nullptr)},
        {"updated", date_to_json(article.updated)},
        {"captured", date_to_json(article.captured)},
        {"authors", article.authors},
        {"language", article.language},
        {"section", article.section},
        {"wire", article.wire},
        {"score", hit.score},
        {"passages", std::move(passages)},
        {"story", hit.story.empty() ? ordered_json(nullptr) : ordered_json(hit.story)},
        {"copies", std::move(copies)},
    };
}

ordered_json notes_to_json(const std::vector<Note>& notes, std::string_view query) {
    ordered_json list = ordered_json::array();
    for (const Note& note : notes) {
        list.push_back({{"message", note.message},
                        {"begin", code_points(query, note.begin)},
                        {"end", code_points(query, note.end)},
                        {"fix", note.fix}});
    }
    return list;
}

ordered_json facets_to_json(const Answer& answer, const Request& request) {
    ordered_json facets = ordered_json::object();
    for (const Facet& facet : answer.facets) {
        facets[facet.field] = values_to_json(facet);
    }
    if (std::ranges::find(request.facets, "date") != request.facets.end()) {
        facets["date"] = dates_to_json(answer.dates);
    }
    return facets;
}

ordered_json facet_sums_to_json(const Answer& answer, const Request& request) {
    ordered_json sums = ordered_json::object();
    for (const Facet& facet : answer.facets) {
        ordered_json sum = set_to_json(facet.set);
        sum["values_total"] = facet.values_total();
        sum["unknown"] = facet.without;
        sums[facet.field] = std::move(sum);
    }
    if (std::ranges::find(request.facets, "date") != request.facets.end()) {
        sums["date"] = set_to_json(answer.dates.set);
        sums["date"]["unknown"] = answer.dates.undated;
    }
    return sums;
}

ordered_json to_json(const Results& results) {
    ordered_json hits = ordered_json::array();
    std::ranges::transform(results.answer.hits, std::back_inserter(hits), hit_to_json);
    return {
        {"format", json_format},
        {"query", results.query},
        {"description", results.description},
        {"notes", notes_to_json(results.notes, results.query)},
        {"total", results.answer.total},
        {"stories_total", results.answer.stories},
        {"total_is_exact", results.answer.total_is_exact},
        {"counted", "articles"},
        {"listed", results.request.copies == Copies::hidden ? "stories" : "articles"},
        {"took_ms", results.took.count()},
        {"offset", results.request.offset},
        {"limit", results.request.limit},
        {"sort", sort_names[static_cast<std::size_t>(results.request.sort)]},
        {"hits", std::move(hits)},
        {"facets", facets_to_json(results.answer, results.request)},
        {"facet_sums", facet_sums_to_json(results.answer, results.request)},
        {"moved_on", results.moved_on},
        {"next_cursor",
         results.next_cursor.empty() ? ordered_json() : ordered_json(results.next_cursor)},
    };
}

void print_json(const ordered_json& value, std::ostream& out) { out << line_of(value, 2) << '\n'; }

void JsonRenderer::print(const Results& results, std::ostream& out) {
    print_json(to_json(results), out);
}

void JsonLinesRenderer::print(const Results& results, std::ostream& out) {
    for (const Hit& hit : results.answer.hits) {
        out << line_of(hit_to_json(hit), -1) << '\n';
    }
}

}  // namespace news::searcher
