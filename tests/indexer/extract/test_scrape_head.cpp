// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/extract/scrape_head.h"

#include "indexer/extract/scrape_body.h"
#include "tests/support/catch.h"

using namespace news::indexer;

namespace {

const std::string text =
    "\n\nThe old mill of Lennford was sold on Monday for the third time in a year.\n\n"
    "The buyer of the mill wants to bake bread there, as the first miller did.\n";

struct Head {
    std::string title;
    std::string site;
    std::string section;
};

Head head_of(const std::string& above) {
    const auto lines = scrape_lines(above + text);
    const auto roles = roles_of(lines);
    const auto head = find_head(lines, roles, find_body_begin(lines, roles));
    const auto named = [&](const std::optional<std::size_t>& line) {
        return line ? lines[*line].text : std::string{};
    };
    return {named(head.title), named(head.site), named(head.section)};
}

}  // namespace

TEST_CASE("headline, paper and section are told apart", "[text]") {
    const auto [above, title, site, section] =
        GENERATE(table<std::string, std::string, std::string, std::string>({
            {"Old mill sold once more", "Old mill sold once more", "", ""},
            {"Lennford Post\n\nWorld\n\nOld mill sold once more", "Old mill sold once more",
             "Lennford Post", "World"},
            {"Home > Town\nLennford Post\n\nOld mill sold once more", "Old mill sold once more",
             "Lennford Post", ""},
            {"THE LENNFORD POST\n\nNo. 12. LENNFORD, MAY 3, 1911.\n\nTHE OLD MILL.\n\nSOLD FOR "
             "THE THIRD TIME IN A YEAR.",
             "THE OLD MILL.", "THE LENNFORD POST", ""},
            {"Lennfelder Abendblatt\n\nOld mill of Lennford sold", "Old mill of Lennford sold",
             "Lennfelder Abendblatt", ""},
            {"Old mill sold once more | Lennford Post\nHome\nSport\n\nOld mill sold once more",
             "Old mill sold once more", "", ""},
            {"# Old mill sold once more\n\n**A mill of Lennford has a new master again**",
             "Old mill sold once more", "", ""},
            {"Interview\n\nOld mill sold once more", "Old mill sold once more", "", ""},
            {"BC-MILL-SOLD\n\nOld mill sold once more", "Old mill sold once more", "", ""},
            {"Home\nWorld\n\nOld mill sold once more", "Old mill sold once more", "", ""},
            {"Old mill sold once more\nShare: Old mill sold once more", "Old mill sold once more",
             "", ""},
        }));
    CAPTURE(above);
    const auto head = head_of(above);
    CHECK(head.title == title);
    CHECK(head.site == site);
    CHECK(head.section == section);
}

TEST_CASE("a name beside the date is the author, one of whom the text speaks is not", "[text]") {
    const auto [name, found] = GENERATE(table<std::string, bool>({
        {"Jane Roe", true},
        {"Lennford Mill", false},
        {"SHARE THIS", false},
    }));
    CAPTURE(name);
    const auto lines = scrape_lines("Old mill sold\n\n" + name + "\nMarch 4, 2019" + text);
    const auto roles = roles_of(lines);
    CHECK(find_head(lines, roles, find_body_begin(lines, roles)).name.has_value() == found);
}

TEST_CASE("a name alone is a person and no entry of a menu", "[text]") {
    for (const auto* name : {"Jane Roe", "Anna van der Berg", "Jane McKay"}) {
        CAPTURE(name);
        CHECK(is_bare_name(name));
    }
    for (const auto* line : {"Share Tweet", "AllApp ReviewsGadgets", "World News", "JANE ROE",
                             "Jane", "Jane Roe said so", ""}) {
        CAPTURE(line);
        CHECK_FALSE(is_bare_name(line));
    }
}

TEST_CASE("rivals of the headline are named with their fault", "[text]") {
    const auto lines = scrape_lines(
        "Lennford Mill Post\n\nOld mill sold once more\n\n"
        "The mill of Lennford was sold. It was old." +
        text);
    const auto roles = roles_of(lines);
    const auto head = find_head(lines, roles, find_body_begin(lines, roles));
    REQUIRE(head.title);
    CHECK(lines[*head.title].text == "Old mill sold once more");
    REQUIRE_FALSE(head.rivals.empty());
    for (const auto& rival : head.rivals) {
        CHECK_FALSE(rival.fault.empty());
        CHECK(rival.line != *head.title);
    }
}
