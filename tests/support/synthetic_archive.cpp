// SPDX-License-Identifier: GPL-2.0-or-later
#include "tests/support/synthetic_archive.h"

#include <algorithm>
#include <array>
#include <chrono>
#include <sstream>
#include <string_view>
#include <utility>

namespace news {
namespace {

constexpr auto syllables = std::to_array<std::string_view>(
    {"ba",   "cor", "del", "fen", "gar", "hil", "jor", "kan", "lim", "mor", "nel",  "pat",
     "quin", "rus", "sel", "tor", "ul",  "ver", "win", "yar", "zen", "ash", "brad", "clo"});

constexpr auto small_words = std::to_array<std::string_view>(
    {"the", "of", "and", "to", "in", "a", "for", "on", "said", "that", "with", "was"});

std::vector<std::string> split(const std::string& text) {
    std::istringstream words(text);
    std::vector<std::string> list;
    for (std::string word; words >> word;) {
        list.push_back(word);
    }
    return list;
}

std::string join(const std::vector<std::string>& words) {
    std::string text;
    for (const std::string& word : words) {
        text += (text.empty() ? "" : " ") + word;
    }
    return text;
}

constexpr std::size_t printing_papers = 40;

std::string paper_name(std::size_t number) { return "Paper " + std::to_string(number); }

/// Articles made here are all dated.
ArticleDate after(const Article& article, std::size_t days) {
    const auto day = article.date.value().days.first + std::chrono::days{static_cast<int>(days)};
    return {.days = {day, day}, .time = {}};
}

}  // namespace

std::string with_each_changed(const std::string& text, std::size_t one_of) {
    std::vector<std::string> words = split(text);
    for (std::size_t at = one_of - 1; at < words.size(); at += one_of) {
        words[at] = "another";
    }
    return join(words);
}

std::string SyntheticNews::word() {
    return below(3) == 0 ? std::string(small_words[below(small_words.size())]) : name_word();
}

std::string SyntheticNews::name_word() {
    std::string made;
    for (std::size_t i = 2 + below(2); i > 0; --i) {
        made += syllables[below(syllables.size())];
    }
    return made;
}

std::string SyntheticNews::sentence_text(std::size_t words) {
    std::vector<std::string> list;
    for (std::size_t i = 0; i < words; ++i) {
        list.push_back(word());
    }
    return join(list) + '.';
}

std::vector<std::string> SyntheticNews::body(std::size_t paragraphs) {
    std::vector<std::string> body;
    for (std::size_t i = 0; i < paragraphs; ++i) {
        body.push_back(sentence_text(20 + below(50)));
    }
    return body;
}

Article SyntheticNews::article(std::string paper, std::vector<std::string> body) {
    Article made;
    made.id = "article" + std::to_string(articles_++);
    made.title = sentence_text(6);
    made.source = {std::move(paper), {}};
    made.language = "en";
    made.lead = body.front();
    made.body = std::move(body);
    const std::chrono::sys_days day =
        std::chrono::sys_days{std::chrono::days{static_cast<int>(15000 + below(3000))}};
    made.date = ArticleDate{.days = {day, day}, .time = {}};
    return made;
}

SyntheticArchive SyntheticNews::papers(std::size_t number) {
    SyntheticArchive archive;
    for (std::size_t paper = 0; paper < number; ++paper) {
        const std::string name = "Paper " + std::to_string(paper);
        std::vector<std::vector<std::string>> bodies;
        for (std::size_t i = 30 + below(60); i > 0; --i) {
            bodies.push_back(body(3 + below(9)));
        }
        const std::size_t plain = bodies.size();
        const std::vector<std::string> filed = body(6);
        for (int i = 0; i < 20; ++i) {
            bodies.push_back(filed);
        }
        const std::string opening = sentence_text(40);
        for (int i = 0; i < 10; ++i) {
            bodies.push_back(body(5));
            bodies.back().insert(bodies.back().begin(), opening);
        }
        std::vector<std::string> live = body(4);
        for (int i = 0; i < 14; ++i) {
            live.insert(live.begin(), sentence_text(35));
            bodies.push_back(live);
        }
        const std::string quotation = sentence_text(18);
        const std::string refrain = sentence_text(8);
        const std::vector<std::string> list = {"Monday fish", "Tuesday soup", "Wednesday bread"};
        for (std::size_t i = 0; i < plain / 4; ++i) {
            std::vector<std::string>& text = bodies[below(plain)];
            text.insert(text.begin() + static_cast<std::ptrdiff_t>(below(text.size())), quotation);
        }
        for (int i = 0; i < 9; ++i) {
            std::vector<std::string> poem = body(1 + below(8));
            for (int verse = 0; verse < 3; ++verse) {
                poem.insert(poem.begin() + static_cast<std::ptrdiff_t>(below(poem.size())),
                            refrain);
            }
            bodies.push_back(std::move(poem));
            bodies.push_back(body(2 + below(9)));
            std::vector<std::string>& menu = bodies.back();
            menu.insert(menu.begin() + static_cast<std::ptrdiff_t>(below(menu.size())),
                        list.begin(), list.end());
        }
        // The furniture stands in HTML and scrapes of the paper alike.
        const std::string head = sentence_text(5 + below(6));
        std::vector<std::string> tail;
        for (std::size_t i = 1 + below(4); i > 0; --i) {
            tail.push_back(sentence_text(4 + below(40)));
        }
        const std::string sometimes = sentence_text(12);
        archive.furniture.insert(head);
        archive.furniture.insert(sometimes);
        archive.furniture.insert(tail.begin(), tail.end());
        for (std::vector<std::string>& text : bodies) {
            text.insert(text.begin(), head);
            if (below(2) == 0) {
                text.push_back(sometimes);
            }
            text.insert(text.end(), tail.begin(), tail.end());
            archive.articles.push_back(article(name, std::move(text)));
        }
    }
    shuffle(archive.articles);
    return archive;
}

std::vector<std::string> SyntheticNews::with_changes(std::vector<std::string> body, double part) {
    for (std::string& paragraph : body) {
        std::vector<std::string> words = split(paragraph);
        for (std::string& one : words) {
            if (share_up_to(1) < part) {
                one = word();
            }
        }
        paragraph = join(words);
    }
    return body;
}

std::vector<std::string> SyntheticNews::cut(std::vector<std::string> body) {
    std::size_t words = 0;
    for (const std::string& paragraph : body) {
        words += split(paragraph).size();
    }
    std::vector<std::string> kept;
    for (std::size_t left = (words + 1) / 2; left > 0;) {
        std::vector<std::string> paragraph = split(body[kept.size()]);
        paragraph.resize(std::min(paragraph.size(), left));
        left -= paragraph.size();
        kept.push_back(join(paragraph));
    }
    return kept;
}

void SyntheticNews::add_copies(const Article& first, SyntheticArchive& archive) {
    constexpr double most_changed = 0.2;
    constexpr double most_changed_again = 0.05;
    const std::size_t story = archive.stories.back();
    std::size_t paper = below(printing_papers);
    Article before = first;
    for (std::size_t i = below(2) == 0 ? 0 : 1 + below(6); i > 0; --i) {
        archive.stories.push_back(story);
        if (below(20) == 0) {
            archive.articles.push_back(article(
                before.source.name, with_changes(before.body, share_up_to(most_changed_again))));
            archive.articles.back().date = after(before, below(3));
            continue;
        }
        std::vector<std::string> version = below(3) == 0 ? cut(first.body) : first.body;
        if (below(3) != 0) {
            version = with_changes(std::move(version), share_up_to(most_changed));
        }
        before = article(paper_name(++paper % printing_papers), std::move(version));
        before.date = after(first, below(4));
        archive.articles.push_back(before);
    }
}

void SyntheticNews::add_form(SyntheticArchive& archive) {
    const std::vector<std::string> form = body(2 + below(4));
    const std::size_t filled_in = 3 + below(10);  // of so many words one
    const std::string name = paper_name(below(printing_papers));
    Article before = article(name, form);
    for (int i = 0; i < 6; ++i) {
        std::vector<std::string> text;
        for (const std::string& paragraph : form) {
            std::vector<std::string> words = split(paragraph);
            for (std::size_t at = 0; at < words.size(); at += filled_in) {
                words[at] = name_word();
            }
            text.push_back(join(words));
        }
        Article filled = article(name, std::move(text));
        filled.date = after(before, 7);
        archive.articles.push_back(filled);
        before = std::move(filled);
        archive.stories.push_back(archive.stories.empty() ? 0 : archive.stories.back() + 1);
    }
}

SyntheticArchive SyntheticNews::stories(std::size_t number) {
    constexpr std::size_t stories_for_a_form = 16;
    SyntheticArchive archive;
    for (std::size_t i = 0; i < number; ++i) {
        const Article first = article("Agency", body(4 + 2 * below(5)));
        archive.articles.push_back(first);
        archive.stories.push_back(archive.stories.empty() ? 0 : archive.stories.back() + 1);
        add_copies(first, archive);
        if (i % stories_for_a_form == 0) {
            add_form(archive);
        }
    }
    return archive;
}

}  // namespace news
