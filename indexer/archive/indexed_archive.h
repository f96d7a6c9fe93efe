// SPDX-License-Identifier: GPL-2.0-or-later
/// The archive that is in an index.
#pragma once

#include <xapian.h>

#include "indexer/archive/archive.h"

namespace news::indexer {

class IndexedArchive : public Archive {
public:
    /// @param database  must outlive this; may be changed, but not within for_each()
    explicit IndexedArchive(const Xapian::Database& database) : database_(database) {}

    [[nodiscard]] std::size_t size() const override { return database_.get_doccount(); }
    void for_each(const Use& use) const override;
    void for_each_of(const ArticleNumbers& articles, const Use& use) const override;
    [[nodiscard]] Article article(ArticleNumber number) const override;
    [[nodiscard]] Version version(ArticleNumber number) const override;
    [[nodiscard]] ArticleNumbers story(const std::string& name) const override;

private:
    const Xapian::Database& database_;
};

}  // namespace news::indexer
