// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/write/document.h"

#include <algorithm>
#include <string_view>
#include <unordered_set>
#include <vector>

#include "common/day_terms.h"
#include "common/record.h"
#include "common/schema.h"
#include "common/text.h"
#include "common/version_order.h"
#include "indexer/archive/blocks.h"
#include "indexer/archive/sketch.h"

namespace news::indexer {
namespace {

/// Between texts that no phrase may join: headline and body, two captions, two authors.
constexpr Xapian::termpos text_gap = 100;
/// Between paragraphs, so that NEAR reaches across them and phrases do not.
constexpr Xapian::termpos paragraph_gap = 10;

/// Adds the words of texts to a document; each prefix has positions of its own.
class Terms {
public:
    Terms(Xapian::Document& document, Stemmer& stemmer) : document_(document), stemmer_(stemmer) {}

    /// Words of a text that rank.
    ///
    /// @param gap  positions between this text and the one before it under the same prefix
    void add_text(const Field& field, std::string_view text, Xapian::termpos gap = text_gap) {
        const std::vector<Token> tokens = tokenize(text);
        add_words(field, tokens, gap);
        for (const std::string& stem : stemmer_.stems(tokens)) {
            if (!stem.empty()) {
                document_.add_term(stem_term("", stem));
                all_stems_.insert(stem);
            }
        }
    }

    /// To be called behind the last text.
    void add_stems_outside_body() {
        for (const std::string& stem : all_stems_) {
            if (!body_stems_.contains(stem)) {
                document_.add_boolean_term(stem_term(no_body_prefix, stem));
            }
        }
    }

    /// Words that are found by this field and rank where they stand first.
    void add_again(const Field& field, std::string_view text) {
        add_words(field, tokenize(text), text_gap);
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
    void add_words(const Field& field, const std::vector<Token>& tokens, Xapian::termpos gap) {
        add_forms(field.prefix, tokens, gap);
        for (const std::string& stem : stemmer_.stems(tokens)) {
            if (stem.empty()) {
                continue;
            }
            if (field.prefix.empty()) {
                body_stems_.insert(stem);
            } else {
                document_.add_boolean_term(stem_term(field.prefix, stem));
            }
        }
    }

    void add_forms(std::string_view prefix, const std::vector<Token>& tokens, Xapian::termpos gap) {
        Xapian::termpos& position = positions_[prefix];
        position += gap;
        for (const Token& token : tokens) {
            document_.add_posting(form_term(prefix, token.form), ++position, 0);
        }
    }

    Xapian::Document& document_;
    Stemmer& stemmer_;
    std::map<std::string_view, Xapian::termpos> positions_;
    std::unordered_set<std::string> all_stems_;
    std::unordered_set<std::string> body_stems_;
};

std::string_view prefix_of(std::string_view field) { return field_named(field).prefix; }

/// Words of the text that also serve as its headline rank once.
void add_title(const Article& article, Terms& terms) {
    if (has_own_title(article)) {
        terms.add_text(field_named("title"), article.title);
    } else {
        terms.add_again(field_named("title"), article.title);
    }
}

void add_texts(const Article& article, Terms& terms) {
    add_title(article, terms);
    Xapian::termpos gap = text_gap;
    if (has_own_lead(article)) {
        terms.add_text(field_named("body"), article.lead);
        terms.add_again(field_named("lead"), article.lead);
    }
    for (const std::string& paragraph : article.body) {
        terms.add_text(field_named("body"), paragraph, gap);
        gap = paragraph_gap;
    }
    if (!article.body.empty()) {
        terms.add_again(field_named("lead"), article.body.front());
    }
    for (const Caption& caption : article.captions) {
        terms.add_text(field_named("caption"), caption.text);
        terms.add_name(prefix_of("credit"), caption.credit);
    }
    terms.add_stems_outside_body();
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

void add_flags(const Article& article, Xapian::Document& document) {
    const auto set = [&](std::string_view field, std::string_view value, bool holds) {
        if (holds) {
            document.add_boolean_term(std::string(find_flag(field, value)->term));
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

void add_date(const std::optional<ArticleDate>& date, Xapian::Document& document) {
    if (date) {
        for (const std::string& term : day_terms(date->days)) {
            document.add_boolean_term(term);
        }
    }
}

/// Terms that are counted by `stats`.
void add_evidence(const Article& article, std::string_view format, Xapian::Document& document) {
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

/// By what the article is compared with others.
void add_traces(const Article& article, Xapian::Document& document) {
    const TracedText text = trace(article);
    document.add_value(Slot::blocks, encode_trace(article.id, text.blocks));
    if (const std::string source = source_term(article.source); !source.empty()) {
        for (std::size_t at = 0; at < text.blocks.size(); ++at) {
            if (may_be_furniture(text.blocks, at)) {
                document.add_boolean_term(block_term(source, short_number(text.blocks[at].number)));
            }
        }
    }
    for (const std::uint32_t number : sketch_of(text.body)) {
        document.add_boolean_term(sketch_term(number));
    }
}

/// What is known of an article's files and not of the article.
bool is_kept_term(std::string_view term) {
    return term.starts_with(file_prefix) || term.starts_with(format_prefix);
}

}  // namespace

void add_values(const Article& article, std::optional<std::chrono::sys_days> added,
                Xapian::Document& document) {
    if (article.date) {
        document.add_value(Slot::date_first, day_value(article.date->days.first));
        document.add_value(Slot::date_last, day_value(article.date->days.last));
    }
    document.add_value(Slot::moment, moment_value(article.date));
    const auto& [name, domain] = article.source;
    document.add_value(Slot::source, name.empty() ? domain : name);
    document.add_value(Slot::section, article.section);
    document.add_value(Slot::language, article.language);
    document.add_value(Slot::wire, article.wire);
    document.add_value(Slot::authors, value_list(article.authors));
    if (added) {
        document.add_value(Slot::added, day_value(*added));
    }
}

Xapian::Document DocumentMaker::make(const Article& article, std::string_view format) {
    Xapian::Document document;
    Terms terms(document, stemmer_for(article.language));
    add_texts(article, terms);
    add_names(article, terms);
    add_flags(article, document);
    add_date(article.date, document);
    add_values(article, today_, document);
    add_evidence(article, format, document);
    add_traces(article, document);
    document.set_data(encode_record(article));
    return document;
}

Xapian::Document DocumentMaker::make_again(const Article& article, const Xapian::Document& old) {
    Xapian::Document document = make(article);
    document.add_value(Slot::added, old.get_value(Slot::added));
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
