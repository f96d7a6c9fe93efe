// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/extract/invitation.h"

#include <algorithm>
#include <array>
#include <string>

#include "common/text.h"

namespace news::indexer {
namespace {

constexpr auto npos = std::string_view::npos;

/// What may stand before the verb. All words here are folded: small letters without accents.
constexpr auto openings = std::to_array<std::string_view>(
    {"and", "also", "bitte", "just", "or", "please", "to", "you can", "you can also", "you may"});

/// Verbs with which a sentence begins that invites.
constexpr auto verbs = std::to_array<std::string_view>({
    "sign up",
    "sign-up",
    "subscribe",
    "register",
    "follow",
    "join",
    "listen and subscribe",
    "like us",
    "never miss",
    "download our",
    "get our",
    "get more",
    "get all",
    "stay informed",
    "stay up to date",
    // German, Dutch, Scandinavian
    "abonnieren",
    "abonniere",
    "folgen sie",
    "folge uns",
    "folgt uns",
    "folgst du",
    "melden sie",
    "melde dich",
    "meldet euch",
    "laden sie",
    "holen sie sich",
    "erhalten sie",
    "volg",
    "abonneer",
    "schrijf je",
    "schrijf u",
    "meld je",
    "meld u",
    "ontvang",
    "folg",
    "folj",
    "abonner",
    "prenumerera",
    "tilmeld",
    "anmal dig",
    // French, Spanish, Italian, Portuguese, Romanian
    "inscrivez-vous",
    "abonnez-vous",
    "suivez",
    "recevez",
    "retrouvez",
    "rejoignez",
    "telechargez",
    "suscribete",
    "suscribase",
    "suscribite",
    "siguenos",
    "siganos",
    "siga",
    "sigue a",
    "sigue nuestro",
    "unete",
    "descarga",
    "apuntate",
    "iscriviti",
    "iscrivetevi",
    "abbonati",
    "seguici",
    "segui",
    "scarica",
    "ricevi",
    "assine",
    "inscreva-se",
    "receba",
    "baixe",
    "cadastre-se",
    "acompanhe",
    "aboneaza-te",
    "urmareste",
    // Slavic, Turkish, others
    "подпишитесь",
    "подписывайтесь",
    "подписаться",
    "читайте нас",
    "следите",
    "підписуйтесь",
    "приєднуйтесь",
    "zapisz sie",
    "obserwuj",
    "subskrybuj",
    "dolacz",
    "sledujte",
    "odebirejte",
    "prihlaste se",
    "abone olun",
    "takip edin",
    "seuraa",
    "tilaa",
    "iratkozzon fel",
    "kovessen",
});

/// Beginnings of words that name the way to the reader.
constexpr auto channels = std::to_array<std::string_view>({
    "alert",    "app",        "bluesky",     "boite",     "boletin",  "canal",      "channel",
    "correo",   "daily",      "discord",     "e-mail",    "email",    "facebook",   "google news",
    "hirlevel", "inbox",      "infolettre",  "instagram", "kanal",    "linkedin",   "mailing list",
    "mastodon", "newsletter", "nieuwsbrief", "notifica",  "notifika", "nyhedsbrev", "nyhetsbrev",
    "podcast",  "postfach",   "push",        "rss",       "snapchat", "telegram",   "threads",
    "tiktok",   "twitter",    "uutiskirje",  "viber",     "whatsapp", "x",          "youtube",
    "вайбер",   "канал",      "рассылк",     "телеграм",  "розсилк",  "твиттер",
});

/// Ways that are words of their own only in whole.
bool is_whole(std::string_view channel) { return channel == "x" || channel == "app"; }

bool is_letter(char c) {
    return ('a' <= c && c <= 'z') || ('0' <= c && c <= '9') || static_cast<unsigned char>(c) > 127;
}

bool ends_word(std::string_view text, std::size_t at) {
    return at >= text.size() || !is_letter(text[at]);
}

bool starts_with_word(std::string_view text, std::string_view word) {
    return !text.empty() && text.front() == word.front() && text.starts_with(word) &&
           ends_word(text, word.size());
}

std::string_view without_signs(std::string_view text) {
    const auto* const begin = std::ranges::find_if(text, is_letter);
    return text.substr(static_cast<std::size_t>(begin - text.begin()));
}

std::string_view without_opening(std::string_view sentence) {
    std::size_t longest = 0;
    for (const std::string_view opening : openings) {
        if (starts_with_word(sentence, opening)) {
            longest = std::max(longest, opening.size());
        }
    }
    return without_signs(sentence.substr(longest));
}

bool names_channel(std::string_view sentence) {
    return std::ranges::any_of(channels, [sentence](std::string_view channel) {
        for (std::size_t at = sentence.find(channel); at != npos;
             at = sentence.find(channel, at + 1)) {
            const bool begins = at == 0 || !is_letter(sentence[at - 1]);
            if (begins && (!is_whole(channel) || ends_word(sentence, at + channel.size()))) {
                return true;
            }
        }
        return false;
    });
}

bool invites(std::string_view sentence) {
    sentence = without_opening(without_signs(sentence));
    return std::ranges::any_of(
               verbs,
               [sentence](std::string_view verb) { return starts_with_word(sentence, verb); }) &&
           names_channel(sentence);
}

/// Behind the sign that closes the first sentence of `text`.
std::size_t sentence_end(std::string_view text) {
    for (std::size_t at = 0; at + 1 < text.size(); ++at) {
        const bool is_end = std::string_view(".?!:|").find(text[at]) != npos;
        if (is_end && text[at + 1] == ' ') {
            return at + 1;
        }
    }
    return text.size();
}

}  // namespace

bool is_invitation(std::string_view line) {
    constexpr std::size_t most_words = 60;
    constexpr std::size_t most_bytes = 1000;
    // Every word but the last takes two bytes.
    if (line.size() > most_bytes ||
        (line.size() >= 2 * most_words && count_words(line) > most_words)) {
        return false;
    }
    const std::string folded = fold(line);
    for (std::string_view rest = folded; !rest.empty();) {
        const std::size_t end = sentence_end(rest);
        if (invites(rest.substr(0, end))) {
            return true;
        }
        rest.remove_prefix(end);
    }
    return false;
}

}  // namespace news::indexer
