// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/readers/sgml.h"

#include <array>
#include <utility>

#include <fmt/format.h>

namespace news::indexer {
namespace {

/// Tags around one document, as collections write them.
struct Tags {
    std::array<std::string_view, 4> starts;
    std::array<std::string_view, 6> ends;  ///< the first two, and the start of another document
};

constexpr Tags trec_tags{{"<DOC>", "<DOC ", "<doc>", "<doc "},
                         {"</DOC>", "</doc>", "\n<DOC>", "\n<DOC ", "\n<doc>", "\n<doc "}};
constexpr Tags reuters_tags{
    {"<REUTERS>", "<REUTERS ", "<reuters>", "<reuters "},
    {"</REUTERS>", "</reuters>", "\n<REUTERS>", "\n<REUTERS ", "\n<reuters>", "\n<reuters "}};
constexpr std::size_t proper_ends = 2;

}  // namespace

std::optional<Input> SgmlReader::next() {
    while (!done_) {
        if (auto input = take_document()) {
            return input;
        }
    }
    return std::nullopt;
}

Skipped SgmlReader::skip(SkipReason reason, std::string detail) const {
    const std::string origin = source_.record(number_);
    return problem_of(source_, origin).value_or(Skipped{origin, reason, std::move(detail)});
}

std::optional<Input> SgmlReader::take_document() {
    const Tags& tags = kind_ == SgmlKind::trec ? trec_tags : reuters_tags;
    const auto before = source_.bytes->take_until(tags.starts, 0);
    if (!before.is_marked) {
        done_ = true;
        return source_.bytes->problem() ? std::optional<Input>(skip(SkipReason::truncated, {}))
                                        : std::nullopt;
    }
    ++number_;
    auto document = source_.bytes->take_until(tags.ends, limit_);
    if (document.is_marked && document.mark >= proper_ends) {
        source_.bytes->put_back(tags.ends.at(document.mark));
    }
    if (document.too_long) {
        return skip(SkipReason::too_large, fmt::format("more than {} bytes", limit_));
    }
    if (!document.is_marked || document.mark >= proper_ends) {
        return skip(SkipReason::truncated,
                    fmt::format("no {} ends the document", tags.ends.front()));
    }
    RawItem item;
    item.origin = source_.record(number_);
    item.type = kind_ == SgmlKind::trec ? MediaType::trec : MediaType::reuters;
    item.bytes = std::string(tags.starts.at(before.mark)) + document.bytes;
    return item;
}

}  // namespace news::indexer
