// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/archive/known_furniture.h"

#include <utility>

#include <nlohmann/json.hpp>

#include "common/error.h"
#include "common/raw_text.h"
#include "common/record.h"
#include "common/text.h"

namespace news::indexer {
namespace {

using nlohmann::json;

/// Metadata entries of the Xapian database, with a source_term() behind.
constexpr std::string_view key_prefix = "news.furniture.";

/// A list of lists; the members of KnownBlock in their order.
std::string encode(const KnownBlocks& blocks) {
    json list = json::array();
    for (const auto& [number, block] : blocks) {
        list.push_back({number, static_cast<int>(block.verdict), block.text, block.articles,
                        block.of_source, block.stories, block.side, block.first_day,
                        block.last_day});
    }
    std::string bytes;
    json::to_cbor(list, bytes);
    return bytes;
}

KnownBlocks decode(const std::string& bytes) try {
    KnownBlocks blocks;
    for (const json& item : json::from_cbor(bytes)) {
        blocks[item.at(0).get<BlockNumber>()] = {
            .verdict = static_cast<Verdict>(item.at(1).get<int>()),
            .text = item.at(2).get<std::string>(),
            .articles = item.at(3).get<std::size_t>(),
            .of_source = item.at(4).get<std::size_t>(),
            .stories = item.at(5).get<std::size_t>(),
            .side = item.at(6).get<std::string>(),
            .first_day = item.at(7).get<std::string>(),
            .last_day = item.at(8).get<std::string>()};
    }
    return blocks;
} catch (const json::exception&) {
    throw Error(Failure::index, "what the index holds of the furniture of papers is damaged",
                "make the index anew with 'news-index add'");
}

/// Takes the furniture out of an article that has all of it in its text.
class Clearing {
public:
    Clearing(Article& article, const std::vector<bool>& is_furniture)
        : article_(article), is_furniture_(is_furniture), has_lead_(has_own_lead(article)) {}

    void run() {
        std::string lead = std::exchange(article_.lead, {});
        const bool keeps_lead = has_lead_ && !is_furniture_.front();
        clear_body();
        article_.lead = keeps_lead ? lead : first_paragraph(lead);
        if (article_.lead != lead) {
            article_.furniture.insert(article_.furniture.begin(), {std::nullopt, std::move(lead)});
        }
    }

private:
    void clear_body() {
        std::vector<std::string> body = std::exchange(article_.body, {});
        std::size_t at = has_lead_ ? 1 : 0;
        for (std::string& paragraph : body) {
            if (is_furniture_[at++]) {
                article_.furniture.push_back({article_.body.size(), std::move(paragraph)});
            } else {
                article_.body.push_back(std::move(paragraph));
            }
        }
    }

    /// What stands in for a lead that is gone; the lead there was, where nothing changed.
    [[nodiscard]] std::string first_paragraph(const std::string& lead) const {
        constexpr std::size_t characters = 600;
        const bool is_same =
            !has_lead_ && (is_furniture_.empty() || !is_furniture_.front() || lead.empty());
        if (is_same) {
            return lead;
        }
        return article_.body.empty() ? std::string() : shorten(article_.body.front(), characters);
    }

    Article& article_;
    const std::vector<bool>& is_furniture_;
    const bool has_lead_;
};

}  // namespace

bool KnownFurniture::is_furniture(const std::string& source_term, BlockNumber number) const {
    const auto source = sources_.find(source_term);
    if (source == sources_.end()) {
        return false;
    }
    const auto block = source->second.find(number);
    return block != source->second.end() && block->second.verdict != Verdict::kept;
}

bool KnownFurniture::is_empty(const std::string& source_term) const {
    const auto source = sources_.find(source_term);
    return source == sources_.end() || source->second.empty();
}

std::vector<std::string> KnownFurniture::source_terms() const {
    std::vector<std::string> terms;
    for (const auto& [term, blocks] : sources_) {
        terms.push_back(term);
    }
    return terms;
}

KnownFurniture read_furniture(const Xapian::Database& database) {
    KnownFurniture known;
    const std::string prefix(key_prefix);
    for (auto key = database.metadata_keys_begin(prefix); key != database.metadata_keys_end(prefix);
         ++key) {
        known.of((*key).substr(prefix.size())) = decode(database.get_metadata(*key));
    }
    return known;
}

void write_furniture(Xapian::WritableDatabase& database, const std::string& source_term,
                     const KnownBlocks& blocks) {
    const std::string key = std::string(key_prefix) + source_term;
    const std::string bytes = blocks.empty() ? std::string() : encode(blocks);
    if (database.get_metadata(key) != bytes) {
        database.set_metadata(key, bytes);
    }
}

Article without_furniture(Article article, const KnownFurniture& known) {
    if (!article.furniture.empty()) {
        article = with_furniture(std::move(article));
    }
    const std::string source = source_term(article.source);
    if (source.empty() || known.is_empty(source)) {
        return article;
    }
    const std::vector<TracedBlock> blocks = raw_blocks(article);
    std::vector<bool> is_furniture;
    for (std::size_t at = 0; at < blocks.size(); ++at) {
        is_furniture.push_back(may_be_furniture(blocks, at) &&
                               known.is_furniture(source, blocks[at].number));
    }
    Clearing(article, is_furniture).run();
    return article;
}

}  // namespace news::indexer
