// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/extract/agency.h"

#include <algorithm>
#include <array>
#include <string>

#include "common/text.h"
#include "indexer/extract/word_search.h"

namespace news::indexer {
namespace {

struct Form {
    std::string_view letters;  ///< as fold_letters() gives it
    std::string_view name;
};

/// Sorted by `letters`. Forms of more than one word stand in the language of the agency.
constexpr auto forms = std::to_array<Form>({
    {"aap", "AAP"},
    {"aapstaff", "AAP"},
    {"adnkronos", "Adnkronos"},
    {"afp", "AFP"},
    {"afpbb", "AFP"},
    {"afpnews", "AFP"},
    {"afp時事", "AFP"},
    {"agencefrancepresse", "AFP"},
    {"agenciabrasil", "Agência Brasil"},
    {"agenciaefe", "EFE"},
    {"agenciaestado", "Agência Estado"},
    {"agenziaansa", "ANSA"},
    {"agerpres", "Agerpres"},
    {"agi", "AGI"},
    {"anadolu", "Anadolu"},
    {"anadoluagency", "Anadolu"},
    {"ani", "ANI"},
    {"aninews", "ANI"},
    {"anp", "ANP"},
    {"ansa", "ANSA"},
    {"antara", "Antara"},
    {"antaranews", "Antara"},
    {"ap", "AP"},
    {"apa", "APA"},
    {"apnews", "AP"},
    {"ap通信", "AP"},
    {"askanews", "askanews"},
    {"associatedpress", "AP"},
    {"ats", "Keystone-SDA"},
    {"australianassociatedpress", "AAP"},
    {"austriapresseagentur", "APA"},
    {"bbcmonitoring", "BBC Monitoring"},
    {"belga", "Belga"},
    {"belta", "BelTA"},
    {"bernama", "Bernama"},
    {"bloomberg", "Bloomberg"},
    {"bloombergnews", "Bloomberg"},
    {"bns", "BNS"},
    {"bta", "BTA"},
    {"businesswire", "Business Wire"},
    {"canadianpress", "Canadian Press"},
    {"chinanewsservice", "China News Service"},
    {"cna", "CNA"},
    {"cp", "Canadian Press"},
    {"ctk", "ČTK"},
    {"dapd", "dapd"},
    {"dapdnachrichtenagentur", "dapd"},
    {"ddp", "ddp"},
    {"deutschepresseagentur", "dpa"},
    {"dowjones", "Dow Jones"},
    {"dowjonesnewswires", "Dow Jones"},
    {"dpa", "dpa"},
    {"dpaafx", "dpa"},
    {"dpainternational", "dpa"},
    {"dts", "dts"},
    {"efe", "EFE"},
    {"elta", "ELTA"},
    {"epd", "epd"},
    {"europapress", "Europa Press"},
    {"evangelischerpressedienst", "epd"},
    {"fena", "FENA"},
    {"globenewswire", "GlobeNewswire"},
    {"hina", "HINA"},
    {"ians", "IANS"},
    {"indoasiannewsservice", "IANS"},
    {"interfax", "Interfax"},
    {"internationalnewsservice", "INS"},
    {"irna", "IRNA"},
    {"isna", "ISNA"},
    {"itartass", "TASS"},
    {"jiji", "Jiji"},
    {"jijipress", "Jiji"},
    {"katholischenachrichtenagentur", "KNA"},
    {"kazinform", "Kazinform"},
    {"kcna", "KCNA"},
    {"keystoneats", "Keystone-SDA"},
    {"keystonesda", "Keystone-SDA"},
    {"kna", "KNA"},
    {"kuna", "KUNA"},
    {"kyodo", "Kyodo"},
    {"kyodonews", "Kyodo"},
    {"lapressecanadienne", "Canadian Press"},
    {"leta", "LETA"},
    {"lusa", "Lusa"},
    {"mti", "MTI"},
    {"notimex", "Notimex"},
    {"ntb", "NTB"},
    {"pa", "PA Media"},
    {"pamedia", "PA Media"},
    {"panewsagency", "PA Media"},
    {"pap", "PAP"},
    {"prensalatina", "Prensa Latina"},
    {"pressassociation", "PA Media"},
    {"presstrustofindia", "PTI"},
    {"prnewswire", "PR Newswire"},
    {"pti", "PTI"},
    {"reuter", "Reuters"},
    {"reuters", "Reuters"},
    {"reutersnewsagency", "Reuters"},
    {"reutersstaff", "Reuters"},
    {"ria", "RIA Novosti"},
    {"rianovosti", "RIA Novosti"},
    {"ritzau", "Ritzau"},
    {"sapa", "SAPA"},
    {"saudipressagency", "SPA"},
    {"schweizerischedepeschenagentur", "Keystone-SDA"},
    {"sda", "Keystone-SDA"},
    {"sid", "SID"},
    {"sita", "SITA"},
    {"sportinformationsdienst", "SID"},
    {"srna", "SRNA"},
    {"sta", "STA"},
    {"stt", "STT"},
    {"tanjug", "Tanjug"},
    {"tasr", "TASR"},
    {"tass", "TASS"},
    {"telam", "Télam"},
    {"thomsonreuters", "Reuters"},
    {"tt", "TT"},
    {"ttnyhetsbyran", "TT"},
    {"ukrinform", "Ukrinform"},
    {"unian", "UNIAN"},
    {"unitednewsofindia", "UNI"},
    {"unitedpress", "UPI"},
    {"unitedpressinternational", "UPI"},
    {"upi", "UPI"},
    {"wam", "WAM"},
    {"xinhua", "Xinhua"},
    {"xinhuanewsagency", "Xinhua"},
    {"yonhap", "Yonhap"},
    {"yonhapnewsagency", "Yonhap"},
    {"агентстворейтер", "Reuters"},
    {"афп", "AFP"},
    {"белта", "BelTA"},
    {"бта", "BTA"},
    {"интерфакс", "Interfax"},
    {"итартасс", "TASS"},
    {"рейтер", "Reuters"},
    {"риа", "RIA Novosti"},
    {"риановости", "RIA Novosti"},
    {"тасс", "TASS"},
    {"укринформ", "Ukrinform"},
    {"укрінформ", "Ukrinform"},
    {"уніан", "UNIAN"},
    {"франспресс", "AFP"},
    {"רויטרס", "Reuters"},
    {"أسوشيتدبرس", "AP"},
    {"أفب", "AFP"},
    {"اسوشيتدبرس", "AP"},
    {"افب", "AFP"},
    {"الأناضول", "Anadolu"},
    {"الاناضول", "Anadolu"},
    {"دبأ", "dpa"},
    {"رويترز", "Reuters"},
    {"فرانسبرس", "AFP"},
    {"كونا", "KUNA"},
    {"وكالةالأنباءالسعودية", "SPA"},
    {"وكالةفرانسبرس", "AFP"},
    {"タス通信", "TASS"},
    {"ロイター", "Reuters"},
    {"ロイター通信", "Reuters"},
    {"中央社", "CNA"},
    {"中新社", "China News Service"},
    {"中新网", "China News Service"},
    {"俄新社", "RIA Novosti"},
    {"共同", "Kyodo"},
    {"共同社", "Kyodo"},
    {"共同通信", "Kyodo"},
    {"塔斯社", "TASS"},
    {"彭博社", "Bloomberg"},
    {"德新社", "dpa"},
    {"新华社", "Xinhua"},
    {"新華社", "Xinhua"},
    {"時事", "Jiji"},
    {"時事通信", "Jiji"},
    {"朝中社", "KCNA"},
    {"法新社", "AFP"},
    {"美联社", "AP"},
    {"美聯社", "AP"},
    {"路透", "Reuters"},
    {"路透社", "Reuters"},
    {"韓聯社", "Yonhap"},
    {"韩联社", "Yonhap"},
    {"뉴스1", "News1"},
    {"뉴시스", "Newsis"},
    {"로이터", "Reuters"},
    {"로이터연합뉴스", "Reuters"},
    {"연합", "Yonhap"},
    {"연합뉴스", "Yonhap"},
});

static_assert(std::ranges::is_sorted(forms, {}, &Form::letters));

/// Longer texts are not looked up; the longest form has fewer bytes, blanks included.
constexpr std::size_t longest = 60;

/// "Sid" and "Ani" are first names: short forms are agencies in capitals or in small letters.
bool is_name_like(std::string_view text) {
    const auto is_upper = [](char c) { return 'A' <= c && c <= 'Z'; };
    const auto is_lower = [](char c) { return 'a' <= c && c <= 'z'; };
    return text.size() <= 3 && is_upper(text.front()) &&
           std::any_of(text.begin() + 1, text.end(), is_lower);
}

bool is_initials(std::string_view text) {
    return !text.empty() && text.size() <= 4 &&
           std::ranges::all_of(text, [](char c) { return ('a' <= c && c <= 'z') || c == '.'; });
}

/// The next sign between the parts of "AFP-Jiji", or the word "and" of some languages.
WordSearch<12>::Place next_join(std::string_view list) {
    static constexpr WordSearch joins(std::to_array<std::string_view>(
        {"/", ",", "+", "&", ";", " and ", " und ", " et ", " y ", " e ", " with ", " via "}));
    return joins.first_in(list);
}

}  // namespace

std::string_view agency_named(std::string_view text) {
    text = trim(text);
    if (text.starts_with("The ") || text.starts_with("the ")) {
        text.remove_prefix(4);
    }
    if (text.empty() || text.size() > longest || is_name_like(text)) {
        return {};
    }
    const std::string letters = fold_letters(text);
    const auto* const found = std::ranges::lower_bound(forms, letters, {}, &Form::letters);
    return found != forms.end() && found->letters == letters ? found->name : std::string_view();
}

std::vector<std::string_view> agencies_named(std::string_view list) {
    std::vector<std::string_view> names;
    if (list.size() > 2 * longest) {
        return names;
    }
    for (bool goes_on = true; goes_on;) {
        const auto join = next_join(list);
        const auto part = trim(list.substr(0, join.at));
        const auto name = agency_named(part);
        if (name.empty() && !is_initials(part)) {
            return {};
        }
        if (!name.empty() && std::ranges::find(names, name) == names.end()) {
            names.push_back(name);
        }
        goes_on = join.size > 0;
        list.remove_prefix(join.at + join.size);
    }
    return names;
}

}  // namespace news::indexer
