// SPDX-License-Identifier: GPL-2.0-or-later
#include "tests/support/compress.h"

#include <archive.h>
#include <archive_entry.h>

#include <memory>
#include <stdexcept>

namespace news::tests {
namespace {

void check(int result) {
    if (result != ARCHIVE_OK) {
        throw std::runtime_error("libarchive cannot compress");
    }
}

int add_filter(archive* handle, std::string_view suffix) {
    if (suffix == ".gz") {
        return archive_write_add_filter_gzip(handle);
    }
    if (suffix == ".bz2") {
        return archive_write_add_filter_bzip2(handle);
    }
    return suffix == ".xz" ? archive_write_add_filter_xz(handle)
                           : archive_write_add_filter_zstd(handle);
}

}  // namespace

namespace {

int set_format(archive* handle, std::string_view format) {
    if (format == "zip") {
        return archive_write_set_format_zip(handle);
    }
    return format == "7z" ? archive_write_set_format_7zip(handle)
                          : archive_write_set_format_pax_restricted(handle);
}

}  // namespace

std::string pack(const Members& members, std::string_view format) {
    std::size_t room = 100'000;
    for (const auto& [name, bytes] : members) {
        room += bytes.size() + 4096;
    }
    std::string result(room, '\0');
    std::size_t used = 0;
    const std::unique_ptr<archive, decltype([](archive* a) { archive_write_free(a); })> handle(
        archive_write_new());
    check(set_format(handle.get(), format));
    check(archive_write_set_bytes_per_block(handle.get(), 0));
    check(archive_write_open_memory(handle.get(), result.data(), result.size(), &used));
    for (const auto& [name, bytes] : members) {
        const std::unique_ptr<archive_entry,
                              decltype([](archive_entry* e) { archive_entry_free(e); })>
            entry(archive_entry_new());
        archive_entry_set_pathname(entry.get(), name.c_str());
        archive_entry_set_filetype(entry.get(), AE_IFREG);
        archive_entry_set_perm(entry.get(), 0644);
        archive_entry_set_size(entry.get(), static_cast<la_int64_t>(bytes.size()));
        check(archive_write_header(handle.get(), entry.get()));
        archive_write_data(handle.get(), bytes.data(), bytes.size());
    }
    check(archive_write_close(handle.get()));
    result.resize(used);
    return result;
}

std::string compress(std::string_view bytes, std::string_view suffix) {
    if (suffix.empty()) {
        return std::string(bytes);
    }
    std::string result(bytes.size() + 4096, '\0');
    std::size_t used = 0;
    const std::unique_ptr<archive, decltype([](archive* a) { archive_write_free(a); })> handle(
        archive_write_new());
    const std::unique_ptr<archive_entry, decltype([](archive_entry* e) { archive_entry_free(e); })>
        entry(archive_entry_new());
    check(archive_write_set_format_raw(handle.get()));
    check(add_filter(handle.get(), suffix));
    check(archive_write_set_bytes_per_block(handle.get(), 0));
    check(archive_write_open_memory(handle.get(), result.data(), result.size(), &used));
    archive_entry_set_pathname(entry.get(), "data");
    archive_entry_set_filetype(entry.get(), AE_IFREG);
    check(archive_write_header(handle.get(), entry.get()));
    archive_write_data(handle.get(), bytes.data(), bytes.size());
    check(archive_write_close(handle.get()));
    result.resize(used);
    return result;
}

}  // namespace news::tests
