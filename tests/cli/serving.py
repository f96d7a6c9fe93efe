# SPDX-License-Identifier: GPL-2.0-or-later
"""Runs the web service for tests, on a port that is free."""
import http.client
import re
import subprocess
import urllib.parse

from programs import SEARCH_BIN


class Served:
    """A service over one index; ends with the `with` block."""

    def __init__(self, index, *options, log=subprocess.DEVNULL):
        self.process = subprocess.Popen(
            [SEARCH_BIN, "serve", "--index", str(index), "--listen", "127.0.0.1:0", *options],
            stdout=log, stderr=subprocess.PIPE, text=True)
        line = self.process.stderr.readline()
        found = re.search(r"http://127\.0\.0\.1:(\d+)/", line)
        if found is None:
            raise AssertionError(line + self.process.stderr.read())
        self.port = int(found.group(1))

    def __enter__(self):
        return self

    def __exit__(self, *_):
        self.stop()

    def stop(self):
        """The exit status after SIGTERM."""
        if self.process.poll() is None:
            self.process.terminate()
        status = self.process.wait(timeout=60)
        self.process.stderr.close()
        return status

    def connect(self):
        return http.client.HTTPConnection("127.0.0.1", self.port, timeout=60)

    def get(self, target, method="GET", **headers):
        """The answer on a connection of its own: status, headers, body."""
        connection = self.connect()
        names = {name.replace("_", "-"): value for name, value in headers.items()}
        connection.request(method, target, headers=names)
        response = connection.getresponse()
        body = response.read()
        connection.close()
        return response.status, response.headers, body


def url(path, *parameters, **more):
    return path + "?" + urllib.parse.urlencode([*parameters, *more.items()])
