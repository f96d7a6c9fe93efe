// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/extract/line_role.h"

#include <algorithm>
#include <array>
#include <string>

#include "common/text.h"
#include "indexer/extract/agency.h"
#include "indexer/extract/byline.h"
#include "indexer/extract/caption_lines.h"
#include "indexer/extract/credit.h"
#include "indexer/extract/date_labels.h"
#include "indexer/extract/date_text.h"
#include "indexer/extract/date_tokens.h"
#include "indexer/extract/furniture.h"
#include "indexer/extract/issue_line.h"
#include "indexer/extract/line_shape.h"
#include "indexer/extract/shared_words.h"
#include "indexer/extract/wire.h"

namespace news::indexer {
namespace {

/// Nothing but a paragraph has more bytes.
constexpr std::size_t longest_line = 1500;
/// A line that tells a date has at most so many other words: "Published ... at ... by Our Man".
constexpr std::size_t other_words = 10;

/// Words of the label of a date that could be taken for furniture: "Last updated on".
constexpr std::size_t label_words = 3;

/// As `other_words` where a label stands before the date: "Jane Doe · The Post · Posted: ...".
constexpr std::size_t words_beside_label = 16;

constexpr std::size_t byline_words = 14;
constexpr std::size_t caption_words = 60;
/// Share of the words of a line that stand in the caption beside it when the line repeats it.
constexpr double repeated_share = 0.75;
/// The same for two lines of one block.
constexpr double repeated_share_close = 0.6;

/// How furniture begins that papers print in the middle of a text; folded.
constexpr auto interruptions = std::to_array<std::string_view>({"ad",
                                                                "advert",
                                                                "anzeige",
                                                                "werbung",
                                                                "publicite",
                                                                "publicidad",
                                                                "pubblicita",
                                                                "publicidade",
                                                                "advertentie",
                                                                "story continues",
                                                                "article continues",
                                                                "continue reading",
                                                                "continues below",
                                                                "read more",
                                                                "read also",
                                                                "also read",
                                                                "see also",
                                                                "more:",
                                                                "related:",
                                                                "mehr zum thema",
                                                                "lesen sie auch",
                                                                "lesen sie mehr",
                                                                "lesen sie hier",
                                                                "mehr dazu",
                                                                "lire aussi",
                                                                "a lire",
                                                                "lee tambien",
                                                                "leer mas",
                                                                "leggi anche",
                                                                "lees ook",
                                                                "leia tambem",
                                                                "loading",
                                                                "listen",
                                                                "play",
                                                                "watch",
                                                                "video",
                                                                "scroll",
                                                                "sponsored",
                                                                "promoted",
                                                                "share",
                                                                "save",
                                                                "print",
                                                                "teilen",
                                                                "partager",
                                                                "compartir",
                                                                "photo",
                                                                "image",
                                                                "click to enlarge"});

/// Fields by which databases close the articles that they export; folded.
constexpr auto export_fields = std::to_array<std::string_view>(
    {"load-date:", "publication-type:", "journal-code:", "document-type:", "acc-no:", "language:",
     "length:", "graphic:"});

/// How papers name who put the questions of an interview; folded.
constexpr auto interviewers = std::to_array<std::string_view>(
    {"das gesprach fuhrte", "das interview fuhrte", "die fragen stellte", "interview by ",
     "interviewed by ", "propos recueillis par", "entretien realise par", "interview: "});

constexpr auto end_marks = std::to_array<std::string_view>(
    {"###", "# # #", "#", "-30-", "- 30 -", "—30—", "ends", "-ends-", "- ends -", "end", "ende",
     "fin", "fine", "-end-", "(end)", "(ends)", "(ende)"});

bool begins_with_any(std::string_view folded, auto phrases) {
    return std::ranges::any_of(phrases, [&](auto phrase) { return folded.starts_with(phrase); });
}

bool is_address(std::string_view line) {
    return line.find(' ') == std::string_view::npos &&
           (line.starts_with("http://") || line.starts_with("https://") ||
            line.starts_with("www."));
}

/// The dates in a line, beside its other words.
class LineDates {
public:
    /// @param words  of the line
    LineDates(std::string_view line, std::size_t words)
        : words_(words), ends_sentence_(ends_sentence(line)) {
        if (words_ > most_words_of_dates(line)) {
            return;
        }
        const auto dates = find_dates(line, {});
        for (const auto& date : dates) {
            date_words_ += count_words(line.substr(date.begin, date.time_end - date.begin));
        }
        has_date_ = !dates.empty();
        is_month_day_ = !has_date_ && words_ <= 4 && !find_month_days(line).empty();
    }

    /// @param free_words  how many other words the line may have
    [[nodiscard]] bool fill_line(std::size_t free_words) const {
        return is_month_day_ || (has_date_ && words_ <= date_words_ + free_words &&
                                 (!ends_sentence_ || words_ <= date_words_ + 3));
    }

private:
    /// Words of a line that dates can fill, going by its numbers: each date has one and more.
    static std::size_t most_words_of_dates(std::string_view line) {
        constexpr std::size_t of_number = 8;
        return words_beside_label + of_number * count_numbers(line);
    }

    std::size_t words_;
    std::size_t date_words_ = 0;
    bool ends_sentence_;
    bool has_date_ = false;
    bool is_month_day_ = false;
};

/// "(AP)" behind a text is the agency of the text; a photo has a photographer or a mark as well.
bool is_photo_credit(std::string_view credit) {
    return !credit.empty() && agencies_named(credit).empty();
}

/// "Photo: AP" credits a photo to an agency, "(AP)" may credit the text.
bool names_photo(std::string_view line) {
    static constexpr auto words = std::to_array<std::string_view>(
        {"photo:", "foto:", "photo :", "bild:", "picture:", "image:", "photo by", "© "});
    const std::string folded = fold(line);
    return std::ranges::any_of(words,
                               [&](auto word) { return folded.find(word) != std::string::npos; });
}

bool is_caption(std::string_view line) {
    const auto parts = split_credit(line);
    return !parts.text.empty() &&
           (is_photo_credit(parts.credit) || (!parts.credit.empty() && names_photo(line)));
}

/// "© 2017 The Post Ltd" at the foot of a page; "© 2017 Getty Images" credits a photo.
bool is_rights_line(std::string_view line) {
    for (const std::string_view mark : {"©", "(c)", "(C)", "Copyright"}) {
        if (!line.starts_with(mark)) {
            continue;
        }
        const auto rest = trim(line.substr(mark.size()));
        const auto name =
            trim(rest.substr(std::min(rest.find_first_not_of("0123456789-– "), rest.size())));
        return name.size() < rest.size() && !is_credit(name);
    }
    return false;
}

bool is_repeat(const ScrapeLine& line, const ScrapeLine& caption, double share) {
    return TopicWords(caption.text).share_of(TopicWords(line.text)) >= share &&
           count_words(line.text) <= caption_words;
}

/// What only the lines around it make a caption.
void mark_captions(std::span<const ScrapeLine> lines, std::vector<LineRole>& roles) {
    for (std::size_t i = 1; i < lines.size(); ++i) {
        const bool is_free = roles[i] <= LineRole::phrase;
        const bool is_double = is_free && i > 1 && is_given_twice(lines, i - 1);
        const bool is_credited = is_free && !is_double && has_house_credit(lines, i) &&
                                 is_photo_credit(caption_of(lines, i).credit);
        if ((is_double || is_credited) && count_words(lines[i].text) <= caption_words) {
            roles[i] = LineRole::caption;
        }
    }
}

/// Pages give a caption twice: as the picture's other text and below it.
void mark_repeats(std::span<const ScrapeLine> lines, std::vector<LineRole>& roles) {
    const bool has_gaps =
        std::ranges::any_of(lines, [](const ScrapeLine& line) { return line.after_gap; });
    // Less must be repeated where no empty line parts the two.
    const auto share_for = [&](std::size_t lower) {
        return has_gaps && !lines[lower].after_gap ? repeated_share_close : repeated_share;
    };
    const auto mark = [&](std::size_t beside, std::size_t caption) {
        const bool is_free = beside < lines.size() && roles[beside] <= LineRole::phrase;
        if (is_free &&
            is_repeat(lines[beside], lines[caption], share_for(std::max(beside, caption)))) {
            roles[beside] = LineRole::repeat;
        }
    };
    for (std::size_t i = 0; i < lines.size(); ++i) {
        if (roles[i] == LineRole::caption) {
            mark(i - 1, i);
            mark(i + 1, i);
        }
    }
}

LineRole shape_of(std::string_view line) {
    if (is_prose(line)) {
        return LineRole::prose;
    }
    return ends_sentence(line) && !is_capitals(line) ? LineRole::sentence : LineRole::phrase;
}

/// "[Related: ...]", "- Advertisement -"
bool is_interruption(std::string_view line) {
    const std::string folded = fold(line);
    const std::size_t begin = std::min(folded.find_first_not_of("[(-*> "), folded.size());
    return begins_with_any(std::string_view(folded).substr(begin), interruptions);
}

/// The role of a line that credits nobody.
LineRole role_of_rest(std::string_view line, std::size_t words) {
    const LineDates dates(line, words);
    if (!line.starts_with("©") && dates.fill_line(label_words)) {
        return LineRole::date;
    }
    if (is_furniture(line)) {
        return is_interruption(line) ? LineRole::interruption : LineRole::furniture;
    }
    if (dates.fill_line(other_words) || (dates.fill_line(words_beside_label) && label_of(line))) {
        return LineRole::date;
    }
    return is_menu(line) ? LineRole::furniture : shape_of(line);
}

}  // namespace

LineRole role_of(std::string_view line) {
    if (line.size() > longest_line) {
        return LineRole::prose;
    }
    const std::size_t words = count_words(line);
    // Paragraphs need not be folded: only short lines are told by how they begin.
    const std::string folded = words <= byline_words ? fold(line) : std::string();
    if (std::ranges::find(end_marks, folded) != end_marks.end()) {
        return LineRole::end_mark;
    }
    if (!wire_of_line(line).empty()) {
        return LineRole::wire;
    }
    if (begins_with_any(folded, export_fields)) {
        return LineRole::furniture;
    }
    if (begins_with_any(folded, interviewers)) {
        return LineRole::byline;
    }
    if (is_address(line)) {
        return LineRole::address;
    }
    if (is_issue_line(line)) {
        return LineRole::issue;
    }
    if (words <= byline_words && is_byline(line)) {
        return LineRole::byline;
    }
    if (is_rights_line(line)) {
        return LineRole::furniture;
    }
    if (is_caption(line)) {
        return LineRole::caption;
    }
    if (is_credit(line)) {
        return LineRole::credit;
    }
    return role_of_rest(line, words);
}

std::vector<LineRole> roles_of(std::span<const ScrapeLine> lines) {
    std::vector<LineRole> roles;
    roles.reserve(lines.size());
    for (const auto& line : lines) {
        roles.push_back(role_of(line.text));
    }
    mark_captions(lines, roles);
    for (std::size_t i = 0; i + 1 < lines.size(); ++i) {
        const bool is_apart = lines[i].after_gap || !ends_sentence(lines[i].text);
        const bool is_free = roles[i] <= LineRole::phrase && is_apart;
        if (is_free && roles[i + 1] == LineRole::credit && !lines[i + 1].after_gap && i > 0 &&
            count_words(lines[i].text) <= caption_words) {
            roles[i] = LineRole::caption_text;
        }
    }
    mark_repeats(lines, roles);
    return roles;
}

}  // namespace news::indexer
