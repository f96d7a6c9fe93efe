// SPDX-License-Identifier: GPL-2.0-or-later
/// Compressed pieces of a record (zstd), each of which is read by itself.
#pragma once

#include <memory>
#include <string>
#include <string_view>

namespace news {

/// Not for use by two threads at once.
class Frames {
public:
    Frames();
    ~Frames();
    Frames(Frames&&) noexcept;
    Frames& operator=(Frames&&) noexcept;
    Frames(const Frames&) = delete;
    Frames& operator=(const Frames&) = delete;

    /// @param known  text whose pieces need not be written again; may be empty
    std::string compressed(std::string_view text, std::string_view known);

    /// The text of the first frame of `bytes`, which then begins with the next one.
    ///
    /// @param known  as it was compressed with
    /// @throws Error index  where there is no frame
    std::string take_first(std::string_view& bytes, std::string_view known);

private:
    struct Contexts;
    std::unique_ptr<Contexts> contexts_;
};

}  // namespace news
