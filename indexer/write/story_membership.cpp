// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/write/story_membership.h"

#include <string_view>

#include "common/schema.h"

namespace news::indexer {
namespace {

bool has_term(const Xapian::Document& document, const std::string& wanted) {
    auto term = document.termlist_begin();
    term.skip_to(wanted);
    return term != document.termlist_end() && *term == wanted;
}

/// @return true when something changed
bool set_term(Xapian::Document& document, std::string_view term, bool is_wanted) {
    const std::string name(term);
    if (has_term(document, name) == is_wanted) {
        return false;
    }
    if (is_wanted) {
        document.add_boolean_term(name);
    } else {
        document.remove_term(name);
    }
    return true;
}

}  // namespace

bool put_into_story(Xapian::Document& document, const std::string& name, std::size_t place) {
    const std::string before = document.get_value(Slot::story);
    const bool changes_story = before != name;
    bool is_changed = set_term(document, find_flag("has", "copies")->term, !name.empty());
    is_changed =
        set_term(document, find_flag("is", "copy")->term, !name.empty() && place > 0) || is_changed;
    if (changes_story && !before.empty()) {
        set_term(document, story_term(before), false);
    }
    if (changes_story) {
        document.add_value(Slot::story, name);
    }
    if (changes_story && !name.empty()) {
        set_term(document, story_term(name), true);
    }
    return is_changed || changes_story;
}

}  // namespace news::indexer
