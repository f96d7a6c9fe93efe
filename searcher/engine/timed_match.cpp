// SPDX-License-Identifier: GPL-2.0-or-later
#include "searcher/engine/timed_match.h"

#include <string>

namespace news::searcher {
namespace {

/// Every article, as long as there is time.
class Timer final : public Xapian::PostingSource {
public:
    explicit Timer(const Deadline& deadline) : deadline_(deadline) {}

    Xapian::doccount get_termfreq_min() const override { return 0; }
    Xapian::doccount get_termfreq_est() const override { return articles_; }
    Xapian::doccount get_termfreq_max() const override { return articles_; }

    void init(const Xapian::Database& database) override {
        articles_ = database.get_doccount();
        last_ = database.get_lastdocid();
        at_ = 0;
    }

    void next(double /*min_weight*/) override { move_to(at_ + 1); }
    void skip_to(Xapian::docid wanted, double /*min_weight*/) override {
        if (wanted > at_) {
            move_to(wanted);
        }
    }

    bool at_end() const override { return at_ > last_; }
    Xapian::docid get_docid() const override { return at_; }
    Timer* clone() const override { return new Timer(deadline_); }
    std::string get_description() const override { return "Timer"; }

private:
    void move_to(Xapian::docid article) {
        constexpr unsigned clock_step = 32;  // moves between two looks at the clock
        at_ = article;
        if (++moves_ % clock_step == 0 && deadline_.has_passed()) {
            throw TimeIsUp();
        }
    }

    const Deadline& deadline_;
    Xapian::doccount articles_ = 0;
    Xapian::docid last_ = 0;
    Xapian::docid at_ = 0;
    unsigned moves_ = 0;
};

}  // namespace

Xapian::Query timed(const Xapian::Query& query, const Xapian::Database& database,
                    const Deadline& deadline) {
    if (database.size() > 1) {
        return query;
    }
    auto* timer = new Timer(deadline);
    return {Xapian::Query::OP_FILTER, query, Xapian::Query(timer->release())};
}

CompiledQuery compile_in_time(const Node& tree, const IndexWords& words, Require require) {
    try {
        return compile(tree, words, require);
    } catch (const TimeIsUp&) {
        return {};
    }
}

}  // namespace news::searcher
