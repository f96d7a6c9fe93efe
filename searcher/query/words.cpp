// SPDX-License-Identifier: GPL-2.0-or-later
#include "searcher/query/words.h"

namespace news::searcher {
namespace {

bool is_apostrophe(std::string_view text) {
    return text == "'" || text == "’" || text == "‘" || text == "ʼ" || text == "＇";
}

}  // namespace

std::string without_inner_quotes(std::string text) {
    const bool guillemets =
        text.find("«") != std::string::npos || text.find("»") != std::string::npos;
    for (const std::string_view mark : {"\"", "“", "”", "„", "‟", "＂"}) {
        for (std::size_t at = text.find(mark); guillemets && at != std::string::npos;
             at = text.find(mark)) {
            text.replace(at, mark.size(), " ");
        }
    }
    return text;
}

std::vector<Token> tokens_of_word(std::string_view word) {
    std::vector<Token> tokens = tokenize(word);
    std::vector<Token> kept;
    for (std::size_t i = 0; i < tokens.size(); ++i) {
        const bool is_elided =
            i + 1 < tokens.size() &&
            is_apostrophe(word.substr(tokens[i].end, tokens[i + 1].begin - tokens[i].end));
        if (!is_elided) {
            kept.push_back(std::move(tokens[i]));
        }
    }
    return kept;
}

}  // namespace news::searcher
