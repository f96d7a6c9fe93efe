// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/bulk/bulk_index.h"

#include <random>

#include "tests/support/catch.h"
#include "tests/support/folder.h"
#include "tests/support/same_index.h"

using namespace news::indexer;
using namespace news::tests;

namespace {

constexpr std::size_t much_memory = std::size_t{1} << 26U;
constexpr std::size_t hardly_any_memory = 200'000;

/// The same documents written by Xapian, the judge, and at once.
class Twins {
public:
    explicit Twins(std::size_t memory = much_memory)
        : judge_(beside("judge").native(), Xapian::DB_CREATE),
          rest_(beside("rest").native(), Xapian::DB_CREATE),
          bulk_(beside("bulk"), memory) {}

    void add(Xapian::docid number, const FlatDocument& document) {
        judge_.replace_document(number, to_xapian(document));
        rest_.replace_document(number, bulk_.set_aside(number, document));
    }

    /// The document as a whole.
    void replace(Xapian::docid number, const FlatDocument& document) {
        judge_.replace_document(number, to_xapian(document));
        rest_.replace_document(number, to_xapian(document));
    }

    /// Changes what is no word.
    void amend(Xapian::docid number, const std::string& data) {
        for (Xapian::WritableDatabase* database : {&judge_, &rest_}) {
            Xapian::Document document = database->get_document(number);
            document.add_boolean_term("P" + data);
            document.add_value(4, data);
            document.set_data(data);
            database->replace_document(number, document);
        }
    }

    void remove(Xapian::docid number) {
        judge_.delete_document(number);
        rest_.delete_document(number);
    }

    void set_metadata(const std::string& key, const std::string& value) {
        judge_.set_metadata(key, value);
        rest_.set_metadata(key, value);
    }

    void finish() {
        judge_.commit();
        rest_.commit();
        std::filesystem::remove_all(made());
        bulk_.write(beside("rest"), made());
    }

    [[nodiscard]] bool has(Xapian::docid number) const {
        auto at = judge_.postlist_begin("");
        at.skip_to(number);
        return at != judge_.postlist_end("") && *at == number;
    }
    Xapian::WritableDatabase& judge() { return judge_; }
    Xapian::WritableDatabase& rest() { return rest_; }
    [[nodiscard]] std::string made() const { return beside("made").native(); }
    [[nodiscard]] std::filesystem::path beside(const std::string& name) const {
        return folder_.path() / name;
    }

    void check_equal(bool with_bounds = true) const {
        CHECK(first_difference(facts(judge_, with_bounds),
                               facts(Xapian::Database(made()), with_bounds)) == "");
        CHECK(check_of(made()) == "");
    }

private:
    Folder folder_;
    Xapian::WritableDatabase judge_;
    Xapian::WritableDatabase rest_;
    BulkIndex bulk_;
};

/// The same numbers in each run.
class Random {
public:
    explicit Random(unsigned seed) : engine_(seed) {}
    unsigned operator()() { return static_cast<unsigned>(engine_()); }

private:
    std::mt19937 engine_;
};

/// Words of which few are frequent and most are rare; some hold bytes that glass escapes.
std::string random_word(Random& random) {
    const unsigned bound = 1U + static_cast<unsigned>(random() % 3000);
    std::string word = "w" + std::to_string(random() % bound);
    switch (random() % 40) {
        case 0:
            return word + std::string(random() % 3, '\0') + word;
        case 1:
            return std::string(1 + random() % 2, '\0') + word;
        case 2:
            return word + '\xff' + word + '\xff';
        case 3:
            return word + std::string(200, 'x') + std::to_string(random() % 2);
        default:
            return word;
    }
}

FlatDocument random_document(Random& random) {
    FlatDocumentBuilder builder;
    Xapian::termpos position = 0;
    if (random() % 10 == 0) {
        return builder.finish();
    }
    // Xapian's check takes a document whose terms have no weight for one without terms.
    builder.add_term("weight");
    for (unsigned words = random() % 200; words > 0; --words) {
        position += 1 + static_cast<Xapian::termpos>(random() % 20 == 0 ? random() % 100000 : 0);
        builder.add_posting(random_word(random), position, random() % 2);
        if (random() % 4 == 0) {
            builder.add_term(random_word(random), random() % 300);
        }
    }
    for (unsigned terms = random() % 5; terms > 0; --terms) {
        builder.add_boolean_term("Q" + std::to_string(random() % 300));
        builder.add_boolean_term("ZS" + random_word(random));
    }
    for (unsigned values = random() % 6; values > 0; --values) {
        builder.add_value(random() % 20, random_word(random));
    }
    if (random() % 5 != 0) {
        std::string data;
        for (unsigned words = random() % 500; words > 0; --words) {
            data += random_word(random) + ' ';
        }
        builder.set_data(data);
    }
    return builder.finish();
}

FlatDocument document_of(const std::vector<std::string>& terms) {
    FlatDocumentBuilder builder;
    for (const std::string& term : terms) {
        builder.add_posting(term, 1);
    }
    return builder.finish();
}

std::string random_bytes(Random& random, std::size_t size) {
    std::string bytes;
    for (std::size_t i = 0; i < size; ++i) {
        bytes.push_back(static_cast<char>(random()));
    }
    return bytes;
}

}  // namespace

TEST_CASE("documents written at once are those that Xapian writes one by one", "[bulk_index]") {
    const std::size_t memory = GENERATE(much_memory, hardly_any_memory);
    Random random(5);
    Twins twins(memory);
    Xapian::docid number = 0;
    for (int i = 0; i < 400; ++i) {
        number += random() % 50 == 0 ? 1 + random() % 20000 : 1;
        twins.add(number, random_document(random));
    }
    twins.set_metadata("key", "value");
    twins.set_metadata(std::string("a\0z", 3), "other value");
    twins.finish();
    twins.check_equal();
}

TEST_CASE("words stay a document's until it is replaced as a whole or removed", "[bulk_index]") {
    const std::size_t memory = GENERATE(much_memory, hardly_any_memory);
    Random random(6);
    Twins twins(memory);
    for (Xapian::docid number = 1; number <= 300; ++number) {
        twins.add(number, random_document(random));
        const Xapian::docid other = 1 + random() % number;
        switch (twins.has(other) ? random() % 8 : 0) {
            case 1:
                twins.replace(other, random_document(random));
                break;
            case 2:
                twins.amend(other, "data " + std::to_string(random() % 100));
                break;
            case 3:
                twins.remove(other);
                break;
            case 4:
                twins.add(other, random_document(random));
                break;
            default:
                break;
        }
    }
    twins.finish();
    twins.check_equal(false);
}

TEST_CASE("what is set aside goes on after it was written", "[bulk_index]") {
    Random random(7);
    Twins twins(hardly_any_memory);
    for (Xapian::docid number = 1; number <= 90; ++number) {
        twins.add(number, random_document(random));
        twins.add(1 + random() % number, random_document(random));
        if (number % 30 == 0) {
            twins.finish();
            twins.check_equal(false);
        }
    }
}

TEST_CASE("documents that are replaced take no file each", "[bulk_index]") {
    Random random(8);
    Twins twins;
    for (Xapian::docid number = 1; number <= 60; ++number) {
        twins.add(number, random_document(random));
        twins.add(1 + number / 2, random_document(random));
    }
    twins.finish();
    twins.check_equal(false);
    using Files = std::filesystem::directory_iterator;
    CHECK(std::distance(Files(twins.beside("bulk")), Files()) == 1);
}

TEST_CASE("a term that a document gets later is taken once", "[bulk_index]") {
    Twins twins;
    FlatDocument document = document_of({"tram", "word"});
    document.add_boolean_term("ZSstem");
    twins.add(1, document);
    for (Xapian::WritableDatabase* database : {&twins.judge(), &twins.rest()}) {
        Xapian::Document changed = database->get_document(1);
        changed.add_boolean_term("ZSstem");
        database->replace_document(1, changed);
    }
    twins.finish();
    twins.check_equal(false);
}

TEST_CASE("an index may hold no document, one, or one without anything", "[bulk_index]") {
    const int documents = GENERATE(0, 1, 2);
    Twins twins;
    if (documents == 1) {
        twins.add(1, document_of({"tram"}));
    } else if (documents == 2) {
        twins.add(4, FlatDocument());
    }
    twins.finish();
    twins.check_equal();
}

TEST_CASE("a tag may fill many blocks, whether it can be deflated or not", "[bulk_index]") {
    Random random(9);
    Twins twins;
    for (Xapian::docid number = 1; number <= 12; ++number) {
        FlatDocument document = document_of({"tram"});
        document.set_data(number % 2 == 0 ? random_bytes(random, number * number * 3000)
                                          : std::string(number * number * 100'000, 'a'));
        document.set_value(3, random_bytes(random, number * 1000));
        twins.add(number, document);
    }
    twins.set_metadata("long", random_bytes(random, 100'000));
    twins.finish();
    twins.check_equal();
}

TEST_CASE("the postings of a frequent term stand in many parts", "[bulk_index]") {
    Twins twins(hardly_any_memory);
    for (Xapian::docid number = 1; number <= 6000; ++number) {
        twins.add(number, document_of({"every", number % 7 == 0 ? "seventh" : "other"}));
    }
    twins.finish();
    twins.check_equal();
}

TEST_CASE("Xapian writes to what was written at once, and compacts it", "[bulk_index]") {
    Random random(10);
    Twins twins;
    for (Xapian::docid number = 1; number <= 150; ++number) {
        twins.add(number, random_document(random));
    }
    twins.finish();
    Xapian::WritableDatabase made(twins.made());
    for (int i = 0; i < 100; ++i) {
        const Xapian::docid number = 1 + random() % 600;
        const Xapian::Document document = to_xapian(random_document(random));
        for (Xapian::WritableDatabase* database : {&made, &twins.judge()}) {
            if (number <= 150 && i < 1) {
                database->delete_document(number);
            } else {
                database->replace_document(number, document);
            }
            if (i % 40 == 0) {
                database->commit();
            }
        }
    }
    made.commit();
    twins.judge().commit();
    twins.check_equal(false);
    made.compact(twins.beside("small").native(), Xapian::DBCOMPACT_NO_RENUMBER);
    CHECK(first_difference(facts(twins.judge(), false),
                           facts(Xapian::Database(twins.beside("small").native()), false))
              .empty());
}
