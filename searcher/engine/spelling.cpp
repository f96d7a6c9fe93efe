// SPDX-License-Identifier: GPL-2.0-or-later
#include "searcher/engine/spelling.h"

#include <algorithm>
#include <functional>
#include <vector>

#include "common/analysis.h"
#include "common/schema.h"
#include "common/utf8.h"

namespace news::searcher {
namespace {

constexpr Xapian::doccount often = 5;      ///< articles that make any word right
constexpr Xapian::doccount far_more = 10;  ///< times as many articles as the typed word
constexpr std::size_t most_candidates = 200'000;

std::vector<char32_t> letters_of(std::string_view word) {
    std::vector<char32_t> letters;
    for (std::size_t at = 0; at < word.size();) {
        letters.push_back(static_cast<char32_t>(next_code_point(word, at)));
    }
    return letters;
}

Xapian::doccount articles_with(const Index& index, const std::string& form) {
    Xapian::doccount most = 0;
    for (const auto* const field : {"body", "title", "caption", "author", "place"}) {
        most = std::max(most,
                        index.database().get_termfreq(form_term(field_named(field).prefix, form)));
    }
    return most;
}

/// Words of headlines, texts and captions that begin with `start` and whose rest is wanted.
std::vector<std::string> words_like(const Index& index, const std::string& start,
                                    const std::function<bool(std::string_view)>& wanted) {
    std::vector<std::string> words;
    const IndexWords terms = index.words();
    for (const auto* const field : {"body", "title", "caption"}) {
        const std::string prefix(field_named(field).prefix);
        for (const std::string& term : terms.terms_like(prefix + start, wanted, most_candidates)) {
            words.push_back(term.substr(prefix.size()));
        }
    }
    return words;
}

/// Short words have too many neighbours for two mistakes.
std::size_t mistakes_allowed(std::size_t letters) {
    constexpr std::size_t shortest = 4;
    constexpr std::size_t long_word = 8;
    return letters < shortest ? 0 : letters < long_word ? 1 : 2;
}

}  // namespace

std::size_t spelling_distance(std::string_view one, std::string_view other, std::size_t most) {
    const std::vector<char32_t> a = letters_of(one);
    const std::vector<char32_t> b = letters_of(other);
    std::vector<std::size_t> before_last(b.size() + 1);
    std::vector<std::size_t> last(b.size() + 1);
    for (std::size_t j = 0; j <= b.size(); ++j) {
        last[j] = j;
    }
    for (std::size_t i = 1; i <= a.size(); ++i) {
        std::vector<std::size_t> row(b.size() + 1, i);
        for (std::size_t j = 1; j <= b.size(); ++j) {
            const std::size_t replaced = last[j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1);
            row[j] = std::min({last[j] + 1, row[j - 1] + 1, replaced});
            if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1]) {
                row[j] = std::min(row[j], before_last[j - 2] + 1);
            }
        }
        before_last = std::move(last);
        last = std::move(row);
    }
    return std::min(last.back(), most + 1);
}

std::string better_spelling(const Index& index, const std::string& form, bool is_name) {
    const Xapian::doccount own = articles_with(index, form);
    const std::size_t letters = letters_of(form).size();
    const std::size_t most = mistakes_allowed(letters);
    if (most == 0 || own >= often || (is_name && own > 0)) {
        return {};
    }
    std::size_t first_end = 0;
    next_code_point(form, first_end);
    const std::string start = form.substr(0, first_end);
    const auto is_near = [&](std::string_view rest) {
        const std::size_t size = start.size() + rest.size();
        return size <= form.size() + 2 && form.size() <= size + 2 &&
               spelling_distance(form, start + std::string(rest), most) <= most;
    };
    std::string best;
    Xapian::doccount best_articles = std::max<Xapian::doccount>(own * far_more, 1);
    std::size_t best_distance = most + 1;
    for (const std::string& word : words_like(index, start, is_near)) {
        const Xapian::doccount articles = articles_with(index, word);
        const std::size_t distance = spelling_distance(form, word, most);
        const bool is_better =
            distance < best_distance || (distance == best_distance && articles > best_articles);
        if (word != form && articles >= std::max<Xapian::doccount>(own * far_more, 1) &&
            is_better) {
            best = word;
            best_articles = articles;
            best_distance = distance;
        }
    }
    return best;
}

}  // namespace news::searcher
