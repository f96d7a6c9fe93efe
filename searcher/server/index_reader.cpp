// SPDX-License-Identifier: GPL-2.0-or-later
#include "searcher/server/index_reader.h"

#include <sys/stat.h>

namespace news::searcher {

Index& IndexReader::current() {
    const Identity now = identity();
    if (index_ && now == opened_) {
        index_->reopen();
    } else {
        index_.reset();
        index_.emplace(folder_, columns_);
        index_->keep_revision();
        opened_ = now;
    }
    return *index_;
}

IndexReader::Identity IndexReader::identity() const {
    struct stat status {};
    if (stat(folder_.c_str(), &status) != 0) {
        return {};
    }
    return {status.st_dev, status.st_ino};
}

}  // namespace news::searcher
