// SPDX-License-Identifier: GPL-2.0-or-later
/// Which elements are open while the tags of a page go by, so that their number can be limited.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace news::indexer {

/// Follows the rules by which browsers open and close elements, as far as depth depends on them.
///
/// Parsing costs time in proportion to depth for every tag, and formatting that is never closed
/// is repeated in every block behind it: a page of a few megabytes can take hours and all memory.
/// Here the tags that lead there are found; pages as people write them keep all of theirs.
class OpenElements {
public:
    /// @param max_depth  of elements that are kept; headings, paragraphs and list items are kept
    ///                   a little deeper, so that what stands far below is still read
    explicit OpenElements(std::size_t max_depth) : max_depth_(max_depth) {}

    /// @param name  as written; must live as long as this object
    /// @param html  end tags that must stand before the tag are appended
    /// @return whether the tag is kept
    bool open(std::string_view name, std::string& html);
    bool close(std::string_view name, std::string& html);

private:
    struct Element {
        std::string_view name;
        std::uint32_t hash = 0;   ///< of the name in lower case
        std::uint32_t kinds = 0;  ///< see the source file
        bool kept = false;
    };

    template <typename Wanted, typename Barrier>
    [[nodiscard]] std::size_t find(Wanted wanted, Barrier barrier) const;
    void leave(std::size_t index);
    void close_implied(const Element& next);
    [[nodiscard]] std::size_t find_implied(const Element& next) const;
    [[nodiscard]] std::size_t find_end(const Element& end) const;
    [[nodiscard]] bool has_room(const Element& next) const;
    void forget_format(std::uint32_t hash);
    bool close_format(const Element& end);
    void count_repeats(const Element& next, std::string& html);

    std::size_t max_depth_;
    std::vector<Element> open_;
    std::size_t kept_ = 0;                   ///< of open_
    std::vector<std::string_view> formats_;  ///< opened, kept, and without an end tag so far
    std::size_t repeats_ = 0;                ///< how often formatting was carried into a block
};

}  // namespace news::indexer
