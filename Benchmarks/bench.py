#!/usr/bin/env python3
"""How fast `verbale controlla` is, beside grep on the same files in the same run.

    bench.py VERBALE [--sedute 2000] [--megabyte 60]

Prints megabytes a second for reading and checking on one core and on all, the ratio to
LC_ALL=C grep -cE 'favorevol|contrar|astenut|present', how time and memory grow in one file, and how long
after its start the program has answered on one minutes.
"""
import argparse
import os
import shutil
import subprocess
import sys
import time
from pathlib import Path

import corpus
import measures

HERE = Path(__file__).resolve().parent
WORDS = "favorevol|contrar|astenut|present"
# Megabytes of the one file that grows.
SIZES = (1, 5, 25, 50, 100)


def run(command: list[str], one_core: bool = False) -> tuple[float, int]:
    """Seconds and the most kilobytes resident. Output goes to a file: grep does less for /dev/null."""
    def pin() -> None:
        os.sched_setaffinity(0, {min(os.sched_getaffinity(0))})
    start = time.perf_counter()
    with open(HERE / "corpus" / "uscita.out", "wb") as output:
        process = subprocess.Popen(command, stdout=output, stderr=subprocess.PIPE,
                                   env={**os.environ, "LC_ALL": "C"}, preexec_fn=pin if one_core else None)
    complaint = process.stderr.read()
    _, status, usage = os.wait4(process.pid, 0)
    process.returncode = os.waitstatus_to_exitcode(status)
    seconds = time.perf_counter() - start
    if process.returncode not in (0, 1):
        sys.exit(f"{' '.join(command[:3])}…: uscita {process.returncode}: {complaint.decode()[-500:]}")
    return seconds, usage.ru_maxrss


def best(command: list[str], one_core: bool = False, times: int = 3) -> tuple[float, int]:
    runs = [run(command, one_core) for _ in range(times)]
    return min(seconds for seconds, _ in runs), max(memory for _, memory in runs)


def many_files(verbale: str, folder: Path, cores: int) -> dict[str, float]:
    files = sorted(str(path) for path in folder.rglob("*.txt"))
    size = sum(os.path.getsize(path) for path in files) / 1e6
    print(f"{len(files)} sedute, {size:.1f} MB, {cores} processori\n")
    grep, _ = best(["grep", "-cE", WORDS, *files], one_core=True)
    print(f"{'':34}{'secondi':>9}{'MB/s':>9}{'× grep':>9}{'MB usati':>10}")
    print(f"{'grep -cE, un processore':34}{grep:9.2f}{size / grep:9.1f}{1.0:9.1f}")
    speeds = {"grep -cE, un processore": size / grep}
    for label, one_core, count in [("verbale controlla, un processore", True, "1"),
                                   (f"verbale controlla, {cores} processori", False, str(cores))]:
        seconds, memory = best([verbale, "controlla", str(folder), "--processi", count], one_core)
        print(f"{label:34}{seconds:9.2f}{size / seconds:9.1f}{seconds / grep:9.1f}{memory / 1024:10.0f}")
        speeds[label.replace(" controlla", "")] = size / seconds
    one, all_of_them = (value for label, value in speeds.items() if label.startswith("verbale"))
    print(f"{cores} processori su uno: {all_of_them / one:.2f} volte")
    return speeds


def one_file(verbale: str, folder: Path, originals: list[str]) -> dict[str, list[float]]:
    shapes = {
        "molte sedute in un file": lambda size: joined(originals, size),
        "una seduta sola": lambda size: corpus.sitting(1, originals, size),
        "una sola riga": lambda size: corpus.sitting(1, originals, size).replace("\n", " "),
    }
    print(f"\n{'un solo file':26}" + "".join(f"{f'{m} MB':>10}" for m in SIZES)
          + f"   s per MB, {SIZES[-1]} su 1")
    taken: dict[str, list[float]] = {}
    for label, make in shapes.items():
        seconds, peak = [], 0.0
        for megabytes in SIZES:
            path = folder / "uno.txt"
            path.write_text(make(megabytes * 1_000_000))
            spent, memory = best([verbale, "controlla", str(path)], one_core=True, times=2)
            seconds.append(spent)
            peak = memory / 1024 / megabytes
            path.unlink()
        growth = (seconds[-1] / SIZES[-1]) / seconds[0]
        print(f"{label:26}" + "".join(f"{value:10.2f}" for value in seconds)
              + f"   × {growth:.2f}, memoria {peak:.1f} volte il file")
        taken[label] = seconds
    return taken


def first_answer(verbale: str, sample: Path) -> dict[str, float]:
    """Milliseconds from the start to the end of one check, the median of forty, beside a grep of one file."""
    print(f"\n{'prima risposta su un verbale':34}{'mediana':>9}{'peggiore':>10}")
    answers = {}
    for label, command in [("verbale controlla", [verbale, "controlla", str(sample)]),
                           ("grep -cE", ["grep", "-cE", WORDS, str(sample)]),
                           ("python3 -c pass", [sys.executable, "-c", "pass"])]:
        times = sorted(run(command)[0] * 1000 for _ in range(40))
        answers[label] = times[len(times) // 2]
        print(f"{label:34}{answers[label]:6.1f} ms{times[-1]:7.1f} ms")
    return answers


def joined(originals: list[str], size: int) -> str:
    parts, total, number = [], 0, 0
    while total < size:
        part = corpus.sitting(number, originals, 20_000)
        parts.append(part)
        total += len(part.encode()) + 2
        number += 1
    return "\n\n".join(parts)


def main() -> None:
    parser = argparse.ArgumentParser()
    parser.add_argument("verbale")
    parser.add_argument("--sedute", type=int, default=2000)
    parser.add_argument("--megabyte", type=int, default=60)
    options = parser.parse_args()
    originals = corpus.samples(HERE.parent / "Samples")
    folder = HERE / "corpus"
    shutil.rmtree(folder, ignore_errors=True)
    corpus.build(folder / "sedute", originals, options.sedute,
                 options.megabyte * 1_000_000 // options.sedute)
    cores = len(os.sched_getaffinity(0))
    speeds = many_files(options.verbale, folder / "sedute", cores)
    seconds = one_file(options.verbale, folder, originals)
    answers = first_answer(options.verbale, HERE.parent / "Samples" / "consiglio-comunale.txt")
    measures.keep("lettura", {"mb_al_secondo": speeds, "megabyte": SIZES, "secondi": seconds,
                              "avvio_ms": answers, "processori": cores})


if __name__ == "__main__":
    main()
