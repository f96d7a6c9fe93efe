// SPDX-License-Identifier: GPL-2.0-or-later
/// Names of authors as they are collected from one place of a page.
#pragma once

#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace news::indexer {

/// Names that one place of the page gives.
struct AuthorCandidate {
    std::vector<std::string> names;
    std::string value;  ///< as written
    std::string rule;
    std::string where;
    double confidence = 0;
};

/// Collects names of one place, each once.
class NameList {
public:
    /// @param sites  names of the paper, which is not its own author; must outlive the list
    explicit NameList(const std::vector<std::string>& sites) : sites_(&sites) {}

    /// Adds the people named in `text`.
    ///
    /// @param field  true where the text is a name by its place, so that one word is one too
    void add(std::string_view text, bool field);

    std::vector<std::string> take() { return std::exchange(names_, {}); }

private:
    [[nodiscard]] bool is_known(std::string_view name) const;
    [[nodiscard]] bool is_site(std::string_view name) const;

    const std::vector<std::string>* sites_;
    std::vector<std::string> names_;
};

}  // namespace news::indexer
