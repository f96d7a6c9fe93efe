// SPDX-License-Identifier: GPL-2.0-or-later
#include "searcher/query/article_list.h"

#include <algorithm>
#include <cstddef>
#include <memory>
#include <string>
#include <utility>

namespace news::searcher {
namespace {

class ArticleList final : public Xapian::PostingSource {
public:
    explicit ArticleList(std::shared_ptr<const std::vector<Xapian::docid>> articles)
        : articles_(std::move(articles)) {}

    Xapian::doccount get_termfreq_min() const override { return size(); }
    Xapian::doccount get_termfreq_est() const override { return size(); }
    Xapian::doccount get_termfreq_max() const override { return size(); }

    void init(const Xapian::Database& /*database*/) override {
        at_ = 0;
        begun_ = false;
    }

    void next(double /*min_weight*/) override {
        at_ += begun_ ? 1 : 0;
        begun_ = true;
    }

    void skip_to(Xapian::docid wanted, double /*min_weight*/) override {
        begun_ = true;
        const auto from = articles_->begin() + static_cast<std::ptrdiff_t>(at_);
        at_ = static_cast<std::size_t>(std::lower_bound(from, articles_->end(), wanted) -
                                       articles_->begin());
    }

    bool at_end() const override { return at_ >= articles_->size(); }
    Xapian::docid get_docid() const override { return (*articles_)[at_]; }
    ArticleList* clone() const override { return new ArticleList(articles_); }
    std::string get_description() const override { return "ArticleList"; }

private:
    [[nodiscard]] Xapian::doccount size() const {
        return static_cast<Xapian::doccount>(articles_->size());
    }

    std::shared_ptr<const std::vector<Xapian::docid>> articles_;
    std::size_t at_ = 0;
    bool begun_ = false;
};

}  // namespace

Xapian::Query query_of_list(std::vector<Xapian::docid> articles) {
    if (articles.empty()) {
        return {};
    }
    auto* list =
        new ArticleList(std::make_shared<const std::vector<Xapian::docid>>(std::move(articles)));
    return Xapian::Query(list->release());
}

}  // namespace news::searcher
