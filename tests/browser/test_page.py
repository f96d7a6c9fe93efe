# SPDX-License-Identifier: GPL-2.0-or-later
"""The pages in a real browser: searching, choosing, brushing, keys, phones, hostile articles."""
import pathlib
import urllib.parse

import browser
from browser import ActionChains, By, Keys

ACCESSIBILITY = (pathlib.Path(__file__).parent / "accessibility.js").read_text(encoding="utf-8")
PAGES = {
    "home": "",
    "results": "search?q=harbour",
    "filtered": "search?q=harbour&source=The+Harbour+Courier&-section=City&from=1990",
    "nothing": "search?q=harbur+xyzzy+bridge",
    "error": "search?q=date:xyzzy",
    "compare": "compare?q=harbour&q=flood",
    "help": "help",
}


class Searching(browser.BrowserTest):

    def test_a_search_fills_the_page_without_loading_it_anew(self):
        self.open()
        self.driver.execute_script("window.same = true")
        self.one("#q").send_keys("harbour bridge", Keys.ENTER)
        self.wait_for_heading("16 articles")
        self.assertTrue(self.evaluate("window.same"))
        self.assertEqual(self.query(), "harbour bridge")
        self.assertTrue(self.all(".hits mark"))

    def test_the_back_button_leads_to_the_search_before(self):
        self.open("search?q=harbour")
        before = self.heading()
        self.value(".facets a:first-child", "Port Anselm Star").click()
        self.wait_for_heading("5 articles")
        self.driver.back()
        self.wait_for_heading(before)
        self.assertEqual(self.one("#q").get_attribute("value"), "harbour")
        self.driver.forward()
        self.wait_for_heading("5 articles")

    def test_values_are_chosen_together_left_out_and_taken_back(self):
        self.open("search?q=harbour")
        self.value(".facets a:first-child", "Port Anselm Star").click()
        self.wait_for_heading("5 articles")
        self.value(".facets a:first-child", "The Inland Telegraph").click()
        self.wait_for_heading("12 articles")
        self.assertEqual(len(self.all(".choices a")), 2)
        self.one(".choices a").click()
        self.wait_for_heading("7 articles")
        self.open("search?q=harbour")
        self.one(".facets .not").click()
        self.wait_for_heading("16 articles")
        self.one(".facets .out a").click()
        self.wait_for_heading("23 articles")

    def test_articles_without_a_value_and_undated_ones_can_be_chosen(self):
        self.open("search?q=harbour")
        self.value("#filters section:nth-of-type(2) a:first-child", "unknown").click()
        self.wait_for_heading("7 articles")
        self.open("search?q=harbour")
        self.one(".bars .undated a").click()
        self.wait_for_heading("2 articles")
        self.assertEqual(set(self.texts(".hits .why summary, .hits .line > .day")) - {"undated"},
                         set())

    def test_a_note_mends_the_query_with_one_click(self):
        self.open("search?q=tram+or+bus")
        self.one(".note a").click()
        self.wait_for_query("tram OR bus")

    def test_nothing_found_offers_what_finds_something(self):
        self.open("search?q=harbur")
        self.assertEqual(self.heading(), "Nothing found")
        self.one(".offers a").click()
        self.wait_for_heading("23 articles")

    def test_an_inferred_date_tells_its_evidence_when_asked(self):
        self.open("search?q=harbour&limit=50")
        summary = self.one(".why summary")
        summary.click()
        self.assertTrue(self.one(".why[open] li").is_displayed())

    def test_suggestions_are_taken_with_the_keyboard(self):
        self.open()
        self.one("#q").send_keys("harb")
        self.wait(lambda: self.all("#offered li"), lambda: "no suggestions")
        self.keys(Keys.ARROW_DOWN)
        wanted = self.one("#offered [aria-selected=true] bdi").text
        self.keys(Keys.ENTER)
        self.wait_for_query(wanted)

    def hold_answers(self):
        """Answers to scripts come when the test lets them, in `held`."""
        self.driver.execute_script(
            "const real = window.fetch; window.held = [];"
            "window.fetch = (url, options) => new Promise((done, failed) => {"
            "  options.signal.addEventListener('abort', () => failed(options.signal.reason));"
            "  held.push(() => real(url).then(done, failed)); });")

    def let_answer(self, number):
        self.wait(lambda: self.evaluate("held.length") > number, lambda: "nothing was asked")
        self.driver.execute_async_script(
            "held[arguments[0]]().then(() => setTimeout(arguments[1], 0))", number)

    def test_offers_stay_while_newer_ones_are_awaited(self):
        self.open()
        self.hold_answers()
        for number, letters in enumerate(("har", "b", "o")):
            self.one("#q").send_keys(letters)
            if number == 0:
                self.let_answer(0)
            self.wait(lambda: self.evaluate("held.length") > number, lambda: "nothing was asked")
            self.wait(lambda: self.all("#offered li"), lambda: "no suggestions")

    def test_an_offer_stays_chosen_when_newer_ones_come(self):
        self.open()
        self.hold_answers()
        self.one("#q").send_keys("har")
        self.let_answer(0)
        self.wait(lambda: self.all("#offered li"), lambda: "no suggestions")
        self.one("#q").send_keys("b")
        self.wait(lambda: self.evaluate("held.length") == 2, lambda: "nothing was asked")
        self.keys(Keys.ARROW_DOWN)
        self.let_answer(1)
        self.assertTrue(self.all("#offered [aria-selected=true]"))

    def test_offers_of_the_page_before_are_gone(self):
        self.open()
        self.one("#q").send_keys("harb")
        self.wait(lambda: self.all("#offered li"), lambda: "no suggestions")
        self.one("#q").send_keys("our", Keys.ENTER)
        self.wait_for_heading("23 articles")
        self.one("#q").send_keys(Keys.ARROW_DOWN)
        self.assertEqual([entry["message"] for entry in self.driver.get_log("browser")
                          if entry["level"] == "SEVERE"], [])


class Brushing(browser.BrowserTest):

    def bar(self, label):
        decade = label.removesuffix("s")
        return self.one(f".bars li[data-from='{decade}']")

    def test_a_bar_leads_to_its_days(self):
        self.open("search?q=harbour")
        self.bar("2000s").click()
        self.wait_for_heading("4 articles")
        self.assertEqual(len(self.all(".choices a")), 1)

    def test_drawing_over_bars_chooses_their_days(self):
        self.open("search?q=harbour")
        (ActionChains(self.driver).move_to_element(self.bar("1990s")).click_and_hold()
         .move_to_element(self.bar("2010s")).release().perform())
        self.wait_for_heading("9 articles")
        self.assertEqual(self.choices(), ["Remove Date: 1990 to 2019"])
        self.picture("brushed")

    def test_a_finger_chooses_days(self):
        self.look(width=390, height=800)
        self.open("search?q=harbour")
        first, last = (self.evaluate("arguments[0].getBoundingClientRect().toJSON()",
                                     self.bar(label)) for label in ("1990s", "2010s"))
        points = [{"x": box["x"] + box["width"] / 2, "y": box["y"] + 20} for box in (first, last)]
        for kind, at in (("touchStart", points[:1]), ("touchMove", points[1:]), ("touchEnd", [])):
            self.driver.execute_cdp_cmd("Input.dispatchTouchEvent",
                                        {"type": kind, "touchPoints": at})
        self.wait_for_heading("9 articles")

    def test_grips_choose_days_with_the_keyboard(self):
        self.open("search?q=harbour")
        first = self.all("[role=slider]")[0]
        first.send_keys(Keys.END, *([Keys.ARROW_LEFT] * 2))
        self.assertEqual(first.get_attribute("aria-valuetext"), "2000s")
        first.send_keys(Keys.ENTER)
        self.wait_for_heading("8 articles")
        self.assertEqual(self.choices(), ["Remove Date: 2000 to 2029"])


class Keyboard(browser.BrowserTest):

    def test_slash_goes_to_the_box_and_j_and_k_walk_the_results(self):
        self.open("search?q=harbour")
        self.keys("/")
        self.assertEqual(self.focused().get_attribute("id"), "q")
        self.one("h1").click()
        self.keys("jj")
        self.assertEqual(self.focused(), self.all(".hits h2 a")[1])
        self.keys("k")
        self.assertEqual(self.focused(), self.all(".hits h2 a")[0])
        headline = self.focused().text
        self.keys(Keys.ENTER)
        self.wait_for_heading(headline)

    def test_the_first_tab_offers_to_skip_the_masthead(self):
        self.open("search?q=harbour")
        self.keys(Keys.TAB)
        self.assertEqual(self.focused().text, "Skip to the content")
        self.keys(Keys.ENTER)
        self.keys(Keys.TAB)
        self.assertTrue(self.evaluate("document.querySelector('main').contains(arguments[0])",
                                      self.focused()))

    def test_the_tab_key_goes_down_the_page(self):
        self.open("search?q=harbour")
        order = []
        for _ in range(25):
            self.keys(Keys.TAB)
            order.append(self.focused())
            outline = self.focused().value_of_css_property("outline-style")
            self.assertNotEqual(outline, "none", self.focused().get_attribute("outerHTML"))
        behind = self.evaluate("arguments[0].every((one, i) => i === 0 ||"
                               " arguments[0][i - 1].compareDocumentPosition(one) & 4)", order)
        self.assertTrue(behind)


class WithoutScript(browser.BrowserTest):

    def test_everything_works_as_links_and_forms(self):
        self.open("search?q=harbour")  # its address, so that the next page has no script
        self.script(False)
        self.open("search?q=harbour")
        self.assertFalse(self.all("[role=slider]"))
        self.value(".facets a:first-child", "Port Anselm Star").click()
        self.wait_for_heading("5 articles")
        self.one(".choices a").click()
        self.wait_for_heading("23 articles")
        self.one("input[name=from]").send_keys("1990")
        self.one("input[name=to]").send_keys("2019", Keys.ENTER)
        self.wait_for_heading("9 articles")
        self.one(".bars li:not(.undated) a").click()
        self.wait_for_heading("1 article")
        self.assertTrue(self.choices()[0].startswith("Remove Date:"))
        self.one("#q").clear()
        self.one("#q").send_keys("flood", Keys.ENTER)
        self.wait_for_query("flood")
        self.picture("without_script")


class Hostile(browser.BrowserTest):

    def test_an_article_full_of_traps_is_text(self):
        for name, path in (("hostile", "article/hostile?q=zyzzyva"),
                           ("hostile_result", "search?q=zyzzyva")):
            for width in (1280, 320):
                self.look(width=width)
                self.open(path)
                self.assertNotIn("taken", self.driver.title[:10])
                self.assertFalse(self.all("main script, main iframe, main img, [onclick]"))
                self.assertFalse(self.all("main [href^='javascript']"))
                self.assertIn("<script>", self.heading() if name == "hostile"
                              else self.one(".hits h2").text)
                self.assertNotRegex(self.one("main").text, "[\u202a-\u202e\u2066-\u2069]")
                self.assertLessEqual(self.evaluate("document.documentElement.scrollWidth"), width)
                self.picture(f"{name}_{width}")

    def test_a_hostile_query_is_text_in_the_box(self):
        query = "\"><script>document.title='taken'</script>'"
        self.open("search?" + urllib.parse.urlencode({"q": query}))
        self.assertEqual(self.one("#q").get_attribute("value"), query)
        self.assertFalse(self.driver.title.startswith("taken"))
        self.assertFalse(self.all("main script"))

    def test_no_page_asks_another_host_or_breaks_its_own_rules(self):
        self.driver.get_log("browser")
        self.driver.get_log("performance")
        for path in PAGES.values():
            self.open(path)
        asked = [entry["message"] for entry in self.driver.get_log("performance")
                 if "Network.requestWillBeSent\"" in entry["message"]]
        self.assertTrue(asked)
        for message in asked:
            self.assertIn(f'"url":"{self.site}', message.replace('": "', '":"'))
        refused = [entry["message"] for entry in self.driver.get_log("browser")
                   if "Content Security Policy" in entry["message"]]
        self.assertEqual(refused, [])


class Directions(browser.BrowserTest):

    def test_lines_keep_their_order_beside_text_from_right_to_left(self):
        for path in ("article/rightward", "search?q=id:rightward"):
            self.open(path)
            parts = self.evaluate("[...document.querySelector('.line').children].map((part) => ({"
                                  " left: part.getBoundingClientRect().left,"
                                  " direction: getComputedStyle(part).direction }))")
            self.assertGreater(len(parts), 2)
            self.assertEqual({part["direction"] for part in parts}, {"ltr"})
            self.assertEqual(parts, sorted(parts, key=lambda part: part["left"]))
            self.picture("rightward_" + path[:7].rstrip("/?"))

    def test_parts_of_a_citation_are_told_apart(self):
        self.open("article/rightward")
        self.assertEqual(self.texts(".citation bdi")[2:4],
                         [browser.RIGHTWARD["source"] + ",", "29 Mar 2014."])

    def test_no_line_begins_with_a_separator(self):
        self.look(width=390, height=1600)
        self.open("search?q=harbour&limit=50")
        before, after = (self.evaluate(
            "[...document.querySelectorAll('.line > *, .line summary, .span > *')]"
            f".map((part) => getComputedStyle(part, '::{side}').content)")
            for side in ("before", "after"))
        self.assertEqual(set(before), {"none"})
        self.assertEqual(set(after), {"none", '"·"'})


class Looks(browser.BrowserTest):

    def path_of_an_article(self):
        self.open("search?q=harbour")
        return self.one(".hits h2 a").get_attribute("href").removeprefix(self.site)

    def test_pages_fit_wide_and_narrow_screens_in_both_schemes(self):
        pages = {**PAGES, "article": self.path_of_an_article()}
        for name, path in pages.items():
            for width, scheme in ((1280, "light"), (1280, "dark"), (390, "light"), (320, "light")):
                with self.subTest(name, width=width, scheme=scheme):
                    self.look(width, 900 if width > 500 else 1600, scheme)
                    self.open(path)
                    self.picture(f"{name}_{width}_{scheme}")
                    wide = self.evaluate("document.documentElement.scrollWidth")
                    self.assertLessEqual(wide, width)

    def test_pages_are_accessible_in_both_schemes(self):
        pages = {**PAGES, "article": self.path_of_an_article()}
        for name, path in pages.items():
            for scheme in ("light", "dark"):
                with self.subTest(name, scheme=scheme):
                    self.look(scheme=scheme)
                    self.open(path)
                    self.assertEqual(self.driver.execute_script(ACCESSIBILITY), [])

    def test_every_control_has_a_name(self):
        for name, path in PAGES.items():
            self.open(path)
            controls = self.all("a[href], button, input:not([type=hidden]), select, summary,"
                                " [role=slider]")
            for control in filter(lambda one: one.is_displayed(), controls):
                with self.subTest(name, control=control.get_attribute("outerHTML")):
                    self.assertTrue(control.accessible_name.strip())

    def test_page_style_and_script_are_small(self):
        self.open("search?q=harbour")
        sizes = self.driver.execute_async_script(
            "const done = arguments[0];"
            "const files = [location.href, ...[...document.querySelectorAll("
            "'link[rel=stylesheet], script')].map((e) => e.href ?? e.src)];"
            "Promise.all(files.map((url) => fetch(url).then((r) => r.text())"
            ".then((text) => new Blob([text]).size))).then(done)")
        self.assertLess(sum(sizes), 60_000, sizes)


if __name__ == "__main__":
    browser.main()
