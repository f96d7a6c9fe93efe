# Fails where a folder includes one that it must not know: common <- indexer, common <- searcher.
# usage: cmake -D root=FOLDER -P layers.cmake

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

# Inside the programs: each room may know those before it.
forbid(indexer/readers "indexer/extract/|indexer/write/|indexer/pipeline")
forbid(indexer/extract "indexer/readers/|indexer/write/|indexer/pipeline")
forbid(indexer/write "indexer/readers/|indexer/pipeline")
forbid(searcher/query "searcher/engine/|searcher/output/")
forbid(searcher/engine "searcher/output/")
