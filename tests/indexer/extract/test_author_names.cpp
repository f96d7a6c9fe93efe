// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/extract/author_names.h"

#include "tests/support/catch.h"

using namespace news::indexer;
using Names = std::vector<std::string>;

namespace {

const Names no_sites;
const Names dale{"Dale Courier", "ABC"};

}  // namespace

TEST_CASE("names of one place are kept once, in their order", "[author_names]") {
    NameList list(no_sites);
    list.add("By Jane Doe and JOHN ROE", false);
    list.add("John Roe", false);
    CHECK(list.has_person());
    CHECK(list.take() == Names{"Jane Doe", "John Roe"});
    CHECK(list.empty());
    CHECK_FALSE(list.has_person());
}

TEST_CASE("one word is a name only where a name stands by its place", "[author_names]") {
    const auto [text, field, names] = GENERATE(table<std::string, bool, Names>({
        {"quillfox", true, {"quillfox"}},
        {"quillfox", false, {}},
        {"dalepost.example", true, {}},
        {"jane@dalepost.example", true, {}},
        {"Newsroom", true, {}},
        {"2024", true, {}},
        {", The Dale Post", true, {}},
        {"Jane Doe www.dalepost.example", true, {}},
    }));
    CAPTURE(text, field);
    NameList list(no_sites);
    list.add(text, field);
    CHECK(list.take() == names);
}

TEST_CASE("the paper and its stations are no people", "[author_names]") {
    for (const char* text : {"By Dale Courier", "ABC Local"}) {
        CAPTURE(text);
        NameList list(dale);
        list.add(text, false);
        CHECK(list.empty());
    }
}

TEST_CASE("a house is kept where no person is named", "[author_names]") {
    const auto [text, any, house] = GENERATE(table<std::string, Names, Names>({
        {"By Dale Courier", {"Dale Courier"}, {"Dale Courier"}},
        {"Reuters", {"Reuters"}, {"Reuters"}},
        {"Harbour Study Circle", {"Harbour Study Circle"}, {}},
        {"Dale Post Newsroom, 3 March 2024", {"Dale Post Newsroom"}, {"Dale Post Newsroom"}},
        {"Senior Editor", {}, {}},
        {"https://dalepost.example/staff", {}, {}},
    }));
    CAPTURE(text);
    NameList list(dale);
    list.add_any(text);
    CHECK(list.take() == any);
    list.add_house(text);
    CHECK(list.take() == house);
}

TEST_CASE("an account is one word in letters that have case", "[author_names]") {
    CHECK(is_account("quillfox"));
    CHECK_FALSE(is_account("Jane Doe"));
    CHECK_FALSE(is_account("田中太郎"));
}
