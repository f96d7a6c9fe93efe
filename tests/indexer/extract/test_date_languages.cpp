// SPDX-License-Identifier: GPL-2.0-or-later
// The forms of dates, language by language: find_dates() over the year.
#include <string>
#include <vector>

#include <fmt/format.h>

#include "indexer/extract/date_text.h"
#include "tests/support/catch.h"

using namespace news;
using namespace news::indexer;

namespace {

/// The dates of a text: "2024-03-05; 2024-03-06".
std::string dates_of(std::string_view text, std::string_view language) {
    std::string found;
    for (const FoundDate& date : find_dates(text, language)) {
        found += (found.empty() ? "" : "; ") + format_days(date.days);
    }
    return found;
}

/// The names between blanks; "_" stands for a blank in a name.
std::vector<std::string> names_of(std::string_view list) {
    std::vector<std::string> names(1);
    for (const char c : list) {
        if (c == ' ') {
            names.emplace_back();
        } else {
            names.back() += c == '_' ? ' ' : c;
        }
    }
    return names;
}

}  // namespace

TEST_CASE("the twelve months of a language are read in its order") {
    const auto [language, form, list] = GENERATE(table<std::string, std::string, std::string>({
        {"en", "{} 5, 2024",
         "January February March April May June July August September October November December"},
        {"en", "5 {} 2024", "Jan Feb Mar Apr May Jun Jul Aug Sept Oct Nov Dec"},
        {"es", "5 de {} de 2024",
         "enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre "
         "diciembre"},
        {"pt", "5 de {} de 2024",
         "janeiro fevereiro março abril maio junho julho agosto setembro outubro novembro "
         "dezembro"},
        {"fr", "le 5 {} 2024",
         "janvier février mars avril mai juin juillet août septembre octobre novembre décembre"},
        {"de", "5. {} 2024",
         "Januar Februar März April Mai Juni Juli August September Oktober November Dezember"},
        {"it", "5 {} 2024",
         "gennaio febbraio marzo aprile maggio giugno luglio agosto settembre ottobre novembre "
         "dicembre"},
        {"nl", "5 {} 2024",
         "januari februari maart april mei juni juli augustus september oktober november "
         "december"},
        {"ca", "5 {} de 2024",
         "de_gener de_febrer de_març d’abril de_maig de_juny de_juliol d’agost de_setembre "
         "d’octubre de_novembre de_desembre"},
        {"eu", "2024ko {} 5a",
         "urtarrilaren otsailaren martxoaren apirilaren maiatzaren ekainaren uztailaren "
         "abuztuaren irailaren urriaren azaroaren abenduaren"},
        {"eu", "2024ko {} 5",
         "urtarrilak otsailak martxoak apirilak maiatzak ekainak uztailak abuztuak irailak urriak "
         "azaroak abenduak"},
        {"gl", "5 de {} de 2024",
         "xaneiro febreiro marzo abril maio xuño xullo agosto setembro outubro novembro decembro"},
        {"ro", "5 {} 2024",
         "ianuarie februarie martie aprilie mai iunie iulie august septembrie octombrie noiembrie "
         "decembrie"},
        {"pl", "5 {} 2024",
         "stycznia lutego marca kwietnia maja czerwca lipca sierpnia września października "
         "listopada grudnia"},
        {"cs", "5. {} 2024",
         "ledna února března dubna května června července srpna září října listopadu prosince"},
        {"sk", "5. {} 2024",
         "januára februára marca apríla mája júna júla augusta septembra októbra novembra "
         "decembra"},
        {"hr", "5. {} 2024.",
         "siječnja veljače ožujka travnja svibnja lipnja srpnja kolovoza rujna listopada "
         "studenoga prosinca"},
        {"sl", "5. {} 2024",
         "januar februar marec april maj junij julij avgust september oktober november december"},
        {"sr", "5. {} 2024.",
         "јануар фебруар март април мај јун јул август септембар октобар новембар децембар"},
        {"bg", "5 {} 2024 г.",
         "януари февруари март април май юни юли август септември октомври ноември декември"},
        {"ru", "5 {} 2024 года",
         "января февраля марта апреля мая июня июля августа сентября октября ноября декабря"},
        {"uk", "5 {} 2024 року",
         "січня лютого березня квітня травня червня липня серпня вересня жовтня листопада "
         "грудня"},
        {"el", "5 {} 2024",
         "Ιανουαρίου Φεβρουαρίου Μαρτίου Απριλίου Μαΐου Ιουνίου Ιουλίου Αυγούστου Σεπτεμβρίου "
         "Οκτωβρίου Νοεμβρίου Δεκεμβρίου"},
        {"hu", "2024. {} 5.",
         "január február március április május június július augusztus szeptember október november "
         "december"},
        {"fi", "5. {} 2024",
         "tammikuuta helmikuuta maaliskuuta huhtikuuta toukokuuta kesäkuuta heinäkuuta elokuuta "
         "syyskuuta lokakuuta marraskuuta joulukuuta"},
        {"et", "5. {} 2024",
         "jaanuar veebruar märts aprill mai juuni juuli august september oktoober november "
         "detsember"},
        {"lv", "2024. gada 5. {}",
         "janvāris februāris marts aprīlis maijs jūnijs jūlijs augusts septembris oktobris "
         "novembris decembris"},
        {"lt", "2024 m. {} 5 d.",
         "sausio vasario kovo balandžio gegužės birželio liepos rugpjūčio rugsėjo spalio "
         "lapkričio gruodžio"},
        {"sv", "5 {} 2024",
         "januari februari mars april maj juni juli augusti september oktober november december"},
        {"da", "5. {} 2024",
         "januar februar marts april maj juni juli august september oktober november december"},
        {"tr", "5 {} 2024",
         "Ocak Şubat Mart Nisan Mayıs Haziran Temmuz Ağustos Eylül Ekim Kasım Aralık"},
        {"id", "5 {} 2024",
         "Januari Februari Maret April Mei Juni Juli Agustus September Oktober November Desember"},
        {"ms", "5 {} 2024",
         "Januari Februari Mac April Mei Jun Julai Ogos September Oktober November Disember"},
        {"sw", "5 {} 2024",
         "Januari Februari Machi Aprili Mei Juni Julai Agosti Septemba Oktoba Novemba Desemba"},
        {"zu", "{} 5, 2024",
         "Januwari Februwari Mashi Ephreli Meyi Juni Julayi Agasti Septhemba Okthoba Novemba "
         "Disemba"},
        {"ar", "5 {} 2024",
         "يناير فبراير مارس أبريل مايو يونيو يوليو أغسطس سبتمبر أكتوبر نوفمبر ديسمبر"},
        {"ar", "5 {} 2024",
         "كانون_الثاني شباط آذار نيسان أيار حزيران تموز آب أيلول تشرين_الأول تشرين_الثاني "
         "كانون_الأول"},
        {"ar", "5 {} 2024",
         "جانفي فيفري مارس أفريل ماي جوان جويلية أوت سبتمبر أكتوبر نوفمبر ديسمبر"},
        {"fa", "۵ {} ۲۰۲۴",
         "ژانویه فوریه مارس آوریل مه ژوئن ژوئیه اوت سپتامبر اکتبر نوامبر دسامبر"},
        {"ur", "5 {} 2024", "جنوری فروری مارچ اپریل مئی جون جولائی اگست ستمبر اکتوبر نومبر دسمبر"},
        {"he", "5 ב{} 2024",
         "ינואר פברואר מרץ אפריל מאי יוני יולי אוגוסט ספטמבר אוקטובר נובמבר דצמבר"},
        {"hi", "५ {} २०२४", "जनवरी फ़रवरी मार्च अप्रैल मई जून जुलाई अगस्त सितंबर अक्टूबर नवंबर दिसंबर"},
        {"bn", "৫ {} ২০২৪",
         "জানুয়ারি ফেব্রুয়ারি মার্চ এপ্রিল মে জুন জুলাই আগস্ট সেপ্টেম্বর অক্টোবর নভেম্বর ডিসেম্বর"},
        {"ta", "௫ {} ௨௦௨௪", "ஜனவரி பிப்ரவரி மார்ச் ஏப்ரல் மே ஜூன் ஜூலை ஆகஸ்ட் செப்டம்பர் அக்டோபர் நவம்பர் டிசம்பர்"},
        {"th", "5 {} 2567",
         "มกราคม กุมภาพันธ์ มีนาคม เมษายน พฤษภาคม มิถุนายน กรกฎาคม สิงหาคม กันยายน ตุลาคม "
         "พฤศจิกายน ธันวาคม"},
        {"th", "5 {} 2567", "ม.ค. ก.พ. มี.ค. เม.ย. พ.ค. มิ.ย. ก.ค. ส.ค. ก.ย. ต.ค. พ.ย. ธ.ค."},
        {"vi", "ngày 5 tháng {} năm 2024", "1 2 3 4 5 6 7 8 9 10 11 12"},
        {"ja", "2024年{}月5日", "1 2 3 4 5 6 7 8 9 10 11 12"},
        {"ko", "2024년 {}월 5일", "1 2 3 4 5 6 7 8 9 10 11 12"},
    }));
    unsigned month = 0;
    for (const std::string& name : names_of(list)) {
        const std::string text = fmt::format(fmt::runtime(form), name);
        CAPTURE(language, text);
        CHECK(dates_of(text, language) == fmt::format("2024-{:02}-05", ++month));
    }
    CHECK(month == 12);
}

TEST_CASE("a name of two months goes by the language") {
    CHECK(dates_of("5. listopada 2024.", "hr") == "2024-10-05");
    CHECK(dates_of("5 listopada 2024", "pl") == "2024-11-05");
    CHECK(dates_of("5. srpna 2024", "cs") == "2024-08-05");
    CHECK(dates_of("5. srpnja 2024.", "hr") == "2024-07-05");
    CHECK(dates_of("5 червня 2024", "uk") == "2024-06-05");
}

TEST_CASE("other calendars and eras are ours in the end") {
    const auto [language, text, day] = GENERATE(table<std::string, std::string, std::string>({
        {"fa", "۱۵ فروردین ۱۴۰۳", "2024-04-03"},
        {"fa", "چهارشنبه ۱۵ فروردین ماه ۱۴۰۳", "2024-04-03"},
        {"fa", "۱۴۰۳/۰۱/۱۵ - ۱۰:۰۵", "2024-04-03"},
        {"fa", "1403/01/15", "2024-04-03"},
        {"en", "1403/01/15", ""},
        {"fa", "۳۱ مهر ۱۴۰۳", ""},
        {"ja", "令和6年3月5日", "2024-03-05"},
        {"ja", "令和元年5月1日", "2019-05-01"},
        {"ja", "平成31年4月30日", "2019-04-30"},
        {"ja", "昭和64年1月7日", "1989-01-07"},
        {"ja", "2024年（令和6年）3月5日", "2024-03-05"},
        {"zh", "民國113年3月5日", "2024-03-05"},
        {"zh", "中華民國一一三年", ""},
        {"zh", "2024年3月5号", "2024-03-05"},
        {"th", "5/3/2567", "2024-03-05"},
        {"th", "5 มี.ค. 67", "2024-03-05"},
        {"th", "วันอังคารที่ 5 มีนาคม พ.ศ. 2567", "2024-03-05"},
    }));
    CAPTURE(text);
    CHECK(dates_of(text, language) == day);
}

TEST_CASE("the days of an event are not one day") {
    CHECK(dates_of("2024/3/5-7", "ja").empty());
    CHECK(dates_of("2024-03-05-10:05", "en") == "2024-03-05");
}
