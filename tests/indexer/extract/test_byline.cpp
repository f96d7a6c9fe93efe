// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/extract/byline.h"

#include "tests/support/catch.h"

using namespace news::indexer;
using Names = std::vector<std::string>;

TEST_CASE("a byline names people", "[byline]") {
    const auto [line, names] = GENERATE(table<std::string, Names>({
        {"By Jane Doe", {"Jane Doe"}},
        {"Jane Doe", {"Jane Doe"}},
        {"ByJane Doe", {"Jane Doe"}},
        {"By Jane Doe and John Roe", {"Jane Doe", "John Roe"}},
        {"By Jane Doe, John Roe & Ann Poe", {"Jane Doe", "John Roe", "Ann Poe"}},
        {"Von Anna Berg und Karl B. Thal", {"Anna Berg", "Karl B. Thal"}},
        {"Par Zoé Petit et Luc d'Arbois", {"Zoé Petit", "Luc d'Arbois"}},
        {"Por Ana Ruiz y Luis del Campo", {"Ana Ruiz", "Luis del Campo"}},
        {"Scritto da Ugo Neri e Lia Verdi", {"Ugo Neri", "Lia Verdi"}},
        {"Door Piet van der Molen en Els Bos", {"Piet van der Molen", "Els Bos"}},
        {"Text: Anna Berg", {"Anna Berg"}},
        {"Jane Doe/John Roe", {"Jane Doe", "John Roe"}},
        {"By John Roe, Jr.", {"John Roe Jr."}},
        {"박새로 기자", {"박새로"}},
        {"", {}},
    }));
    CAPTURE(line);
    CHECK(names_of_byline(line) == names);
}

TEST_CASE("a byline says more than names, which is left out", "[byline]") {
    const auto [line, names] = GENERATE(table<std::string, Names>({
        {"By Jane Doe, Political Editor", {"Jane Doe"}},
        {"By Jane Doe Senior Staff Writer", {"Jane Doe"}},
        {"Reporter Jane Doe", {"Jane Doe"}},
        {"By Dr. Jane Doe", {"Jane Doe"}},
        {"By Jane Doe in Paris and John Roe in Rome", {"Jane Doe", "John Roe"}},
        {"Von Anna Berg, Berlin", {"Anna Berg"}},
        {"By Jane Doe, New York", {"Jane Doe"}},
        {"By Jane Doe | Reuters", {"Jane Doe"}},
        {"By Jane Doe (AP)", {"Jane Doe"}},
        {"By Jane Doe jane@paper.example", {"Jane Doe"}},
        {"By Jane Doe https://paper.example/jane-doe", {"Jane Doe"}},
        {"By Jane Doe, March 3, 2014", {"Jane Doe"}},
        {"Reuters", {}},
        {"By The Associated Press", {}},
        {"dpa/AFP", {}},
        {"Staff", {}},
        {"By Staff Writer", {}},
        {"Redaktion", {}},
    }));
    CAPTURE(line);
    CHECK(names_of_byline(line) == names);
}

TEST_CASE("a date behind the name is left out", "[byline]") {
    const auto [line, names] = GENERATE(table<std::string, std::vector<std::string>>({
        {"By Jane Doe Friday, March 10, 1995", {"Jane Doe"}},
        {"By Jane Doe and John Roe 3 March 2014", {"Jane Doe", "John Roe"}},
        {"Von Anna Berg Freitag, 3. Mai 2002", {"Anna Berg"}},
        {"By Joe Friday", {"Joe Friday"}},
        {"Par AFP. Publié le 12 novembre 2014", {}},
        {"Auteur : Jeanne Doe", {"Jeanne Doe"}},
    }));
    CAPTURE(line);
    CHECK(names_of_byline(line) == names);
}

TEST_CASE("names in capitals get their usual case", "[byline]") {
    const auto [name, usual] = GENERATE(table<std::string, std::string>({
        {"JANE DOE", "Jane Doe"},
        {"JOSÉ DE LA PEÑA", "José de la Peña"},
        {"TIM O'NEIL-MCGRAW", "Tim O'Neil-McGraw"},
        {"Jean PETIT", "Jean Petit"},
        {"JR Smith", "JR Smith"},
        {"T.J. ROE III", "T.J. Roe III"},
        {"Jane Doe", "Jane Doe"},
    }));
    CAPTURE(name);
    CHECK(in_usual_case(name) == usual);
}

TEST_CASE("a byline is told from other lines", "[byline]") {
    const auto [line, expected] = GENERATE(table<std::string, bool>({
        {"By Jane Doe", true},
        {"By JANE DOE, Staff Writer", true},
        {"Jane Doe, Political Editor", true},
        {"Von Anna Berg", true},
        {"By the river the houses stood under water", false},
        {"By Tuesday the water had gone", false},
        {"Jane Doe", false},
        {"Von der Partei kam kein Wort", false},
        {"The minister, who is an editor, spoke", false},
        {"", false},
    }));
    CAPTURE(line);
    CHECK(is_byline(line) == expected);
}

TEST_CASE("a long line is no byline, whatever it holds", "[byline]") {
    CHECK(names_of_byline("By " + std::string(100'000, 'A')).empty());
}
