// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/extract/hints.h"

#include <algorithm>
#include <array>
#include <cstddef>
#include <string>

namespace news::indexer {
namespace {

constexpr auto npos = std::string_view::npos;

struct Word {
    std::string_view word;
    Hint hint;
};

using enum Hint;

/// Words of class names and ids, in alphabetical order. A name is taken apart at signs and at
/// capitals, and each word and each two neighbours as one are looked up: "article-body",
/// "articleBody" and "article_body" are all found as "articlebody".
constexpr auto words = std::to_array<Word>({
    {"aboutauthor", author_box},
    {"aboutthe", author_box},
    {"ad", promotion},
    {"adblock", promotion},
    {"addthis", share},
    {"addtoany", share},
    {"ads", promotion},
    {"adslot", promotion},
    {"advert", promotion},
    {"advertentie", promotion},
    {"advertenties", promotion},
    {"advertisement", promotion},
    {"advertising", promotion},
    {"adwrapper", promotion},
    {"affiliate", promotion},
    {"alsolike", related},
    {"alsoread", related},
    {"anzeige", promotion},
    {"anzeigen", promotion},
    {"article", article},
    {"articlebody", body},
    {"articlecontent", body},
    {"articledescription", standfirst},
    {"articleintro", standfirst},
    {"articlelead", standfirst},
    {"articlemeta", meta},
    {"articlesummary", standfirst},
    {"articletags", tags},
    {"articletext", body},
    {"articolicorrelati", related},
    {"articolo", article},
    {"articulo", article},
    {"artigo", article},
    {"artikel", article},
    {"artikelbody", body},
    {"artikelinhalt", body},
    {"artikeltext", body},
    {"aside", sidebar},
    {"attribution", credit},
    {"auteur", byline},
    {"auteurs", byline},
    {"author", byline},
    {"authorbio", author_box},
    {"authorbox", author_box},
    {"authordescription", author_box},
    {"authorinfo", author_box},
    {"authors", byline},
    {"autor", byline},
    {"autore", byline},
    {"autoren", byline},
    {"autorenzeile", byline},
    {"autori", byline},
    {"autorzeile", byline},
    {"banner", promotion},
    {"bild", figure},
    {"bildautor", credit},
    {"bildnachweis", credit},
    {"bildquelle", credit},
    {"bildrechte", credit},
    {"bildtext", caption},
    {"bildunterschrift", caption},
    {"bio", author_box},
    {"biography", author_box},
    {"bodycontent", body},
    {"bodytext", body},
    {"breadcrumb", navigation},
    {"breadcrumbs", navigation},
    {"byline", byline},
    {"bylines", byline},
    {"caption", caption},
    {"captions", caption},
    {"captiontext", caption},
    {"carousel", figure},
    {"chapo", standfirst},
    {"comentario", comments},
    {"comentarios", comments},
    {"comment", comments},
    {"commentaire", comments},
    {"commentaires", comments},
    {"commenti", comments},
    {"commentlist", comments},
    {"commento", comments},
    {"comments", comments},
    {"compartilhar", share},
    {"compartir", share},
    {"condividi", share},
    {"condivisione", share},
    {"consenso", consent},
    {"consent", consent},
    {"consentement", consent},
    {"consentimiento", consent},
    {"contentbody", body},
    {"contributor", byline},
    {"contributors", byline},
    {"cookie", consent},
    {"cookies", consent},
    {"copyright", footer},
    {"corpsarticle", body},
    {"correlati", related},
    {"credit", credit},
    {"credits", credit},
    {"cuerponoticia", body},
    {"date", date},
    {"datepublished", date},
    {"datetime", date},
    {"deck", standfirst},
    {"dek", standfirst},
    {"delen", share},
    {"dialog", overlay},
    {"didascalia", caption},
    {"disqus", comments},
    {"donate", promotion},
    {"donation", promotion},
    {"dropdown", navigation},
    {"einwilligung", consent},
    {"entrybody", body},
    {"entrycontent", body},
    {"entryfooter", meta},
    {"entrymeta", meta},
    {"entryutility", meta},
    {"excerpt", standfirst},
    {"fbcomments", comments},
    {"figcaption", caption},
    {"figure", figure},
    {"footer", footer},
    {"footnav", navigation},
    {"foto", figure},
    {"fotos", figure},
    {"fuss", footer},
    {"fusszeile", footer},
    {"gallery", figure},
    {"gdpr", consent},
    {"hauptmenue", navigation},
    {"image", figure},
    {"imagecaption", caption},
    {"imagecredit", credit},
    {"imagedescription", caption},
    {"images", figure},
    {"imagesource", credit},
    {"imagetext", caption},
    {"imagewidget", figure},
    {"img", figure},
    {"imgcaption", caption},
    {"inhaltsverzeichnis", navigation},
    {"instagrammedia", embed},
    {"intro", standfirst},
    {"keywords", tags},
    {"kommentar", comments},
    {"kommentare", comments},
    {"lead", standfirst},
    {"leadtext", standfirst},
    {"lede", standfirst},
    {"leesook", related},
    {"legend", caption},
    {"legende", caption},
    {"leggianche", related},
    {"lesenswert", related},
    {"leserkommentare", comments},
    {"lightbox", overlay},
    {"lireaussi", related},
    {"liresuite", related},
    {"login", paywall},
    {"marketing", promotion},
    {"mediacaption", caption},
    {"mediadescription", caption},
    {"mediainfo", figure},
    {"mediarights", credit},
    {"menu", navigation},
    {"menue", navigation},
    {"meta", meta},
    {"metadata", meta},
    {"metainfo", meta},
    {"modal", overlay},
    {"morefrom", related},
    {"morenews", related},
    {"moreon", related},
    {"morestories", related},
    {"mostpopular", related},
    {"mostread", related},
    {"nav", navigation},
    {"navbar", navigation},
    {"navigation", navigation},
    {"newsletter", newsletter},
    {"newsletters", newsletter},
    {"noticia", article},
    {"onetrust", consent},
    {"outbrain", related},
    {"overlay", overlay},
    {"pagination", navigation},
    {"partage", share},
    {"partager", share},
    {"paywall", paywall},
    {"photo", figure},
    {"photocaption", caption},
    {"photocredit", credit},
    {"photodesc", caption},
    {"photodescription", caption},
    {"photographer", credit},
    {"photos", figure},
    {"piano", paywall},
    {"picture", figure},
    {"pictures", figure},
    {"piedefoto", caption},
    {"piedpage", footer},
    {"poll", overlay},
    {"popular", related},
    {"popup", overlay},
    {"postbody", body},
    {"postcontent", body},
    {"postmeta", meta},
    {"postmetadata", meta},
    {"posttags", tags},
    {"preamble", standfirst},
    {"promo", promotion},
    {"promobox", promotion},
    {"promoted", promotion},
    {"promotion", promotion},
    {"pubblicita", promotion},
    {"pubdate", date},
    {"publicidad", promotion},
    {"publicidade", promotion},
    {"publicite", promotion},
    {"publishdate", date},
    {"publisheddate", date},
    {"rail", sidebar},
    {"randspalte", sidebar},
    {"reactie", comments},
    {"reacties", comments},
    {"reactions", comments},
    {"readalso", related},
    {"readmore", related},
    {"readnext", related},
    {"recirc", related},
    {"recirculation", related},
    {"recommendation", related},
    {"recommendations", related},
    {"recommended", related},
    {"regwall", paywall},
    {"reklame", promotion},
    {"relacionadas", related},
    {"relacionados", related},
    {"related", related},
    {"relatedarticles", related},
    {"relatedcontent", related},
    {"relatednews", related},
    {"relatedposts", related},
    {"replies", comments},
    {"reply", comments},
    {"respond", comments},
    {"screenreader", hidden},
    {"seealso", related},
    {"seitenleiste", sidebar},
    {"seitenspalte", sidebar},
    {"share", share},
    {"sharebar", share},
    {"sharedaddy", share},
    {"sharing", share},
    {"sidebar", sidebar},
    {"signup", newsletter},
    {"sitefooter", footer},
    {"slider", figure},
    {"slideshow", figure},
    {"social", share},
    {"socials", share},
    {"sponsor", promotion},
    {"sponsored", promotion},
    {"standfirst", standfirst},
    {"story", article},
    {"storybody", body},
    {"storycontent", body},
    {"storytext", body},
    {"strapline", standfirst},
    {"subhead", standfirst},
    {"subheading", standfirst},
    {"subheadline", standfirst},
    {"subscribe", newsletter},
    {"subscriber", paywall},
    {"subscriberonly", paywall},
    {"subscription", newsletter},
    {"subtitle", standfirst},
    {"summary", standfirst},
    {"tableofcontents", navigation},
    {"taboola", related},
    {"tag", tags},
    {"taglist", tags},
    {"tags", tags},
    {"teaser", related},
    {"teasers", related},
    {"teasertext", standfirst},
    {"teilen", share},
    {"testoarticolo", body},
    {"textoarticulo", body},
    {"timestamp", date},
    {"toc", navigation},
    {"toolbar", share},
    {"tooltip", overlay},
    {"topics", tags},
    {"trending", related},
    {"twittertweet", embed},
    {"upnext", related},
    {"verwandte", related},
    {"video", figure},
    {"videoplayer", figure},
    {"visuallyhidden", hidden},
    {"vorspann", standfirst},
    {"weiterlesen", related},
    {"werbung", promotion},
    {"wpcaptiontext", caption},
    {"yarpp", related},
    {"zustimmung", consent},
});

static_assert(std::ranges::is_sorted(words, {}, &Word::word));

Hint hint_of_listed_word(std::string_view word) {
    const auto* const found = std::ranges::lower_bound(words, word, {}, &Word::word);
    return found != words.end() && found->word == word ? found->hint : none;
}

/// Names grow around these: "articlecaption", "absatzbild", "imgbox", "photowrap".
Hint hint_of_part(std::string_view word) {
    static constexpr auto beginnings =
        std::to_array<std::string_view>({"foto", "image", "img", "photo", "picture"});
    static constexpr auto endings = std::to_array<Word>({{"bild", figure},
                                                         {"caption", caption},
                                                         {"foto", figure},
                                                         {"image", figure},
                                                         {"photo", figure}});
    for (const Word& ending : endings) {
        if (word.ends_with(ending.word)) {
            return ending.hint;
        }
    }
    const bool begins = std::ranges::any_of(
        beginnings, [word](std::string_view beginning) { return word.starts_with(beginning); });
    return begins ? figure : none;
}

Hint hint_of_word(std::string_view word) {
    const Hint listed = hint_of_listed_word(word);
    return listed == none ? hint_of_part(word) : listed;
}

/// "media-subtitle", "image__desc": what such a word names belongs to a picture.
bool names_text_of_picture(std::string_view word) {
    static constexpr auto texts = std::to_array<std::string_view>(
        {"desc", "description", "legend", "subtitle", "title", "untertitel"});
    return std::ranges::binary_search(texts, word);
}

bool is_lower(char c) { return 'a' <= c && c <= 'z'; }
bool is_upper(char c) { return 'A' <= c && c <= 'Z'; }
bool is_digit(char c) { return '0' <= c && c <= '9'; }

/// Takes a class attribute apart word by word and keeps the strongest hint.
class NameReader {
public:
    void read(std::string_view names) {
        for (std::size_t at = 0; at <= names.size(); ++at) {
            const char c = at < names.size() ? names[at] : ' ';
            if (is_upper(c) && at > 0 && is_lower(names[at - 1])) {
                end_word();
            }
            if (is_lower(c) || is_upper(c) || is_digit(c)) {
                word_ += is_upper(c) ? static_cast<char>(c - 'A' + 'a') : c;
            } else {
                end_word();
            }
            if (c == ' ') {
                before_.clear();
                of_picture_ = false;
            }
        }
    }

    [[nodiscard]] Hint hint() const { return hint_; }

private:
    void end_word() {
        while (!word_.empty() && is_digit(word_.back())) {
            word_.pop_back();  // "related2" is the second of its kind
        }
        if (word_.empty()) {
            return;
        }
        const Hint alone = hint_of_word(word_);
        take(of_picture_ && names_text_of_picture(word_) ? caption : alone);
        if (!before_.empty()) {
            take(hint_of_listed_word(before_ + word_));
        }
        of_picture_ = of_picture_ || alone == figure || word_ == "media";
        before_ = std::move(word_);
        word_.clear();
    }

    /// A name for the body is sure; else what puts a block out is stronger than what keeps it,
    /// and of two that put it out the later in the list, which is the more particular.
    void take(Hint hint) {
        if (hint_ != body && hint != none) {
            hint_ = hint == body ? body : std::max(hint_, hint);
        }
    }

    std::string before_;
    std::string word_;
    bool of_picture_ = false;  ///< a word of the name said so
    Hint hint_ = none;
};

Hint hint_of_tag(std::string_view tag) {
    static constexpr auto tags = std::to_array<Word>({
        {"address", byline},
        {"article", article},
        {"aside", sidebar},
        {"dialog", overlay},
        {"figcaption", caption},
        {"figure", figure},
        {"footer", footer},
        {"main", article},
        {"menu", navigation},
        {"nav", navigation},
        {"noscript", hidden},
        {"time", date},
    });
    const auto* const found = std::ranges::lower_bound(tags, tag, {}, &Word::word);
    return found != tags.end() && found->word == tag ? found->hint : none;
}

Hint hint_of_property(const HtmlTree& tree, NodeId id) {
    const std::string_view property = tree.attribute(id, "itemprop");
    if (property == "articleBody" || property == "reviewBody") {
        return body;
    }
    if (property == "author" || property == "datePublished" || property == "dateModified") {
        return byline;
    }
    if (property == "caption") {
        return caption;
    }
    const std::string_view role = tree.attribute(id, "role");
    if (role == "navigation" || role == "complementary" || role == "contentinfo") {
        return navigation;
    }
    return role == "dialog" ? overlay : none;
}

/// "hidden" as a class of its own; "hidden md:block" is for small screens only.
bool is_hidden_by_class(std::string_view names) {
    const std::size_t at = names.find("hidden");
    if (at == npos || names.find(':') != npos || names.find("overflow") != npos) {
        return false;
    }
    const std::size_t behind = at + std::string_view("hidden").size();
    return (at == 0 || names[at - 1] == ' ') && (behind == names.size() || names[behind] == ' ');
}

bool is_hidden(const HtmlTree& tree, NodeId id) {
    const std::string_view style = tree.attribute(id, "style");
    return is_hidden_by_class(tree.attribute(id, "class")) || style.find("display:none") != npos ||
           style.find("display: none") != npos || tree.attribute(id, "aria-hidden") == "true";
}

}  // namespace

Hint hint_of(const HtmlTree& tree, NodeId id) {
    const HtmlNode& node = tree[id];
    if (node.attributes_begin == node.attributes_end) {
        return hint_of_tag(node.tag);
    }
    if (const Hint hint = hint_of_property(tree, id); hint != none) {
        return hint;
    }
    NameReader names;
    names.read(tree.attribute(id, "class"));
    names.read(tree.attribute(id, "id"));
    const Hint named = names.hint();
    if (is_hidden(tree, id) && named != paywall) {
        return hidden;
    }
    if (node.tag == "figcaption") {
        return named == credit ? credit : caption;  // whatever else it is called
    }
    return named == body ? body : std::max(named, hint_of_tag(node.tag));
}

std::string_view name_of(Hint hint) {
    static constexpr auto names = std::to_array<std::string_view>(
        {"none",   "body",    "article",   "standfirst", "figure",  "caption", "credit",
         "byline", "date",    "meta",      "comments",   "share",   "related", "navigation",
         "footer", "sidebar", "promotion", "newsletter", "paywall", "consent", "author-box",
         "tags",   "embed",   "overlay",   "hidden"});
    static_assert(names.size() == static_cast<std::size_t>(hidden) + 1);
    return names[static_cast<std::size_t>(hint)];
}

}  // namespace news::indexer
