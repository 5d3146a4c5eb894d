#!/usr/bin/env python3
"""Speed of the PDF: a thousand minutes in one command, and other typesetters on the same acts.

Typst sets the same words on the same sort of page, every act of them; WeasyPrint turns the HTML of a few of
the same acts into PDF. Both run in as many processes as there are cores, each already warm, and are given
acts already drafted; ours reads the minutes, checks and drafts them too in its time.
"""
import argparse
import concurrent.futures
import os
import random
import re
import shutil
import subprocess
import sys
import time
from pathlib import Path

import corpus
import measures
import typst_act

HERE = Path(__file__).resolve().parent


def seconds(command: list[str]) -> float:
    start = time.monotonic()
    subprocess.run(command, check=True, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    return time.monotonic() - start


def pages(path: Path) -> int:
    info = subprocess.run(["pdfinfo", str(path)], capture_output=True, text=True, check=True).stdout
    return int(re.search(r"^Pages:\s+(\d+)", info, re.M)[1])


def with_weasyprint(path: Path) -> None:
    from weasyprint import HTML
    HTML(filename=str(path)).write_pdf(str(path.with_suffix(".weasyprint.pdf")))


typesetter = None


def with_typst(path: Path) -> None:
    global typesetter
    import typst
    typesetter = typesetter or typst.Compiler(root="/")
    typesetter.compile(input=str(path), output=str(path.with_suffix(".typst.pdf")))


def peer(name: str, convert, acts: list[Path], ending: str, cores: int) -> float:
    """Pages a second of another typesetter."""
    with concurrent.futures.ProcessPoolExecutor(cores) as pool:
        # Some for nothing, so that neither the import nor the finding of the letters is counted.
        list(pool.map(convert, acts[:2 * cores]))
        start = time.monotonic()
        list(pool.map(convert, acts, chunksize=8))
        spent = time.monotonic() - start
    total = sum(pages(path.with_suffix(ending)) for path in acts)
    print(f"{name}: {len(acts)} verbali, {total} pagine, {spent:.1f} s, {total / spent:.0f} pagine al secondo "
          f"({len(acts) / spent:.0f} verbali; {cores} processori)")
    return len(acts) / spent


def main() -> None:
    parser = argparse.ArgumentParser()
    parser.add_argument("verbale")
    parser.add_argument("--sedute", type=int, default=1000)
    parser.add_argument("--paragone", type=int, default=24, help="how many acts for WeasyPrint")
    options = parser.parse_args()
    cores = len(os.sched_getaffinity(0))
    originals = [text for text in corpus.samples(HERE.parent / "Samples")
                 if "due sedute" not in text.lower()]
    folder = HERE / "corpus"
    shutil.rmtree(folder, ignore_errors=True)
    minutes = folder / "verbali"
    minutes.mkdir(parents=True)
    for number in range(options.sedute):
        size = random.Random(number).randrange(4_000, 12_000)
        (minutes / f"seduta-{number:04}.txt").write_text(corpus.sitting(number, originals, size))

    out = folder / "pdf"
    spent = seconds([options.verbale, "redigi", str(minutes), "--formato", "pdf", "-o", f"{out}/"])
    made = sorted(out.glob("*.pdf"))
    total = sum(map(pages, made))
    print(f"verbale redigi --formato pdf: {len(made)} verbali, {total} pagine, {spent:.1f} s, "
          f"{total / spent:.0f} pagine al secondo ({len(made) / spent:.0f} verbali; {cores} processori)")
    acts = folder / "html"
    seconds([options.verbale, "redigi", str(minutes), "--formato", "html", "-o", f"{acts}/"])
    drafted = sorted(acts.glob("*.html"))
    speeds = {"verbale": len(made) / spent}
    for name, package, peer_acts in [("Typst", "typst", drafted), ("WeasyPrint", "weasyprint",
                                                                  drafted[:options.paragone])]:
        try:
            __import__(package)
        except ImportError:
            print(f"{name} non è installato (pip install {package}): nessun paragone")
            continue
        if name == "Typst":
            for path in peer_acts:
                path.with_suffix(".typ").write_text(typst_act.markup(path.read_text()))
            speeds[name] = peer(name, with_typst, [path.with_suffix(".typ") for path in peer_acts],
                                ".typst.pdf", cores)
        else:
            speeds[name] = peer(name, with_weasyprint, peer_acts, ".weasyprint.pdf", cores)
        print(f"rapporto: {speeds['verbale'] / speeds[name]:.1f} volte")
    measures.keep("pdf", {"verbali": len(made), "al_secondo": speeds, "processori": cores})


if __name__ == "__main__":
    main()
