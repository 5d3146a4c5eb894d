#!/usr/bin/env python3
"""The check of a whole archive: how fast, in how much memory, and how fast it goes on after a kill.

Usage: archivio.py VERBALE [--documenti 200000]
The archive is made of Samples/, each document with a line of its own, a hundred to a folder.
"""
import argparse
import filecmp
import os
import signal
import subprocess
import sys
import tempfile
import time
from pathlib import Path

import measures

ROOT = Path(__file__).resolve().parent.parent


def make_archive(folder, count):
    samples = [path.read_bytes() for path in sorted((ROOT / "Samples").glob("*.txt"))]
    size = 0
    for number in range(count):
        place = folder / f"{number // 10_000:03}" / f"{number // 100 % 100:02}"
        if number % 100 == 0:
            place.mkdir(parents=True)
        text = samples[number % len(samples)] + f"\nPratica n. {number}.\n".encode()
        (place / f"{number % 100:02}.txt").write_bytes(text)
        size += len(text)
    return size


def peak(pid):
    """Peak memory in MB of the largest of a process and those it started, so far.

    What the system tells once a process has ended counts in what this one had when it was started."""
    most = 0
    try:
        children = [one for thread in Path(f"/proc/{pid}/task").glob("*/children")
                    for one in thread.read_text().split()]
        for one in (pid, *children):
            status = Path(f"/proc/{one}/status").read_text()
            if "VmHWM:" in status:
                most = max(most, int(status.split("VmHWM:")[1].split()[0]) / 1024)
    except OSError:
        pass
    return most


def run(command, until=None):
    """Seconds, peak memory in MB of the largest process, exit status; killed when `until` says so."""
    start = time.monotonic()
    process = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    memory = 0
    while process.poll() is None:
        memory = max(memory, peak(process.pid))
        if until and until():
            process.send_signal(signal.SIGKILL)
            until = None
        time.sleep(0.01)
    return time.monotonic() - start, memory, process.returncode


def lines(path):
    with path.open("rb") as file:
        return sum(piece.count(b"\n") for piece in iter(lambda: file.read(1 << 20), b""))


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("verbale")
    parser.add_argument("--documenti", type=int, default=200_000)
    chosen = parser.parse_args()
    count = chosen.documenti
    with tempfile.TemporaryDirectory(prefix="verbale-archivio-") as name:
        folder = Path(name)
        archive = folder / "archivio"
        size = make_archive(archive, count)
        print(f"{count} documenti, {size / 1e6:.0f} MB, {os.cpu_count()} processori\n")
        print(f"{'':44}{'secondi':>9}{'al secondo':>12}{'MB':>7}")

        speeds, peaks = {}, {}

        def row(title, seconds, documents, memory, kept=None):
            if kept:
                speeds[kept], peaks[kept] = documents / seconds, memory
            print(f"{title:44}{seconds:9.1f}{documents / seconds:12.0f}{memory:7.0f}", flush=True)

        first = folder / "primo.jsonl"
        seconds, memory, status = run([chosen.verbale, "controlla", archive / "000" / "00", "-o", first])
        row("controlla, 100 documenti", seconds, min(100, count), memory)
        for processes in (1, os.cpu_count()):
            seconds, memory, status = run(
                [chosen.verbale, "controlla", archive, "-o", first, "--processi", str(processes)])
            if status not in (0, 1):
                sys.exit(f"controlla finisce con {status}")
            row(f"controlla, processori: {processes}", seconds, count, memory,
                f"controlla, processori: {processes}")

        second = folder / "secondo.jsonl"
        half = first.stat().st_size // 2
        run([chosen.verbale, "controlla", archive, "-o", second],
            until=lambda: second.exists() and second.stat().st_size >= half)
        done = lines(second)
        seconds, memory, _ = run([chosen.verbale, "controlla", archive, "-o", second, "--riprendi"])
        row(f"--riprendi dopo kill -9 a {done}", seconds, count - done, memory, "--riprendi dopo kill -9")
        if not filecmp.cmp(first, second, shallow=False):
            sys.exit("il risultato ripreso non è quello di un lavoro solo")
        seconds, memory, _ = run([chosen.verbale, "controlla", archive, "-o", second, "--riprendi"])
        row("--riprendi, già finito", seconds, count, memory)
        seconds, memory, _ = run([chosen.verbale, "cerca", archive, "bilancio", "-o", folder / "trovati.jsonl"])
        row("cerca bilancio", seconds, count, memory, "cerca bilancio")
        seconds, memory, _ = run(["grep", "-rlic", "bilancio", archive])
        row("grep -rlic bilancio", seconds, count, memory)
    measures.keep("archivio", {"documenti": count, "al_secondo": speeds, "mb": peaks,
                               "processori": os.cpu_count()})


if __name__ == "__main__":
    main()
