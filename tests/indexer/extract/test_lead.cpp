// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/extract/lead.h"

#include "indexer/extract/page.h"
#include "tests/support/catch.h"

using namespace news::indexer;

namespace {

const std::vector<std::string> paragraphs{
    "The council closed the old bridge on Thursday.",
    "Lorries must take the road through the upper town until spring."};

std::string lead_of(const std::string& description, const std::string& standfirst) {
    const Page page("<meta property=og:description content='" + description + "'>", "");
    return find_lead(page, {standfirst, "Bridge closed", paragraphs}).value;
}

}  // namespace

TEST_CASE("the standfirst is the lead", "[lead]") {
    CHECK(lead_of("Lorries must take another road until spring", "A long way round.") ==
          "A long way round.");
}

TEST_CASE("a description is the lead only where it is one", "[lead]") {
    const auto [description, lead] = GENERATE(table<std::string, std::string>({
        {"Lorries must take the upper road, council says", ""},
        {"Lorries must take the road through ...", paragraphs[0]},
        {"Bridge closed", paragraphs[0]},
        {"Read everything about sports, stars and money here first", paragraphs[0]},
        {"", paragraphs[0]},
    }));
    CAPTURE(description);
    CHECK(lead_of(description, "") == (lead.empty() ? description : lead));
}
