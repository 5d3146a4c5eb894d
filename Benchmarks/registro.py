#!/usr/bin/env python3
"""The register at 100,000 acts, beside sqlite3 with the same rows in the same run.

    registro.py VERBALE [--atti 100000]

Sittings of fifty acts of three organs over many years are written as minutes, entered with
`verbale registro iscrivi`, proved, searched, listed and exported. The peer is the sqlite3 library through
Python, with the same pragmas: it inserts the same rows, a transaction for each sitting, in tables with
the same indexes and the same full-text index but with no triggers, chain or checks; and it selects what
each search and export shows, writing it to a file of the same kind.
"""
import argparse
import csv
import datetime
import json
import os
import random
import shutil
import sqlite3
import subprocess
import sys
import time
from pathlib import Path

import measures

HERE = Path(__file__).resolve().parent
POINTS = 50
MONTHS = """gennaio febbraio marzo aprile maggio giugno luglio agosto settembre ottobre novembre
dicembre""".split()
NAMES = """Abbate Anna, Baldini Bruno, Calvetti Carla, Donadoni Dario, Esposti Elena, Ferraris Fabio,
Galimberti Giulia, Invernici Ivo, Lanfranchi Laura, Mazzoleni Marco, Nespoli Nadia, Ondei Oscar,
Pagnoncelli Paola""".replace("\n", " ").split(", ")
MATTERS = ["Affidamento del servizio: {}", "Lavori di manutenzione: {}", "Convenzione per {}",
           "Regolamento per {}: modifica", "Variazione di bilancio per {}", "Contributo per {}"]
OBJECTS = """la refezione scolastica|la biblioteca civica|l'illuminazione pubblica|la viabilità di montagna
il trasporto degli alunni|l'assistenza domiciliare|la raccolta dei rifiuti|gli impianti sportivi
la scuola dell'infanzia|il verde urbano|la protezione civile|la farmacia comunale|il mercato settimanale
il piano di zona|la casa di riposo|l'acquedotto consortile|la palestra di via Roma|il teatro comunale
""".replace("\n", "|").strip("|").split("|")
CLAUSES = """la spesa trova copertura nei capitoli già iscritti in bilancio
gli uffici hanno trasmesso la documentazione nei tempi previsti
la convenzione con gli altri enti scade alla fine del prossimo anno
il progetto comprende la sistemazione dell'area esterna e dei percorsi pedonali
la commissione ha esaminato la proposta e non ha formulato osservazioni
il responsabile del servizio ha illustrato le offerte pervenute
la qualità del servizio è stata verificata con un'indagine fra le famiglie""".splitlines()
BODIES = [("CONSIGLIO COMUNALE", "il Consiglio comunale", "Consigliere"),
          ("GIUNTA COMUNALE", "la Giunta comunale", "Assessore"),
          ("CONSIGLIO DI FRAZIONE", "il Consiglio di frazione", "Consigliere")]


def minutes(number: int, first: int, day: datetime.date) -> str:
    """Correct minutes with fifty acts, of one of the organs in turn."""
    pick = random.Random(number)
    heading, organ, office = BODIES[number % len(BODIES)]
    date = f"{day.day} {MONTHS[day.month - 1]} {day.year}"
    titles = [f"{pick.choice(MATTERS).format(pick.choice(OBJECTS))}, pratica {first + point}"
              for point in range(POINTS)]
    lines = [
        "COMUNE DI BORGO ALTO", heading, "", f"VERBALE DELLA SEDUTA DEL {date.upper()}", "",
        f"Il giorno {date}, nella sala del Municipio, si è riunito {organ} in prima convocazione.",
        "All'appello risultano:", "", "1. Rossi Anna - Sindaca - Presente",
    ]
    lines += [f"{place + 2}. {name} - {office} - {'Assente' if place == 5 else 'Presente'}"
              for place, name in enumerate(NAMES)]
    lines += ["", "Presiede la Sindaca Anna Rossi; verbalizza il Segretario comunale Ugo Marini. La",
              "Sindaca, constatato il numero legale, dichiara aperta la seduta alle ore 18:00.", "",
              "ORDINE DEL GIORNO"]
    lines += [f"{point + 1}. {title}" for point, title in enumerate(titles)]
    for point, title in enumerate(titles):
        speaker = pick.choice([0, 1, 2, 3, 4, 6])
        lines += ["", f"{point + 1}. {title}", "",
                  f"Relaziona {NAMES[speaker].split()[0]}: {pick.choice(CLAUSES)}; {pick.choice(CLAUSES)}."]
        lines += [f"{pick.choice(CLAUSES).capitalize()}." for _ in range(pick.randrange(3))]
        lines += [""]
        match pick.randrange(4):
            case 0:
                lines += ["Votazione: favorevoli 12, contrari 0, astenuti 1 "
                          f"({NAMES[pick.choice([0, 2, 4])].split()[0]})."]
            case 1:
                lines += [f"Votazione: favorevoli 11, contrari 2 ({NAMES[7].split()[0]} e "
                          f"{NAMES[8].split()[0]}), astenuti 0."]
            case _:
                lines += ["La proposta è approvata all'unanimità dei presenti."]
    lines += ["", "La seduta è chiusa alle ore 23:50.", "",
              "La Presidente                Il Segretario comunale",
              "Anna Rossi                   Ugo Marini", ""]
    return "\n".join(lines)


def write(folder: Path, acts: int) -> list[Path]:
    """A sitting a week of each organ, back from the end of 2025."""
    count = max(1, acts // POINTS)
    weeks = (count + len(BODIES) - 1) // len(BODIES)
    start = datetime.date(2025, 12, 30) - datetime.timedelta(weeks=weeks)
    folder.mkdir(parents=True)
    files = []
    for number in range(count):
        day = start + datetime.timedelta(weeks=number // len(BODIES), days=number % len(BODIES))
        path = folder / f"{number:05}.txt"
        path.write_text(minutes(number, number * POINTS + 1, day))
        files.append(path)
    return files


def run(label: str, *command: str, output: Path | None = None) -> tuple[float, int]:
    """Seconds, and the most megabytes resident; the label tells who failed."""
    start = time.perf_counter()
    with open(output or os.devnull, "wb") as out:
        process = subprocess.Popen(command, stdout=out, stderr=subprocess.PIPE)
        complaint = process.stderr.read()
    _, status, usage = os.wait4(process.pid, 0)
    process.returncode = os.waitstatus_to_exitcode(status)
    seconds = time.perf_counter() - start
    if process.returncode not in (0, 1):
        sys.exit(f"{label}: uscita {process.returncode}: {complaint.decode()[-500:]}")
    return seconds, usage.ru_maxrss // 1024


def opened(path: Path) -> sqlite3.Connection:
    database = sqlite3.connect(path, isolation_level=None)
    database.execute("PRAGMA journal_mode = WAL")
    database.execute("PRAGMA synchronous = FULL")
    database.execute("PRAGMA foreign_keys = ON")
    return database


class Peer:
    """The same rows in the hands of sqlite3 alone."""
    # The column that tells which sitting's transaction a row was entered in.
    OWNERS = {"record": "seq", "designation": "seq", "minutes": "seq", "attendance": "minutes",
              "resolution": "seq", "vote": "resolution", "ballot": "resolution",
              "candidacy": "resolution"}

    def __init__(self, register: Path, path: Path):
        self.path = path
        self.register = register

    def insert(self) -> float:
        """Seconds to insert every row of the register, without those to read it."""
        source = sqlite3.connect(self.register)
        database = opened(self.path)
        for (sql,) in source.execute(
                "SELECT sql FROM sqlite_schema WHERE sql IS NOT NULL AND type IN ('table', 'index') "
                "AND name NOT LIKE 'resolutionSearch_%' AND name NOT LIKE 'sqlite_%' "
                "ORDER BY type DESC, rowid"):
            database.execute(sql)
        database.executemany("INSERT INTO recordKind VALUES (?)", source.execute("SELECT * FROM recordKind"))
        names = {seq for (seq,) in source.execute("SELECT seq FROM designation")}
        starts = []
        for (seq,) in source.execute("SELECT seq FROM minutes ORDER BY seq"):
            # The name of an organ comes right before its first minutes.
            while seq - 1 in names:
                seq -= 1
            starts.append(seq)
        spent = 0.0
        for begin, end in zip(starts, starts[1:] + [sys.maxsize]):
            rows = {table: source.execute(
                f"SELECT * FROM {table} WHERE {owner} >= ? AND {owner} < ?", (begin, end)).fetchall()
                for table, owner in self.OWNERS.items()}
            words = source.execute("SELECT seq, subject, text FROM resolution WHERE seq >= ? AND seq < ?",
                                   (begin, end)).fetchall()
            start = time.perf_counter()
            database.execute("BEGIN IMMEDIATE")
            for table, those in rows.items():
                if those:
                    marks = ",".join("?" * len(those[0]))
                    database.executemany(f"INSERT INTO {table} VALUES ({marks})", those)
            database.executemany(
                "INSERT INTO resolutionSearch (rowid, subject, text) VALUES (?, ?, ?)", words)
            database.execute("COMMIT")
            spent += time.perf_counter() - start
        source.close()
        start = time.perf_counter()
        database.close()
        return spent + time.perf_counter() - start

    def select(self, sql: str, *arguments: object) -> tuple[float, int]:
        """Seconds to fetch every row; how many there were."""
        database = sqlite3.connect(self.path)
        start = time.perf_counter()
        count = sum(1 for _ in database.execute(sql, arguments))
        spent = time.perf_counter() - start
        database.close()
        return spent, count

    def everything(self) -> float:
        """Fetches every row of every table."""
        return sum(self.select(f"SELECT * FROM {table}")[0] for table in self.OWNERS)

    def csv(self, path: Path) -> float:
        database = sqlite3.connect(self.path)
        start = time.perf_counter()
        with open(path, "w", newline="") as file:
            csv.writer(file).writerows(database.execute(
                "SELECT r.seq, d.authority, d.name, r.year, r.number, m.date, r.agendaNumber, "
                "r.subject, r.outcome, v.isUnanimous, v.present, v.voters, v.inFavour, v.against, "
                "v.abstained, c.at, m.sourceName, hex(m.sourceHash), hex(c.hash), "
                "(SELECT group_concat(member, ', ') FROM ballot AS b WHERE b.resolution = r.seq "
                "AND b.vote = 1 AND b.choice IN ('against', 'abstained')) "
                "FROM resolution AS r JOIN record AS c ON c.seq = r.seq "
                "JOIN minutes AS m ON m.seq = r.minutes JOIN designation AS d ON d.seq = r.body "
                "LEFT JOIN vote AS v ON v.resolution = r.seq AND v.position = 1 ORDER BY r.seq"))
        spent = time.perf_counter() - start
        database.close()
        return spent

    def json(self, path: Path) -> float:
        database = sqlite3.connect(self.path)
        database.row_factory = sqlite3.Row
        start = time.perf_counter()
        with open(path, "w") as file:
            for row in database.execute(
                    "SELECT r.*, m.date, m.sourceName, c.at, hex(c.hash) AS hash "
                    "FROM resolution AS r JOIN record AS c ON c.seq = r.seq "
                    "JOIN minutes AS m ON m.seq = r.minutes ORDER BY r.seq"):
                act = dict(row)
                del act["document"]
                act["votes"] = []
                for vote in database.execute(
                        "SELECT * FROM vote WHERE resolution = ? ORDER BY position", (row["seq"],)):
                    act["votes"].append(dict(vote) | {"ballots": [
                        dict(ballot) for ballot in database.execute(
                            "SELECT choice, member, person, isDeduced FROM ballot "
                            "WHERE resolution = ? AND vote = ? ORDER BY position",
                            (row["seq"], vote["position"]))]})
                json.dump(act, file, ensure_ascii=False, indent=2)
        spent = time.perf_counter() - start
        database.close()
        return spent


# How many times the peer's time each command takes, by command.
ratios: dict[str, float] = {}


def line(label: str, seconds: float, memory: int | None, peer: float | None, note: str = "") -> None:
    print(f"{label:36}{seconds:9.2f}{memory if memory is not None else '':>8}"
          + (f"{peer:10.2f}{seconds / max(peer, 0.005):9.1f}" if peer is not None else "")
          + (f"  {note}" if note else ""), flush=True)
    if peer is not None and not label.startswith(" "):
        ratios[label] = seconds / max(peer, 0.005)


SHOWN = "r.body, r.year, r.number, r.subject, r.outcome, m.date"
JOINED = "FROM resolution AS r JOIN minutes AS m ON m.seq = r.minutes"
WORDS = (f"SELECT {SHOWN}, snippet(resolutionSearch, -1, '«', '»', '…', 14) "
         "FROM resolutionSearch AS s JOIN resolution AS r ON r.seq = s.rowid "
         "JOIN minutes AS m ON m.seq = r.minutes WHERE resolutionSearch MATCH ? ORDER BY r.body, r.year, r.seq")
VOTER = (f"SELECT {SHOWN} {JOINED} WHERE r.seq IN (SELECT b.resolution FROM ballot AS b "
         "JOIN vote AS v ON v.resolution = b.resolution AND v.position = b.vote "
         "WHERE b.member = ? AND b.choice = 'against' AND v.purpose = 'motion') "
         "ORDER BY r.body, r.year, r.seq")
DATED = f"SELECT {SHOWN} {JOINED} WHERE m.date BETWEEN ? AND ? ORDER BY r.body, r.year, r.seq"
ALL = f"SELECT {SHOWN} {JOINED} ORDER BY r.body, r.year, r.seq"


def main() -> None:
    parser = argparse.ArgumentParser()
    parser.add_argument("verbale")
    parser.add_argument("--atti", type=int, default=100_000)
    options = parser.parse_args()
    folder = HERE / "corpus" / "registro"
    shutil.rmtree(folder, ignore_errors=True)
    files = write(folder / "verbali", options.atti)
    register = folder / "registro.sqlite"
    text = sum(os.path.getsize(path) for path in files) / 1e6
    verbale = os.path.abspath(options.verbale)

    checking, _ = run("controlla", verbale, "controlla", str(folder / "verbali"))
    entering, memory = run("iscrivi", verbale, "registro", "iscrivi", str(folder / "verbali"),
                           "--registro", str(register))
    with sqlite3.connect(register) as database:
        acts = database.execute("SELECT count(*) FROM resolution").fetchone()[0]
        sittings = database.execute("SELECT count(*) FROM minutes").fetchone()[0]
    database.close()
    peer = Peer(register, folder / "paragone.sqlite")
    bare = peer.insert()
    print(f"{acts} atti di {sittings} sedute, {text:.1f} MB di verbali, registro di "
          f"{os.path.getsize(register) / 1e6:.0f} MB, {len(os.sched_getaffinity(0))} processori\n")
    print(f"{'':36}{'secondi':>9}{'MB':>8}{'sqlite3':>10}{'rapporto':>9}")
    line("iscrivi", entering, memory, bare)
    line("  di cui lettura e controlli", checking, None, None, "come 'controlla' sugli stessi file")
    line("  di cui atti e iscrizione", entering - checking, None, bare)
    again, memory = run("iscrivi", verbale, "registro", "iscrivi", str(files[-1]), "--registro",
                        str(register))
    line("iscrivi un verbale, già iscritto", again, memory, None)

    def measure(label: str, sql: str | None, arguments: tuple, *command: str, note: str = "") -> None:
        spent, memory = run(label, verbale, "registro", *command, "--registro", str(register))
        if sql is None:
            line(label, spent, memory, None, note)
            return
        bare, count = peer.select(sql, *arguments)
        line(label, spent, memory, bare, note or f"{count} atti")

    spent, memory = run("verifica", verbale, "registro", "verifica", "--registro", str(register))
    line("verifica", spent, memory, peer.everything(), "sqlite3: legge ogni riga")
    measure("elenca", ALL, (), "elenca")
    measure("elenca --formato json", ALL, (), "elenca", "--formato", "json")
    measure("cerca mercato settimanale", WORDS, ("mercato AND settimanale",),
            "cerca", "mercato", "settimanale")
    measure("cerca \"piano di zona\"", WORDS, ('"piano di zona"',), "cerca", '"piano di zona"')
    measure("cerca l'acquedotto convenz*", WORDS, ("acquedotto AND convenz*",),
            "cerca", "l'acquedotto", "convenz*")
    measure("cerca pratica 777", WORDS, ("pratica AND 777",), "cerca", "pratica", "777")
    measure("cerca --componente … contrario", VOTER, (NAMES[7],),
            "cerca", "--componente", NAMES[7], "--voto", "contrario")
    measure("cerca --dal … --al …", DATED, ("2025-11-01", "2025-11-30"),
            "cerca", "--dal", "01/11/2025", "--al", "30/11/2025")
    for kind, bare in [("csv", peer.csv), ("json", peer.json)]:
        out = folder / f"registro.{kind}"
        spent, memory = run(kind, verbale, "registro", "esporta", "--formato", kind, "-o", str(out),
                            "--registro", str(register))
        line(f"esporta --formato {kind}", spent, memory, bare(folder / f"paragone.{kind}"),
             f"{os.path.getsize(out) / 1e6:.0f} MB")
    shutil.rmtree(folder, ignore_errors=True)
    measures.keep("registro", {"atti": acts, "rapporti": ratios})


if __name__ == "__main__":
    main()
