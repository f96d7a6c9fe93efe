// SPDX-License-Identifier: GPL-2.0-or-later
#include "tests/support/same_index.h"

#include <functional>
#include <sstream>

namespace news::tests {
namespace {

std::string short_form(const std::string& bytes) {
    constexpr std::size_t most = 40;
    return bytes.size() <= most ? bytes
                                : bytes.substr(0, most) + '#' + std::to_string(bytes.size()) + '#' +
                                      std::to_string(std::hash<std::string>{}(bytes));
}

void tell_statistics(const Xapian::Database& database, bool with_bounds, std::ostream& out) {
    out << "documents " << database.get_doccount() << "\nlast " << database.get_lastdocid()
        << "\nlength " << database.get_total_length() << "\naverage " << database.get_avlength()
        << "\npositions " << database.has_positions() << '\n';
    if (with_bounds) {
        out << "shortest " << database.get_doclength_lower_bound() << "\nlongest "
            << database.get_doclength_upper_bound() << '\n';
    }
    for (auto key = database.metadata_keys_begin(); key != database.metadata_keys_end(); ++key) {
        out << "metadata " << *key << '=' << short_form(database.get_metadata(*key)) << '\n';
    }
}

void tell_values(const Xapian::Database& database, bool with_bounds, std::ostream& out) {
    constexpr Xapian::valueno slots = 32;
    for (Xapian::valueno slot = 0; slot < slots; ++slot) {
        out << "slot " << slot << ' ' << database.get_value_freq(slot);
        if (with_bounds) {
            out << ' ' << short_form(database.get_value_lower_bound(slot)) << ' '
                << short_form(database.get_value_upper_bound(slot));
        }
        out << '\n';
        for (auto at = database.valuestream_begin(slot); at != database.valuestream_end(slot);
             ++at) {
            out << "value " << slot << ' ' << at.get_docid() << ' ' << short_form(*at) << '\n';
        }
    }
}

void tell_documents(const Xapian::Database& database, std::ostream& out) {
    for (auto at = database.postlist_begin(""); at != database.postlist_end(""); ++at) {
        const Xapian::Document document = database.get_document(*at);
        out << "document " << *at << " length " << database.get_doclength(*at) << " terms "
            << document.termlist_count() << ' ' << short_form(document.get_data()) << '\n';
        for (auto term = database.termlist_begin(*at); term != database.termlist_end(*at); ++term) {
            out << "  " << short_form(*term) << ' ' << term.get_wdf() << '\n';
        }
        for (auto value = document.values_begin(); value != document.values_end(); ++value) {
            out << "  " << value.get_valueno() << '=' << short_form(*value) << '\n';
        }
    }
}

void tell_terms(const Xapian::Database& database, bool with_bounds, std::ostream& out) {
    for (auto term = database.allterms_begin(); term != database.allterms_end(); ++term) {
        const std::string name = *term;
        out << "term " << short_form(name) << ' ' << term.get_termfreq() << ' '
            << database.get_collection_freq(name);
        if (with_bounds) {
            out << ' ' << database.get_wdf_upper_bound(name);
        }
        out << '\n';
        for (auto at = database.postlist_begin(name); at != database.postlist_end(name); ++at) {
            out << "  " << *at << ' ' << at.get_wdf() << ':';
            for (auto place = at.positionlist_begin(); place != at.positionlist_end(); ++place) {
                out << ' ' << *place;
            }
            out << '\n';
        }
    }
}

}  // namespace

std::string facts(const Xapian::Database& database, bool with_bounds) {
    std::ostringstream out;
    tell_statistics(database, with_bounds, out);
    tell_values(database, with_bounds, out);
    tell_documents(database, out);
    tell_terms(database, with_bounds, out);
    return out.str();
}

std::string first_difference(const std::string& one, const std::string& other) {
    std::istringstream lines(one);
    std::istringstream other_lines(other);
    for (std::string context;;) {
        std::string line;
        std::string other_line;
        const bool more = static_cast<bool>(std::getline(lines, line));
        const bool others = static_cast<bool>(std::getline(other_lines, other_line));
        if (line != other_line || more != others) {
            return context + ": '" + line + "' and '" + other_line + '\'';
        }
        if (!more) {
            return {};
        }
        context = line.starts_with(' ') ? context : line;
    }
}

std::string check_of(const std::string& folder) {
    std::ostringstream told;
    return Xapian::Database::check(folder, 0, &told) == 0 ? std::string() : told.str();
}

}  // namespace news::tests
