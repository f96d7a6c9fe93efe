// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/archive/trace.h"

#include <algorithm>
#include <charconv>

#include "common/schema.h"
#include "common/shared_text.h"
#include "indexer/archive/bytes.h"

namespace news::indexer {
namespace {

std::uint32_t day_of(const Article& article) {
    std::uint32_t day = 0;
    if (article.date) {
        const std::string text = day_value(article.date->days.first);
        std::from_chars(text.data(), text.data() + text.size(), day);
    }
    return day;
}

void set_blocks(const std::vector<TracedBlock>& blocks, Trace& trace) {
    trace.blocks = static_cast<std::uint32_t>(blocks.size());
    for (std::size_t end = 0; end < trace.end_blocks().size(); ++end) {
        const std::size_t at = trace.place(end).from_start;
        if (may_be_furniture(blocks, at)) {
            trace.ends[end] = short_number(blocks[at].number);
        }
    }
}

}  // namespace

std::span<const std::uint32_t> Trace::end_blocks() const {
    return std::span(ends).first(std::min<std::size_t>(blocks, ends.size()));
}

Sighting Trace::place(std::size_t end) const {
    const std::size_t left_out = blocks - end_blocks().size();
    const std::size_t at = end < head_blocks ? end : end + left_out;
    return {at, blocks - 1 - at};
}

Trace trace_of(const Article& article) {
    const TextBlocks text = text_blocks(article);
    Trace trace{.order = short_number(number_of(article.id)),
                .day = day_of(article),
                .source = source_number(source_term(article.source)),
                .sketch = {}};
    set_blocks(text.blocks, trace);
    if (text.body.size() >= least_story_words) {
        trace.sketch = sketch_of(text.body);
    }
    return trace;
}

SourceNumber source_number(std::string_view source_term) {
    return source_term.empty() ? 0 : number_of(source_term);
}

std::string encode(const Trace& trace) {
    std::string bytes;
    append_number(bytes, trace.order);
    append_number(bytes, trace.day);
    append_number(bytes, trace.source);
    append_number(bytes, trace.blocks);
    for (const std::uint32_t block : trace.end_blocks()) {
        append_number(bytes, block);
    }
    append_sketch(bytes, trace.sketch);
    return bytes;
}

Trace decode_trace(std::string_view bytes) {
    Trace trace;
    trace.order = take_number<std::uint32_t>(bytes);
    trace.day = take_number<std::uint32_t>(bytes);
    trace.source = take_number<SourceNumber>(bytes);
    trace.blocks = take_number<std::uint32_t>(bytes);
    for (std::size_t end = 0; end < trace.end_blocks().size(); ++end) {
        trace.ends[end] = take_number<std::uint32_t>(bytes);
    }
    trace.sketch = take_sketch(bytes);
    return trace;
}

}  // namespace news::indexer
