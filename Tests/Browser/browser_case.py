"""What every test with a real browser shares: one Chromium, and a page that must make no noise."""
import atexit
import os
import re
import shutil
import unittest

from playwright.sync_api import expect, sync_playwright

from running_desk import RunningDesk

CHROMIUM = shutil.which("chromium") or shutil.which("chromium-browser") or shutil.which("google-chrome")
# A loaded machine is slow, not wrong.
expect.set_options(timeout=20_000)


class Chromium:
    """The browser, started once for all tests."""

    _browser = None

    @classmethod
    def browser(cls):
        if cls._browser is None:
            playwright = sync_playwright().start()
            # The fields of dates speak the language of the browser, not of the page.
            flags = ["--lang=it-IT"] + (["--no-sandbox"] if os.geteuid() == 0 else [])
            cls._browser = playwright.chromium.launch(
                executable_path=CHROMIUM, args=flags, env=os.environ | {"LANGUAGE": "it"})
            atexit.register(cls._stop, playwright)
        return cls._browser

    @classmethod
    def _stop(cls, playwright):
        cls._browser.close()
        playwright.stop()


class BrowserCase(unittest.TestCase):
    """A test with a desk of its own, in a window of its own."""

    width = 1280
    arguments = ()
    hour = None

    def setUp(self):
        self.desk = RunningDesk(*self.arguments, hour=self.hour)
        self.addCleanup(self.desk.close)
        self.context = Chromium.browser().new_context(
            viewport={"width": self.width, "height": 800}, locale="it-IT", accept_downloads=True)
        self.addCleanup(self.context.close)
        self.context.set_default_timeout(20_000)
        self.page = self.open_page()

    def open_page(self):
        page = self.context.new_page()
        self.noises = []
        self.abroad = []
        page.on("console", lambda said: said.type == "error" and self.noises.append(said.text))
        page.on("pageerror", lambda fault: self.noises.append(str(fault)))
        page.on("request", self.note_request)
        return page

    def note_request(self, request):
        if not re.match(r"(https?://127\.0\.0\.1:\d+/|data:|blob:|about:)", request.url):
            self.abroad.append(request.url)

    def tearDown(self):
        self.assertEqual(self.abroad, [], "the page asks for something from outside")
        self.assertEqual(self.noises, [], "the page complains")

    def enter(self):
        """Opens the first page, with the key."""
        self.page.goto(self.desk.address)

    def open_text(self, text):
        """Begins a draft with a text, as the first page does."""
        if not self.page.url.startswith(self.desk.origin):
            self.enter()
        place = self.page.evaluate(
            """async (text) => (await (await fetch("/api/bozze", {method: "POST", body: text})).json()).indirizzo""",
            text)
        self.page.goto(self.desk.origin + place)
        self.wait_until_checked()
        return place

    def wait_until_checked(self):
        expect(self.page.locator("#parole-stato")).not_to_have_text("Lettura in corso…")

    def write_after(self, words, added):
        """Puts the caret after some words of the text and types."""
        self.page.locator("#testo").evaluate(
            """(area, words) => {
              const place = area.value.indexOf(words) + words.length;
              area.focus();
              area.setSelectionRange(place, place);
            }""", words)
        self.page.keyboard.insert_text(added)

    def text(self):
        return self.page.locator("#testo").input_value()

    def selected(self):
        return self.page.locator("#testo").evaluate(
            "(area) => area.value.slice(area.selectionStart, area.selectionEnd)")
