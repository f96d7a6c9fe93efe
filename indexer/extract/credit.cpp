// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/extract/credit.h"

#include <algorithm>
#include <array>
#include <string>

#include <unicode/uchar.h>

#include "common/text.h"
#include "common/utf8.h"
#include "indexer/extract/agency.h"
#include "indexer/extract/word_search.h"
#include "indexer/extract/word_table.h"

namespace news::indexer {
namespace {

/// A credit has at most so many bytes; more is a sentence about a photo.
constexpr std::size_t longest = 120;

/// Words that announce a credit; they need a colon, "by" or a space behind them as they stand here.
constexpr auto markers = std::to_array<std::string_view>({"©",
                                                          "(c) ",
                                                          "bild:",
                                                          "bilder:",
                                                          "bildnachweis:",
                                                          "bildquelle:",
                                                          "bildrechte:",
                                                          "copyright:",
                                                          "copyright ",
                                                          "courtesy of ",
                                                          "credit:",
                                                          "credits:",
                                                          "crédit :",
                                                          "crédit:",
                                                          "crédit photo",
                                                          "crédits :",
                                                          "foto:",
                                                          "foto ©",
                                                          "foto de ",
                                                          "fotos:",
                                                          "fotografía:",
                                                          "fotograf:",
                                                          "grafik:",
                                                          "illustration:",
                                                          "illustration by ",
                                                          "image:",
                                                          "image by ",
                                                          "image credit:",
                                                          "image courtesy of ",
                                                          "photo:",
                                                          "photo :",
                                                          "photo by ",
                                                          "photos by ",
                                                          "photos:",
                                                          "photo credit:",
                                                          "photo courtesy of ",
                                                          "photo de ",
                                                          "photograph:",
                                                          "photograph by ",
                                                          "photographs by ",
                                                          "photographer:",
                                                          "picture:",
                                                          "picture by ",
                                                          "pic:",
                                                          "photo/",
                                                          "photo ©",
                                                          "Фото:",
                                                          "фото:"});

/// Who sells or hands out photos, as fold_letters() gives it; agencies of texts count as well.
constexpr WordTable distributors(std::to_array<std::string_view>({"adobestock",
                                                                  "afpphoto",
                                                                  "alamy",
                                                                  "alamystockphoto",
                                                                  "anadoluagency",
                                                                  "anp",
                                                                  "apimages",
                                                                  "apphoto",
                                                                  "archive",
                                                                  "archiv",
                                                                  "archivbild",
                                                                  "archivfoto",
                                                                  "belgaimage",
                                                                  "cctv",
                                                                  "contour",
                                                                  "corbis",
                                                                  "depositphotos",
                                                                  "dpabildfunk",
                                                                  "dpazentralbild",
                                                                  "dreamstime",
                                                                  "epa",
                                                                  "epaefe",
                                                                  "europeanpressagency",
                                                                  "facebook",
                                                                  "file",
                                                                  "filepic",
                                                                  "flickr",
                                                                  "fotolia",
                                                                  "getty",
                                                                  "gettyimages",
                                                                  "gettyimagesistockphoto",
                                                                  "handout",
                                                                  "hollandsehoogte",
                                                                  "imago",
                                                                  "imagoimages",
                                                                  "instagram",
                                                                  "istock",
                                                                  "istockphoto",
                                                                  "keystone",
                                                                  "magnum",
                                                                  "magnumphotos",
                                                                  "nasa",
                                                                  "nurphoto",
                                                                  "panos",
                                                                  "picturealliance",
                                                                  "pixabay",
                                                                  "polaris",
                                                                  "pool",
                                                                  "poolphoto",
                                                                  "redux",
                                                                  "reuterspic",
                                                                  "reutersphoto",
                                                                  "reutersfilepic",
                                                                  "rexfeatures",
                                                                  "scanpix",
                                                                  "ntbscanpix",
                                                                  "shutterstock",
                                                                  "sipa",
                                                                  "sipausa",
                                                                  "supplied",
                                                                  "twitter",
                                                                  "unsplash",
                                                                  "wikimedia",
                                                                  "wikimediacommons",
                                                                  "wireimage",
                                                                  "zuma",
                                                                  "zumapress",
                                                                  "zumawire"}));

bool is_agency(std::string_view name) {
    return !agency_named(name).empty() ||
           (name.size() <= longest && distributors.contains(fold_letters(name)));
}

bool begins_upper(std::string_view text) {
    std::size_t at = 0;
    return !text.empty() && u_isupper(next_code_point(text, at));
}

char lower(char c) { return 'A' <= c && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; }

/// Most texts are told from all markers by their first byte.
bool may_begin_marker(char first) {
    static const auto firsts = [] {
        std::array<bool, 256> table{};
        for (const auto marker : markers) {
            table.at(static_cast<unsigned char>(marker.front())) = true;
        }
        return table;
    }();
    return firsts.at(static_cast<unsigned char>(lower(first)));
}

std::size_t marker_length(std::string_view text) {
    if (text.empty() || !may_begin_marker(text.front())) {
        return 0;
    }
    std::size_t found = 0;
    for (const auto marker : markers) {
        if (text.size() >= marker.size() &&
            std::equal(marker.begin(), marker.end(), text.begin(),
                       [](char m, char t) { return lower(t) == m; })) {
            found = std::max(found, marker.size());
        }
    }
    return found;
}

/// `text` without the marks of credits and brackets around it.
std::string_view without_marks(std::string_view text) {
    text = trim(text);
    for (bool changed = true; changed && !text.empty();) {
        changed = false;
        const bool is_bracketed = (text.front() == '(' && text.ends_with(')')) ||
                                  (text.front() == '[' && text.ends_with(']'));
        if (is_bracketed) {
            text = trim(text.substr(1, text.size() - 2));
            changed = true;
        }
        for (const std::string_view sign : {"—", "–", "|", "-", ":", "/", "·", "•"}) {
            if (text.starts_with(sign)) {
                text = trim(text.substr(sign.size()));
                changed = true;
            }
        }
        if (const auto length = marker_length(text); length > 0) {
            text = trim(text.substr(length));
            changed = true;
        }
    }
    return text;
}

/// The next "/", "—", "|", "," or " via " in `text`.
WordSearch<13>::Place next_join(std::string_view text) {
    static constexpr WordSearch joins(std::to_array<std::string_view>(
        {"/", "|", "—", "–", ",", "\\", " via ", " for ", " für ", " pour ", " / ", " - ", " • "}));
    return joins.first_in(text);
}

/// Up to five words with capital letters, "Jane van der Roe", "AP Photo".
bool is_name(std::string_view part) {
    constexpr auto small = std::to_array<std::string_view>(
        {"van", "von",   "der",      "den",  "de",  "da",  "di", "la",  "le",
         "el",  "al",    "bin",      "of",   "and", "und", "et", "the", "file",
         "pic", "photo", "stringer", "pool", "dos", "du",  "y",  "&"});
    std::size_t words = 0;
    std::size_t capitals = 0;
    for (std::size_t at = 0; at < part.size();) {
        const std::size_t end = std::min(part.find(' ', at), part.size());
        const auto word = part.substr(at, end - at);
        if (!begins_upper(word) && std::ranges::find(small, word) == small.end()) {
            return false;
        }
        words += !word.empty();
        capitals += begins_upper(word);
        at = end + 1;
    }
    return capitals > 0 && words <= 5;
}

/// Names and agencies with joins between them, at least one of them an agency: "Roe/AFP".
bool is_credit_list(std::string_view text) {
    bool has_agency = false;
    while (!text.empty()) {
        const auto join = next_join(text);
        const auto part = trim(text.substr(0, join.at));
        const bool known = is_agency(part);
        if (!part.empty() && !known && !is_name(part)) {
            return false;
        }
        has_agency = has_agency || known;
        text.remove_prefix(std::min(text.size(), join.at + join.size));
    }
    return has_agency;
}

Caption make_caption(std::string_view text, std::string_view credit) {
    text = trim(text);
    for (const std::string_view sign : {"—", "–", "|", " -", " /"}) {
        if (text.ends_with(sign)) {
            text = trim(text.substr(0, text.size() - sign.size()));
        }
    }
    return {std::string(text), std::string(without_marks(credit))};
}

/// The last bracket of the caption, if that is a credit: "... in Paris. (AP Photo/Jane Roe)"
std::size_t bracketed_credit(std::string_view text) {
    const bool is_closed = text.ends_with(')') || text.ends_with(']');
    const auto open =
        is_closed ? text.rfind(text.back() == ')' ? '(' : '[') : std::string_view::npos;
    return open != std::string_view::npos && is_credit(text.substr(open)) ? open
                                                                          : std::string_view::npos;
}

bool begins_clause(std::string_view text, std::size_t at) {
    const auto before = trim(text.substr(0, at));
    if (!before.empty() && ('a' <= before.back() && before.back() <= 'z')) {
        return false;  // as behind most words
    }
    constexpr auto ends = std::to_array<std::string_view>(
        {".", "!", "?", "|", "—", "–", "”", "\"", "»", ")", "]", "/", ";", "-", "…", "。"});
    return before.empty() || std::ranges::any_of(ends, [&](auto e) { return before.ends_with(e); });
}

/// "© Roe" may begin anywhere, "Photo: Roe" at any word, "photo: Roe" and "Roe/AFP" only behind the
/// end of a clause.
bool may_begin_credit(std::string_view text, std::size_t at) {
    const auto clause = text.substr(at);
    if (clause.front() == '\xC2' && clause.starts_with("©")) {
        return true;
    }
    const bool begins_word = at == 0 || text[at - 1] == ' ' || text[at - 1] == '.';
    const auto is_announced = [&] { return begins_upper(clause) && marker_length(clause) > 0; };
    return begins_word && clause.front() != ' ' && (begins_clause(text, at) || is_announced());
}

/// Where the last clause begins that is a credit: "... today. Photo: Roe", "... today | Roe/AFP"
std::size_t trailing_credit(std::string_view text) {
    const std::size_t from = text.size() - std::min(text.size(), longest);
    std::size_t found = std::string_view::npos;
    for (std::size_t at = text.size(); at > from;) {
        --at;
        if (may_begin_credit(text, at) && is_credit(text.substr(at))) {
            found = at;
        }
    }
    return found;
}

/// Bytes of the agency that `text` begins with, blank or capital letter behind it; 0 for none.
std::size_t leading_agency(std::string_view text) {
    std::size_t found = 0;
    for (std::size_t end = 1; end <= std::min<std::size_t>(text.size(), 30); ++end) {
        const bool is_end = end == text.size() || text[end] == ' ' || text[end] == '/' ||
                            text.substr(end).starts_with("—") || begins_upper(text.substr(end));
        if (is_end && is_agency(text.substr(0, end))) {
            found = end;
        }
    }
    return found;
}

/// Bytes of the credit before the caption: "Jane Roe/Pool—Reuters U.S. Secretary ..."
std::size_t leading_credit(std::string_view text) {
    std::size_t credit = 0;
    std::size_t at = 0;
    while (at < std::min(text.size(), longest)) {
        const auto join = next_join(text.substr(at).substr(0, longest));
        const std::size_t behind = at + join.at + join.size;
        if (join.size == 0 || behind >= text.size() || text[behind - join.size] == ',') {
            break;
        }
        if (!is_name(trim(text.substr(at, join.at))) &&
            !is_agency(trim(text.substr(at, join.at)))) {
            break;
        }
        const auto length = leading_agency(text.substr(behind));
        credit = length > 0 ? behind + length : credit;
        at = behind;
    }
    const auto rest = trim(text.substr(credit));
    return begins_upper(rest) && count_words(rest) >= 3 ? credit : 0;
}

/// Begin of "新华社记者 林小雨 摄" behind the last sentence; all bytes where there is none.
std::size_t photographer_clause(std::string_view text) {
    constexpr auto signs = std::to_array<std::string_view>({"摄", "攝", "撮影"});
    const bool is_signed =
        std::ranges::any_of(signs, [&](auto sign) { return text.ends_with(sign); });
    const auto stop = text.rfind("。");
    const std::size_t begin = stop == std::string_view::npos ? 0 : stop + 3;
    return is_signed && begin > 0 && text.size() - begin <= longest ? begin : text.size();
}

}  // namespace

bool is_credit(std::string_view text) {
    text = trim(text);
    if (text.empty() || text.size() > longest) {
        return false;
    }
    const auto core = without_marks(text);
    const bool is_bracketed = text.front() == '(' || text.front() == '[';
    const bool is_marked = marker_length(is_bracketed ? text.substr(1) : text) > 0;
    if (is_marked) {
        return !core.empty() && count_words(core) <= 12 &&
               core.find(". ") == std::string_view::npos;
    }
    return !core.ends_with('.') && is_credit_list(core);
}

Caption split_credit(std::string_view text) {
    text = trim(text);
    if (is_credit(text)) {
        return {"", std::string(without_marks(text))};
    }
    if (const auto at = photographer_clause(text); at < text.size()) {
        const auto credit = text.substr(at);
        return make_caption(text.substr(0, at),
                            credit.substr(0, credit.size() - (credit.ends_with("撮影") ? 6 : 3)));
    }
    if (const auto at = bracketed_credit(text); at != std::string_view::npos) {
        return make_caption(text.substr(0, at), text.substr(at));
    }
    if (const auto at = trailing_credit(text); at != std::string_view::npos) {
        return make_caption(text.substr(0, at), text.substr(at));
    }
    if (const auto length = leading_credit(text); length > 0) {
        return make_caption(text.substr(length), text.substr(0, length));
    }
    return {std::string(text), ""};
}

}  // namespace news::indexer
