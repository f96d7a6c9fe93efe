// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/catalog/file_entry.h"

#include <utility>

#include <nlohmann/json.hpp>

#include "common/error.h"

namespace news::indexer {
namespace {

using nlohmann::json;

json failed_to_list(const std::vector<FailedRecord>& failed) {
    json list = json::array();
    for (const auto& [record, reason, detail] : failed) {
        list.push_back(json::array({record, reason, detail}));
    }
    return list;
}

std::vector<FailedRecord> failed_from_list(const json& list) {
    std::vector<FailedRecord> failed;
    for (const json& item : list) {
        failed.push_back({item.at(0).get<std::string>(), item.at(1).get<std::string>(),
                          item.at(2).get<std::string>()});
    }
    return failed;
}

}  // namespace

std::string encode_entry(const FileEntry& entry) {
    std::string bytes;
    json::to_cbor(json::array({entry.path, entry.stamp.size, entry.stamp.modified, entry.hash,
                               entry.is_fresh, entry.is_complete, entry.articles, entry.failures,
                               failed_to_list(entry.failed)}),
                  bytes);
    return bytes;
}

FileEntry decode_entry(std::string_view bytes) try {
    const json list = json::from_cbor(bytes);
    return {.path = list.at(0).get<std::string>(),
            .stamp = {list.at(1).get<std::uint64_t>(), list.at(2).get<std::int64_t>()},
            .hash = list.at(3).get<std::string>(),
            .is_fresh = list.at(4).get<bool>(),
            .is_complete = list.at(5).get<bool>(),
            .articles = list.at(6).get<std::uint64_t>(),
            .failures = list.at(7).get<std::uint64_t>(),
            .failed = failed_from_list(list.at(8))};
} catch (const json::exception&) {
    throw Error(Failure::index, "what the index remembers of a file is damaged",
                "make the index anew with 'news-index add'");
}

}  // namespace news::indexer
