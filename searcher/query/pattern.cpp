// SPDX-License-Identifier: GPL-2.0-or-later
#include "searcher/query/pattern.h"

#include <algorithm>

#include "common/text.h"
#include "common/utf8.h"

namespace news::searcher {

bool matches_pattern(std::string_view text, std::string_view pattern) {
    std::size_t at = 0;
    std::size_t wanted = 0;
    std::size_t star = std::string_view::npos;  // the last star met
    std::size_t retry = 0;                      // where the text behind it may begin
    while (at < text.size()) {
        std::size_t behind = at;
        const auto c = next_code_point(text, behind);
        std::size_t wanted_behind = wanted;
        const bool more = wanted < pattern.size();
        if (more && pattern[wanted] == '*') {
            star = wanted++;
            retry = at;
        } else if (more &&
                   (pattern[wanted] == '?' || next_code_point(pattern, wanted_behind) == c)) {
            wanted = pattern[wanted] == '?' ? wanted + 1 : wanted_behind;
            at = behind;
        } else if (star != std::string_view::npos) {
            wanted = star + 1;
            next_code_point(text, retry);
            at = retry;
        } else {
            return false;
        }
    }
    return pattern.find_first_not_of('*', wanted) == std::string_view::npos;
}

std::size_t letters_before_mark(std::string_view typed) {
    return count_characters(fold_letters(typed.substr(0, typed.find_first_of("*?"))));
}

std::string folded_pattern(std::string_view typed) {
    std::string pattern;
    while (!typed.empty()) {
        const std::size_t mark = std::min(typed.find_first_of("*?"), typed.size());
        pattern += fold_letters(typed.substr(0, mark));
        if (mark < typed.size()) {
            pattern += typed[mark];
        }
        typed.remove_prefix(std::min(mark + 1, typed.size()));
    }
    return pattern;
}

std::string first_letters(std::string_view form, std::size_t most) {
    constexpr std::size_t enough = 4;  // bytes: stems differ from their forms behind these
    std::size_t end = std::min({most, enough, form.size() > 1 ? form.size() - 1 : form.size()});
    std::size_t first = 0;
    if (!form.empty()) {
        next_code_point(form, first);
    }
    while (end > 0 && end < form.size() &&
           (static_cast<unsigned char>(form[end]) & 0xC0U) == 0x80U) {
        --end;
    }
    return std::string(form.substr(0, std::max(first, end)));
}

}  // namespace news::searcher
