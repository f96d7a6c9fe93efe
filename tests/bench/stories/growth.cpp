// SPDX-License-Identifier: GPL-2.0-or-later
/// Measures how the time for finding stories grows with the archive.
///
/// usage: story_growth FILE NUMBER…
///
/// FILE holds a text a line. Articles are made of its sentences by chance (seed 1), six each; every
/// tenth is a version of an earlier one, cut to a half or with every twentieth word left out. Only
/// what stories need is written: records, ids and sketches.
#include <algorithm>
#include <cstdlib>
#include <ctime>
#include <fstream>
#include <iostream>
#include <random>
#include <string>
#include <utility>
#include <vector>

#include <xapian.h>

#include "common/record.h"
#include "common/schema.h"
#include "common/shared_text.h"
#include "indexer/archive/sketch.h"
#include "indexer/write/join_stories.h"
#include "tests/support/folder.h"

namespace news::indexer {
namespace {

/// Processor time of this program, since other programs may run.
double seconds() { return static_cast<double>(std::clock()) / CLOCKS_PER_SEC; }

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

void measure(const std::vector<std::string>& sentences, std::size_t number) {
    const tests::Folder folder;
    Xapian::WritableDatabase database((folder.path() / "index").native(), Xapian::DB_CREATE);
    Maker maker(sentences);
    Docids articles;
    const double start = seconds();
    for (std::size_t i = 0; i < number; ++i) {
        Article article;
        article.id = std::to_string(i);
        article.body = maker.next();
        Xapian::Document document;
        document.add_boolean_term(id_term(article.id));
        for (const std::uint32_t part : sketch_of(words_of(article.body))) {
            document.add_boolean_term(sketch_term(part));
        }
        document.set_data(encode_record(article));
        articles.push_back(database.add_document(document));
    }
    database.commit();
    const double written = seconds();
    const std::vector<Story> stories = find_stories(database, articles, {});
    const double found = seconds();
    std::cout << number << " articles: " << written - start << " s to write, " << found - written
              << " s to find " << stories.size() << " stories, "
              << (found - written) * 1e6 / static_cast<double>(number) << " µs each\n";
}

}  // namespace
}  // namespace news::indexer

int main(int argc, char** argv) {
    if (argc < 3) {
        std::cerr << "usage: story_growth FILE NUMBER…\n";
        return 2;
    }
    const auto sentences = news::indexer::sentences_of(argv[1]);
    for (int i = 2; i < argc; ++i) {
        news::indexer::measure(sentences, std::strtoul(argv[i], nullptr, 10));
    }
    return 0;
}
