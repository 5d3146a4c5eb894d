"""Whoever uses no mouse, sees little, needs large words or a narrow window must manage as well."""
import datetime
import subprocess
import tempfile
import unittest

from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import expect

from browser_case import BrowserCase
from running_desk import sample

PERSONAL = sample("giunta-comunale").replace(
    "Servizio di salvamento",
    "Contributo alla signora Anna Neri (codice fiscale NREANN61C43H501K) e servizio di salvamento")
WIDTHS = (1280, 390)
# What no rule of the guidelines asks but good practice does counts too.
RULES = {"runOnly": ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]}

FOCUS_SEEN = """() => {
  const it = document.activeElement;
  if (!it || it === document.body) return null;
  const seen = (node) => {
    const style = getComputedStyle(node);
    return style.outlineStyle !== "none" && parseFloat(style.outlineWidth) >= 2;
  };
  const shown = [it, ...document.querySelectorAll(`label[for="${it.id || "-"}"]`)];
  for (let node = it.parentElement; node; node = node.parentElement) shown.push(node);
  const place = it.getBoundingClientRect();
  return {
    name: it.outerHTML.slice(0, 120),
    key: [...document.querySelectorAll("*")].indexOf(it),
    // What has the focus inside a frame is the act itself, which is only read.
    isSeen: it.tagName === "IFRAME" || shown.some(seen),
    isInside: place.bottom > 0 && place.right > 0 && place.top < innerHeight && place.left < innerWidth,
  };
}"""


class Access(BrowserCase):
    def addresses(self):
        """Every page of the desk, by name, in a state worth looking at."""
        self.enter()
        draft = self.open_text(sample("diciotto-voti-diciassette-nomi"))
        other = self.open_text(PERSONAL)
        entered = self.send(
            other.replace("/verbale/", "/registro/iscrivi/"), {"revisione": 1, "motivo": "prova"})
        self.assertEqual(entered, 200)
        acts = self.page.evaluate(
            """async () => [...new DOMParser().parseFromString(
              await (await fetch("/registro?tutto")).text(), "text/html"
            ).querySelectorAll("tbody a")].map((link) => link.getAttribute("href"))""")
        published = acts[0].replace("/registro/atto/", "/albo/pubblica/")
        self.assertEqual(
            self.send(published, {"rilievi": 0, "responsabile": "Ugo Marini"}), 200)
        return {
            "first page": "/", "workbench": draft, "acts": draft.replace("/verbale/", "/atti/"),
            "signing": draft.replace("/verbale/", "/firma/"),
            "rule": "/regole/voti-presenti", "no such page": "/niente",
            "register": "/registro?parole=servizio&componente=a", "register, all": "/registro?tutto",
            "entry": other.replace("/verbale/", "/registro/iscrivi/"),
            "entry, refused": draft.replace("/verbale/", "/registro/iscrivi/"), "act": acts[0],
            "albo": "/albo", "publishing": acts[2].replace("/registro/atto/", "/albo/pubblica/"),
            "publication": "/albo/atto/" + self.year() + "/1",
        }

    def send(self, address, fields):
        """Sends a form; the status of the page it ends at."""
        return self.page.evaluate(
            """async ([address, fields]) =>
              (await fetch(address, {method: "POST", body: new URLSearchParams(fields)})).status""",
            [address, fields])

    def year(self):
        return str(datetime.date.today().year)

    def go(self, address):
        self.page.goto(self.desk.origin + address)
        if self.page.locator("#lavoro").count():
            self.wait_until_checked()

    def views(self):
        """The views of the page, one after the other, where a narrow window shows one at a time."""
        buttons = self.page.locator(".viste button:visible")
        if buttons.count() == 0:
            yield ""
        for index in range(buttons.count()):
            buttons.nth(index).click()
            yield f", view {index + 1}"

    def test_no_fault_is_found_and_nothing_is_wider_than_the_window(self):
        for name, address in self.addresses().items():
            self.page.set_viewport_size({"width": 1280, "height": 800})
            self.go(address)
            for card in self.page.locator(".rilievo .testa:visible").all():
                card.click()
            with self.subTest(f"{name}, 1280 px"):
                self.assert_sound(RULES)
                self.assert_fits(1280)
            with self.subTest(f"{name}, dark"):
                self.page.emulate_media(color_scheme="dark")
                self.assert_sound({"runOnly": {"type": "rule", "values": ["color-contrast"]}})
                self.page.emulate_media(color_scheme="light")
            # A telephone; then 1280 pixels at 200 % and at 400 %.
            for width in (390, 640, 320):
                self.page.set_viewport_size({"width": width, "height": 800})
                for view in self.views():
                    with self.subTest(f"{name}, {width} px{view}"):
                        self.assert_fits(width)
                        if width == 390:
                            self.assert_sound(RULES)
        self.noises.clear()

    def assert_sound(self, rules):
        found = Axe().run(self.page, options={**rules, "resultTypes": ["violations"]}).response["violations"]
        self.assertEqual([self.told(fault) for fault in found], [])

    def test_the_focus_is_always_seen(self):
        self.page.emulate_media(reduced_motion="reduce")
        addresses = self.addresses()
        for name in ("register, all", "no such page", "entry"):
            del addresses[name]
        for name, address in addresses.items():
            for width in WIDTHS:
                self.page.set_viewport_size({"width": width, "height": 800})
                self.go(address)
                with self.subTest(f"{name}, {width} px"):
                    stops = self.walk()
                    self.assertGreater(len(stops), 1)
                    self.assertEqual([stop["name"] for stop in stops if not stop["isSeen"]], [])
                    self.assertEqual([stop["name"] for stop in stops if not stop["isInside"]], [])
        self.noises.clear()

    def walk(self):
        """Every stop of the tabulator, until it comes back to the first or leaves the page."""
        stops = []
        for _ in range(400):
            self.page.keyboard.press("Tab")
            stop = self.page.evaluate(FOCUS_SEEN)
            if stop is None or (stops and stop["key"] == stops[0]["key"]):
                return stops
            stops.append(stop)
        self.fail("the tabulator goes round in a part of the page")

    def test_the_keyboard_alone_does_it(self):
        self.enter()
        self.tab_to("Comincia da un testo vuoto")
        self.page.keyboard.press("Enter")
        self.page.wait_for_url("**/verbale/*")
        self.wait_until_checked()
        self.tab_to("Testo del verbale")
        self.page.keyboard.insert_text(sample("diciotto-voti-diciassette-nomi"))
        expect(self.page.locator("#conto-errori")).to_have_text("1 errore")
        self.page.keyboard.press("Control+Home")
        self.page.keyboard.press("F8")
        self.assertEqual(self.selected(), "18")
        expect(self.page.locator("#annuncio")).to_contain_text("18 favorevoli dichiarati")
        self.page.keyboard.insert_text("17")
        expect(self.page.locator("#pannello-rilievi")).not_to_contain_text("18 favorevoli dichiarati")

    def tab_to(self, name):
        """Goes on with the tabulator until something of that name has the focus."""
        for _ in range(200):
            self.page.keyboard.press("Tab")
            told = self.page.evaluate(
                """() => {
                  const it = document.activeElement;
                  return it.getAttribute("aria-label") ?? it.labels?.[0]?.textContent ?? it.textContent;
                }""")
            if told.strip() == name:
                return
        self.fail(f"the tabulator does not reach «{name}»")

    def test_the_words_are_printed_whole(self):
        self.open_text(sample("giunta-comunale"))
        with tempfile.NamedTemporaryFile(suffix=".pdf") as paper:
            paper.write(self.page.pdf(format="A4"))
            paper.flush()
            printed = subprocess.run(
                ["pdftotext", "-layout", paper.name, "-"], capture_output=True, text=True, check=True
            ).stdout
        words = " ".join(printed.split())
        for line in sample("giunta-comunale").split("\n"):
            for word in line.split():
                self.assertIn(word, words)
        self.assertNotIn("Salva nel file", words)

    def assert_fits(self, width):
        wide = self.page.evaluate(
            """(width) => document.documentElement.scrollWidth <= width ? [] :
              [...document.querySelectorAll("body *")]
                .filter((it) => it.getBoundingClientRect().right > width + 1)
                .map((it) => it.outerHTML.slice(0, 100)).slice(0, 5)""", width)
        self.assertEqual(wide, [], "wider than the window")

    @staticmethod
    def told(fault):
        places = "; ".join(node["html"][:160] for node in fault["nodes"][:4])
        return f"{fault['id']} ({fault['impact']}): {fault['help']}: {places}"


if __name__ == "__main__":
    unittest.main()
