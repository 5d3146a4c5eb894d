"""The way of a secretary through the desk, from the minutes to the albo, with a real browser."""
import re
import subprocess
import unittest
import zipfile

from playwright.sync_api import expect

from browser_case import BrowserCase
from running_desk import PROGRAM, sample

LAST = "Stefani, Tonon, Vettorel"


class CheckingPath(BrowserCase):
    def test_paste_follow_fix_undo(self):
        self.context.grant_permissions(["clipboard-read", "clipboard-write"])
        self.enter()
        text = sample("diciotto-voti-diciassette-nomi")
        self.page.evaluate("(text) => navigator.clipboard.writeText(text)", text)
        self.page.keyboard.press("Control+V")
        self.page.wait_for_url("**/verbale/*")
        self.assertEqual(self.text(), text)
        self.assertNotIn("chiave", self.page.url)

        # The vote that does not add up is seen, in the list and under its words.
        expect(self.page.locator("#conto-errori")).to_have_text("1 errore")
        card = self.page.locator(".rilievo.errore")
        expect(card).to_contain_text("18 favorevoli dichiarati, 17 nomi: manca Zago Amerigo")
        expect(self.page.locator("#specchio mark.errore")).to_have_text("18")

        # It leads to its words.
        card.locator(".testa").click()
        expect(card.locator(".corpo")).to_be_visible()
        expect(card.locator(".fonte")).to_contain_text("coerenza interna")
        card.locator(".vai").click()
        self.assertEqual(self.selected(), "18")
        expect(self.page.locator("#specchio mark.luce")).to_be_in_viewport()

        # Mended in the text, it goes; undone, it comes back; done again, it goes.
        self.write_after(LAST, ", Zago")
        clean = self.page.locator("#pannello-rilievi .tutto-bene")
        expect(clean).to_contain_text("Nessun rilievo")
        expect(self.page.locator("#specchio mark.errore")).to_have_count(0)
        self.page.keyboard.press("Control+Z")
        self.assertEqual(self.text(), text)
        expect(self.page.locator("#conto-errori")).to_have_text("1 errore")
        self.page.keyboard.press("Control+Shift+Z")
        self.assertEqual(self.text(), text.replace(LAST, LAST + ", Zago"))
        expect(clean).to_be_visible()

    def test_a_datum_lights_its_words(self):
        self.open_text(sample("diciotto-voti-diciassette-nomi"))
        self.page.locator("#pannello-seduta").get_by_role("button", name="19:08").click()
        light = self.page.locator("#specchio mark.luce")
        expect(light).to_contain_text("19:08")
        expect(light).to_be_in_viewport()

    def test_a_certain_mend_is_made_by_its_button_and_undone(self):
        right = sample("giunta-comunale")
        wrong = right.replace("art. 134, comma 4", "art. 134, comma 3")
        self.assertNotEqual(right, wrong)
        self.open_text(wrong)
        card = self.page.locator(".rilievo", has_text="comma")
        card.first.locator(".testa").click()
        card.first.locator("button.rimedio").click()
        expect(self.page.locator("#testo")).to_have_value(right)
        expect(card).to_have_count(0)
        self.page.keyboard.press("Control+Z")
        expect(self.page.locator("#testo")).to_have_value(wrong)
        expect(card).not_to_have_count(0)


class ActPath(BrowserCase):
    def download(self, link):
        """What a click on a link puts on the disk."""
        with self.page.expect_download() as taken:
            link.click()
        path = self.desk.folder / taken.value.suggested_filename
        taken.value.save_as(path)
        return path

    def test_an_act_is_shown_and_taken_in_every_format(self):
        self.open_text(sample("consiglio-comunale"))
        self.page.get_by_role("navigation", name="Sezioni").get_by_role("link", name="Atti").click()
        self.page.wait_for_url("**/atti/*")
        expect(self.page.locator("iframe.pagina")).to_be_visible()
        shown = self.page.frame_locator("iframe.pagina")
        expect(shown.locator("body")).to_contain_text("Consiglio comunale")
        for act in ("Verbale", "Deliberazioni", "Prospetto delle votazioni"):
            with self.subTest(act):
                self.page.locator(".elenco-atti").get_by_role("link", name=re.compile("^" + act)).click()
                expect(self.page.locator(".elenco-atti a[aria-current]")).to_contain_text(act)
                expect(shown.locator("body")).not_to_be_empty()
        self.page.locator(".elenco-atti").get_by_role("link", name=re.compile("^Verbale")).click()

        files = self.page.locator(".scarichi")
        paper = self.download(files.get_by_role("link", name="PDF", exact=True))
        self.assertEqual(paper.read_bytes()[:5], b"%PDF-")
        words = subprocess.run(
            ["pdftotext", str(paper), "-"], capture_output=True, text=True, check=True).stdout
        self.assertIn("Consiglio comunale", words)

        # What Word would open, the program opens too, and reads the same votes in it.
        document = self.download(files.get_by_role("link", name="Word", exact=True))
        self.assertIn("word/document.xml", zipfile.ZipFile(document).namelist())
        read = subprocess.run([PROGRAM, "controlla", str(document)], capture_output=True, text=True)
        self.assertEqual(read.returncode, 0, read.stdout + read.stderr)
        for name, start in (("Writer", b"PK"), ("Pagina HTML", b"<!DOCTYPE html>"), ("Testo", b"")):
            taken = self.download(files.get_by_role("link", name=name, exact=True)).read_bytes()
            self.assertTrue(taken.startswith(start) and len(taken) > 1000, name)

    def test_what_is_still_wrong_is_said_before_an_act_is_taken(self):
        place = self.open_text(sample("diciotto-voti-diciassette-nomi"))
        self.page.goto(self.desk.origin + place.replace("/verbale/", "/atti/"))
        warning = self.page.locator(".richiamo")
        expect(warning).to_contain_text("1 errore aperto")
        warning.get_by_role("link", name="Torna ai rilievi").click()
        self.wait_until_checked()
        with self.page.expect_response(
            lambda answer: answer.request.method == "PUT" and answer.status == 200
        ):
            self.write_after(LAST, ", Zago")
        self.page.goto(self.desk.origin + place.replace("/verbale/", "/atti/"))
        expect(self.page.locator("iframe.pagina")).to_be_visible()
        expect(warning).to_have_count(0)


class RegisterPath(BrowserCase):
    def go_to(self, tab):
        self.page.get_by_role("navigation", name="Sezioni").get_by_role("link", name=tab).click()

    def test_fix_register_publish_certify(self):
        """The whole way of one vote, from the fault in the minutes to the albo."""
        place = self.open_text(sample("diciotto-voti-diciassette-nomi"))
        self.go_to("Registro")
        expect(self.page.locator("main")).to_contain_text("nasce con la prima iscrizione")
        self.page.locator(".da-iscrivere a").first.click()

        # With the fault it is refused, and said why; the link leads back to the text.
        expect(self.page.locator(".errori-verbale")).to_contain_text("manca Zago Amerigo")
        expect(self.page.get_by_label("Motivo")).to_have_attribute("required", "")
        self.page.get_by_role("link", name="correggerlo").click()
        self.page.wait_for_url("**" + place)
        self.wait_until_checked()
        with self.page.expect_response(
            lambda answer: answer.request.method == "PUT" and answer.status == 200
        ):
            self.write_after(LAST, ", Zago")

        # Without it, what would be entered is shown, then entered at a click.
        self.page.goto(self.desk.origin + place.replace("/verbale/", "/registro/iscrivi/"))
        rows = self.page.locator(".elenco-atti-registro tbody tr")
        expect(rows).to_have_count(3)
        expect(rows.nth(1)).to_contain_text("n. 2/2023")
        self.assertFalse((self.desk.folder / "registro.db").exists())
        self.page.get_by_role("button", name="Iscrivi nel registro").click()
        expect(self.page.locator(".tutto-bene")).to_contain_text("È nel registro")

        # It is found again by who voted what.
        self.go_to("Registro")
        self.page.get_by_text("Voto, esito e date").click()
        self.page.get_by_label("Componente").fill("Trevisiol")
        self.page.get_by_label("Il suo voto").select_option("contrario")
        self.page.get_by_role("button", name="Cerca").click()
        expect(self.page.locator(".conteggio")).to_have_text("1 deliberazione.")
        self.page.get_by_role("link", name="Variante n. 6").click()
        expect(self.page.locator("h1")).to_have_text("Deliberazione n. 2/2023")
        expect(self.page.locator(".votazioni")).to_contain_text("Rizzato")

        # And published.
        self.page.get_by_role("link", name="Pubblica all’albo").click()
        self.page.get_by_label("Responsabile della pubblicazione").fill("Norberto Casarin")
        self.page.get_by_role("button", name="Pubblica all’albo").click()
        expect(self.page.locator("h1")).to_contain_text("Albo n. 1/")
        expect(self.page.locator(".dati")).to_contain_text("in pubblicazione")
        self.go_to("Albo")
        today = self.page.get_by_role("region", name=re.compile("^Oggi"))
        expect(today).to_contain_text("Comincia la pubblicazione")
        waiting = self.page.get_by_role("region", name="Da pubblicare")
        expect(waiting.get_by_role("listitem")).to_have_count(2)

        # Withdrawn, with the document that says so.
        today.get_by_role("link", name=re.compile(r"^N\. 1\b")).first.click()
        self.page.get_by_text("Ritira dall’albo prima del termine").click()
        self.page.locator("#responsabile-ritiro").fill("Norberto Casarin")
        self.page.locator("#motivo-ritiro").fill("Manca un allegato")
        self.page.get_by_role("button", name="Ritira dall’albo").click()
        expect(self.page.locator(".dati")).to_contain_text("ritirata")
        with self.page.expect_download() as taken:
            self.page.get_by_role("link", name=re.compile("^PDF")).click()
        paper = self.desk.folder / "ritiro.pdf"
        taken.value.save_as(paper)
        self.assertEqual(paper.read_bytes()[:5], b"%PDF-")

    def test_the_pages_need_no_script(self):
        self.open_text(sample("giunta-comunale"))
        place = self.page.url.replace("/verbale/", "/registro/iscrivi/")
        plain = self.context.browser.new_context(java_script_enabled=False, locale="it-IT")
        self.addCleanup(plain.close)
        page = plain.new_page()
        page.goto(self.desk.address)
        page.goto(place)
        page.get_by_role("button", name="Iscrivi nel registro").click()
        expect(page.locator(".tutto-bene")).to_contain_text("È nel registro")
        page.locator(".elenco-atti-registro a").first.click()
        page.get_by_role("link", name="Pubblica all’albo").click()
        page.get_by_label("Responsabile della pubblicazione").fill("Anna Rossi")
        page.get_by_role("button", name="Pubblica all’albo").click()
        expect(page.locator("h1")).to_contain_text("Albo n. 1/")


class Survival(BrowserCase):
    def keep(self, words, added):
        """Writes, and waits until the server says that it has the words on its disk."""
        with self.page.expect_response(
            lambda answer: answer.request.method == "PUT" and "/api/bozze/" in answer.url
        ) as answer:
            self.write_after(words, added)
        self.assertEqual(answer.value.status, 200)

    def test_a_draft_survives_a_killed_server(self):
        text = sample("giunta-comunale")
        place = self.open_text(text)
        self.keep("COMUNE", " DI PROVA")
        kept = self.text()
        self.assertNotEqual(kept, text)
        self.desk.kill()

        # Words written while nobody answers stay in the browser, and the page says so.
        self.write_after("COMUNE", " NUOVO")
        late = self.text()
        expect(self.page.locator("#conservata")).to_have_text("Bozza non conservata")
        expect(self.page.locator("#avviso-bozza")).to_contain_text("Il programma non risponde")

        # Whoever opens the desk from another browser finds what was kept.
        self.desk.start(self.desk.port)
        elsewhere = self.context.browser.new_context()
        self.addCleanup(elsewhere.close)
        other = elsewhere.new_page()
        other.goto(self.desk.address)
        other.locator(".bozze a").first.click()
        other.wait_for_url("**" + place)
        expect(other.locator("#testo")).to_have_value(kept)

        # In the same browser the late words come back too.
        self.page.close()
        self.page = self.open_page()
        self.enter()
        self.page.goto(self.desk.origin + place)
        expect(self.page.locator("#testo")).to_have_value(late)
        expect(self.page.locator("#avviso-bozza")).to_contain_text("Recuperate le ultime parole")

    def test_two_windows_do_not_overwrite_each_other(self):
        place = self.open_text("VERBALE\n")
        other = self.context.new_page()
        other.goto(self.desk.origin + place)
        self.keep("VERBALE", " UNO")
        other.locator("#testo").press("End")
        other.keyboard.insert_text(" DUE")
        expect(other.locator("#avviso-bozza")).to_contain_text("altra finestra")
        other.get_by_role("button", name="Prendi quello dell’altra").click()
        expect(other.locator("#testo")).to_have_value("VERBALE UNO\n")


if __name__ == "__main__":
    unittest.main()
