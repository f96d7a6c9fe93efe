# Fails where a folder includes one that it must not know: common <- indexer, common <- searcher.
# usage: cmake -D root=FOLDER -P layers.cmake
cmake_minimum_required(VERSION 3.25)

function(forbid folder others)
  file(GLOB_RECURSE files "${root}/${folder}/*.h" "${root}/${folder}/*.cpp")
  if(NOT files)
    message(SEND_ERROR "${folder}: no sources found")
  endif()
  foreach(file IN LISTS files)
    file(STRINGS "${file}" lines REGEX "#include \"(${others})")
    if(lines)
      message(SEND_ERROR "${file}: ${lines}")
    endif()
  endforeach()
endfunction()

forbid(common "indexer/|searcher/|tests/")
forbid(indexer "searcher/|tests/")
forbid(searcher "indexer/|tests/")

# Inside the programs, each room may know those above it in this list, and none knows the commands.
forbid(indexer/item "indexer/(catalog|readers|extract|archive|bulk|write)/|indexer/[a-z_]+\\.h")
forbid(indexer/catalog "indexer/(readers|extract|archive|write)/|indexer/[a-z_]+\\.h")
forbid(indexer/readers "indexer/(catalog|extract|archive|write)/|indexer/[a-z_]+\\.h")
forbid(indexer/extract "indexer/(catalog|readers|archive|write)/|indexer/[a-z_]+\\.h")
forbid(indexer/archive "indexer/(catalog|readers|extract|write)/|indexer/[a-z_]+\\.h")
forbid(indexer/bulk "indexer/(item|catalog|readers|extract|archive|write)/|indexer/[a-z_]+\\.h")
forbid(indexer/write "indexer/(readers|extract)/|indexer/[a-z_]+\\.h")
forbid(searcher/query "searcher/(engine|output|http|server)/|searcher/[a-z_]+\\.h")
forbid(searcher/engine "searcher/(output|http|server)/|searcher/[a-z_]+\\.h")
forbid(searcher/output "searcher/(http|server)/|searcher/[a-z_]+\\.h")
forbid(searcher/http "searcher/server/|searcher/[a-z_]+\\.h")
forbid(searcher/server "searcher/[a-z_]+\\.h")

# No two folders include each other.
file(GLOB_RECURSE files RELATIVE "${root}" "${root}/common/*.h" "${root}/common/*.cpp"
  "${root}/indexer/*.h" "${root}/indexer/*.cpp" "${root}/searcher/*.h" "${root}/searcher/*.cpp")
foreach(file IN LISTS files)
  get_filename_component(from "${file}" DIRECTORY)
  file(STRINGS "${root}/${file}" lines REGEX "^#include \"")
  foreach(line IN LISTS lines)
    string(REGEX REPLACE "^#include \"(.*)/[^/]*\".*" "\\1" to "${line}")
    if("${to}|${from}" IN_LIST arrows AND NOT to STREQUAL from)
      message(SEND_ERROR "${from} and ${to} include each other: ${file}")
    endif()
    list(APPEND arrows "${from}|${to}")
  endforeach()
endforeach()
