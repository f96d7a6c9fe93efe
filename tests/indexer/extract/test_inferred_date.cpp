// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/extract/inferred_date.h"

#include <string>
#include <vector>

#include "tests/support/catch.h"

using namespace news;
using namespace news::indexer;
using namespace std::chrono_literals;

namespace {

/// The inferred days of an article with one caption and a lead.
std::string inferred(const std::string& caption, const std::string& lead) {
    std::vector<Caption> captions;
    if (!caption.empty()) {
        captions.push_back({caption, {}});
    }
    const std::vector<std::string> paragraphs{lead};
    const auto found = infer_date({.language = "en",
                                   .paragraphs = paragraphs,
                                   .captions = captions,
                                   .captured = std::chrono::sys_days{2020y / 1 / 1}});
    REQUIRE((!found.value || found.value->kind == DateKind::inferred));
    return found.value ? format_days(found.value->days) : "";
}

}  // namespace

TEST_CASE("the days of the week of the lead are placed around the caption's date") {
    const auto [caption, lead, days] = GENERATE(table<std::string, std::string, std::string>({
        {"Ministers meet in Rome, March 30, 2014.",
         "The minister landed in Rome Saturday ahead of a Sunday summit.", "2014-03-29/2014-03-30"},
        {"Ministers meet in Rome, March 30, 2014.", "The ministers met on Sunday.",
         "2014-03-30/2014-03-31"},
        {"Voters queue, May 1, 2014.", "Polls closed on Saturday.", "2014-05-03/2014-05-04"},
        {"The bridge on May 1, 2014.", "The bridge opens next Friday.", "2014-05-01/2014-05-02"},
        {"The bridge on May 1, 2014.", "The bridge is open.", "2014-04-30/2014-05-02"},
    }));
    CAPTURE(caption, lead);
    CHECK(inferred(caption, lead) == days);
}

TEST_CASE("a dateline gives the day and the anchor its year") {
    CHECK(inferred("Rome, March 30, 2014.", "ROME, March 31 (Agency) - Ministers met.") ==
          "2014-03-31");
    CHECK(inferred("Rome, December 31, 2013.", "ROME, Jan. 2 - Ministers met.") == "2014-01-02");
    CHECK(inferred("", "LONDON, April 16, 1912 — The liner is lost.") == "1912-04-16");
    CHECK(inferred("", "ROME, March 31 (Agency) - Ministers met.").empty());
}

TEST_CASE("a full date in the lead counts with its day of the week alone") {
    CHECK(inferred("", "The fair opened on Sunday, March 30, 2014, in the park.") ==
          "2014-03-30/2014-03-31");
    CHECK(inferred("", "The fair was founded on March 30, 2014, in the park.").empty());
    CHECK(inferred("", "The fair opened on Monday, March 30, 2014, in the park.").empty());
}

TEST_CASE("photographs from the archive, later days and defaults date nothing") {
    CHECK(inferred("The bridge in a file photo, March 30, 2014.", "It opened Sunday.").empty());
    CHECK(inferred("The bridge, March 30, 2031.", "It opened Sunday.").empty());
    CHECK(inferred("January 1, 1970.", "It opened Sunday.").empty());
    CHECK(inferred("", "").empty());
}

TEST_CASE("the evidence of an inferred date names the anchor") {
    const std::vector<Caption> captions{{"Ministers meet in Rome, March 30, 2014.", {}}};
    const std::vector<std::string> lead{"The minister landed in Rome Saturday."};
    const auto found = infer_date({.paragraphs = lead, .captions = captions});
    REQUIRE(found.evidence.size() == 1);
    CHECK(found.evidence[0].field == "date");
    CHECK(found.evidence[0].value == "March 30, 2014");
    CHECK(found.evidence[0].where == "caption 1");
}
