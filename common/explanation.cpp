// SPDX-License-Identifier: GPL-2.0-or-later
#include "common/explanation.h"

#include <algorithm>
#include <set>
#include <string_view>
#include <utility>

#include <fmt/format.h>
#include <fmt/ranges.h>

namespace news {
namespace {

/// "by h1 in node 136, 98 % sure"
std::string rule_text(const Evidence& evidence) {
    std::string text = fmt::format("by {}", evidence.rule);
    text += evidence.where.empty() ? "" : fmt::format(" in {}", evidence.where);
    const double percent = evidence.confidence * 100;
    return text + (percent > 0 ? fmt::format(", {:.0f} % sure", percent) : "");
}

/// Fields with evidence, those of the first lines of an article first.
std::vector<std::string> fields_with_evidence(const Article& article) {
    std::vector<std::string> names = {"title",    "source",  "date", "updated",
                                      "captured", "authors", "wire", "place"};
    for (const Evidence& evidence : article.evidence) {
        if (std::ranges::find(names, evidence.field) == names.end()) {
            names.push_back(evidence.field);
        }
    }
    return names;
}

/// True for a rival that found what was chosen, in the same or in other words.
bool agrees(const Evidence& rival, const std::vector<std::string>& chosen) {
    return rival.rejected.starts_with("says the same") ||
           std::ranges::find(chosen, rival.value) != chosen.end();
}

/// "also by time, meta:author": the rules that agree with the chosen one, each once.
std::string agreement_text(const Article& article, const std::string& field,
                           const std::vector<std::string>& chosen) {
    std::vector<std::string> rules;
    for (const Evidence& evidence : article.evidence) {
        if (evidence.field == field && !evidence.rejected.empty() && agrees(evidence, chosen) &&
            std::ranges::find(rules, evidence.rule) == rules.end()) {
            rules.push_back(evidence.rule);
        }
    }
    return rules.empty() ? std::string() : fmt::format("also by {}", fmt::join(rules, ", "));
}

/// "not “Courier”: name of the site (by title in head, 50 % sure)"
std::string rival_text(const Evidence& rival) {
    const bool says_more = rival.rejected != rival.rule;
    return fmt::format("not “{}”: {} ({})", rival.value,
                       says_more ? rival.rejected : "no part of it", rule_text(rival));
}

/// What was chosen for a field, who agrees, and below it what was rejected, each once.
Explanation explanation_of(const Article& article, const std::string& field) {
    Explanation explanation{field, {}};
    std::vector<std::string> chosen;
    for (const Evidence& evidence : article.evidence) {
        if (evidence.field == field && evidence.rejected.empty()) {
            explanation.lines.push_back({evidence.value, true});
            explanation.lines.push_back({rule_text(evidence), false});
            chosen.push_back(evidence.value);
        }
    }
    if (std::string agreement = agreement_text(article, field, chosen); !agreement.empty()) {
        explanation.lines.push_back({std::move(agreement), false});
    }
    std::set<std::string> known;
    for (const Evidence& evidence : article.evidence) {
        if (evidence.field != field || evidence.rejected.empty() || agrees(evidence, chosen)) {
            continue;
        }
        if (explanation.lines.empty()) {
            explanation.lines.push_back({"nothing chosen", true});
        }
        std::string rival = rival_text(evidence);
        if (known.insert(rival).second) {
            explanation.lines.push_back({std::move(rival), false});
        }
    }
    return explanation;
}

}  // namespace

std::vector<Explanation> explanations_of(const Article& article) {
    std::vector<Explanation> explanations;
    for (const std::string& field : fields_with_evidence(article)) {
        if (Explanation explanation = explanation_of(article, field); !explanation.lines.empty()) {
            explanations.push_back(std::move(explanation));
        }
    }
    return explanations;
}

}  // namespace news
