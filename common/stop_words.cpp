// SPDX-License-Identifier: GPL-2.0-or-later
#include <algorithm>
#include <array>
#include <string_view>
#include <utility>

#include "common/analysis.h"

namespace news {
namespace {

/// Function words in folded form: articles, prepositions, pronouns, auxiliaries. No word that names
/// or describes something stands here, however frequent it is.
constexpr auto stop_words = std::to_array<std::pair<std::string_view, std::string_view>>({
    {"en",
     " a about after again against all also am an and any are arent as at be because been before "
     "being between both but by can cannot could did do does doing dont down during each for from "
     "had has have having he her here hers herself him himself his how i if in into is isnt it its "
     "itself me more most my myself no nor not of off on once only or other our ours out over own "
     "same shall she should so some such than that the their theirs them themselves then there "
     "these they this those through to too under until up upon very was we were what when where "
     "which while who whom whose why will with would you your yours "},
    {"de",
     " aber als also am an auch auf aus bei beim bin bis bist da damit dann das dass dein dem den "
     "denn der des die dies diese diesem diesen dieser dieses doch dort du durch ein eine einem "
     "einen einer eines er es euer fur hat hatte hatten ich ihm ihn ihnen ihr ihre ihrem ihren "
     "ihrer im in ins ist ja kann konnen mein mit nach nicht noch nun nur ob oder ohne sein seine "
     "seinem seinen seiner seit sich sie sind so soll sollen sowie uber um und uns unser unter vom "
     "von vor war waren was weil welche wenn wer werden wie wir wird wo wurde wurden zu zum zur "
     "zwischen "},
    {"fr",
     " a ai alors au aucun aussi autre aux avait avant avec avoir c car ce cela celle celui ces "
     "cet cette ceux chez comme d dans de depuis des donc du elle elles en encore entre est et "
     "etait ete etre eu eux il ils j je l la le les leur leurs lors lui m ma mais me meme mes mon "
     "n ne ni nos notre nous on ont ou par pas pendant pour qu quand que quel quelle qui s sa sans "
     "se selon ses si son sont sous sur t ta tandis te tes ton tous tout toute toutes tu un une "
     "vers vos votre vous y "},
    {"es",
     " a al algo ante antes asi aunque cada como con contra cual cuando de del desde donde dos "
     "durante e el ella ellas ellos en entre era eran es esa ese eso esta estaba estan este esto "
     "estos fue fueron ha habia han hasta hay la las le les lo los mas me mi mientras muy ni no "
     "nos o otra otro para pero por porque que quien se segun ser si sin sobre son su sus tambien "
     "tras tu un una uno unos y ya yo "},
    {"it",
     " a ad agli ai al alla alle allo anche avere c che chi ci come con contro cui d da dagli dai "
     "dal dalla dalle degli dei del dell della delle dello di dopo dove e ed era erano essere fra "
     "fu gli ha hanno i il in io l la le lei lo loro lui ma mentre mi ne negli nei nel nella nelle "
     "no noi non o per perche piu prima quale quando quella quello questa questo se senza si sia "
     "sono su sua sue sui sul sulla suo tra tu un una uno vi voi "},
    {"nl",
     " aan als bij dan dat de der deze die dit door dus een en er geen had heb hebben heeft hem "
     "het "
     "hij hoe hun ik in is je kan maar me meer met mijn na naar niet nog nu of om omdat onder ons "
     "ook op over te tegen toch toen tot u uit van voor waar was wat we wel werd wie wij worden "
     "wordt ze zich zij zijn zo zou zonder "},
    {"pt",
     " a ao aos as ate com como contra da das de dela dele depois desde do dos e ela elas ele eles "
     "em entre era eram essa esse esta estao este eu foi foram ha isso isto ja lhe mais mas me "
     "mesmo meu minha muito na nao nas nem no nos o os ou para pela pelas pelo pelos por quando "
     "que quem se sem ser seu seus so sobre sua suas sao tambem te tem um uma voce "},
});

}  // namespace

bool is_stop_word(std::string_view form, std::string_view language) {
    const auto* list = std::ranges::find(stop_words, language,
                                         &std::pair<std::string_view, std::string_view>::first);
    if (list == stop_words.end() || form.find(' ') != std::string_view::npos || form.empty()) {
        return false;
    }
    const std::string word = " " + std::string(form) + " ";
    return list->second.find(word) != std::string_view::npos;
}

}  // namespace news
