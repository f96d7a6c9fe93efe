# SPDX-License-Identifier: GPL-2.0-or-later
# Writes `output`, a C++ source with the bytes of each of `files`, a list of paths separated by "|".
# usage: cmake -D files=A|B -D output=FILE -P embed.cmake

string(REPLACE "|" ";" files "${files}")
set(arrays "")
set(rows "")
foreach(file IN LISTS files)
  get_filename_component(name "${file}" NAME)
  string(MAKE_C_IDENTIFIER "${name}" identifier)
  file(READ "${file}" bytes HEX)
  string(REGEX REPLACE "(..)" "0x\\1," bytes "${bytes}")
  string(APPEND arrays "constexpr unsigned char ${identifier}[] = {${bytes}};\n")
  string(APPEND rows "    {\"${name}\", text_of(${identifier})},\n")
endforeach()

file(WRITE "${output}" "// Made by embed.cmake.
#include \"searcher/http/assets.h\"

#include <array>
#include <cstddef>

namespace news::searcher {
namespace {

template <std::size_t size>
std::string_view text_of(const unsigned char (&bytes)[size]) {
    return {reinterpret_cast<const char*>(bytes), size};
}

${arrays}
}  // namespace

std::span<const EmbeddedFile> embedded_files() {
    static const auto files = std::to_array<EmbeddedFile>({
${rows}    });
    return files;
}

}  // namespace news::searcher
")
