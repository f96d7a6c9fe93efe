// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/extract/attribute_dates.h"

#include <string>

#include "tests/support/catch.h"

using namespace news;
using namespace news::indexer;

namespace {

/// Rules and days: "attribute:data-date 2014-03-30; ...".
std::string words(const DateCandidates& found) {
    std::string text;
    for (const DateCandidate& date : found) {
        text += (text.empty() ? "" : "; ") + date.rule + ' ' + format_days(date.days);
    }
    return text;
}

std::string kept(const std::string& html) {
    DateCandidates found;
    add_data_attributes(HtmlTree(html), {}, found);
    return words(found);
}

std::string hidden(const std::string& code) {
    const HtmlTree tree("<body><time data-obfuscated='" + code + "'>soon</time></body>");
    DateCandidates found;
    for (NodeId id = 0; id < tree.size(); ++id) {
        add_hidden_date(tree, id, "en", {"time", "time[1]", DateKind::published, 1}, found);
    }
    return words(found);
}

}  // namespace

TEST_CASE("a date that an attribute keeps once is the page's") {
    CHECK(kept("<article data-publish-date='March 30, 2014'></article>") ==
          "attribute:data-publish-date 2014-03-30");
    CHECK(kept("<i data-date='2014-03-30'></i><b data-date='2014-03-30T10:05'></b>") ==
          "attribute:data-date 2014-03-30");
}

TEST_CASE("attributes with several days are those of a list") {
    CHECK(kept("<i data-date='2014-03-30'></i><b data-date='2014-04-02'></b>").empty());
    CHECK(kept("<i data-date='soon'></i><i data-date=''></i><i data-size='20140330'></i>").empty());
}

TEST_CASE("a date in Base64 is read, anything else is not") {
    CHECK(hidden("MzAgTWFyY2ggMjAxNA==") == "time, hidden 2014-03-30");
    CHECK(hidden("MzAgTWFyY2ggMjAxNA") == "time, hidden 2014-03-30");
    CHECK(hidden("").empty());
    CHECK(hidden("30 March 2014").empty());
    CHECK(hidden("/////w==").empty());
    CHECK(hidden(std::string(100'000, 'M')).empty());
}
