# The site: templates, styles, scripts and descriptions, compiled into the program as they are.
# Included by the folder above, whose library they become part of.
set(files
  article.mustache
  brush.js
  choices.mustache
  compare.mustache
  date.mustache
  day.mustache
  error.mustache
  exports.mustache
  facets.mustache
  feed.mustache
  foot.mustache
  head.mustache
  help.mustache
  histogram.mustache
  hits.mustache
  icon.svg
  keys.js
  line.mustache
  navigate.js
  nothing.mustache
  openapi.json
  opensearch.mustache
  results.mustache
  robots.txt
  style.css
  suggest.js)

list(TRANSFORM files PREPEND "${CMAKE_CURRENT_LIST_DIR}/")
list(JOIN files "|" joined)
set(output "${CMAKE_CURRENT_BINARY_DIR}/embedded_files.cpp")
add_custom_command(OUTPUT "${output}"
  COMMAND ${CMAKE_COMMAND} -D "files=${joined}" -D "output=${output}"
    -P "${CMAKE_CURRENT_LIST_DIR}/embed.cmake"
  DEPENDS ${files} "${CMAKE_CURRENT_LIST_DIR}/embed.cmake"
  COMMENT "Embedding the site" VERBATIM)
target_sources(news_searcher PRIVATE "${output}")
