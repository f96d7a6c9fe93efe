// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/learn_command.h"

#include <fstream>
#include <iostream>
#include <string>
#include <vector>

#include <fmt/format.h>

#include "common/command.h"
#include "common/error.h"
#include "common/index_folder.h"
#include "common/text.h"
#include "indexer/report.h"
#include "indexer/write/writer.h"

namespace news::indexer {
namespace {

Lesson lesson_of(std::string_view line) {
    const std::size_t tab = line.find('\t');
    if (tab == std::string_view::npos) {
        return {.verdict = Verdict::told, .source = {}, .text = clean_line(line)};
    }
    return {.verdict = Verdict::told,
            .source = clean_line(line.substr(0, tab)),
            .text = clean_line(line.substr(tab + 1))};
}

std::vector<Lesson> lessons_of(const Options& options) {
    std::vector<Lesson> lessons;
    if (!options.keep.empty()) {
        lessons.push_back(
            {.verdict = Verdict::kept, .source = {}, .text = clean_line(options.keep)});
    }
    for (const auto& path : options.paths) {
        std::ifstream file(path);
        if (!file) {
            throw Error(Failure::input, fmt::format("{} cannot be read", path.native()));
        }
        for (std::string line; std::getline(file, line);) {
            if (!trim(line).empty()) {
                lessons.push_back(lesson_of(line));
            }
        }
    }
    return lessons;
}

}  // namespace

int learn(const Options& options, std::ostream& /*out*/) {
    open_index(options.index);  // none is made
    IndexWriter writer(options.index);
    const Settled settled = writer.settle(lessons_of(options));
    if (settled.taught == 0) {
        warn("no article has such a block at its beginning or end");
        return 1;
    }
    std::cerr << fmt::format("{} learned, {} written again\n", amount(settled.taught, "block"),
                             amount(settled.rewritten, "article"));
    return 0;
}

}  // namespace news::indexer
