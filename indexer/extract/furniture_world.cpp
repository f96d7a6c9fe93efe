// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/extract/furniture_phrases.h"

#include <array>

namespace news::indexer {
namespace {

using enum PhraseMatch;

constexpr auto phrases = std::to_array<Phrase>({
    // Danish, Norwegian, Swedish, Finnish, Icelandic
    {whole, "annonce"},
    {whole, "annons"},
    {whole, "annonse"},
    {whole, "les mer"},
    {whole, "las mer"},
    {whole, "laes mere"},
    {whole, "mainos"},
    {start, "laes ogsa"},
    {start, "les ogsa"},
    {start, "las ocksa"},
    {start, "las mer:"},
    {start, "las aven"},
    {start, "les mer:"},
    {start, "lue myos"},
    {start, "lue lisaa"},
    {start, "lesa meira"},
    {start, "lestu meira"},
    // Polish, Czech, Slovak, Hungarian, Romanian
    {whole, "reklama"},
    {whole, "hirdetes"},
    {whole, "publicitate"},
    {start, "czytaj takze"},
    {start, "czytaj tez"},
    {start, "czytaj wiecej"},
    {start, "zobacz takze"},
    {start, "zobacz tez"},
    {start, "przeczytaj takze"},
    {start, "ctete take"},
    {start, "prectete si"},
    {start, "citajte tiez"},
    {start, "precitajte si"},
    {start, "olvassa el"},
    {start, "olvasd el"},
    {start, "citeste si"},
    {start, "citeste mai mult"},
    // Russian, Ukrainian, Bulgarian, Greek
    {whole, "реклама"},
    {whole, "подробнее"},
    {start, "читайте также"},
    {start, "смотрите также"},
    {start, "по теме:"},
    {start, "читайте також"},
    {start, "читайте още"},
    {start, "διαβαστε επισης"},
    {start, "διαβαστε ακομα"},
    // Turkish, Indonesian, Vietnamese
    {whole, "ilgili haberler"},
    {whole, "baca selengkapnya"},
    {start, "baca juga"},
    {start, "ayrica bkz"},
    {start, "xem them:"},
    // Arabic, Hindi and neighbours
    {start, "اقرأ أيضا"},
    {start, "اقرا ايضا"},
    {start, "यह भी पढ"},
    {start, "ये भी पढ"},
    // Japanese, Korean, Chinese
    {whole, "関連"},
    {whole, "関連記事"},
    {whole, "関連ニュース"},
    {whole, "関連リンク"},
    {whole, "あわせて読みたい"},
    {whole, "おすすめ記事"},
    {whole, "続きを読む"},
    {whole, "もっと見る"},
    {whole, "広告"},
    {whole, "관련기사"},
    {whole, "관련 기사"},
    {whole, "광고"},
    {whole, "相关阅读"},
    {whole, "相关新闻"},
    {whole, "相關新聞"},
    {whole, "延伸阅读"},
    {whole, "延伸閱讀"},
    {whole, "广告"},
    {whole, "廣告"},
});

}  // namespace

std::span<const Phrase> world_furniture() { return phrases; }

}  // namespace news::indexer
