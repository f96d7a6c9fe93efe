// SPDX-License-Identifier: GPL-2.0-or-later
/// The words by which bylines are read, all of them folded as by fold().
#pragma once

#include <array>
#include <string_view>

namespace news::indexer::byline_words {

// clang-format off

/// What a byline opens with, folded. Longer phrases stand first.
inline constexpr auto openings = std::to_array<std::string_view>(
    {"this article was written by", "written by", "reported by", "reporting by", "story by",
     "words by", "article by", "posted by", "published by", "opinion by", "analysis by",
     "review by", "edited by", "geschrieben von", "verfasst von", "erstellt von",
     "veroffentlicht von", "ein beitrag von", "ein kommentar von", "eine analyse von",
     "publie par", "ecrit par", "redige par", "escrito por", "publicado por", "redactado por",
     "scritto da", "pubblicato da", "a cura di", "geschreven door", "skrevet af", "skrevet av",
     "text und foto", "text", "texte", "texto", "testo", "tekst", "autor", "autorin", "autoren",
     "author", "authors", "auteur", "autore", "автор", "текст", "by", "von", "par", "por", "di",
     "da", "door", "av", "af", "od", "oleh", "boi"});

inline constexpr auto conjunctions = std::to_array<std::string_view>(
    {"&", "and", "con", "e", "en", "et", "i", "ja", "med", "mit", "och", "og", "oraz", "sowie",
     "und", "ve", "with", "y", "и", "та"});

/// A place, a paper or a subject follows; names do not go on behind these.
inline constexpr auto enders = std::to_array<std::string_view>(
    {"a", "about", "as", "at", "auf", "aus", "bei", "beim", "chez", "for", "from", "fur", "im",
     "in", "is", "ist", "na", "of", "on", "pour", "the", "to", "v", "zum"});

/// Parts of names that are written small.
inline constexpr auto particles = std::to_array<std::string_view>(
    {"al", "ap", "auf", "av", "ben", "bin", "bint", "da", "dal", "das", "de", "degli", "dei",
     "del", "den", "der", "des", "di", "do", "dos", "du", "e", "el", "ibn", "la", "las", "le",
     "los", "op", "san", "st", "ten", "ter", "the", "'t", "und", "van", "vom", "von", "y", "zu",
     "zum", "zur"});

inline constexpr auto titles = std::to_array<std::string_view>(
    {"dipl", "doc", "dr", "frau", "herr", "ing", "mag", "mme", "mr", "mrs", "ms", "prof",
     "professor", "rev", "sir"});

inline constexpr auto suffixes = std::to_array<std::string_view>(
    {"ii", "iii", "iv", "jr", "sr"});

/// Words of roles and of newsrooms, folded: no part of a name.
inline constexpr auto roles = std::to_array<std::string_view>(
    {"admin", "administrator", "analyst", "anchor", "assistant", "associate", "author", "autor",
     "autorin", "autorinnen", "blog", "blogger", "breaking", "bureau", "business", "chef",
     "chefredakteur", "chefredakteurin", "chief", "columnist", "commentator", "contributing",
     "contributor", "contributors", "correspondent", "correspondents", "corresponsal", "critic",
     "culture", "deputy", "desk", "digital", "director", "economics", "editor", "editorial",
     "editors", "education", "entertainment", "environment", "executive", "features", "foreign",
     "foto", "fotograf", "freelance", "freelancer", "gastautor", "global", "guest", "head",
     "health", "intern", "international", "journalist", "journaliste", "journalistin",
     "korrespondent", "korrespondentin", "lead", "local", "managing", "multimedia", "national",
     "owner", "periodista", "photographer", "photos", "political", "politics", "producer",
     "publisher", "redacteur", "redakteur", "redakteurin", "redaktor", "regional", "reporter",
     "reporterin", "reporters", "researcher", "science", "senior", "special", "sport", "sports",
     "staff", "strategist", "tech", "technology", "updated", "video", "volontar", "volontarin",
     "web", "webmaster", "wire", "wires", "writer", "writers", "корреспондент", "特派員", "記者",
     "记者", "기자"});

/// What words of roles end in.
inline constexpr auto role_endings = std::to_array<std::string_view>(
    {"leiter", "leiterin", "redakteur", "redakteurin", "redaktorin", "korrespondent",
     "korrespondentin", "reporter", "reporterin", "agentur"});

/// Words of houses, folded: who carries one is no person.
inline constexpr auto houses = std::to_array<std::string_view>(
    {"agencies", "agency", "copyright", "agentur", "agenturen", "association", "board", "company",
     "foundation", "gmbh", "inc", "institute", "journaal", "llc", "ltd", "magazine", "media",
     "nachrichten", "network", "news", "newspaper", "newsroom", "online", "press", "redacao",
     "redaccion", "redactie", "redaction", "redakcja", "redaktion", "redazione", "service",
     "services", "syndication", "team", "university", "verlag", "zeitung", "редакция", "e.v",
     "ev", "verein", "group", "times", "school", "daily",
     "weekly", "herald", "tribune", "gazette", "chronicle", "nachrichtenagentur", "more", "all",
     "posts", "articles", "follow", "view", "show", "mehr", "alle", "artikel", "themen", "read",
     "profile", "subscribe", "about", "contact", "office"});

/// Degrees behind a name.
inline constexpr auto degrees = std::to_array<std::string_view>(
    {"cfa", "cfp", "cpa", "dds", "esq", "jd", "ma", "mba", "md", "mph", "ms", "msc", "phd", "rd",
     "rdn", "rn"});

/// Cities of two words, which look like names behind a comma.
inline constexpr auto cities = std::to_array<std::string_view>(
    {"newyork", "losangeles", "sanfrancisco", "hongkong", "newdelhi", "telaviv", "saopaulo",
     "riodejaneiro", "buenosaires", "mexicocity", "washingtondc", "sandiego", "lasvegas",
     "kualalumpur", "capetown", "newjersey", "northcarolina", "southcarolina", "unitedkingdom",
     "unitedstates", "saltlakecity", "newzealand", "northernireland", "southafrica"});

// clang-format on

}  // namespace news::indexer::byline_words
