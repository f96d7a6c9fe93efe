// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/bulk/flat_document.h"

#include <random>
#include <sstream>

#include "tests/support/catch.h"

using namespace news::indexer;

namespace {

/// Everything that a document holds, to be compared.
std::string told(const Xapian::Document& document) {
    std::ostringstream text;
    for (auto term = document.termlist_begin(); term != document.termlist_end(); ++term) {
        text << *term << ' ' << term.get_wdf() << ':';
        for (auto at = term.positionlist_begin(); at != term.positionlist_end(); ++at) {
            text << ' ' << *at;
        }
        text << '\n';
    }
    for (auto value = document.values_begin(); value != document.values_end(); ++value) {
        text << value.get_valueno() << '=' << *value << '\n';
    }
    text << document.get_data();
    return text.str();
}

std::string told(const FlatDocument& document) { return told(to_xapian(document)); }

FlatDocument made_of_three_words() {
    FlatDocumentBuilder builder;
    builder.add_posting("tram", 7);
    builder.add_posting("strike", 3);
    builder.add_posting("tram", 2);
    builder.add_boolean_term("Qid");
    return builder.finish();
}

}  // namespace

TEST_CASE("terms come out in the order of their bytes, positions in ascending order",
          "[flat_document]") {
    const FlatDocument document = made_of_three_words();
    CHECK(told(document) == "Qid 0:\nstrike 1: 3\ntram 2: 2 7\n");
    CHECK(document.length() == 3);
}

TEST_CASE("a flat document holds what a document of Xapian holds that was filled alike",
          "[flat_document]") {
    std::mt19937 random(11);  // NOLINT(cert-msc32-c,cert-msc51-cpp): the same run each time
    const auto below = [&](unsigned end) { return static_cast<unsigned>(random() % end); };
    FlatDocumentBuilder builder;
    for (int round = 0; round < 20; ++round) {
        Xapian::Document twin;
        for (unsigned i = below(4000); i > 0; --i) {
            const std::string name = std::to_string(below(700)) + std::string(below(2), '\0');
            const Xapian::termpos position = below(1000);
            const Xapian::termcount wdf = below(3);
            if (below(2) == 0) {
                builder.add_posting(name, position, wdf);
                twin.add_posting(name, position, wdf);
            } else {
                builder.add_term(name, wdf);
                twin.add_term(name, wdf);
            }
            builder.add_value(position % 5, name);
            twin.add_value(position % 5, name);
        }
        builder.set_data("data");
        twin.set_data("data");
        const FlatDocument document = builder.finish();
        CHECK(told(document) == told(twin));
        CHECK(told(from_xapian(twin)) == told(twin));
    }
}

TEST_CASE("terms without weight are added and removed in place", "[flat_document]") {
    FlatDocument document = made_of_three_words();
    document.add_boolean_term("Qid");
    document.add_boolean_term("a term");
    document.add_boolean_term("zebra");
    document.remove_term("strike");
    document.remove_term("unknown");
    CHECK(told(document) == "Qid 0:\na term 0:\ntram 2: 2 7\nzebra 0:\n");
    CHECK(document.has_term("zebra"));
    CHECK_FALSE(document.has_term("strike"));
}

TEST_CASE("values are set, replaced and removed by their slots", "[flat_document]") {
    FlatDocument document;
    document.set_value(4, "four");
    document.set_value(1, "one");
    document.set_value(4, "4");
    document.set_value(1, "");
    document.set_value(7, "");
    CHECK(document.value(4) == "4");
    CHECK(document.value(1).empty());
    CHECK(document.values().size() == 1);
}
