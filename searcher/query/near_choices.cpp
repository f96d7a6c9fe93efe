// SPDX-License-Identifier: GPL-2.0-or-later
#include "searcher/query/near_choices.h"

#include <set>
#include <span>
#include <string_view>
#include <utility>

namespace news::searcher {
namespace {

/// Adds the choices of `parts` to each of `choices`; false where there are too many. The parts are
/// those of the tree and no copies: choices point at them.
bool distribute(std::span<const Node> parts, std::vector<NearChoice>& choices) {
    for (const Node& part : parts) {
        if (std::holds_alternative<And>(part.value)) {
            if (!distribute(parts_of(part), choices)) {
                return false;
            }
            continue;
        }
        std::vector<NearChoice> longer;
        const bool either = std::holds_alternative<Or>(part.value);
        for (const Node& one : either ? parts_of(part) : std::span(&part, 1)) {
            std::vector<NearChoice> chosen = choices;
            const bool is_group = !parts_of(one).empty();
            if (is_group && !distribute(std::span(&one, 1), chosen)) {
                return false;
            }
            for (NearChoice& texts : chosen) {
                if (!is_group) {
                    texts.push_back(&one);
                }
                longer.push_back(std::move(texts));
            }
        }
        if (longer.size() > most_near_choices) {
            return false;
        }
        choices = std::move(longer);
    }
    return true;
}

}  // namespace

std::vector<NearChoice> near_choices(const Near& near) {
    std::vector<NearChoice> choices = {{}};
    return distribute(near.parts, choices) ? choices : std::vector<NearChoice>();
}

bool share_terms(const std::vector<NearTerms::Text>& texts) {
    std::set<std::string_view> seen;
    for (const NearTerms::Text& text : texts) {
        for (const std::string& term : text.front()) {
            if (!seen.insert(term).second) {
                return true;
            }
        }
    }
    return false;
}

}  // namespace news::searcher
