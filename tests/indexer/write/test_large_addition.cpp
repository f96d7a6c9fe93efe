// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/write/large_addition.h"

#include <optional>
#include <string>

#include "common/error.h"
#include "common/schema.h"
#include "indexer/index_check.h"
#include "indexer/write/document.h"
#include "indexer/write/ledger.h"
#include "tests/support/catch.h"
#include "tests/support/folder.h"
#include "tests/support/same_index.h"
#include "tests/support/synthetic_archive.h"

using namespace news;
using namespace news::indexer;
using namespace news::tests;

namespace {

constexpr std::size_t one_by_one = 0;
constexpr std::size_t hardly_any_memory = 100'000;

/// An index to which articles are put as `add` does it.
class Written {
public:
    Written(std::size_t memory, std::size_t batch, std::string name = "index")
        : memory_(memory), batch_(batch), name_(std::move(name)) {}

    /// The articles are those of one file. Some stand in it twice, the second time with other
    /// words.
    void add(const std::string& path, const std::vector<Article>& articles) {
        IndexWriter writer(folder(), {.changes = batch_}, memory_);
        Ledger ledger(writer);
        ledger.begin({.path = path, .stamp = {1, 1}, .hash = path});
        std::size_t record = 0;
        for (const Article& one : articles) {
            put(ledger, path, ++record, one);
            if (record % 7 == 0) {
                Article again = one;
                again.body.push_back("A later thought on tram " + std::to_string(record));
                put(ledger, path, ++record, again);
            }
        }
        ledger.end();
        ledger.end_batch();
        writer.settle();
    }

    void forget(const std::string& path) {
        IndexWriter writer(folder());
        Ledger ledger(writer);
        ledger.forget(path);
        ledger.end_batch();
        writer.settle();
    }

    [[nodiscard]] std::filesystem::path folder() const { return beside_.path() / name_; }
    [[nodiscard]] std::filesystem::path parent() const { return beside_.path(); }
    [[nodiscard]] Xapian::Database database() const { return Xapian::Database(folder().native()); }

private:
    void put(Ledger& ledger, const std::string& path, std::size_t record, Article one) {
        one.origin = path + "#" + std::to_string(record);
        one.origins = {{path, "#" + std::to_string(record), {}}};
        const FlatDocument document = maker_.make_flat(one);
        ledger.put(std::move(one), document, 100);
    }

    std::size_t memory_;
    std::size_t batch_;
    std::string name_;
    Folder beside_;
    DocumentMaker maker_;
};

void check_equal(const Written& one, const Written& other) {
    CHECK(first_difference(facts(one.database(), false), facts(other.database(), false)) == "");
    CHECK(check_of(other.folder()) == "");
    check_contents(other.database(), [](const std::string& problem) { FAIL_CHECK(problem); });
}

std::vector<Article> part(const std::vector<Article>& all, double begin, double end) {
    const auto size = static_cast<double>(all.size());
    return {all.begin() + static_cast<std::ptrdiff_t>(begin * size),
            all.begin() + static_cast<std::ptrdiff_t>(end * size)};
}

}  // namespace

TEST_CASE("articles added at once make the index that articles added one by one make",
          "[large_addition]") {
    const std::size_t batch = GENERATE(500U, 13U);
    const std::vector<Article> articles = SyntheticNews(4).papers(4).articles;
    Written judge(one_by_one, batch);
    Written large(hardly_any_memory, batch);
    for (Written* index : {&judge, &large}) {
        index->add("/first", part(articles, 0, .1));
        index->add("/all", articles);
        index->forget("/first");
        index->add("/more", SyntheticNews(5).stories(20).articles);
    }
    check_equal(judge, large);
}

TEST_CASE("nothing is left beside the index", "[large_addition]") {
    Written index(hardly_any_memory, 13);
    for (const char* left_over : {"index.adding", "index.whole"}) {
        std::filesystem::create_directory(index.parent() / left_over);
    }
    index.add("/file", SyntheticNews(4).papers(1).articles);
    for (const auto& entry : std::filesystem::directory_iterator(index.parent())) {
        CHECK(entry.path() == index.folder());
    }
}

TEST_CASE("an index that is found by a link is written anew where it is", "[large_addition]") {
    Written index(hardly_any_memory, 13);
    std::filesystem::create_directory(index.parent() / "elsewhere");
    std::filesystem::create_directory_symlink(index.parent() / "elsewhere", index.folder());
    index.add("/file", SyntheticNews(4).papers(1).articles);
    CHECK(std::filesystem::is_symlink(index.folder()));
    CHECK(index.database().get_doccount() > 20);
}

TEST_CASE("articles are added one by one where there can be no folder beside the index",
          "[large_addition]") {
    constexpr std::size_t longest_name = 255;
    Written judge(one_by_one, 13);
    Written index(hardly_any_memory, 13, std::string(longest_name, 'i'));
    for (Written* one : {&judge, &index}) {
        one->add("/file", SyntheticNews(4).papers(1).articles);
    }
    check_equal(judge, index);
}

TEST_CASE("the index stays locked while it is written anew", "[large_addition]") {
    Folder beside;
    const auto folder = beside.path() / "index";
    IndexWriter writer(folder, {.changes = 3}, hardly_any_memory);
    DocumentMaker maker;
    for (const Article& one : SyntheticNews(4).papers(1).articles) {
        writer.begin_change(1);
        writer.add(maker.make_flat(one));
        writer.end_batch();
        CHECK_THROWS_AS(IndexWriter(folder), Error);
    }
    // Several times it has become part of the index by now.
    CHECK(Xapian::Database(folder.native()).get_doccount() > 0);
    writer.commit();
    CHECK_THROWS_AS(IndexWriter(folder), Error);
}
