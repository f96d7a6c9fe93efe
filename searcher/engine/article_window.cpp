// SPDX-License-Identifier: GPL-2.0-or-later
#include "searcher/engine/article_window.h"

#include <algorithm>
#include <string>

namespace news::searcher {
namespace {

class Window final : public Xapian::PostingSource {
public:
    Window(Xapian::docid first, Xapian::docid last) : first_(first), last_(last) {}

    Xapian::doccount get_termfreq_min() const override { return 0; }
    Xapian::doccount get_termfreq_est() const override { return last_ - first_ + 1; }
    Xapian::doccount get_termfreq_max() const override { return last_ - first_ + 1; }

    void init(const Xapian::Database& database) override {
        database_ = database;
        at_ = database_.postlist_begin("");
        begun_ = false;
    }

    void next(double /*min_weight*/) override {
        if (begun_) {
            ++at_;
        } else {
            at_.skip_to(first_);
            begun_ = true;
        }
    }

    void skip_to(Xapian::docid wanted, double /*min_weight*/) override {
        begun_ = true;
        at_.skip_to(std::max(first_, wanted));
    }

    bool at_end() const override { return at_ == Xapian::PostingIterator() || *at_ > last_; }
    Xapian::docid get_docid() const override { return *at_; }
    Window* clone() const override { return new Window(first_, last_); }
    std::string get_description() const override { return "Window"; }

private:
    Xapian::docid first_;
    Xapian::docid last_;
    Xapian::Database database_;
    Xapian::PostingIterator at_;
    bool begun_ = false;
};

}  // namespace

Xapian::Query query_of_window(Xapian::docid first, Xapian::docid last) {
    auto* window = new Window(first, last);
    return Xapian::Query(window->release());
}

}  // namespace news::searcher
