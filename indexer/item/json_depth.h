// SPDX-License-Identifier: GPL-2.0-or-later
/// JSON read without keeping it, to see whether it is whole and how deep it goes.
#pragma once

#include <string>

#include <nlohmann/json.hpp>

namespace news::indexer {

/// For nlohmann::json::sax_parse(), which is false for JSON that is broken or nested deeper than
/// `deepest`: such a tree would exhaust the stack when it is copied or printed.
class JsonDepthCheck final : public nlohmann::json_sax<nlohmann::json> {
public:
    static constexpr std::size_t deepest = 100;

    /// What is wrong; empty while nothing is.
    [[nodiscard]] const std::string& problem() const { return problem_; }

    bool null() override { return true; }
    bool boolean(bool /*value*/) override { return true; }
    bool number_integer(number_integer_t /*value*/) override { return true; }
    bool number_unsigned(number_unsigned_t /*value*/) override { return true; }
    bool number_float(number_float_t /*value*/, const string_t& /*text*/) override { return true; }
    bool string(string_t& /*value*/) override { return true; }
    bool binary(binary_t& /*value*/) override { return true; }
    bool key(string_t& /*value*/) override { return true; }
    bool start_object(std::size_t /*size*/) override { return enter(); }
    bool start_array(std::size_t /*size*/) override { return enter(); }
    bool end_object() override { return leave(); }
    bool end_array() override { return leave(); }
    bool parse_error(std::size_t /*at*/, const std::string& /*token*/,
                     const nlohmann::json::exception& error) override {
        problem_ = error.what();
        return false;
    }

private:
    bool enter() {
        if (++depth_ > deepest) {
            problem_ = "nested deeper than 100 levels";
        }
        return depth_ <= deepest;
    }

    bool leave() {
        --depth_;
        return true;
    }

    std::size_t depth_ = 0;
    std::string problem_;
};

}  // namespace news::indexer
