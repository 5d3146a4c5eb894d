"""The desk as the handbook tells it, page after page. With IMMAGINI, a folder, its pictures are taken."""
import datetime
import os
import pathlib
import re
import shutil
import subprocess
import tempfile
import unittest

from playwright.sync_api import expect

from browser_case import BrowserCase
from running_desk import PROGRAM, ROOT, sample

PICTURES = os.environ.get("IMMAGINI")
LAST = "Stefani, Tonon, Vettorel"
BARE = "Giornata mondiale dell'ambiente;"
PERSONAL = (
    "Giornata mondiale dell'ambiente, accogliendo la proposta della signora Anna Neri,\n"
    "residente in via dei Tigli 4 (telefono 333 1234567);")


@unittest.skipUnless(shutil.which("faketime"), "senza faketime non si hanno i giorni del manuale")
class Handbook(BrowserCase):
    width = 1200
    hour = "2023-12-14 09:00:00"

    def setUp(self):
        folder = pathlib.Path(tempfile.mkdtemp(prefix="manuale-"))
        self.addCleanup(shutil.rmtree, folder, ignore_errors=True)
        self.minutes = folder / "seduta.txt"
        self.minutes.write_text(sample("diciotto-voti-diciassette-nomi"), encoding="utf-8")
        self.arguments = (str(self.minutes),)
        super().setUp()
        self.page.set_viewport_size({"width": self.width, "height": 760})
        # What moves is never caught half-way.
        self.page.emulate_media(reduced_motion="reduce")
        self.tell_the_page(self.hour)

    def tell_the_page(self, hour):
        """What the page itself says of the hour; it makes the previews, which run no script, complain."""
        if not PICTURES:
            return
        self.page.clock.set_fixed_time(datetime.datetime.fromisoformat(hour + "+01:00"))

    def on_another_day(self, hour):
        """Closes the desk and opens it again, at another hour and with no document."""
        self.page.goto("about:blank")
        self.desk.kill()
        self.desk.hour, self.desk.arguments = hour, ()
        self.desk.start()
        self.tell_the_page(hour)
        self.enter()

    def tearDown(self):
        if PICTURES:
            self.noises.clear()
        super().tearDown()

    def go_to(self, tab):
        self.page.get_by_role("navigation", name="Sezioni").get_by_role("link", name=tab).click()

    def take(self, name, until=None):
        """A picture of the window, or of its upper part down to an element."""
        if not PICTURES:
            return
        self.page.mouse.move(0, 0)
        clip = None
        if until:
            box = self.page.locator(until).last.bounding_box()
            clip = {"x": 0, "y": 0, "width": self.width, "height": box["y"] + box["height"] + 14}
        path = pathlib.Path(PICTURES) / f"{name}.png"
        self.page.screenshot(
            path=path, animations="disabled", caret="hide", clip=clip, full_page=bool(clip))
        self.shrink(path)

    @staticmethod
    def shrink(path):
        subprocess.run(
            ["pngquant", "--force", "--speed", "1", "--strip", "--output", path, "64", path],
            check=True)

    def test_the_session(self):
        # Prima seduta.
        self.enter()
        self.wait_until_checked()
        expect(self.page.locator("#conto-errori")).to_have_text("1 errore")
        self.take("scrivania")

        # Correggere.
        card = self.page.locator(".rilievo.errore")
        card.locator(".testa").click()
        card.get_by_role("button", name="Vai al punto nel testo").click()
        self.assertEqual(self.selected(), "18")
        self.take("rilievo")
        self.write_after(LAST, ", Zago")
        expect(self.page.locator("#pannello-rilievi .tutto-bene")).to_contain_text("Nessun rilievo")
        expect(self.page.locator("#conservata")).to_contain_text("Bozza conservata")
        self.take("corretto")
        self.page.get_by_role("button", name="Salva nel file").click()
        expect(self.page.locator("#conservata")).to_contain_text("Salvato")
        self.assertIn("Vettorel, Zago.", self.minutes.read_text(encoding="utf-8"))
        self.assertEqual(len(list(self.minutes.parent.iterdir())), 2)

        # Firmare.
        self.go_to("Per la firma")
        for box in range(2):
            self.page.get_by_role("checkbox").nth(box).check()
        expect(self.page.locator("#avanzamento")).to_contain_text("2 su 4")
        self.page.get_by_role("heading", name="Votazioni").evaluate(
            "(it) => scrollTo(0, it.getBoundingClientRect().top + scrollY - 24)")
        self.take("firma")
        self.go_to("Atti")
        expect(self.page.frame_locator("iframe.pagina").locator("body")).to_contain_text("Appello")
        self.take("atti")

        # Pubblicare.
        place = self.page.url.replace("/atti/", "/registro/iscrivi/")
        self.on_another_day("2023-12-18 09:00:00")
        self.take("inizio", until=".bozze")
        self.page.goto(self.desk.origin + re.sub(r"^https?://[^/]+", "", place))
        self.take("iscrizione", until="form")
        self.page.get_by_role("button", name="Iscrivi nel registro").click()
        expect(self.page.locator(".tutto-bene")).to_contain_text("È nel registro")
        self.go_to("Registro")
        self.page.get_by_role("link", name="Variante n. 6").click()
        self.page.get_by_role("link", name="Pubblica all’albo").click()
        self.page.get_by_label("Responsabile della pubblicazione").fill("Anna Rossi")
        self.take("pubblicazione", until="main button")
        self.page.get_by_role("button", name="Pubblica all’albo").click()
        expect(self.page.locator("h1")).to_have_text("Albo n. 1/2023")
        self.go_to("Albo")
        self.take("albo", until="table")

        # Conservare.
        self.on_another_day("2024-01-08 09:00:00")
        self.go_to("Albo")
        self.page.get_by_role("link", name="N. 1/2023").first.click()
        self.page.get_by_label("Responsabile").first.fill("Anna Rossi")
        self.page.get_by_role("button", name="Certifica la pubblicazione").click()
        self.go_to("Registro")
        self.page.get_by_text("Voto, esito e date").click()
        self.page.get_by_label("Componente").fill("Trevisiol")
        self.page.get_by_label("Il suo voto").select_option("contrario")
        self.page.get_by_role("button", name="Cerca").click()
        expect(self.page.locator(".conteggio")).to_have_text("1 deliberazione.")
        self.take("registro", until="table")

        # Omettere i dati personali.
        self.on_another_day("2025-05-08 09:00:00")
        text = sample("giunta-comunale")
        self.assertEqual(text.count(BARE), 1)
        place = self.open_text(text.replace(BARE, PERSONAL))
        self.page.goto(self.desk.origin + place.replace("/verbale/", "/registro/iscrivi/"))
        self.page.get_by_role("button", name="Iscrivi nel registro").click()
        self.page.get_by_role("link", name="Adesione").first.click()
        self.page.get_by_role("link", name="Pubblica all’albo").click()
        # Each box stands in what it is the choice of.
        for finding in self.page.locator(".rilievi .rilievo").all():
            around, box = finding.bounding_box(), finding.get_by_role("checkbox").bounding_box()
            self.assertGreater(box["y"], around["y"])
            self.assertLess(box["y"] + box["height"], around["y"] + around["height"])
        self.take("omissioni", until="fieldset >> nth=0")
        self.page.get_by_label("Responsabile della pubblicazione").fill("Anna Rossi")
        self.page.get_by_role("button", name="Pubblica all’albo").click()
        expect(self.page.locator("h1")).to_have_text("Albo n. 1/2025")
        expect(self.page.locator("main")).to_contain_text("Indirizzo di casa")

    @unittest.skipUnless(PICTURES, "solo per le immagini")
    def test_the_letterhead(self):
        with tempfile.TemporaryDirectory() as folder:
            paper = pathlib.Path(folder) / "verbale.pdf"
            subprocess.run(
                [PROGRAM, "redigi", ROOT / "Samples/consiglio-comunale.txt", "--regolamento",
                 ROOT / "Samples/regolamenti/valdombra.yaml", "-o", paper], check=True)
            picture = pathlib.Path(PICTURES) / "carta-intestata"
            subprocess.run(
                ["pdftoppm", "-png", "-r", "90", "-singlefile", "-f", "1", "-l", "1", paper, picture],
                check=True)
            self.shrink(picture.with_suffix(".png"))


if __name__ == "__main__":
    unittest.main()
