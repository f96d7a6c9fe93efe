// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/extract/lead.h"

#include <algorithm>
#include <utility>

#include <fmt/format.h>

#include "common/text.h"
#include "indexer/extract/json_ld.h"
#include "indexer/extract/page.h"
#include "indexer/extract/shared_words.h"
#include "indexer/extract/site_name.h"

namespace news::indexer {
namespace {

constexpr std::size_t fewest_words = 6;
constexpr std::size_t longest_value = 120;  // characters of evidence

struct Description {
    std::string text;
    std::string rule;
    std::string where;
};

std::vector<Description> descriptions_of(const Page& page) {
    std::vector<Description> found;
    for (const JsonLd& item : page.json_ld) {
        if (is_article(item.object)) {
            found.push_back(
                {text_property(item.object, "description"), "json-ld:description", item.where});
        }
    }
    for (const std::string_view name : {"og:description", "twitter:description", "description"}) {
        found.push_back(
            {plain_text(page.meta_content(name)), fmt::format("meta:{}", name), "head"});
    }
    std::erase_if(found, [](const Description& d) { return d.text.empty(); });
    return found;
}

bool is_cut(std::string_view text) {
    return text.ends_with("...") || text.ends_with("…") || text.ends_with("[…]") ||
           text.ends_with("[...]");
}

/// Why `text` is no lead of this article; empty where it can be one.
std::string_view fault_of(std::string_view text, const LeadContext& context,
                          const TopicWords& article) {
    if (count_words(text) < fewest_words) {
        return "too short for a lead";
    }
    if (is_cut(text)) {
        return "cut off at its end";
    }
    if (fold_letters(text) == fold_letters(context.title)) {
        return "repeats the headline";
    }
    return article.share_of(TopicWords(text)) < 0.5 ? "speaks of other things, perhaps of the site"
                                                    : std::string_view();
}

std::string all_text(const LeadContext& context) {
    std::string text(context.title);
    for (const std::string& paragraph : context.paragraphs) {
        text += ' ' + paragraph;
    }
    return text;
}

}  // namespace

Finding<std::string> find_lead(const Page& page, const LeadContext& context) {
    Finding<std::string> finding;
    if (!context.standfirst.empty()) {
        finding.value = context.standfirst;
        finding.evidence.push_back(
            {"lead", shorten(context.standfirst, longest_value), "standfirst", "body", 0.9, {}});
        return finding;
    }
    const TopicWords article(all_text(context));
    for (const Description& description : descriptions_of(page)) {
        const std::string_view fault = fault_of(description.text, context, article);
        finding.evidence.push_back({"lead", shorten(description.text, longest_value),
                                    description.rule, description.where, 0.7, std::string(fault)});
        if (fault.empty()) {
            finding.value = description.text;
            return finding;
        }
    }
    if (!context.paragraphs.empty()) {
        finding.value = context.paragraphs.front();
        finding.evidence.push_back(
            {"lead", shorten(finding.value, longest_value), "first paragraph", "body", 0.5, {}});
    }
    return finding;
}

}  // namespace news::indexer
