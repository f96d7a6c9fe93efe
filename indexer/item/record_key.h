// SPDX-License-Identifier: GPL-2.0-or-later
/// The fields of an article that records and documents state.
#pragma once

namespace news::indexer {

enum class RecordKey {
    id,
    url,
    title,
    authors,
    date,
    updated,
    captured,
    source,
    domain,
    section,
    language,
    lead,
    body,
    captions,
    credit,  ///< of a photo
    place,
    wire
};

}  // namespace news::indexer
