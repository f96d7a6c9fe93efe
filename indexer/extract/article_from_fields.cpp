// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/extract/article_from_fields.h"

#include <algorithm>
#include <optional>
#include <set>
#include <span>
#include <utility>
#include <vector>

#include <fmt/format.h>

#include "common/eight_bytes.h"
#include "common/text.h"
#include "common/utf8.h"
#include "indexer/extract/agency.h"
#include "indexer/extract/ascii.h"
#include "indexer/extract/byline.h"
#include "indexer/extract/canonical_url.h"
#include "indexer/extract/caption_lines.h"
#include "indexer/extract/complete.h"
#include "indexer/extract/credit.h"
#include "indexer/extract/date_candidate.h"
#include "indexer/extract/date_text.h"
#include "indexer/extract/dateline.h"
#include "indexer/extract/html_paragraphs.h"
#include "indexer/extract/html_tree.h"
#include "indexer/extract/line_role.h"
#include "indexer/extract/line_wrap.h"
#include "indexer/extract/machine_date.h"
#include "indexer/extract/mojibake.h"
#include "indexer/extract/scrape_body.h"
#include "indexer/extract/scrape_lines.h"

namespace news::indexer {
namespace {

constexpr std::size_t longest_id = 200;

/// Fields of text are at most so long, in characters; more is a body in the wrong place.
constexpr std::size_t longest_title = 400;

constexpr std::size_t longest_notice = 30;  ///< words; a longer line is a paragraph with a notice

/// Longer lists are no authors and captions of one article; what stands behind is not read.
constexpr std::size_t most_authors = 200;
constexpr std::size_t most_captions = 1000;

/// Two accents that are one each only when the text was encoded twice are no chance.
constexpr std::size_t fewest_encoded_twice = 2;

/// One in so many characters may be a control character before the body counts as binary.
constexpr std::size_t control_share = 20;

/// Bytes from `at` on that are printed characters of ASCII, as far as eight at once are.
std::size_t printed_eights(std::string_view text, std::size_t at) {
    const std::size_t begin = at;
    while (text.size() - at >= 8) {
        const std::uint64_t eight = eight_at(text, at);
        if (!are_ascii(eight) || any_before(eight, ' ')) {
            break;
        }
        at += 8;
    }
    return at - begin;
}

bool is_binary(std::string_view text) {
    std::size_t characters = 0;
    std::size_t controls = 0;
    for (std::size_t at = 0; at < text.size(); ++characters) {
        const std::size_t plain = printed_eights(text, at);
        characters += plain;
        at += plain;
        if (at == text.size()) {
            break;
        }
        const UChar32 c = next_code_point(text, at);
        controls += c < 0 || c == 0xFFFD || (c < 0x20 && c != '\n' && c != '\r' && c != '\t');
    }
    return controls * control_share > characters;
}

/// Lines that are furniture by what they say, or credits and marks that other fields hold.
bool is_furniture_role(const ScrapeLine& line, LineRole role) {
    const bool is_notice = role == LineRole::furniture || role == LineRole::interruption;
    return role == LineRole::wire || role == LineRole::end_mark || role == LineRole::repeat ||
           (is_notice && count_words(line.text) <= longest_notice);
}

/// The lines of a record's body that are not the article's text. What a record calls its body is
/// trusted: whatever stands behind an end mark or between notices stays, so that no count misses
/// it.
std::set<std::size_t> left_out_lines(std::span<const ScrapeLine> lines,
                                     std::span<const LineRole> roles) {
    std::set<std::size_t> furniture;
    for (std::size_t i = 0; i < lines.size(); ++i) {
        if (is_furniture_role(lines[i], roles[i])) {
            furniture.insert(i);
        }
    }
    return furniture.size() == lines.size() ? std::set<std::size_t>{} : furniture;
}

/// True where `letters` are those of the whole text. Titles are short, and paragraphs long: what
/// stands far behind is not folded where the begin has other letters, or more.
bool has_letters(std::string_view text, std::string_view letters) {
    const std::size_t cut = std::min(text.find(' ', 2 * letters.size()), text.size());
    const std::string begin = fold_letters(text.substr(0, cut));
    return letters.starts_with(begin) &&
           letters.substr(begin.size()) == fold_letters(text.substr(cut));
}

/// A list of lines as scrape_lines() gives it, out of HTML or plain text.
///
/// @param dateline  that stood before the first line, as the record states it
std::vector<ScrapeLine> body_lines(std::string body, std::string_view dateline) {
    if (!looks_like_html(body)) {
        return scrape_lines(body, count_characters(dateline));
    }
    std::vector<ScrapeLine> lines;
    for (auto& paragraph : html_paragraphs(std::move(body))) {
        lines.push_back({std::move(paragraph), lines.size() + 1, true});
    }
    return lines;
}

/// The place of a dateline that a record states as such: capitals do not count there.
std::string place_of(const std::string& line) {
    std::string capitals = line;
    std::ranges::transform(capitals, capitals.begin(), to_upper_ascii);
    const auto dateline = find_dateline(line + " - A");
    const auto loud = find_dateline(capitals + " - A");
    if (dateline && !dateline->place.empty()) {
        return dateline->place;
    }
    return loud && !loud->place.empty() && capitals.starts_with(loud->place)
               ? line.substr(0, loud->place.size())
               : line;
}

/// Puts the article together from the values of one record.
class RecordReader {
public:
    explicit RecordReader(const StatedFields& fields) : fields_(fields) {}

    Draft read() {
        look_for_mojibake();
        read_identity();
        read_head();
        read_authors();
        read_body();
        read_captions();
        read_wire();
        read_dates();
        return std::move(draft_);
    }

private:
    Article& article() { return draft_.article; }

    /// The reason for a value that stands in the record as such.
    [[nodiscard]] Reason stated(const StatedField& field) const {
        return {fields_.rule(), field.where, 0.95};
    }

    static std::span<const StatedField> first_of(std::span<const StatedField> fields,
                                                 std::size_t most) {
        return fields.first(std::min(most, fields.size()));
    }

    std::string state(RecordKey key, std::string name, std::size_t longest = longest_title) {
        const auto& field = fields_.text(key);
        std::string value = clean_text(field.value);
        if (value.empty() || value.size() > 4 * longest) {
            return {};
        }
        explain(article(), std::move(name), value, stated(field));
        return value;
    }

    /// UTF-8 that was encoded twice becomes whole where that is certain.
    [[nodiscard]] std::string whole_text(std::string value) const {
        auto whole = without_mojibake(value, is_encoded_twice_ ? 1 : fewest_encoded_twice);
        return whole ? std::move(*whole) : std::move(value);
    }

    [[nodiscard]] std::string clean_text(const std::string& text) const {
        const std::string value = whole_text(text);
        const bool has_markup =
            value.find('<') != std::string_view::npos || value.find('&') != std::string_view::npos;
        if (!has_markup) {
            return clean_line(value);
        }
        return clean_line(HtmlTree(value).text_of(0));
    }

    /// What the body shows holds for a headline with a single accent as well.
    void look_for_mojibake() {
        const auto& body = fields_.text(RecordKey::body);
        if (without_mojibake(body.value, fewest_encoded_twice)) {
            is_encoded_twice_ = true;
            explain(article(), "charset", {}, {"UTF-8 read as Windows-1252", body.where, 0.95});
        }
    }

    void read_identity() {
        article().id = cut(clean_line(fields_.text(RecordKey::id).value), longest_id);
        const auto& url = fields_.text(RecordKey::url);
        article().url = normalize_url(url.value);
        if (!article().url.empty()) {
            explain(article(), "url", url.value, stated(url));
        }
    }

    void read_head() {
        article().title = state(RecordKey::title, "title");
        article().source.name = state(RecordKey::source, "source");
        article().source.domain = clean_line(fields_.text(RecordKey::domain).value);
        if (const auto domain = domain_of(article().source.name); !domain.empty()) {
            article().source = {domain, domain};
        }
        article().section = state(RecordKey::section, "section");
        article().lead = state(RecordKey::lead, "lead", 5 * longest_title);
        draft_.claimed_language = clean_line(fields_.text(RecordKey::language).value);
    }

    void add_authors(const std::string& line, const std::string& key) {
        draft_.bylines.push_back(line);
        auto names = names_of_byline(line);
        if (names.empty()) {
            names.push_back(line);  // a house, or a name that does not look like one
        }
        explain(article(), "authors", line, {fields_.rule(), key, 0.95});
        for (auto& name : names) {
            if (std::ranges::find(article().authors, name) == article().authors.end()) {
                article().authors.push_back(std::move(name));
            }
        }
    }

    void read_authors() {
        for (const auto& field : first_of(fields_.list(RecordKey::authors), most_authors)) {
            add_authors(clean_text(field.value), field.where);
        }
    }

    /// The paragraphs of the body, without the headline where it stands above the text once more.
    void add_paragraphs(std::span<const ScrapeLine> lines, std::span<const LineRole> roles) {
        const std::string title = fold_letters(article().title);
        const auto left_out = left_out_lines(lines, roles);
        for (std::size_t i = 0; i < lines.size(); ++i) {
            const bool is_first = article().body.empty();
            const bool is_byline = roles[i] == LineRole::byline && lines.size() > 1;
            if (left_out.contains(i)) {
                continue;
            }
            if (roles[i] == LineRole::caption) {
                article().captions.push_back(caption_of(lines, i));
            } else if (is_byline && is_first && article().authors.empty() &&
                       !names_of_byline(lines[i].text).empty()) {
                add_authors(lines[i].text, "body");
            } else if (!is_first || !has_letters(lines[i].text, title)) {
                article().body.push_back(lines[i].text);
            }
        }
    }

    void read_body() {
        std::string text;
        const auto parts = first_of(fields_.list(RecordKey::body), most_lines);
        for (const auto& part : parts) {
            text += whole_text(part.value);
            text += "\n\n";
        }
        const auto lines =
            body_lines(std::move(text), clean_line(fields_.text(RecordKey::place).value));
        const auto roles = roles_of(lines);
        add_paragraphs(lines, roles);
        add_credits(lines, roles);
        if (!article().body.empty()) {
            explain(article(), "body", {}, stated(parts.front()));
        }
    }

    /// Lines behind the end of the article that credit an agency.
    void add_credits(std::span<const ScrapeLine> lines, std::span<const LineRole> roles) {
        if (std::ranges::find(roles, LineRole::wire) == roles.end()) {
            return;  // most records: where their text ends need not be found
        }
        constexpr std::size_t reach = 3;
        const std::size_t end = find_body_lines(lines, roles, 0).end;
        for (std::size_t i = end; i < std::min(lines.size(), end + reach); ++i) {
            if (roles[i] == LineRole::wire) {
                draft_.credits.push_back(lines[i].text);
            }
        }
    }

    void read_captions() {
        const auto credit = clean_text(fields_.text(RecordKey::credit).value);
        for (const auto& field : first_of(fields_.list(RecordKey::captions), most_captions)) {
            Caption caption = field.credit.empty()
                                  ? split_credit(clean_text(field.value))
                                  : Caption{clean_text(field.value), clean_text(field.credit)};
            caption.credit = caption.credit.empty() ? credit : caption.credit;
            explain(article(), "captions", field.value, stated(field));
            article().captions.push_back(std::move(caption));
        }
    }

    void read_wire() {
        const auto& field = fields_.text(RecordKey::wire);
        const auto names = agencies_named(clean_line(field.value));
        if (!names.empty()) {
            article().wire = names.front();
            explain(article(), "wire", field.value, stated(field));
        }
        if (const auto agency = agency_named(article().source.name); !agency.empty()) {
            draft_.bylines.emplace_back(agency);
        }
        const auto& place = fields_.text(RecordKey::place);
        std::string line = clean_line(place.value);
        while (line.ends_with('-') || line.ends_with(' ')) {
            line.pop_back();
        }
        if (line.empty()) {
            return;
        }
        article().place = place_of(line);
        explain(article(), "place", line, stated(place));
    }

    std::optional<ArticleDate> date_of(const std::string& value, DateKind kind) const {
        const std::string_view language = draft_.claimed_language;
        if (const auto days = parse_days(value)) {
            return ArticleDate{*days, kind, 0.95, {}};
        }
        if (auto date = parse_machine_date(value, language)) {
            return ArticleDate{date->days, kind, 0.95, std::move(date->time)};
        }
        auto dates = find_dates(value, language);
        if (dates.empty()) {
            return std::nullopt;
        }
        return ArticleDate{dates.front().days, kind, 0.9, std::move(dates.front().time)};
    }

    /// Why a stated date cannot be; empty where it can.
    std::string reason_against(const std::optional<ArticleDate>& date) {
        if (!date) {
            return "no date, or none that exists";
        }
        const auto& captured = article().captured;
        return impossibility(date->days,
                             captured ? std::optional(captured->days.last) : std::nullopt);
    }

    std::optional<ArticleDate> stated_date(RecordKey key, DateKind kind, std::string name) {
        const auto& field = fields_.text(key);
        if (field.value.empty()) {
            return std::nullopt;
        }
        auto date = date_of(field.value, kind);
        explain(article(), std::move(name), field.value, stated(field));
        article().evidence.back().rejected = reason_against(date);
        return article().evidence.back().rejected.empty() ? date : std::nullopt;
    }

    void read_dates() {
        article().captured = stated_date(RecordKey::captured, DateKind::captured, "captured");
        article().date = stated_date(RecordKey::date, DateKind::published, "date");
        article().updated = stated_date(RecordKey::updated, DateKind::updated, "updated");
        draft_.date_is_stated = !fields_.text(RecordKey::date).value.empty() ||
                                !fields_.text(RecordKey::updated).value.empty();
        if (!article().updated) {
            return;
        }
        Evidence& evidence = article().evidence.back();
        if (!article().date) {
            article().date = article().updated;
            explain(article(), "date", evidence.value, {evidence.rule, evidence.where, 0.6});
        } else if (article().updated->days.last < article().date->days.first) {
            evidence.rejected = "before the publication";
            article().updated.reset();
        }
    }

    const StatedFields& fields_;
    Draft draft_;
    bool is_encoded_twice_ = false;
};

}  // namespace

std::string_view cut(std::string_view text, std::size_t bytes) {
    if (text.size() <= bytes) {
        return text;
    }
    std::size_t end = bytes;
    while (end > 0 && (static_cast<unsigned char>(text[end]) & 0xC0U) == 0x80U) {
        --end;
    }
    return text.substr(0, end);
}

Extracted article_from_fields(const RawItem& item, const StatedFields& fields) {
    if (is_binary(fields.text(RecordKey::body).value)) {
        return Skipped{item.origin, SkipReason::binary, {}};
    }
    return complete(RecordReader(fields).read(), item);
}

}  // namespace news::indexer
