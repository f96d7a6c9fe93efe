// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/extract/wire.h"

#include <algorithm>
#include <array>
#include <utility>
#include <vector>

#include <fmt/format.h>

#include "common/text.h"
#include "indexer/extract/agency.h"
#include "indexer/extract/dateline.h"
#include "indexer/extract/line_shape.h"

namespace news::indexer {
namespace {

/// Credits stand in the last paragraphs; one further up belongs to something else.
constexpr std::size_t last_paragraphs = 4;
constexpr std::size_t first_paragraphs = 3;
constexpr std::size_t longest_credit = 120;
constexpr int most_lead_ins = 3;  ///< "Riproduzione riservata © Copyright"

/// What stands before the agency in a line of its own.
constexpr auto lead_ins = std::to_array<std::string_view>({"source:",
                                                           "quelle:",
                                                           "source :",
                                                           "fuente:",
                                                           "fonte:",
                                                           "bron:",
                                                           "kilde:",
                                                           "by",
                                                           "von",
                                                           "par",
                                                           "with",
                                                           "avec",
                                                           "mit material von",
                                                           "from",
                                                           "via",
                                                           "agency:",
                                                           "wire:",
                                                           "text:",
                                                           "with files from",
                                                           "with inputs from",
                                                           "additional reporting by",
                                                           "avec agences",
                                                           "mit agenturmaterial von",
                                                           "com",
                                                           "con",
                                                           "mit",
                                                           "riproduzione riservata",
                                                           "copyright",
                                                           "©",
                                                           "(c)",
                                                           "—",
                                                           "–",
                                                           "-",
                                                           "--"});

/// What stands behind it: "Reuters contributed to this report."
constexpr auto follow_ups = std::to_array<std::string_view>(
    {"contributed to this report.", "contributed to this report", "contributed to this story.",
     "all rights reserved.", "all rights reserved", "contributed reporting.", "contributed.",
     "hat zu diesem bericht beigetragen."});

std::string_view without_brackets(std::string_view text) {
    text = trim(text);
    const bool is_round = text.starts_with('(') && text.ends_with(')');
    const bool is_square = text.starts_with('[') && text.ends_with(']');
    return is_round || is_square ? trim(text.substr(1, text.size() - 2)) : text;
}

/// The forms of the lists above have as many bytes as the text that they match: letters of ASCII.
std::string_view without_lead_in(std::string_view text) {
    for (const std::string_view lead_in : {"Con información de ", "con información de "}) {
        text.remove_prefix(text.starts_with(lead_in) ? lead_in.size() : 0);
    }
    const std::string folded = fold(text.substr(0, 40));
    std::size_t longest = 0;
    for (const auto lead_in : lead_ins) {
        const bool is_word = lead_in.back() >= 'a' && lead_in.back() <= 'z';
        if (folded.starts_with(lead_in) && (!is_word || folded[lead_in.size()] == ' ')) {
            longest = std::max(longest, lead_in.size());
        }
    }
    // "Copyright 2014"
    const auto rest = trim(text.substr(std::min(longest, text.size())));
    const auto year = rest.find_first_not_of("0123456789");
    return longest > 0 && year != std::string_view::npos ? trim(rest.substr(year)) : rest;
}

std::string_view without_follow_up(std::string_view text) {
    const std::string folded = fold(text);
    for (const auto follow_up : follow_ups) {
        if (folded.size() == text.size() && folded.ends_with(follow_up)) {
            return trim(text.substr(0, text.size() - follow_up.size()));
        }
    }
    return text;
}

/// Reuters closes its reports like that; the names stand behind.
bool is_reuters_closing(std::string_view line) {
    const std::string_view text = without_brackets(line);
    constexpr std::string_view firsts = "RrWwAaCc";  // which most lines do not begin with
    if (text.empty() || firsts.find(text.front()) == std::string_view::npos) {
        return false;
    }
    const std::string folded = fold(text.substr(0, 400));
    return (folded.starts_with("reporting by ") || folded.starts_with("writing by ") ||
            folded.starts_with("additional reporting by ") || folded.starts_with("compiled by ")) &&
           folded.find("editing by ") != std::string_view::npos;
}

/// "Our Standards: The Thomson Reuters Trust Principles", "© dpa-infocom, dpa:140329-99-1/3"
std::string_view agency_of_notice(std::string_view line) {
    constexpr std::string_view firsts = "Oo\xC2";  // the last one that of "©"
    if (line.empty() || firsts.find(line.front()) == std::string_view::npos) {
        return {};
    }
    const std::string folded = fold(line.substr(0, longest_credit));
    if (folded.starts_with("our standards:") &&
        folded.find("thomson reuters") != std::string::npos) {
        return "Reuters";
    }
    return folded.starts_with("© dpa-infocom") ? "dpa" : std::string_view();
}

/// "Le Journal avec AFP", "Der Bote mit dpa": a paper of few words that worked with an agency.
std::string_view behind_paper(std::string_view line) {
    constexpr std::size_t most_words = 4;
    for (const std::string_view join : {" avec ", " mit "}) {
        const auto at = line.find(join);
        if (at != std::string_view::npos && begins_upper(line) &&
            count_words(line.substr(0, at)) <= most_words) {
            return line.substr(at + join.size());
        }
    }
    return line;
}

/// "kle/sti " of "kle/sti (dpa, AFP)": initials of editors, which stand before the bracket.
std::size_t begin_of_initials(std::string_view text, std::size_t bracket) {
    std::size_t begin = bracket;
    while (begin > 0 && bracket - begin < 12) {
        const char c = text[begin - 1];
        if (c != '/' && c != ',' && (c < 'a' || 'z' < c) && (c != ' ' || begin != bracket)) {
            break;
        }
        --begin;
    }
    const auto word = text.substr(begin, bracket - begin);
    return word.find('/') != std::string_view::npos || begin == 0 ? begin : bracket;
}

std::vector<std::string_view> agencies_of_line(std::string_view line) {
    line = trim(line);
    if (is_reuters_closing(line)) {
        return {"Reuters"};
    }
    if (const auto agency = agency_of_notice(line); !agency.empty()) {
        return {agency};
    }
    if (line.size() > longest_credit) {
        return {};
    }
    if (const auto open = line.rfind('('); open != std::string_view::npos && line.ends_with(')') &&
                                           open > 0 && begin_of_initials(line, open) == 0) {
        line.remove_prefix(open);
    }
    auto names = agencies_named(without_brackets(line));
    if (names.empty()) {
        auto core = without_brackets(line);
        for (int lead_in = 0; lead_in < most_lead_ins; ++lead_in) {
            const auto rest = without_lead_in(core);
            if (rest.size() == core.size()) {
                break;
            }
            core = rest;
        }
        core = behind_paper(without_follow_up(core));
        if (core.ends_with('.')) {
            core.remove_suffix(1);
        }
        names = agencies_named(without_brackets(core));
    }
    return names;
}

/// The last place of `sign` in `text`. Most signs are not there: their own byte tells so at once.
std::size_t last_place(std::string_view text, std::string_view sign) {
    const char own = sign.front() == ' ' ? sign[1] : sign.front();
    return text.find(own) == std::string_view::npos ? std::string_view::npos : text.rfind(sign);
}

/// Begin of the credit behind the last sentence: "(AP)", "[Reuters]", "dpa/lw", "— AFP".
std::size_t begin_of_credit(std::string_view paragraph) {
    const std::size_t from = paragraph.size() - std::min(paragraph.size(), longest_credit);
    const auto tail = paragraph.substr(from);
    if (tail.ends_with(')') || tail.ends_with(']')) {
        const auto open = tail.rfind(tail.back() == ')' ? '(' : '[');
        return open == std::string_view::npos ? paragraph.size()
                                              : from + begin_of_initials(tail, open);
    }
    constexpr std::size_t longest_end = 39;  // with the dash or the end of the sentence
    const std::size_t last = paragraph.size() - std::min(paragraph.size(), longest_end);
    const auto words = paragraph.substr(last);
    for (const std::string_view dash : {" — ", " – ", " - ", "—", "–"}) {
        if (const auto at = last_place(words, dash); at != std::string_view::npos) {
            return last + at;
        }
    }
    for (const std::string_view end : {". ", "! ", "? ", "” ", "“ ", "\" ", "» ", "« "}) {
        if (const auto at = last_place(words, end); at != std::string_view::npos) {
            return last + at + end.size();
        }
    }
    return paragraph.size();
}

/// Credits as they are found, the most telling place first.
class Credits {
public:
    void add(const std::vector<std::string_view>& names, std::string_view text,
             const std::string& rule, const std::string& where, double confidence) {
        for (const auto name : names) {
            const bool is_chosen = found_.value.empty();
            if (is_chosen) {
                found_.value = name;
            }
            if (is_chosen || name != found_.value) {
                found_.evidence.push_back({.field = "wire",
                                           .value = shorten(text, 80),
                                           .rule = rule,
                                           .where = where,
                                           .confidence = confidence,
                                           .rejected = is_chosen ? "" : "credited further down"});
            }
        }
    }

    [[nodiscard]] Finding<std::string> take() { return std::move(found_); }

private:
    Finding<std::string> found_;
};

std::string paragraph_name(std::size_t index) { return fmt::format("paragraph {}", index + 1); }

/// "Jane Roe, Associated Press", "Jane Roe (Reuters)"
std::vector<std::string_view> agencies_behind_name(std::string_view byline) {
    byline = trim(byline);
    const auto open = byline.rfind('(');
    if (byline.size() > longest_credit ||
        (byline.ends_with(')') && open == std::string_view::npos)) {
        return {};
    }
    if (byline.ends_with(')')) {
        return agencies_named(byline.substr(open + 1, byline.size() - open - 2));
    }
    const auto comma = byline.rfind(',');
    return comma == std::string_view::npos ? std::vector<std::string_view>()
                                           : agencies_named(byline.substr(comma + 1));
}

void add_bylines(std::span<const std::string> bylines, std::string_view rule, Credits& credits) {
    for (const auto& byline : bylines) {
        auto names = agencies_of_line(byline);
        if (names.empty()) {
            names = agencies_behind_name(byline);
        }
        credits.add(names, byline, std::string(rule), {}, 0.9);
    }
}

void add_datelines(std::span<const std::string> body, Credits& credits) {
    for (std::size_t i = 0; i < std::min(body.size(), first_paragraphs); ++i) {
        const auto dateline = find_dateline(body[i]);
        if (dateline && !dateline->agency.empty()) {
            credits.add({dateline->agency}, std::string_view(body[i]).substr(0, dateline->length),
                        "dateline", paragraph_name(i), 0.95);
            return;
        }
    }
}

void add_closing(std::span<const std::string> body, Credits& credits) {
    const std::size_t from = body.size() - std::min(body.size(), last_paragraphs);
    for (std::size_t i = body.size(); i > from; --i) {
        const std::string_view paragraph = body[i - 1];
        if (auto names = agencies_of_line(paragraph); !names.empty()) {
            credits.add(names, paragraph, "closing line", paragraph_name(i - 1), 0.95);
        } else if (const auto end = length_without_wire(paragraph); end < paragraph.size()) {
            credits.add(agencies_of_line(paragraph.substr(end)), paragraph.substr(end),
                        "closing words", paragraph_name(i - 1), 0.9);
        }
    }
}

}  // namespace

Finding<std::string> find_wire(const WireContext& context) {
    Credits credits;
    add_closing(context.body, credits);
    add_datelines(context.body, credits);
    add_bylines(context.bylines, "byline", credits);
    add_bylines(context.creators, "creator", credits);
    return credits.take();
}

std::string_view wire_of_line(std::string_view line) {
    const auto names = agencies_of_line(line);
    return names.empty() ? std::string_view() : names.front();
}

std::size_t length_without_wire(std::string_view paragraph) {
    paragraph = trim(paragraph);
    const std::size_t begin = begin_of_credit(paragraph);
    const auto text = trim(paragraph.substr(0, begin));
    const auto credit = trim(paragraph.substr(begin));
    if (credit.empty() || !ends_sentence(text) || agencies_of_line(credit).empty()) {
        return paragraph.size();
    }
    return text.size();
}

}  // namespace news::indexer
