// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/extract/article_from_sgml.h"

#include <algorithm>
#include <array>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "common/text.h"
#include "indexer/extract/article_from_fields.h"
#include "indexer/extract/ascii.h"
#include "indexer/extract/html_tree.h"

namespace news::indexer {
namespace {

using enum RecordKey;

struct Tag {
    std::string_view name;  ///< lower case
    RecordKey field;
};

/// Of all tags of one field the first that has a text counts; all elements of that tag do.
constexpr auto trec_tags = std::to_array<Tag>({
    {"docno", id},         {"docid", id},        {"headline", title}, {"hl", title},
    {"head", title},       {"title", title},     {"ti", title},       {"h3", title},
    {"byline", authors},   {"author", authors},  {"au", authors},     {"dateline", place},
    {"date", date},        {"date1", date},      {"pubdate", date},   {"date_time", date},
    {"datetime", date},    {"dd", date},         {"source", source},  {"so", source},
    {"pub", source},       {"section", section}, {"url", url},        {"language", language},
    {"lang", language},    {"lp", lead},         {"leadpara", lead},  {"caption", captions},
    {"graphic", captions}, {"text", body},       {"body", body},
});

constexpr auto reuters_tags = std::to_array<Tag>({
    {"title", title},
    {"author", authors},
    {"dateline", place},
    {"date", date},
    {"topics", section},
    {"body", body},
    {"text", body},
});

constexpr std::size_t most_elements = 1000;

/// The document, and the same in lower case for finding tags.
struct Sgml {
    std::string_view text;
    std::string lower;
};

/// Where the tag `name` stands from `from` on, as "<name>" or "<name attributes>".
std::size_t find_tag(const Sgml& sgml, const std::string& name, std::size_t from) {
    const std::string start = "<" + name;
    std::size_t at = sgml.lower.find(start, from);
    while (at != std::string::npos) {
        const std::string_view rest = std::string_view(sgml.lower).substr(at + start.size());
        if (rest.starts_with('>') || rest.starts_with(' ') || rest.starts_with('\n')) {
            return at;
        }
        at = sgml.lower.find(start, at + 1);
    }
    return std::string::npos;
}

/// What stands inside the elements of that name.
std::vector<std::string_view> elements(const Sgml& sgml, std::string_view tag) {
    const std::string name(tag);
    const std::string end = "</" + name;
    std::vector<std::string_view> found;
    std::size_t at = find_tag(sgml, name, 0);
    while (at != std::string::npos && found.size() < most_elements) {
        const std::size_t start = sgml.lower.find('>', at);
        const std::size_t stop =
            start == std::string::npos ? start : sgml.lower.find(end, start + 1);
        if (stop == std::string::npos) {
            break;
        }
        found.push_back(sgml.text.substr(start + 1, stop - start - 1));
        at = find_tag(sgml, name, stop);
    }
    return found;
}

/// Markup with paragraphs stays; other text gets its entities decoded and keeps its lines.
std::string readable(std::string_view inner) {
    if (lower_ascii(inner).find("<p>") != std::string::npos) {
        return std::string(inner);
    }
    const HtmlTree tree{std::string(inner)};
    std::string text;
    for (NodeId node = 0; node < tree.size(); ++node) {
        text += tree[node].text;
    }
    return text;
}

template <std::size_t size>
void add_elements(const Sgml& sgml, const std::array<Tag, size>& tags, StatedFields& fields) {
    for (const Tag& tag : tags) {
        if (fields.has(tag.field)) {
            continue;
        }
        for (const std::string_view inner : elements(sgml, tag.name)) {
            fields.add(tag.field, {readable(inner), std::string(tag.name), {}});
        }
    }
}

/// "910514" and "AP880212-0001", "XIE19960801.0001": the first six or eight digits that stand
/// together, the century being the twentieth.
std::optional<std::string> day_in(std::string_view text) {
    constexpr std::string_view digits = "0123456789";
    const std::size_t start = std::min(text.find_first_of(digits), text.size());
    const std::string_view rest = text.substr(start);
    const std::string_view number = rest.substr(0, rest.find_first_not_of(digits));
    constexpr std::size_t with_century = 8;
    if (number.size() == with_century && (number.starts_with("19") || number.starts_with("20"))) {
        return std::string(number);
    }
    return number.size() == 6 ? std::optional("19" + std::string(number)) : std::nullopt;
}

StatedFields trec_fields(const Sgml& sgml) {
    StatedFields fields("trec");
    const auto dates = elements(sgml, "date");
    if (!dates.empty() && trim(dates.front()).size() == 6) {
        if (auto day = day_in(trim(dates.front()))) {
            fields.add(date, {std::move(*day), "date", {}});
        }
    }
    add_elements(sgml, trec_tags, fields);
    if (!fields.has(date)) {
        if (auto day = day_in(fields.text(id).value)) {
            fields.add(date, {std::move(*day), fields.text(id).where, {}});
        }
    }
    // The lead is printed above the text and is part of it.
    if (!fields.has(body)) {
        fields.add(body, {fields.text(lead).value, fields.text(lead).where, {}});
    }
    return fields;
}

/// Value of an attribute of the first tag: NEWID="17".
std::string_view attribute(std::string_view text, std::string_view name) {
    const std::string_view tag = text.substr(0, text.find('>'));
    const std::size_t at = tag.find(name);
    if (at == std::string_view::npos) {
        return {};
    }
    const std::string_view rest = tag.substr(at + name.size());
    return rest.substr(0, rest.find('"'));
}

/// Stories end with a line that says "Reuter" and the mark of the end of text.
std::string without_signature(std::string text) {
    for (const std::string_view name : {"Reuter", "REUTER"}) {
        const std::size_t line = text.rfind('\n' + (" " + std::string(name)));
        if (line != std::string::npos && text.size() - line < name.size() + 8) {
            text.resize(line);
        }
    }
    return text;
}

/// Texts that the agency had not taken apart: the lines before the first indented one are the
/// headline, stars before it mark a flash.
void add_unprocessed(std::string_view text, StatedFields& fields) {
    std::string head;
    while (!text.empty() && !text.starts_with("    ")) {
        const std::size_t end = std::min(text.find('\n'), text.size() - 1) + 1;
        head += text.substr(0, end);
        text.remove_prefix(end);
    }
    if (text.empty()) {
        return;  // all of it is text
    }
    const std::string title = clean_line(head);
    const std::size_t begin = std::min(title.find_first_not_of("* "), title.size());
    fields.add(RecordKey::title, {title.substr(begin), "the first lines", {}});
    fields.add(body, {without_signature(std::string(text)), "text", {}});
}

StatedFields reuters_fields(const Sgml& sgml) {
    StatedFields fields("reuters");
    const std::string_view number = attribute(sgml.text, "NEWID=\"");
    if (!number.empty()) {
        fields.add(id, {"reuters-21578-" + std::string(number), "NEWID", {}});
    }
    for (const std::string_view topics : elements(sgml, "topics")) {
        const Sgml list{topics, lower_ascii(topics)};
        const auto names = elements(list, "d");
        fields.add(section, {names.empty() ? "" : readable(names.front()), "topics", {}});
        break;
    }
    const auto bodies = elements(sgml, "body");
    if (!bodies.empty()) {
        fields.add(body, {without_signature(readable(bodies.front())), "body", {}});
    } else if (const auto texts = elements(sgml, "text");
               !texts.empty() && elements(sgml, "title").empty()) {
        add_unprocessed(readable(texts.front()), fields);
    }
    add_elements(sgml, reuters_tags, fields);
    fields.add(source, {"Reuters", "the collection", {}});
    fields.add(wire, {"Reuters", "the collection", {}});
    return fields;
}

}  // namespace

Extracted article_from_sgml(const RawItem& item, std::string_view text) {
    const Sgml sgml{text, lower_ascii(text)};
    return article_from_fields(
        item, item.type == MediaType::trec ? trec_fields(sgml) : reuters_fields(sgml));
}

}  // namespace news::indexer
