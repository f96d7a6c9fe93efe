// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/write/document.h"

#include <algorithm>
#include <limits>
#include <map>
#include <string_view>
#include <utility>
#include <vector>

#include "common/day_terms.h"
#include "common/record.h"
#include "common/schema.h"
#include "common/text.h"
#include "common/version_order.h"
#include "indexer/archive/trace.h"

namespace news::indexer {
namespace {

/// Between texts that no phrase may join: headline and body, two captions, two authors.
constexpr Xapian::termpos text_gap = 100;
/// Between paragraphs, so that NEAR reaches across them and phrases do not.
constexpr Xapian::termpos paragraph_gap = 10;

std::string_view prefix_of(std::string_view field) { return field_named(field).prefix; }

/// Adds the words of texts to a document; each prefix has positions of its own.
class Terms {
public:
    Terms(FlatDocumentBuilder& document, Stemmer& stemmer)
        : document_(document), stemmer_(stemmer) {}

    /// Words of the body that rank. REQUIRES: no other text was added before.
    ///
    /// @param gap  positions between this text and the one before it
    void add_body(const std::vector<Token>& tokens, Xapian::termpos gap) {
        Xapian::termpos& position = positions_[prefix_of("body")];
        position += gap;
        for (std::size_t place = 0; place < tokens.size(); ++place) {
            // The body's forms are their own terms, as form_term() makes them of no prefix.
            const std::uint32_t form = document_.add_posting(tokens[place].form, ++position, 0);
            if (const std::uint32_t stem = stem_of_form(form, tokens, place); stem != none) {
                document_.count_term(stem);
            }
        }
    }

    /// Words outside of the body that rank.
    void add_text(const Field& field, std::string_view text) {
        const std::vector<Token> tokens = tokenize(text);
        add_again(field, tokens);
        for (const std::string& stem : stemmer_.stems(tokens)) {
            // The first text that has a stem which the body has not is the one that tells.
            if (!stem.empty() && document_.add_term(stem_term({}, stemmer_.language(), stem))) {
                document_.add_boolean_term(stem_term(no_body_prefix, stemmer_.language(), stem));
            }
        }
    }

    /// Words that are found by this field and rank where they stand first.
    void add_again(const Field& field, const std::vector<Token>& tokens) {
        add_forms(field.prefix, tokens, text_gap);
        for (const std::string& stem : stemmer_.stems(tokens)) {
            if (!stem.empty()) {
                document_.add_boolean_term(stem_term(field.prefix, stemmer_.language(), stem));
            }
        }
    }

    void add_name(std::string_view prefix, std::string_view name) {
        add_forms(prefix, tokenize(name), text_gap);
    }

    /// One term for the value, nothing when it is empty.
    void add_exact(std::string_view field, std::string_view value) {
        if (!value.empty()) {
            document_.add_boolean_term(exact_term(field_named(field), value));
        }
    }

private:
    static constexpr auto none = std::numeric_limits<std::uint32_t>::max();

    /// The number of the term of a body's word, `none` where it has no stem. An article has each of
    /// its words twice and more: once found, the stem of a form is known.
    std::uint32_t stem_of_form(std::uint32_t form, const std::vector<Token>& tokens,
                               std::size_t place) {
        if (form >= stems_.size()) {
            stems_.resize(form + 1, none);
        }
        if (stems_[form] != none && !tokens[place].unspaced) {
            return stems_[form];
        }
        const std::string_view stem = stemmer_.stem_at(tokens, place);
        stems_[form] =
            stem.empty() ? none : document_.number_of(stem_term({}, stemmer_.language(), stem));
        return stems_[form];
    }

    void add_forms(std::string_view prefix, const std::vector<Token>& tokens, Xapian::termpos gap) {
        Xapian::termpos& position = positions_[prefix];
        position += gap;
        for (const Token& token : tokens) {
            document_.add_posting(form_term(prefix, token.form), ++position, 0);
        }
    }

    FlatDocumentBuilder& document_;
    Stemmer& stemmer_;
    std::map<std::string_view, Xapian::termpos> positions_;
    std::vector<std::uint32_t> stems_;  ///< of the body's forms, by the numbers of their terms
};

/// Words of the text that also serve as its headline rank once.
void add_title(const Article& article, Terms& terms) {
    if (has_own_title(article)) {
        terms.add_text(field_named("title"), article.title);
    } else {
        terms.add_again(field_named("title"), tokenize(article.title));
    }
}

/// The words of a first paragraph that are shown as the lead.
std::vector<Token> lead_words(std::string_view paragraph, std::vector<Token> tokens) {
    constexpr std::string_view cut = "…";
    const std::string shown = shorten(paragraph, lead_characters);
    const std::size_t end = shown == paragraph ? shown.size() : shown.size() - cut.size();
    std::erase_if(tokens, [end](const Token& token) { return token.end > end; });
    return tokens;
}

/// What stands in the lead is found as such, too; its words rank where they stand first.
void add_body(const Article& article, Terms& terms) {
    const Field& lead = field_named("lead");
    Xapian::termpos gap = text_gap;
    if (has_own_lead(article)) {
        const std::vector<Token> tokens = tokenize(article.lead);
        terms.add_body(tokens, gap);
        terms.add_again(lead, tokens);
    }
    for (const std::string& paragraph : article.body) {
        std::vector<Token> tokens = tokenize(paragraph);
        terms.add_body(tokens, gap);
        if (&paragraph == &article.body.front()) {
            terms.add_again(lead, lead_words(paragraph, std::move(tokens)));
        }
        gap = paragraph_gap;
    }
}

void add_texts(const Article& article, Terms& terms) {
    add_body(article, terms);
    add_title(article, terms);
    for (const Caption& caption : article.captions) {
        terms.add_text(field_named("caption"), caption.text);
        terms.add_name(prefix_of("credit"), caption.credit);
    }
}

void add_names(const Article& article, Terms& terms) {
    for (const std::string& author : article.authors) {
        terms.add_name(prefix_of("author"), author);
    }
    terms.add_name(prefix_of("place"), article.place);
    terms.add_exact("source", article.source.name);
    terms.add_exact("source", article.source.domain);
    terms.add_exact("section", article.section);
    terms.add_exact("lang", article.language);
    terms.add_exact("wire", article.wire);
    terms.add_exact("url", article.url);
    terms.add_exact("id", article.id);
}

void add_flags(const Article& article, FlatDocumentBuilder& document) {
    const auto set = [&](std::string_view field, std::string_view value, bool holds) {
        if (holds) {
            document.add_boolean_term(find_flag(field, value)->term);
        }
    };
    std::size_t words = 0;
    for (const std::string& paragraph : article.body) {
        words += count_words(paragraph);
    }
    set("is", "undated", !article.date);
    set("is", "short", words < short_article);
    set("is", "wire", !article.wire.empty());
    set("has", "author", !article.authors.empty());
    set("has", "date", article.date.has_value());
    set("has", "photo", !article.captions.empty());
}

void add_date(const std::optional<ArticleDate>& date, FlatDocumentBuilder& document) {
    if (date) {
        for (const std::string& term : day_terms(date->days)) {
            document.add_boolean_term(term);
        }
    }
}

/// Terms that are counted by `stats`.
void add_evidence(const Article& article, std::string_view format, FlatDocumentBuilder& document) {
    const auto add = [&](std::string_view prefix, std::string_view value) {
        document.add_boolean_term(counted_term(prefix, value));
    };
    add(format_prefix, format);
    if (!article.date) {
        return;
    }
    add(date_kind_prefix, name_of(article.date->kind));
    const auto chosen = std::ranges::find_if(article.evidence, [](const Evidence& evidence) {
        return evidence.field == "date" && evidence.rejected.empty();
    });
    if (chosen != article.evidence.end()) {
        add(date_rule_prefix, chosen->rule);
    }
}

/// What is known of an article's files and not of the article.
bool is_kept_term(std::string_view term) {
    return term.starts_with(file_prefix) || term.starts_with(format_prefix);
}

}  // namespace

void add_values(const Article& article, std::optional<std::chrono::sys_days> added,
                FlatDocument& document) {
    if (article.date) {
        document.set_value(Slot::date_first, day_value(article.date->days.first));
        document.set_value(Slot::date_last, day_value(article.date->days.last));
    }
    document.set_value(Slot::moment, moment_value(article.date));
    const auto& [name, domain] = article.source;
    document.set_value(Slot::source, name.empty() ? domain : name);
    document.set_value(Slot::section, article.section);
    document.set_value(Slot::language, article.language);
    document.set_value(Slot::wire, article.wire);
    document.set_value(Slot::authors, value_list(article.authors));
    if (added) {
        document.set_value(Slot::added, day_value(*added));
    }
}

FlatDocument DocumentMaker::make_flat(const Article& article, std::string_view format) {
    Terms terms(builder_, stemmer_for(article.language));
    add_texts(article, terms);
    add_names(article, terms);
    add_flags(article, builder_);
    add_date(article.date, builder_);
    add_evidence(article, format, builder_);
    builder_.set_data(codec_.encode(article));
    FlatDocument document = builder_.finish();
    add_values(article, today_, document);
    document.set_value(Slot::trace, encode(trace_of(article)));
    return document;
}

Xapian::Document DocumentMaker::make(const Article& article, std::string_view format) {
    return to_xapian(make_flat(article, format));
}

FlatDocument DocumentMaker::make_again(const Article& article, const Xapian::Document& old) {
    FlatDocument document = make_flat(article);
    document.set_value(Slot::added, old.get_value(Slot::added));
    for (auto term = old.termlist_begin(); term != old.termlist_end(); ++term) {
        if (is_kept_term(*term)) {
            document.add_boolean_term(*term);
        }
    }
    return document;
}

Stemmer& DocumentMaker::stemmer_for(const std::string& language) {
    return stemmers_.try_emplace(language, language).first->second;
}

}  // namespace news::indexer
