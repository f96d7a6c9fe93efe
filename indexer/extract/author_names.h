// SPDX-License-Identifier: GPL-2.0-or-later
/// Names of authors as they are collected from one place of a page.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace news::indexer {

/// Names that one place of the page gives.
struct AuthorCandidate {
    std::vector<std::string> names;
    std::string value;  ///< as written
    std::string rule;
    std::string where;
    double confidence = 0;
    bool corporate = false;  ///< no person is among the names
};

/// True for one word in letters that have case: often the account that put the article online.
bool is_account(std::string_view name);

/// Collects the names of one place, each once: people, and the houses that sign as an author
/// (an agency, a newsroom, the paper itself), which libraries call corporate authors.
class NameList {
public:
    /// @param sites  names of the paper, which is no person; must outlive the list
    explicit NameList(const std::vector<std::string>& sites) : sites_(&sites) {}

    /// Adds the people named in `text`.
    ///
    /// @param field  true where the text is a name by its place, so that one word is one too
    void add(std::string_view text, bool field);

    /// Adds the people named in `text`, or else the house that it names.
    void add_any(std::string_view text);

    /// Adds the house that `text` names if it is an agency, a newsroom or the paper.
    void add_house(std::string_view text);

    /// The names in their order; the list is empty behind it.
    std::vector<std::string> take();

    [[nodiscard]] bool empty() const { return names_.empty(); }
    [[nodiscard]] bool has_person() const { return people_ > 0; }

private:
    void keep(std::string name);
    [[nodiscard]] bool is_site(std::string_view name) const;

    const std::vector<std::string>* sites_;
    std::vector<std::string> names_;
    std::size_t people_ = 0;
};

}  // namespace news::indexer
