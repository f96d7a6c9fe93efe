-- SPDX-License-Identifier: GPL-2.0-or-later
-- For wrk: asks for the paths of the file $PATHS in turn, and prints requests, seconds, errors, and
-- percentiles in microseconds, between tabulators.
local paths = {}
for line in io.lines(os.getenv("PATHS")) do
  paths[#paths + 1] = line
end
local at = 0

function request()
  at = at % #paths + 1
  return wrk.format("GET", paths[at])
end

function done(summary, latency)
  local errors = summary.errors
  local failed = errors.connect + errors.read + errors.write + errors.status + errors.timeout
  print(table.concat({"wrk", summary.requests, summary.duration / 1e6, failed,
                      latency:percentile(50), latency:percentile(95), latency:percentile(99)},
                     "\t"))
end
