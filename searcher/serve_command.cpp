// SPDX-License-Identifier: GPL-2.0-or-later
#include "searcher/serve_command.h"

#include <pthread.h>
#include <sys/resource.h>

#include <csignal>
#include <iostream>
#include <thread>

#include <fmt/format.h>

#include "common/options.h"
#include "searcher/http/archive_facts.h"
#include "searcher/http/pages/template.h"
#include "searcher/server/access_log.h"
#include "searcher/server/metrics.h"
#include "searcher/server/server.h"

namespace news::searcher {
namespace {

/// Signals that end the service or speak to it, as something to wait for. To be made before other
/// threads, as these inherit what it blocks.
class Signals {
public:
    Signals() {
        sigemptyset(&signals_);
        for (const int signal : {SIGINT, SIGTERM, SIGHUP}) {
            sigaddset(&signals_, signal);
        }
        pthread_sigmask(SIG_BLOCK, &signals_, nullptr);
    }

    [[nodiscard]] int next() const {
        int signal = 0;
        while (sigwait(&signals_, &signal) != 0) {
        }
        return signal;
    }

    /// From now on they end the program at once.
    void release() const { pthread_sigmask(SIG_UNBLOCK, &signals_, nullptr); }

private:
    sigset_t signals_{};
};

/// As many open files as the system allows: each connection is one.
void allow_many_files() {
    rlimit limit{};
    if (getrlimit(RLIMIT_NOFILE, &limit) == 0) {
        limit.rlim_cur = limit.rlim_max;
        setrlimit(RLIMIT_NOFILE, &limit);
    }
}

/// The path behind the host of "https://news.example/archive".
std::string path_of(const std::string& base_url) {
    const std::size_t host = base_url.find("://");
    const std::size_t path =
        host == std::string::npos ? std::string::npos : base_url.find('/', host + 3);
    return path == std::string::npos ? std::string() : base_url.substr(path);
}

ServerLimits limits_of(const SearchOptions& options, const Listen& listen) {
    constexpr unsigned default_per_address = 100;
    ServerLimits limits;
    limits.threads =
        options.threads.value_or(std::max<std::size_t>(2, std::thread::hardware_concurrency()));
    // Behind a proxy all clients have its address.
    limits.connections_per_address =
        options.base_url.empty() && !is_loopback(listen) ? default_per_address : 0;
    return limits;
}

}  // namespace

int serve(const SearchOptions& options, std::ostream& /*out*/) {
    const Listen listen = parse_listen(options.listen);
    const std::filesystem::path folder = index_folder(options.index);
    { const Index readable(folder); }
    const Signals signals;
    allow_many_files();
    const Assets assets = options.web_dir.empty() ? Assets() : Assets(options.web_dir);
    const Templates templates(assets);
    Metrics metrics;
    FactsKeeper facts;
    const Site site{.assets = assets,
                    .templates = templates,
                    .metrics = metrics,
                    .facts = facts,
                    .index_name = folder.filename().string(),
                    .base_url = options.base_url,
                    .prefix = path_of(options.base_url),
                    .timeout = options.timeout};
    AccessLog log(options.access_log, options.log_format);
    const Service service(site, is_loopback(listen) ? Hosts::local : Hosts::any);
    Server server({service, log, metrics, folder}, listen, limits_of(options, listen));
    std::cerr << fmt::format("serving {} at http://{}/\n", folder.string(),
                             text_of({listen.host, std::to_string(server.port())}));
    while (signals.next() == SIGHUP) {
        if (!log.reopen()) {
            std::cerr << fmt::format("{} cannot be written, the log goes on in the file before\n",
                                     options.access_log);
        }
    }
    signals.release();
    server.stop();
    return 0;
}

}  // namespace news::searcher
