// SPDX-License-Identifier: GPL-2.0-or-later
/// Header fields of WARC records and HTTP messages, and the page in an HTTP response.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <variant>
#include <vector>

namespace news::indexer {

/// A first line and the fields below it.
///
/// Source: RFC 9112, 2.2 and 5 (a bare line feed ends a line too, a line that begins with a blank
/// goes on with the one above); WARC 1.1, 4
class HeaderFields {
public:
    /// @param text  up to the empty line
    explicit HeaderFields(std::string_view text);

    [[nodiscard]] const std::string& first_line() const { return first_line_; }

    /// Value of the first field of that name, upper and lower case being the same; empty without.
    [[nodiscard]] std::string_view value(std::string_view name) const;

private:
    std::string first_line_;
    std::vector<std::pair<std::string, std::string>> fields_;  ///< name and value
};

/// Bytes up to and with the empty line that ends a header; nothing where there is none.
std::optional<std::size_t> header_size(std::string_view text);

struct HttpResponse {
    int status = 0;
    std::string type;     ///< of its content, in lower case without parameters: "text/html"
    std::string charset;  ///< as declared; may be empty
    std::string body;     ///< decoded
};

/// Takes an HTTP response apart: chunks are joined, gzip, deflate, br and zstd unpacked. Archives
/// exist that say so in the header and hold the plain page; that is taken as it stands.
///
/// @param wanted  is asked with the status and type, and may spare the decoding
/// @param limit   the most bytes of the body
/// @return what is wrong with it, in words
std::variant<HttpResponse, std::string> parse_http_response(std::string_view message,
                                                            bool (*wanted)(const HttpResponse&),
                                                            std::size_t limit);

/// The value of `name` in "text/html; charset=utf-8", without quotes; empty where there is none.
std::string_view parameter(std::string_view value, std::string_view name);

/// "text/html" of "Text/HTML; charset=utf-8".
std::string media_type_of(std::string_view value);

}  // namespace news::indexer
