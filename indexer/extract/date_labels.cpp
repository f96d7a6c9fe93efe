// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/extract/date_labels.h"

#include <array>
#include <bitset>
#include <string>

#include "common/text.h"

namespace news::indexer {
namespace {

struct Label {
    std::string_view word;  ///< folded; a beginning of words
    DateLabel label;
};

constexpr auto labels = std::to_array<Label>({
    {"publi", DateLabel::published},
    {"posted", DateLabel::published},
    {"veroffentlicht", DateLabel::published},
    {"erschienen", DateLabel::published},
    {"erstellt", DateLabel::published},
    {"pubbl", DateLabel::published},
    {"gepubliceerd", DateLabel::published},
    {"geplaatst", DateLabel::published},
    {"opublikowan", DateLabel::published},
    {"objavljen", DateLabel::published},
    {"julkaistu", DateLabel::published},
    {"yayin", DateLabel::published},
    {"eklenme", DateLabel::published},
    {"created", DateLabel::published},
    {"issued", DateLabel::published},
    {"first published", DateLabel::published},
    {"опубл", DateLabel::published},
    {"дата", DateLabel::published},
    {"datum", DateLabel::published},
    {"date:", DateLabel::published},
    {"fecha", DateLabel::published},
    {"data:", DateLabel::published},
    {"نشر", DateLabel::published},
    {"发布", DateLabel::published},
    {"發布", DateLabel::published},
    {"公開", DateLabel::published},
    {"入力", DateLabel::published},
    {"입력", DateLabel::published},
    {"등록", DateLabel::published},
    {"dang luc", DateLabel::published},
    {"terbit", DateLabel::published},
    {"creado", DateLabel::published},
    {"submitted", DateLabel::published},
    {"gespeichert", DateLabel::published},
    {"verfasst", DateLabel::published},
    {"written", DateLabel::published},
    {"zverejnen", DateLabel::published},
    {"vydano", DateLabel::published},
    {"vydane", DateLabel::published},
    {"δημοσι", DateLabel::published},
    {"megjelen", DateLabel::published},
    {"kozzet", DateLabel::published},
    {"публик", DateLabel::published},
    {"објављен", DateLabel::published},
    {"เผยแพร่", DateLabel::published},
    {"פורסם", DateLabel::published},
    {"प्रकाशित", DateLabel::published},
    {"প্রকাশ", DateLabel::published},
    {"انتشار", DateLabel::published},
    {"diterbitkan", DateLabel::published},
    {"dipublikasi", DateLabel::published},
    {"avaldatud", DateLabel::published},
    {"paskelbt", DateLabel::published},
    {"argitarat", DateLabel::published},
    {"imechapishwa", DateLabel::published},
    {"veroffentlichungs", DateLabel::published},
    {"opprettet", DateLabel::published},
    {"skapad", DateLabel::published},
    {"dodano", DateLabel::published},
    {"dodane", DateLabel::published},
    {"data publikacji", DateLabel::published},
    {"stand:", DateLabel::updated},
    {"updat", DateLabel::updated},
    {"modif", DateLabel::updated},
    {"edited", DateLabel::updated},
    {"revised", DateLabel::updated},
    {"aktualisiert", DateLabel::updated},
    {"geandert", DateLabel::updated},
    {"mis a jour", DateLabel::updated},
    {"mise a jour", DateLabel::updated},
    {"actualiz", DateLabel::updated},
    {"actualis", DateLabel::updated},
    {"atualiz", DateLabel::updated},
    {"aggiorn", DateLabel::updated},
    {"bijgewerkt", DateLabel::updated},
    {"gewijzigd", DateLabel::updated},
    {"aktualiz", DateLabel::updated},
    {"aktualizov", DateLabel::updated},
    {"zmenen", DateLabel::updated},
    {"uppdater", DateLabel::updated},
    {"oppdater", DateLabel::updated},
    {"opdater", DateLabel::updated},
    {"paivitetty", DateLabel::updated},
    {"guncelle", DateLabel::updated},
    {"frissit", DateLabel::updated},
    {"обновл", DateLabel::updated},
    {"изменен", DateLabel::updated},
    {"تحديث", DateLabel::updated},
    {"更新", DateLabel::updated},
    {"修改", DateLabel::updated},
    {"수정", DateLabel::updated},
    {"cap nhat", DateLabel::updated},
    {"diperbarui", DateLabel::updated},
    {"last mod", DateLabel::updated},
    {"ενημερ", DateLabel::updated},
    {"τελευταια ενημερωση", DateLabel::updated},
    {"modosit", DateLabel::updated},
    {"azuriran", DateLabel::updated},
    {"posodobljen", DateLabel::updated},
    {"izmijenjen", DateLabel::updated},
    {"оновлен", DateLabel::updated},
    {"обнов", DateLabel::updated},
    {"ажуриран", DateLabel::updated},
    {"อัปเดต", DateLabel::updated},
    {"ปรับปรุง", DateLabel::updated},
    {"עודכן", DateLabel::updated},
    {"अपडेट", DateLabel::updated},
    {"আপডেট", DateLabel::updated},
    {"হালনাগাদ", DateLabel::updated},
    {"بروزرسانی", DateLabel::updated},
    {"به روز", DateLabel::updated},
    {"dikemas", DateLabel::updated},
    {"uuendatud", DateLabel::updated},
    {"muudetud", DateLabel::updated},
    {"atjaunot", DateLabel::updated},
    {"atjauninat", DateLabel::updated},
    {"atnaujint", DateLabel::updated},
    {"egunerat", DateLabel::updated},
    {"imesasishwa", DateLabel::updated},
    {"aangepast", DateLabel::updated},
    {"laatste update", DateLabel::updated},
    {"derniere modification", DateLabel::updated},
    {"ultima modifica", DateLabel::updated},
    {"muokattu", DateLabel::updated},
    {"ostatnia modyfikacja", DateLabel::updated},
    {"son guncelleme", DateLabel::updated},
    {"abgerufen", DateLabel::other},
    {"consulte le", DateLabel::other},
    {"copyright", DateLabel::other},
    {"archivbild", DateLabel::other},
    {"archivfoto", DateLabel::other},
    {"file photo", DateLabel::other},
    {"photo:", DateLabel::other},
    {"foto:", DateLabel::other},
    {"bild:", DateLabel::other},
    {"©", DateLabel::other},
    {"born", DateLabel::other},
    {"retrieved", DateLabel::other},
    {"accessed", DateLabel::other},
    {"expires", DateLabel::other},
    {"until", DateLabel::other},
    {"since", DateLabel::other},
    {"deadline", DateLabel::other},
    {"joined", DateLabel::other},
});

/// The place of the last word of `text` that begins with `word`; npos where there is none. German
/// and its neighbours end words with "datum"; other scripts than ours put prefixes in front of
/// words or no blanks between them.
std::size_t find_word(std::string_view text, std::string_view word) {
    const auto is_letter = [](char c) { return 'a' <= c && c <= 'z'; };
    const bool begins = is_letter(word.front()) && word != "datum";
    std::size_t at = text.rfind(word);
    while (begins && at != std::string_view::npos && at > 0 && is_letter(text[at - 1])) {
        at = text.rfind(word, at - 1);
    }
    return at;
}

/// Which two bytes stand side by side in a text: of some hundred words that are looked for in it,
/// this leaves two or three.
class BytePairs {
public:
    explicit BytePairs(std::string_view text) {
        for (std::size_t i = 1; i < text.size(); ++i) {
            pairs_.set(place_of(text[i - 1], text[i]));
        }
    }

    /// REQUIRES: word.size() >= 2
    [[nodiscard]] bool may_hold(std::string_view word) const {
        return pairs_[place_of(word[word.size() - 2], word.back())] &&
               pairs_[place_of(word[0], word[1])];
    }

private:
    static std::size_t place_of(char first, char second) {
        return (static_cast<unsigned char>(first) * 37U + static_cast<unsigned char>(second)) %
               1024U;
    }

    std::bitset<1024> pairs_;
};

}  // namespace

std::optional<DateLabel> label_of(std::string_view text_before) {
    constexpr std::size_t reach = 60;  // bytes: a label stands close
    if (text_before.size() > reach) {
        text_before.remove_prefix(text_before.size() - reach);
    }
    const std::string text = fold(text_before);
    std::optional<DateLabel> last;
    std::size_t place = 0;
    const BytePairs pairs(text);
    for (const Label& label : labels) {
        if (!pairs.may_hold(label.word)) {
            continue;
        }
        const auto found = find_word(text, label.word);
        if (found != std::string_view::npos && (!last || found > place)) {
            place = found;
            last = label.label;
        }
    }
    return last;
}

}  // namespace news::indexer
