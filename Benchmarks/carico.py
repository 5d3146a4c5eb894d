#!/usr/bin/env python3
"""Holds the desk under the load of many who type at once, and sees that it stands it.

carico VERBALE [--secondi N] [--richieste N] [--kb N]: so many live checks a second, each of the whole text of a
verbale of so many kB with a word more than the last; every answer must be a whole check, and the memory
of the program, read from the system every second, must not grow.
"""
import argparse
import asyncio
import json
import os
import random
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from corpus import samples, sitting

ROOT = Path(__file__).resolve().parent.parent
WINDOWS = 16


class Desk:
    """The program, on a port of its own."""

    def __init__(self, program):
        self.folder = tempfile.mkdtemp(prefix="carico-")
        environment = dict(
            os.environ, XDG_STATE_HOME=self.folder, VERBALE_REGISTRO=f"{self.folder}/registro.db")
        self.process = subprocess.Popen(
            [program, "apri", "--non-aprire", "--porta", "0"], stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL, text=True, env=environment)
        address = self.process.stdout.readline().strip()
        if "?chiave=" not in address:
            sys.exit("carico: la scrivania non si è aperta")
        place, self.key = address.split("?chiave=")
        self.port = int(place.rsplit(":", 1)[1].strip("/"))

    def head(self, method, path, length=0):
        return (
            f"{method} {path} HTTP/1.1\r\nHost: 127.0.0.1:{self.port}\r\n"
            f"Cookie: verbale_{self.port}={self.key}\r\nOrigin: http://127.0.0.1:{self.port}\r\n"
            f"Content-Length: {length}\r\n\r\n").encode()

    def megabytes(self):
        status = Path(f"/proc/{self.process.pid}/status").read_text()
        return next(int(line.split()[1]) for line in status.splitlines() if line.startswith("VmRSS")) / 1024

    def seconds(self):
        """Seconds of processor that it has used."""
        fields = Path(f"/proc/{self.process.pid}/stat").read_text().rsplit(")", 1)[1].split()
        return (int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK")

    def close(self):
        self.process.terminate()
        self.process.wait()
        shutil.rmtree(self.folder, ignore_errors=True)


class Tally:
    def __init__(self):
        self.times = []
        self.faults = []


async def answer(reader):
    """Status and body of one answer."""
    head = (await reader.readuntil(b"\r\n\r\n")).decode("latin-1")
    length = 0
    for line in head.split("\r\n"):
        name, _, value = line.partition(":")
        if name.lower() == "content-length":
            length = int(value)
    return int(head.split()[1]), await reader.readexactly(length)


async def window(desk, number, texts, rate, end, tally):
    """One who types: a check at every beat, on one connection; a page has one window."""
    reader, writer = await asyncio.open_connection("127.0.0.1", desk.port)
    beat = WINDOWS / rate
    due = time.perf_counter() + beat * number / WINDOWS
    turn = 0
    while due < end:
        pause = due - time.perf_counter()
        if pause > 0:
            await asyncio.sleep(pause)
        turn += 1
        body = texts[(number + turn) % len(texts)] + f"\nParola {turn}.\n".encode()
        try:
            writer.write(desk.head("POST", f"/api/controlla?turno={turn}&pagina=f{number}", len(body)) + body)
            await writer.drain()
            status, said = await answer(reader)
            told = json.loads(said)
            if status != 200 or told.get("turno") != turn or "votazioni" not in told.get("pannelli", {}):
                tally.faults.append(f"{status}: {said[:100]!r}")
        except (OSError, asyncio.IncompleteReadError, ValueError) as fault:
            tally.faults.append(repr(fault))
            reader, writer = await asyncio.open_connection("127.0.0.1", desk.port)
        # Since it was due, not since it was sent: who waits for its turn waits all the same.
        tally.times.append(time.perf_counter() - due)
        due += beat
    writer.close()


async def watch(desk, end, seen):
    while time.perf_counter() < end:
        seen.append(desk.megabytes())
        await asyncio.sleep(0.25)


async def load(desk, texts, rate, seconds):
    tally, seen = Tally(), []
    # What is made once, tables and caches, is made before counting.
    warm = Tally()
    await window(desk, 0, texts, rate, time.perf_counter() + min(3, seconds), warm)
    begun, used = time.perf_counter(), desk.seconds()
    end = begun + seconds
    await asyncio.gather(
        watch(desk, end, seen), *(window(desk, n, texts, rate, end, tally) for n in range(WINDOWS)))
    took = time.perf_counter() - begun
    return tally, seen, took, (desk.seconds() - used) / took


def main():
    parser = argparse.ArgumentParser(prog="carico")
    parser.add_argument("program", metavar="VERBALE")
    parser.add_argument("--secondi", type=int, default=60)
    parser.add_argument("--richieste", type=int, default=200, help="al secondo")
    parser.add_argument("--kb", type=int, default=40, help="grandezza del verbale")
    given = parser.parse_args()

    originals = samples(ROOT / "Samples")
    texts = [sitting(number, originals, given.kb * 1000).encode() for number in range(2 * len(originals))]
    random.Random(0).shuffle(texts)
    desk = Desk(given.program)
    try:
        tally, seen, took, cores = asyncio.run(load(desk, texts, given.richieste, given.secondi))
    finally:
        desk.close()

    times = sorted(1000 * t for t in tally.times)
    third = max(1, len(seen) // 3)
    early, late = statistics.median(seen[third:2 * third] or seen), statistics.median(seen[-third:])
    rate = len(times) / took
    print(f"{len(times)} controlli di un verbale di {given.kb} kB in {took:.0f} s: {rate:.0f} al secondo "
          f"(chiesti {given.richieste}), {len(tally.faults)} errori")
    print(f"risposta: mediana {times[len(times) // 2]:.0f} ms, 95 su 100 entro "
          f"{times[len(times) * 95 // 100]:.0f} ms, la più lenta {times[-1]:.0f} ms; processori usati {cores:.2f}")
    print(f"memoria: {early:.0f} MB a metà, {late:.0f} MB alla fine (massima {max(seen):.0f} MB)")
    wrong = []
    if tally.faults:
        wrong.append(f"errori: {tally.faults[0]}")
    if rate < 0.98 * given.richieste:
        wrong.append("le richieste non sono state servite al passo chiesto")
    if late > early * 1.1 + 5:
        wrong.append("la memoria cresce")
    for fault in wrong:
        print(f"carico: {fault}", file=sys.stderr)
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main())
