// SPDX-License-Identifier: GPL-2.0-or-later
/// What an element says about itself: its tag, class, id, itemprop and role.
#pragma once

#include <string_view>

#include "indexer/extract/html_tree.h"
#include "indexer/extract/name_cache.h"

namespace news::indexer {

enum class Hint {
    none,
    body,        ///< "article-body", itemprop=articleBody: the text of the article
    article,     ///< "story", <article>, <main>: the text is somewhere in it
    standfirst,  ///< "standfirst", "subtitle", "chapo"
    figure,      ///< <figure>, "image", "gallery": a picture and what belongs to it
    caption,     ///< figcaption, "wp-caption-text"
    credit,      ///< "photo-credit"
    byline,      ///< "author", "byline"
    date,        ///< "timestamp", <time>
    meta,        ///< "post-meta", "entry-info"
    comments,    ///< "comments", "disqus"
    share,       ///< "share", "social"
    related,     ///< "related", "read-more", "most-popular"
    navigation,  ///< <nav>, "menu", "breadcrumb"
    footer,      ///< <footer>, "copyright"
    sidebar,     ///< <aside>, "sidebar"
    promotion,   ///< "promo", "advert", "sponsored"
    newsletter,  ///< "newsletter", "subscribe"
    paywall,     ///< "paywall", "login"
    consent,     ///< "cookie", "gdpr"
    author_box,  ///< "author-bio"
    tags,        ///< "tags", "topics"
    embed,       ///< "twitter-tweet", "instagram-media"
    overlay,     ///< "modal", "popup", "tooltip"
    hidden       ///< display:none, aria-hidden
};

/// Reads hints off the elements of one page.
class HintReader {
public:
    explicit HintReader(const HtmlTree& tree);

    /// The strongest hint of the element, without regard to what is around it.
    Hint of(NodeId id);

private:
    const HtmlTree& tree_;
    NameCache<Hint> names_;
};

/// The hint as a rule's name, "comments", "author-box".
std::string_view name_of(Hint hint);

/// True for the hints of what holds the whole text or much of it.
constexpr bool is_text_container(Hint hint) { return hint == Hint::body || hint == Hint::article; }

/// True for the hints that keep a block out of the article.
constexpr bool is_outside(Hint hint) { return hint > Hint::standfirst; }

}  // namespace news::indexer
