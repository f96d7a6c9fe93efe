// SPDX-License-Identifier: GPL-2.0-or-later
#include "searcher/query/function_words.h"

#include <algorithm>
#include <functional>
#include <iterator>
#include <utility>

#include <fmt/format.h>
#include <fmt/ranges.h>

#include "common/analysis.h"

namespace news::searcher {
namespace {

/// Walks a tree whose depth the parser has limited.
class Filter {
public:
    explicit Filter(const std::vector<std::string>& languages) : languages_(languages) {}

    Node keep(Node node) {
        std::visit(Overloaded{[this](And& all) { keep_parts(all.parts); },
                              [this](Or& either) { keep_parts(either.parts); },
                              [this](Not& no) { keep_parts(no.part); },
                              [this](InField& in) { keep_parts(in.value); }, [](auto&) {}},
                   node.value);
        return alone(std::move(node));
    }

    [[nodiscard]] const std::vector<Node>& dropped() const { return dropped_; }

private:
    /// A list of which one part is left is that part.
    static Node alone(Node node) {
        std::vector<Node>* parts = nullptr;
        std::visit(Overloaded{[&](And& all) { parts = &all.parts; },
                              [&](Or& either) { parts = &either.parts; }, [](auto&) {}},
                   node.value);
        if (parts == nullptr || parts->size() != 1) {
            return node;
        }
        Node part = std::move(parts->front());
        return part;
    }

    void keep_parts(std::vector<Node>& parts) {
        const auto is_function = [this](const Node& part) {
            return is_function_word(part, languages_);
        };
        if (std::ranges::any_of(parts, [this](const Node& part) { return tells_more(part); })) {
            // Not the algorithms of std::ranges, which clang 14 does not compile here.
            const auto first_dropped =
                std::stable_partition(parts.begin(), parts.end(), std::not_fn(is_function));
            std::move(first_dropped, parts.end(), std::back_inserter(dropped_));
            parts.erase(first_dropped, parts.end());
        }
        for (Node& part : parts) {
            part = keep(std::move(part));
        }
    }

    /// True for what finds articles by words that are no function words.
    [[nodiscard]] bool tells_more(const Node& node) const {
        const bool has_text = std::holds_alternative<Word>(node.value) ||
                              std::holds_alternative<Phrase>(node.value) ||
                              std::holds_alternative<And>(node.value) ||
                              std::holds_alternative<Or>(node.value);
        return has_text && !is_function_word(node, languages_);
    }

    const std::vector<std::string>& languages_;
    std::vector<Node> dropped_;
};

}  // namespace

bool is_function_word(const Node& node, const std::vector<std::string>& languages) {
    const auto* word = std::get_if<Word>(&node.value);
    if (word == nullptr || word->form != WordForm::any) {
        return false;
    }
    const std::vector<Token> tokens = tokenize(word->text);
    return tokens.size() == 1 && std::ranges::any_of(languages, [&](const std::string& language) {
               return is_stop_word(tokens.front().form, language);
           });
}

Node without_function_words(Node tree, const std::vector<std::string>& languages,
                            std::vector<Note>& notes) {
    Filter filter(languages);
    tree = filter.keep(std::move(tree));
    const std::vector<Node>& dropped = filter.dropped();
    if (!dropped.empty()) {
        std::vector<std::string> words;
        for (const Node& node : dropped) {
            words.push_back(std::get<Word>(node.value).text);
        }
        notes.push_back({fmt::format("function words count in phrases only, left out: {}",
                                     fmt::join(words, ", ")),
                         dropped.front().begin,
                         dropped.front().end,
                         {}});
    }
    return tree;
}

}  // namespace news::searcher
