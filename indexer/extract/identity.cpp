// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/extract/identity.h"

#include <fmt/format.h>
#include <boost/uuid/name_generator_sha1.hpp>
#include <boost/uuid/uuid.hpp>

namespace news::indexer {

std::string article_id(std::string_view key) {
    constexpr std::size_t version_byte = 6;
    constexpr std::size_t variant_byte = 8;
    constexpr std::size_t digits = 20;
    const boost::uuids::name_generator_sha1 generate(boost::uuids::ns::url());
    const boost::uuids::uuid uuid = generate(key.data(), key.size());
    std::string id;
    for (std::size_t i = 0; id.size() < digits; ++i) {
        if (i != version_byte && i != variant_byte) {
            id += fmt::format("{:02x}", uuid.data[i]);
        }
    }
    return id;
}

}  // namespace news::indexer
