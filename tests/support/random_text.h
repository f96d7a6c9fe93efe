// SPDX-License-Identifier: GPL-2.0-or-later
/// Short texts by chance: words of ASCII beside what ends or prolongs them, and letters of all
/// scripts with marks behind.
#pragma once

#include <random>
#include <string>

namespace news {

class RandomText {
public:
    explicit RandomText(unsigned seed) : random_(seed) {}

    /// UTF-8, but for a stray byte now and then.
    std::string next();

private:
    int below(int end) { return std::uniform_int_distribution(0, end - 1)(random_); }
    std::string piece();

    std::mt19937 random_;
};

}  // namespace news
