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
