// SPDX-License-Identifier: GPL-2.0-or-later
/// RawItem, what a reader hands on: the bytes of one possible article.
#pragma once

#include <cstddef>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <variant>

#include "common/article.h"
#include "indexer/item/field_map.h"

namespace news::indexer {

enum class MediaType {
    html,         ///< one page
    text,         ///< one plain-text scrape
    json_record,  ///< one JSON object that describes one article
    csv_record,   ///< the header line of a table, and the row that describes one article
    nitf,         ///< one NITF document
    newsml,       ///< one news item of NewsML-G2, or a NewsML 1.2 document
    feed,         ///< an RSS or Atom document with a single entry
    trec,         ///< one <DOC> of a TREC collection
    reuters       ///< one <REUTERS> of the Reuters-21578 collection
};

struct RawItem {
    /// Path of the file, then "!name" for each member of archives inside it, then "#N" for the Nth
    /// record: "a/2007.tgz!01/02.tar!1234.xml", "crawl.warc.gz#17".
    std::string origin;
    std::string file;  ///< that path alone; set for every item of a file by what opens the file
    MediaType type = MediaType::html;
    std::string bytes;    ///< as stored, decompressed, in any character set
    std::string charset;  ///< as declared outside the bytes (HTTP header); may be empty
    std::string url;      ///< as known outside the bytes; may be empty
    std::optional<std::chrono::sys_days> captured;  ///< as known outside the bytes
    std::shared_ptr<const FieldMap> map;            ///< for records; may be null
};

/// Why something that was found is not in the index. The order is that of the report.
enum class SkipReason {
    empty,        ///< no bytes, or only blank space
    too_large,    ///< beyond the limit for one article
    binary,       ///< not text in any character set
    no_article,   ///< text, but neither a headline nor a body
    broken_json,  ///< not a JSON object
    broken_xml,   ///< not well-formed, or nested too deep
    broken_csv,   ///< a quote that nothing closes, or no header
    truncated,    ///< the file or record ends early or is damaged
    revisit,      ///< a WARC record that only says: as before
    limits,       ///< archives in archives too deep, or unpacking to more than is plausible
    changed,      ///< the file changed while it was read
    unreadable,   ///< the system refuses, or the file vanished
    failed        ///< a mistake of ours while extracting; named so that it can be reported
};

inline constexpr std::size_t skip_reasons = static_cast<std::size_t>(SkipReason::failed) + 1;

/// "html", for counts by format.
std::string_view name_of(MediaType type);

/// One sentence for people, "it is damaged or ends early".
std::string_view describe(SkipReason reason);

/// "truncated", for reports that programs read.
std::string_view name_of(SkipReason reason);

struct Skipped {
    std::string origin;
    SkipReason reason = SkipReason::failed;
    std::string detail;  ///< of this case, may be empty: "line 3, column 7: ..."
};

using Extracted = std::variant<Article, Skipped>;

}  // namespace news::indexer
