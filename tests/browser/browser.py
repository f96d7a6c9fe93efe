# SPDX-License-Identifier: GPL-2.0-or-later
"""A served archive and a real browser for the tests in this folder."""
import json
import os
import pathlib
import re
import shutil
import subprocess
import sys
import tempfile
import unittest
import urllib.parse

try:
    from selenium import webdriver
    from selenium.common.exceptions import TimeoutException, WebDriverException
    from selenium.webdriver.chrome.options import Options
    from selenium.webdriver.chrome.service import Service
    from selenium.webdriver.common.action_chains import ActionChains
    from selenium.webdriver.common.by import By
    from selenium.webdriver.common.keys import Keys
    from selenium.webdriver.support.ui import WebDriverWait
except ImportError:
    print("skipped: python3-selenium is not installed")
    sys.exit(77)

ROOT = pathlib.Path(__file__).resolve().parents[2]
INDEX_BIN = os.environ.get("NEWS_INDEX_BIN", "news-index")
SEARCH_BIN = os.environ.get("NEWS_SEARCH_BIN", "news-search")
SCREENSHOTS = pathlib.Path(os.environ.get("NEWS_SCREENSHOTS", "screenshots"))
CHROMIUM = shutil.which("chromium")
DRIVER = shutil.which("chromedriver")
if not CHROMIUM or not DRIVER:
    print("skipped: chromium and chromium-driver are not installed")
    sys.exit(77)

PATIENCE = 60  # seconds until what does not come is taken for missing
LONG_WORD = "x" * 10_000
HOSTILE = {  # markup is written as entities, or reading the record would take it out
    "id": "hostile",
    "title": "&lt;script&gt;document.title='taken'&lt;/script&gt; \"quoted\" 'onclick=alert(1)",
    "authors": ["&lt;img src=x onerror=document.title='taken'&gt;"],
    "source": "\"&gt;&lt;script&gt;document.title='taken'&lt;/script&gt;",
    "url": "javascript:document.title='taken'",
    "date": "2001-02-03",
    "section": "a\" onclick=\"document.title='taken'",
    "body": f"Zyzzyva \u202edlrow olleh\u202c and \u2067more\u2069. {LONG_WORD}\n\n"
            "&lt;iframe src='https://evil.example/'&gt;&lt;/iframe&gt; \u0627\u0644\u0633\u0644\u0627\u0645",
}

# An article that is read from right to left.
RIGHTWARD = {
    "id": "rightward",
    "title": "\u05d4\u05e9\u05d1\u05d9\u05ea\u05d4 \u05d1\u05e8\u05db\u05d1\u05ea",
    "authors": ["\u05d3\u05e0\u05d4 \u05dc\u05d5\u05d9"],
    "source": "\u05e7\u05d5\u05dc \u05d4\u05e0\u05de\u05dc",
    "date": "2014-03-29",
    "body": "\u05e2\u05d5\u05d1\u05d3\u05d9 \u05d4\u05e8\u05db\u05d1\u05ea \u05d4\u05e7\u05dc\u05d4 "
            "\u05d4\u05de\u05e9\u05d9\u05db\u05d5 \u05d0\u05ea\u05de\u05d5\u05dc \u05d1\u05e9\u05d1\u05d9\u05ea\u05d4.",
}


class Server:
    """The program, serving an index on a port of its own choice."""

    def __init__(self, index):
        self.process = subprocess.Popen(
            [SEARCH_BIN, "serve", "--index", str(index), "--listen", "127.0.0.1:0"],
            stderr=subprocess.PIPE, stdout=subprocess.DEVNULL, text=True)
        self.url = re.search(r"http://\S+/", self.process.stderr.readline()).group(0)

    def stop(self):
        self.process.terminate()
        self.process.wait(timeout=PATIENCE)
        self.process.stderr.close()


def browser():
    options = Options()
    options.binary_location = CHROMIUM
    for argument in ("--headless=new", "--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage",
                     "--hide-scrollbars", "--force-color-profile=srgb"):
        options.add_argument(argument)
    options.set_capability("goog:loggingPrefs", {"browser": "ALL", "performance": "ALL"})
    driver = webdriver.Chrome(options=options, service=Service(DRIVER))
    driver.set_script_timeout(PATIENCE)
    return driver


class BrowserTest(unittest.TestCase):
    """Tests share one archive and one browser; each begins with a wide, light page."""

    @classmethod
    def setUpClass(cls):
        folder = tempfile.TemporaryDirectory()
        cls.addClassCleanup(folder.cleanup)
        index = pathlib.Path(folder.name) / "index"
        hostile = pathlib.Path(folder.name) / "hostile.jsonl"
        hostile.write_text(json.dumps(HOSTILE) + "\n" + json.dumps(RIGHTWARD) + "\n",
                           encoding="utf-8")
        subprocess.run([INDEX_BIN, "add", "--quiet", ROOT / "sample-corpus", hostile,
                        "--index", index], check=True)
        server = Server(index)
        cls.addClassCleanup(server.stop)
        cls.site = server.url
        cls.driver = browser()
        cls.addClassCleanup(cls.driver.quit)
        SCREENSHOTS.mkdir(parents=True, exist_ok=True)

    def setUp(self):
        self.look(width=1280)
        self.script(True)

    # ---- Circumstances ----

    def look(self, width=1280, height=900, scheme="light"):
        self.driver.execute_cdp_cmd("Emulation.setDeviceMetricsOverride", {
            "width": width, "height": height, "deviceScaleFactor": 1, "mobile": width < 500})
        self.driver.execute_cdp_cmd("Emulation.setEmulatedMedia", {
            "features": [{"name": "prefers-color-scheme", "value": scheme},
                         {"name": "prefers-reduced-motion", "value": "reduce"}]})

    def script(self, enabled):
        self.driver.execute_cdp_cmd("Emulation.setScriptExecutionDisabled", {"value": not enabled})

    def open(self, path=""):
        self.driver.get(self.site + path)

    def picture(self, name):
        self.driver.save_screenshot(str(SCREENSHOTS / f"{name}.png"))

    # ---- What is there ----

    def all(self, selector):
        return self.driver.find_elements(By.CSS_SELECTOR, selector)

    def one(self, selector):
        return self.driver.find_element(By.CSS_SELECTOR, selector)

    def texts(self, selector):
        return [element.text for element in self.all(selector)]

    def heading(self):
        return self.evaluate("document.querySelector('h1').textContent.trim()")

    def query(self):
        """The query in the address."""
        state = urllib.parse.parse_qs(urllib.parse.urlparse(self.driver.current_url).query)
        return state.get("q", [""])[0]

    def value(self, selector, label):
        """The link of a facet's value."""
        for link in self.all(selector):
            if link.find_element(By.TAG_NAME, "bdi").text == label:
                return link
        self.fail(f"{selector} has no {label}")

    def evaluate(self, expression, *arguments):
        return self.driver.execute_script(f"return {expression}", *arguments)

    def wait(self, condition, about):
        """While one page follows another, what the condition looks at may be missing or stale."""
        try:
            WebDriverWait(self.driver, PATIENCE, poll_frequency=0.05,
                          ignored_exceptions=[WebDriverException]).until(lambda _: condition())
        except TimeoutException:
            self.fail(about())

    def wait_for_heading(self, text):
        self.wait(lambda: self.heading() == text and self.is_settled(),
                  lambda: f"the heading stays “{self.heading()}”, wanted is “{text}”")

    def wait_for_query(self, text):
        self.wait(lambda: self.query() == text and self.is_settled(),
                  lambda: f"the query stays “{self.query()}”, wanted is “{text}”")

    def is_settled(self):
        return self.evaluate("document.readyState === 'complete'"
                             " && !document.querySelector('main[aria-busy]')")

    def choices(self):
        """The chosen filters as they are read."""
        return self.evaluate("[...document.querySelectorAll('.choices a')]"
                             ".map((link) => link.textContent.trim())")

    def keys(self, *keys):
        ActionChains(self.driver).send_keys(*keys).perform()

    def focused(self):
        return self.driver.switch_to.active_element


def main():
    unittest.main(verbosity=2)
