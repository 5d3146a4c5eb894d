"""Builds the corpus of the benchmark out of Samples/: the same bytes every time.

Each sitting is a sample with other names, other amounts and other lengths: persons and places are
renamed throughout, amounts multiplied by one factor (so that sums still hold), and the discussion is
lengthened with speeches that state no votes.
"""
import functools
import random
import re
import textwrap
from pathlib import Path

SURNAMES = """Abbate Baldini Calvetti Donadoni Esposti Ferraris Galimberti Invernici Lanfranchi Mazzoleni
Nespoli Ondei Pagnoncelli Quadri Ravasio Signorelli Testori Uberti Valsecchi Zambelli Bonacina Carminati
Dolci Epis Foresti Ghisalberti Locatis Marchesi Noris Orlandini Perico Rizzoli Salvetti Tironi Ubiali
Vitali Zanchi Belloli Cattaneo Dossena""".split()
PLACES = """Acquafredda Borgolieto Castelvero Dosso Elvate Fontanella Grumo Isolabella Lenna Mezzate
Nosate Oltrecolle Pianico Quarenzo Rovagnate Somasca Terzano Urgnano Valnegra Zogno""".split()
SPEAKERS = ["Il Presidente", "La relatrice", "Il relatore", "Il consigliere", "La consigliera"]
VERBS = ["osserva che", "ricorda che", "domanda se", "precisa che", "aggiunge che", "rileva che"]
CLAUSES = """gli uffici hanno trasmesso la documentazione nei tempi previsti
il servizio ha risposto alle richieste delle famiglie del territorio
i lavori della strada comunale sono stati affidati nel corso dell'estate
la spesa trova copertura nei capitoli già iscritti in bilancio
la convenzione con gli altri enti scade alla fine del prossimo anno
il progetto comprende la sistemazione dell'area esterna e dei percorsi pedonali
le associazioni hanno chiesto di poter utilizzare i locali anche nei giorni festivi
occorre aggiornare il piano delle manutenzioni prima della prossima primavera
la graduatoria è stata pubblicata e non sono pervenute osservazioni
il gruppo di lavoro si riunirà di nuovo per esaminare le proposte rimaste
la relazione presentata dagli uffici contiene i dati richiesti nella seduta di primavera
non tutti i gruppi si sono detti favorevoli a un aumento delle tariffe
una parte della cittadinanza è contraria alla chiusura della via principale
la presenza di personale qualificato rimane la condizione per ampliare l'orario
chi si è astenuto in commissione ha chiesto un supplemento di istruttoria""".splitlines()
AMOUNT = re.compile(r"€ ?(\d{1,3}(?:\.\d{3})*),(\d{2})")
NAME = re.compile(r"\b[A-ZÀ-Ý](?:[a-zà-ý]{3,}|[A-ZÀ-Ý]{3,})\b")


def samples(folder: Path) -> list[str]:
    return [path.read_text() for path in sorted(folder.glob("*.txt"))]


def repeated_names(text: str) -> list[str]:
    """Capitalised words that stand within a line, not only at its start: surnames and places."""
    within = re.findall(r"(?<=[a-zà-ý,(] )[A-ZÀ-Ý][a-zà-ý]{3,}\b", text)
    common = set("""Consiglio Comune Comunale Sindaco Giunta Assemblea Presidente Segretario Verbale
        Oggetto Unione Regolamento Bilancio Vicesindaco Assessore Consiglieri Consigliere Istituto
        Collegio Docenti Dirigente Ordine Giorno Decreto Testo Unico Legge Piano Zona Comuni Sindaci
        Ambito Territoriale Sociale Responsabile Ufficio Consorzio Montana Municipio Direttivo
        Comitato Statuto Provincia Regione""".split())
    return sorted({word for word in within if word not in common})


def renamed(text: str, pick: random.Random) -> str:
    words = repeated_names(text)
    others = pick.sample(SURNAMES + PLACES, len(SURNAMES) + len(PLACES))
    table = {word: others[index % len(others)] + ("i" if index >= len(others) else "")
             for index, word in enumerate(pick.sample(words, min(len(words), 20)))}

    def other(match: re.Match) -> str:
        word = match[0]
        if word.isupper():
            return table.get(word.capitalize(), word).upper()
        return table.get(word, word)
    return NAME.sub(other, text)


def reckoned(text: str, factor: int) -> str:
    def times(match: re.Match) -> str:
        cents = int(match[1].replace(".", "") + match[2]) * factor
        return "€ " + f"{cents // 100:,}".replace(",", ".") + f",{cents % 100:02}"
    return AMOUNT.sub(times, text)


@functools.cache
def speeches() -> list[str]:
    """A stock of paragraphs, in lines as long as those of the samples."""
    pick = random.Random(0)

    def one() -> str:
        sentences = [f"{pick.choice(SPEAKERS)} {pick.choice(VERBS)} {pick.choice(CLAUSES)}."]
        for _ in range(pick.randrange(1, 5)):
            year = pick.randrange(2015, 2024)
            sentences.append(f"{pick.choice(CLAUSES).capitalize()}, come già detto nel {year}.")
        return textwrap.fill(" ".join(sentences), 100)
    return [one() for _ in range(5000)]


def lengthened(text: str, size: int, pick: random.Random) -> str:
    """Adds speeches between paragraphs of the second half, where the discussion is."""
    paragraphs = text.split("\n\n")
    places = [index for index, paragraph in enumerate(paragraphs)
              if len(paragraphs) // 3 < index < len(paragraphs) - 3
              and paragraph.rstrip().endswith(".") and "\n-" not in paragraph]
    places = places or [max(1, len(paragraphs) * 2 // 3)]
    added: dict[int, list[str]] = {}
    missing = size - len(text.encode())
    while missing > 0:
        words = pick.choice(speeches())
        added.setdefault(pick.choice(places), []).append(words)
        missing -= len(words.encode()) + 2
    result = []
    for index, paragraph in enumerate(paragraphs):
        result += [paragraph, *added.get(index, [])]
    return "\n\n".join(result)


def sitting(number: int, originals: list[str], size: int) -> str:
    pick = random.Random(number)
    text = originals[number % len(originals)]
    return lengthened(reckoned(renamed(text, pick), pick.randrange(1, 10)), size, pick)


def build(folder: Path, originals: list[str], count: int, mean: int) -> None:
    """Writes `count` sittings of `mean` bytes on average, in folders of a hundred."""
    for number in range(count):
        size = random.Random(-1 - number).randrange(mean // 5, mean * 9 // 5)
        place = folder / f"{number // 100:02}"
        place.mkdir(parents=True, exist_ok=True)
        (place / f"seduta-{number:04}.txt").write_text(sitting(number, originals, size))
