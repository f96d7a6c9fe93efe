// SPDX-License-Identifier: GPL-2.0-or-later
/// Measures how the time for finding furniture and stories grows with the archive.
///
/// usage: story_growth FILE NUMBER…
///
/// FILE holds a text a line. Articles are made of its sentences by chance (seed 1), six each; every
/// tenth is a version of an earlier one, cut to a half or with a word left out of each sentence.
/// They are of a hundred papers, each with a line of its own at the end. First all articles are
/// looked at from memory, then the last thousand as what was added to an index of the others.
#include <algorithm>
#include <cstdlib>
#include <ctime>
#include <fstream>
#include <functional>
#include <iostream>
#include <random>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include <xapian.h>

#include "common/record.h"
#include "common/schema.h"
#include "indexer/archive/find_stories.h"
#include "indexer/archive/indexed_archive.h"
#include "indexer/archive/learn_furniture.h"
#include "tests/support/folder.h"
#include "tests/support/memory_archive.h"

namespace news::indexer {
namespace {

/// Processor time of this program, since other programs may run.
double seconds() { return static_cast<double>(std::clock()) / CLOCKS_PER_SEC; }

double seconds_of(const std::function<void()>& work) {
    const double start = seconds();
    work();
    return seconds() - start;
}

std::vector<std::string> sentences_of(const char* path) {
    std::vector<std::string> sentences;
    std::ifstream file(path);
    for (std::string line; std::getline(file, line);) {
        for (std::size_t begin = 0, end = 0; (end = line.find(". ", begin)) != std::string::npos;
             begin = end + 2) {
            constexpr std::size_t shortest = 40;
            if (end - begin >= shortest) {
                sentences.push_back(line.substr(begin, end - begin + 1));
            }
        }
    }
    return sentences;
}

class Maker {
public:
    explicit Maker(std::vector<std::string> sentences) : sentences_(std::move(sentences)) {}

    std::vector<std::string> next() {
        constexpr std::size_t kept = 1000;  // of which versions are made
        std::vector<std::string> body;
        if (!made_.empty() && below(10) == 0) {
            body = version_of(made_[below(made_.size())]);
        } else {
            for (int i = 0; i < 6; ++i) {
                body.push_back(sentences_[below(sentences_.size())]);
            }
        }
        if (made_.size() < kept) {
            made_.push_back(body);
        } else {
            made_[below(kept)] = body;
        }
        return body;
    }

private:
    std::vector<std::string> version_of(std::vector<std::string> body) {
        if (below(2) == 0) {
            body.resize((body.size() + 1) / 2);
            return body;
        }
        for (std::string& text : body) {
            if (const std::size_t at = text.find(' ', below(text.size()));
                at != std::string::npos) {
                text.erase(at, text.find(' ', at + 1) - at);
            }
        }
        return body;
    }

    std::size_t below(std::size_t n) { return random_() % n; }

    std::vector<std::string> sentences_;
    std::vector<std::vector<std::string>> made_;
    std::mt19937_64 random_{1};
};

Article article_with(ArticleNumber number, std::vector<std::string> body) {
    constexpr ArticleNumber papers = 100;
    Article article;
    article.id = std::to_string(number);
    article.source.name = "Paper " + std::to_string(number % papers);
    article.body = std::move(body);
    article.body.push_back("Read more in " + article.source.name);
    return article;
}

class Growth {
public:
    Growth(const std::vector<std::string>& sentences, std::size_t number) : number_(number) {
        Maker maker(sentences);
        for (std::size_t i = 1; i <= number; ++i) {
            all_.push_back(static_cast<ArticleNumber>(i));
            bodies_.push_back(maker.next());
            const Article article = read(all_.back());
            tracing_ += seconds_of([&] { archive_.put(all_.back(), trace_of(article)); });
        }
    }

    void measure() {
        tell("tracing", tracing_, number_);
        measure("all", archive_, all_);
        const tests::Folder folder;
        Xapian::WritableDatabase database((folder.path() / "index").native(), Xapian::DB_CREATE);
        const double written = seconds_of([&] { write(database); });
        tell("writing traces", written, number_);
        constexpr std::size_t added = 1000;
        measure("added", IndexedArchive(database),
                {all_.end() - static_cast<std::ptrdiff_t>(std::min(added, number_)), all_.end()});
    }

private:
    static void tell(std::string_view what, double time, std::size_t articles) {
        std::cout << "  " << what << ": " << time << " s, "
                  << time * 1e6 / static_cast<double>(articles) << " µs each\n";
    }

    static void measure(std::string_view what, const Archive& archive,
                        const ArticleNumbers& articles) {
        KnownFurniture known;
        std::vector<Story> stories;
        const double learned = seconds_of([&] { learn_furniture(archive, articles, known); });
        const double found = seconds_of([&] { stories = find_stories(archive, articles, {}); });
        std::cout << what << ' ' << articles.size() << ": furniture of " << known.sources().size()
                  << " papers, " << stories.size() << " stories\n";
        tell("furniture", learned, articles.size());
        tell("stories", found, articles.size());
    }

    void write(Xapian::WritableDatabase& database) {
        archive_.for_each([&](ArticleNumber number, const Trace& trace) {
            Xapian::Document document;
            document.add_boolean_term(id_term(std::to_string(number)));
            document.add_value(Slot::trace, encode(trace));
            document.set_data(encode_record(read(number)));
            database.add_document(document);
        });
        database.commit();
    }

    [[nodiscard]] Article read(ArticleNumber number) const {
        return article_with(number, bodies_[number - 1]);
    }

    std::size_t number_;
    MemoryArchive archive_{[this](ArticleNumber number) { return read(number); }};
    ArticleNumbers all_;
    std::vector<std::vector<std::string>> bodies_;  ///< by number, from 1
    double tracing_ = 0;
};

}  // namespace
}  // namespace news::indexer

int main(int argc, char** argv) {
    if (argc < 3) {
        std::cerr << "usage: story_growth FILE NUMBER…\n";
        return 2;
    }
    const auto sentences = news::indexer::sentences_of(argv[1]);
    for (int i = 2; i < argc; ++i) {
        const std::size_t number = std::strtoul(argv[i], nullptr, 10);
        std::cout << number << " articles\n";
        news::indexer::Growth(sentences, number).measure();
    }
    return 0;
}
