// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/extract/agency.h"

#include <algorithm>
#include <array>
#include <string>

#include "common/text.h"

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
    {"afpnews", "AFP"},
    {"agencefrancepresse", "AFP"},
    {"agenciaefe", "EFE"},
    {"agenciaestado", "Agência Estado"},
    {"agenziaansa", "ANSA"},
    {"agi", "AGI"},
    {"anadolu", "Anadolu"},
    {"anadoluagency", "Anadolu"},
    {"ani", "ANI"},
    {"aninews", "ANI"},
    {"anp", "ANP"},
    {"ansa", "ANSA"},
    {"ap", "AP"},
    {"apa", "APA"},
    {"apnews", "AP"},
    {"askanews", "askanews"},
    {"associatedpress", "AP"},
    {"ats", "Keystone-SDA"},
    {"australianassociatedpress", "AAP"},
    {"austriapresseagentur", "APA"},
    {"belga", "Belga"},
    {"bernama", "Bernama"},
    {"bloomberg", "Bloomberg"},
    {"bloombergnews", "Bloomberg"},
    {"canadianpress", "Canadian Press"},
    {"cna", "CNA"},
    {"cp", "Canadian Press"},
    {"ctk", "ČTK"},
    {"ddp", "ddp"},
    {"deutschepresseagentur", "dpa"},
    {"dowjonesnewswires", "Dow Jones"},
    {"dpa", "dpa"},
    {"dpaafx", "dpa"},
    {"dpainternational", "dpa"},
    {"dts", "dts"},
    {"efe", "EFE"},
    {"epd", "epd"},
    {"europapress", "Europa Press"},
    {"evangelischerpressedienst", "epd"},
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
    {"keystoneats", "Keystone-SDA"},
    {"keystonesda", "Keystone-SDA"},
    {"kna", "KNA"},
    {"kyodo", "Kyodo"},
    {"kyodonews", "Kyodo"},
    {"lapressecanadienne", "Canadian Press"},
    {"lusa", "Lusa"},
    {"mti", "MTI"},
    {"notimex", "Notimex"},
    {"ntb", "NTB"},
    {"pa", "PA Media"},
    {"pamedia", "PA Media"},
    {"panewsagency", "PA Media"},
    {"pap", "PAP"},
    {"pressassociation", "PA Media"},
    {"presstrustofindia", "PTI"},
    {"pti", "PTI"},
    {"reuter", "Reuters"},
    {"reuters", "Reuters"},
    {"reutersnewsagency", "Reuters"},
    {"reutersstaff", "Reuters"},
    {"ria", "RIA Novosti"},
    {"rianovosti", "RIA Novosti"},
    {"ritzau", "Ritzau"},
    {"sapa", "SAPA"},
    {"schweizerischedepeschenagentur", "Keystone-SDA"},
    {"sda", "Keystone-SDA"},
    {"sid", "SID"},
    {"sportinformationsdienst", "SID"},
    {"stt", "STT"},
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
    {"xinhua", "Xinhua"},
    {"xinhuanewsagency", "Xinhua"},
    {"yonhap", "Yonhap"},
    {"yonhapnewsagency", "Yonhap"},
    {"интерфакс", "Interfax"},
    {"риановости", "RIA Novosti"},
    {"тасс", "TASS"},
    {"укринформ", "Ukrinform"},
    {"رويترز", "Reuters"},
    {"共同", "Kyodo"},
    {"共同通信", "Kyodo"},
    {"新华社", "Xinhua"},
    {"新華社", "Xinhua"},
    {"時事", "Jiji"},
    {"時事通信", "Jiji"},
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

/// The parts between "/", ",", "+", "&", "-" in "AFP-Jiji", and the word "and" of some languages.
std::vector<std::string_view> split_list(std::string_view list) {
    constexpr std::string_view joins[] = {" and ", " und ",  " et ", " y ",
                                          " e ",   " with ", " via "};
    std::vector<std::string_view> parts;
    while (true) {
        std::size_t end = list.find_first_of("/,+&;");
        std::size_t width = 1;
        for (const auto join : joins) {
            if (const auto at = list.find(join); at < end) {
                end = at;
                width = join.size();
            }
        }
        parts.push_back(trim(list.substr(0, end)));
        if (end == std::string_view::npos) {
            return parts;
        }
        list.remove_prefix(end + width);
    }
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
    for (const auto part : split_list(list)) {
        const auto name = agency_named(part);
        if (name.empty() && !is_initials(part)) {
            return {};
        }
        if (!name.empty() && std::ranges::find(names, name) == names.end()) {
            names.push_back(name);
        }
    }
    return names;
}

}  // namespace news::indexer
