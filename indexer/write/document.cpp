// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/write/document.h"

#include <string_view>
#include <vector>

#include "common/record.h"
#include "common/schema.h"

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

    /// @param gap  positions between this text and the one before it under the same prefix
    void add_text(std::string_view prefix, std::string_view text, Xapian::termpos gap = text_gap) {
        const std::vector<Token> tokens = tokenize(text);
        add_forms(prefix, tokens, gap);
        for (const std::string& stem : stemmer_.stems(tokens)) {
            if (!stem.empty()) {
                document_.add_term(stem_term(prefix, stem));
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
};

std::string_view prefix_of(std::string_view field) { return field_named(field).prefix; }

/// Headline, body and captions: what a word without a field is looked for in.
void add_texts(const Article& article, Terms& terms) {
    terms.add_text(prefix_of("title"), article.title);
    terms.add_text("", article.title);
    if (has_own_lead(article)) {
        terms.add_text("", article.lead);
    }
    Xapian::termpos gap = text_gap;
    for (const std::string& paragraph : article.body) {
        terms.add_text("", paragraph, gap);
        gap = paragraph_gap;
    }
    for (const Caption& caption : article.captions) {
        terms.add_text("", caption.text);
        terms.add_text(prefix_of("caption"), caption.text);
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

void add_values(const Article& article, Xapian::Document& document) {
    if (article.date) {
        document.add_value(Slot::date_first, day_value(article.date->days.first));
        document.add_value(Slot::date_last, day_value(article.date->days.last));
    }
    const auto& [name, domain] = article.source;
    document.add_value(Slot::source, name.empty() ? domain : name);
    document.add_value(Slot::section, article.section);
    document.add_value(Slot::language, article.language);
    document.add_value(Slot::wire, article.wire);
}

}  // namespace

Xapian::Document DocumentMaker::make(const Article& article) {
    Xapian::Document document;
    Terms terms(document, stemmer_for(article.language));
    add_texts(article, terms);
    add_names(article, terms);
    add_values(article, document);
    document.set_data(encode_record(article));
    return document;
}

Stemmer& DocumentMaker::stemmer_for(const std::string& language) {
    return stemmers_.try_emplace(language, language).first->second;
}

}  // namespace news::indexer
