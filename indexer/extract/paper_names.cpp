// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/extract/paper_names.h"

#include <algorithm>
#include <array>
#include <string>

#include "common/text.h"
#include "indexer/extract/line_shape.h"

namespace news::indexer {
namespace {

/// Names of sections, folded.
constexpr auto sections = std::to_array<std::string_view>(
    {"world",         "world news", "politics",     "business",
     "economy",       "finance",    "money",        "markets",
     "opinion",       "comment",    "editorial",    "sport",
     "sports",        "football",   "culture",      "arts",
     "entertainment", "life",       "lifestyle",    "science",
     "technology",    "tech",       "health",       "environment",
     "climate",       "education",  "travel",       "local",
     "local news",    "national",   "nation",       "international",
     "europe",        "asia",       "africa",       "us",
     "u.s.",          "us news",    "uk news",      "obituaries",
     "books",         "music",      "film",         "media",
     "law",           "crime",      "weather",      "politik",
     "wirtschaft",    "ausland",    "inland",       "kultur",
     "feuilleton",    "wissen",     "wissenschaft", "panorama",
     "lokales",       "regional",   "meinung",      "gesellschaft",
     "digital",       "netzwelt",   "gesundheit",   "reise",
     "monde",         "politique",  "economie",     "societe",
     "sciences",      "sante",      "planete",      "culture et loisirs",
     "mundo",         "politica",   "economia",     "sociedad",
     "deportes",      "cultura",    "esteri",       "cronaca",
     "internacional"});

/// Words that papers have in their names, folded.
constexpr auto paper_words = std::to_array<std::string_view>(
    {"times",      "post",       "news",     "herald",      "tribune",     "journal",   "gazette",
     "telegraph",  "chronicle",  "courier",  "observer",    "guardian",    "mirror",    "examiner",
     "mail",       "star",       "sun",      "standard",    "daily",       "weekly",    "press",
     "dispatch",   "sentinel",   "register", "bulletin",    "mercury",     "echo",      "zeitung",
     "tagblatt",   "tageblatt",  "anzeiger", "kurier",      "nachrichten", "rundschau", "bote",
     "merkur",     "allgemeine", "woche",    "figaro",      "monde",       "depeche",   "gazette",
     "journal",    "echo",       "matin",    "diario",      "pais",        "mundo",     "prensa",
     "corriere",   "gazzetta",   "giornale", "repubblica",  "magazine",    "review",    "ledger",
     "argus",      "advertiser", "enquirer", "independent", "reporter",    "heraldo",   "noticias",
     "voz",        "vanguardia", "eco",      "correo",      "messaggero",  "stampa",    "krant",
     "volkskrant", "depesche",   "presse"});

/// How the one-word names of German, Dutch and northern papers end.
constexpr auto paper_endings = std::to_array<std::string_view>(
    {"blatt", "zeitung", "anzeiger", "kurier", "nachrichten", "rundschau", "courant", "dagblad",
     "bladet", "posten", "tidning", "avisen"});

}  // namespace

bool is_section_name(std::string_view line) {
    return std::ranges::find(sections, fold(line)) != sections.end();
}

bool names_paper(std::string_view line) {
    const std::string folded = fold(line);
    if (folded.ends_with(".com") || folded.ends_with(".org") || folded.ends_with(".net")) {
        return true;
    }
    for (std::size_t at = 0; at < folded.size();) {
        const std::size_t end = std::min(folded.find_first_of(" .-", at), folded.size());
        const auto word = std::string_view(folded).substr(at, end - at);
        const auto ends = [&](std::string_view ending) { return word.ends_with(ending); };
        if (std::ranges::find(paper_words, word) != paper_words.end() ||
            std::ranges::any_of(paper_endings, ends)) {
            return true;
        }
        at = end + 1;
    }
    return false;
}

bool is_slug(std::string_view line) {
    const auto word = line.substr(0, line.find_first_of(" /"));
    return is_capitals(line) && word.find('-') != std::string_view::npos;
}

bool is_kicker(std::string_view line) {
    constexpr auto kinds = std::to_array<std::string_view>(
        {"interview",   "gesprach",   "kommentar", "analyse",   "portrat",   "reportage",
         "leitartikel", "glosse",     "nachruf",   "comment",   "opinion",   "analysis",
         "editorial",   "feature",    "obituary",  "exclusive", "live",      "breaking",
         "entretien",   "entrevista", "analisis",  "opinione",  "intervista"});
    return std::ranges::find(kinds, fold(line)) != kinds.end();
}

bool begins_menu(std::string_view line) {
    constexpr auto entries = std::to_array<std::string_view>(
        {"home", "homepage", "startseite", "start", "menu", "e-paper", "front page", "abo",
         "search", "accueil", "inicio", "portada", "forside", "главная", "الرئيسية", "首页",
         "ホーム"});
    return std::ranges::find(entries, fold(line)) != entries.end();
}

bool is_row_of_entries(std::string_view line) {
    std::size_t entries = 0;
    for (std::size_t at = 0; at < line.size();) {
        const std::size_t end = std::min(line.find(' ', at), line.size());
        const auto word = line.substr(at, end - at);
        entries += is_section_name(word) || begins_menu(word) ? 1U : 0U;
        at = end + 1;
    }
    return entries >= 3;
}

bool is_paper_name(std::string_view line) {
    constexpr auto articles = std::to_array<std::string_view>(
        {"The ", "Der ", "Die ", "Das ", "Le ", "La ", "El ", "Il "});
    const std::size_t words = count_words(line);
    const bool begins =
        std::ranges::any_of(articles, [&](auto article) { return line.starts_with(article); });
    return names_paper(line) && (words <= 4 || (words <= 6 && begins && !ends_with_stop(line)));
}

}  // namespace news::indexer
