#!/usr/bin/env python3
"""Speed of the PDF: a thousand minutes of one sitting in one command, and WeasyPrint on the same acts.

WeasyPrint turns the HTML of the same acts into PDF, as many processes at once as there are cores, each
with the interpreter already warm. It is measured on fewer acts, and each side by its own pages.
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

HERE = Path(__file__).resolve().parent


def seconds(command: list[str]) -> float:
    start = time.monotonic()
    subprocess.run(command, check=True, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    return time.monotonic() - start


def pages(path: Path) -> int:
    info = subprocess.run(["pdfinfo", str(path)], capture_output=True, text=True, check=True).stdout
    return int(re.search(r"^Pages:\s+(\d+)", info, re.M)[1])


def convert(path: Path) -> None:
    from weasyprint import HTML
    HTML(filename=str(path)).write_pdf(str(path.with_suffix(".pdf")))


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
          f"{total / spent:.0f} pagine al secondo ({cores} processori)")

    try:
        import weasyprint
    except ImportError:
        print("WeasyPrint non è installato (pip install weasyprint): nessun paragone")
        return
    few = folder / "html"
    few.mkdir()
    for path in sorted(minutes.iterdir())[:options.paragone]:
        subprocess.run([options.verbale, "redigi", str(path), "--formato", "html", "-o",
                        str(few / f"{path.stem}.html")], check=True, stderr=subprocess.DEVNULL)
    acts = sorted(few.glob("*.html"))
    with concurrent.futures.ProcessPoolExecutor(cores) as pool:
        # Once each for nothing, so that the import is not counted.
        list(pool.map(convert, acts[:cores]))
        start = time.monotonic()
        list(pool.map(convert, acts))
        peer = time.monotonic() - start
    peer_pages = sum(pages(path.with_suffix(".pdf")) for path in acts)
    print(f"WeasyPrint {weasyprint.__version__}: {len(acts)} verbali, {peer_pages} pagine, "
          f"{peer:.1f} s, {peer_pages / peer:.1f} pagine al secondo ({cores} processori)")
    print(f"rapporto: {(total / spent) / (peer_pages / peer):.0f} volte")


if __name__ == "__main__":
    main()
