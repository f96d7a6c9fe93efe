// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/extract/date_labels.h"

#include <array>
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
    {"stand:", DateLabel::updated},
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
    {"submitted", DateLabel::published},
    {"gespeichert", DateLabel::published},
    {"verfasst", DateLabel::published},
    {"written", DateLabel::published},
    {"abgerufen", DateLabel::other},
    {"consulte le", DateLabel::other},
    {"copyright", DateLabel::other},
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

}  // namespace

std::optional<DateLabel> label_of(std::string_view text_before) {
    constexpr std::size_t reach = 60;  // bytes: a label stands close
    if (text_before.size() > reach) {
        text_before.remove_prefix(text_before.size() - reach);
    }
    const std::string text = fold(text_before);
    std::optional<DateLabel> last;
    std::size_t place = 0;
    for (const Label& label : labels) {
        const auto found = text.rfind(label.word);
        if (found != std::string::npos && (!last || found > place)) {
            place = found;
            last = label.label;
        }
    }
    return last;
}

}  // namespace news::indexer
