#!/usr/bin/env python3
"""Prova l'esempio su un cluster vero di due nodi, su questo computer: un master e due worker.

Un archivio fatto dai verbali di Samples è controllato in quattro modi: da un processo solo; sul cluster, con i
percorsi; sul cluster, con i contenuti; sul cluster mentre un nodo cade. I risultati devono essere gli stessi,
byte per byte. Uso: prova.py VERBALE [--documenti N]
"""
import argparse
import os
import re
import shutil
import signal
import socket
import subprocess
import sys
import tempfile
import time
from pathlib import Path

import pyspark

HERE = Path(__file__).resolve().parent
SAMPLES = HERE.parent
SPARK = Path(pyspark.__file__).resolve().parent
LOOPBACK = "127.0.0.1"
# Quante parti devono essere finite quando il nodo cade, e quante sono in tutto.
PARTS = 40
DONE_AT_FALL = 6


def fail(message):
    sys.exit(f"prova fallita: {message}")


def free_port():
    with socket.socket() as listener:
        listener.bind((LOOPBACK, 0))
        return listener.getsockname()[1]


def make_archive(folder, count):
    """Documenti diversi l'uno dall'altro, e qualcuno che non si legge."""
    samples = sorted(SAMPLES.glob("*.txt"))
    for number in range(count):
        place = folder / f"{number // 100:04}"
        place.mkdir(parents=True, exist_ok=True)
        text = samples[number % len(samples)].read_text(encoding="utf-8")
        (place / f"{number % 100:02}.txt").write_text(f"{text}\nPratica n. {number}.\n", encoding="utf-8")
    (folder / "0000" / "rovinato.pdf").write_bytes(b"%PDF-1.7\nniente")
    (folder / "0000" / "vuoto.txt").touch()
    # Un nome di altri tempi, che non è UTF-8.
    with open(os.fsencode(folder / "0000") + b"/citt\xe0.txt", "wb") as old:
        old.write(samples[0].read_bytes())


class Cluster:
    """Un master e due worker di Spark, ciascuno un gruppo di processi suo, come una macchina sua."""

    def __init__(self, folder):
        self.folder = folder
        self.port = free_port()
        self.address = f"spark://{LOOPBACK}:{self.port}"
        self.processes = {}

    def __enter__(self):
        self.start("master", "org.apache.spark.deploy.master.Master",
                   "--host", LOOPBACK, "--port", str(self.port), "--webui-port", "0")
        self.wait("master", "New state: ALIVE", 1)
        for name in ("worker-1", "worker-2"):
            self.add_worker(name)
        self.wait("master", "Registering worker", 2)
        return self

    def __exit__(self, *_):
        for name in list(self.processes):
            self.kill(name)

    def add_worker(self, name):
        self.start(name, "org.apache.spark.deploy.worker.Worker", "--host", LOOPBACK, "--cores", "1",
                   "--memory", "1g", "--webui-port", "0", "--work-dir", str(self.folder / name),
                   self.address)

    def start(self, name, main, *arguments):
        environment = dict(os.environ, SPARK_LOCAL_IP=LOOPBACK, SPARK_DAEMON_MEMORY="256m",
                           SPARK_HOME=str(SPARK), PYSPARK_PYTHON=sys.executable)
        with self.log(name).open("wb") as log:
            self.processes[name] = subprocess.Popen(
                [SPARK / "bin" / "spark-class", main, *arguments], stdout=log, stderr=log,
                env=environment, start_new_session=True)

    def kill(self, name):
        """Come se alla macchina mancasse la corrente: worker, executor e 'filtra' insieme."""
        process = self.processes.pop(name)
        for pid in self.members(process.pid):
            try:
                os.kill(pid, signal.SIGKILL)
            except ProcessLookupError:
                pass
        process.wait()

    def kill_at_work(self, name, is_time):
        """Uccide un worker mentre un suo 'filtra' lavora; False se il momento non viene."""
        while (now := is_time()) is not None:
            if now and any(self.is_filter(pid) for pid in self.members(self.processes[name].pid)):
                self.kill(name)
                return True
            time.sleep(0.002)
        return False

    @staticmethod
    def members(leader):
        """I processi di una sessione, quello che la guida per primo."""
        found = [leader]
        for entry in Path("/proc").glob("[0-9]*"):
            try:
                fields = (entry / "stat").read_text().rpartition(")")[2].split()
            except OSError:
                continue
            if int(fields[3]) == leader and int(entry.name) != leader:
                found.append(int(entry.name))
        return found

    @staticmethod
    def is_filter(pid):
        try:
            return b"\0filtra\0" in Path(f"/proc/{pid}/cmdline").read_bytes()
        except OSError:
            return False

    def log(self, name):
        return self.folder / f"{name}.log"

    def wait(self, name, words, times):
        deadline = time.monotonic() + 120
        while self.log(name).read_text(errors="replace").count(words) < times:
            if time.monotonic() > deadline or self.processes[name].poll() is not None:
                fail(f"il cluster non parte; ecco {name}:\n" + self.log(name).read_text(errors="replace"))
            time.sleep(0.2)

    def submit(self, name, verbale, archive, output, *further):
        environment = dict(os.environ, SPARK_LOCAL_IP=LOOPBACK, PYSPARK_PYTHON=sys.executable,
                           PYSPARK_DRIVER_PYTHON=sys.executable, SPARK_HOME=str(SPARK))
        with self.log(name).open("wb") as log:
            return subprocess.Popen(
                [SPARK / "bin" / "spark-submit", "--master", self.address,
                 "--conf", "spark.ui.enabled=false", "--conf", "spark.executor.memory=512m",
                 "--conf", f"spark.driver.host={LOOPBACK}", HERE / "controlla.py",
                 archive, output, "--verbale", verbale, "--parti", str(PARTS), *further],
                stdout=log, stderr=log, env=environment)

    def complete(self, name, process):
        if process.wait(timeout=900) != 0:
            fail(f"{name}:\n" + self.log(name).read_text(errors="replace")[-4000:])


def finished_parts(output):
    """Quante parti il lavoro in corso ha già consegnato."""
    return sum(1 for _ in output.parent.glob(f"{output.name}.*/parti/_temporary/0/task_*"))


def same(expected, output, how):
    if not output.exists() or output.read_bytes() != expected:
        fail(f"{how}: il risultato non è quello di un processo solo")
    print(f"{how}: stesso risultato, byte per byte")


def main():
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("verbale", type=Path)
    parser.add_argument("--documenti", type=int, default=4000)
    chosen = parser.parse_args()
    verbale = chosen.verbale.resolve()
    if shutil.which("java") is None:
        fail("occorre Java 17 o successivo (Debian: apt-get install openjdk-17-jre-headless)")

    with tempfile.TemporaryDirectory(prefix="verbale-spark-") as name:
        folder = Path(name)
        archive = folder / "archivio"
        make_archive(archive, chosen.documenti)
        alone = folder / "da-solo.jsonl"
        run = subprocess.run([verbale, "controlla", archive, "-o", alone], capture_output=True, text=True)
        if run.returncode != 2:
            fail(f"'controlla' finisce con {run.returncode}: {run.stderr}")
        print(f"un processo solo: {run.stderr.strip().removeprefix('verbale: ')}")
        expected = alone.read_bytes()

        with Cluster(folder) as cluster:
            print("cluster: un master e due worker")
            for title, further in (("due worker, percorsi", []), ("due worker, contenuti", ["--contenuto"])):
                output = folder / f"{len(further)}.jsonl"
                process = cluster.submit(output.stem, verbale, archive, output, *further)
                cluster.complete(output.stem, process)
                same(expected, output, title)

            output = folder / "caduta.jsonl"
            process = cluster.submit("caduta", verbale, archive, output)

            def is_time():
                return None if process.poll() is not None else finished_parts(output) >= DONE_AT_FALL

            if not cluster.kill_at_work("worker-2", is_time):
                fail("il lavoro è finito prima della caduta: dare più --documenti")
            done = finished_parts(output)
            cluster.complete("caduta", process)
            log = cluster.log("caduta").read_text(errors="replace")
            # Ciò che conta è che la parte sia cominciata di nuovo: le parole con cui Spark la dà per perduta
            # dipendono da chi se ne accorge prima, il master o l'executor.
            again = sorted({int(part) for part in re.findall(r"Starting task (\d+)\.[1-9]", log)})
            if "Lost executor" not in log or not again:
                lines = [line for line in log.splitlines() if re.search(r"[Ll]ost|[Ee]xecutor.*remov|failed", line)]
                fail("Spark non si è accorto della caduta:\n" + "\n".join(lines[-40:]))
            numbers = ", ".join(map(str, again))
            print(f"un worker ucciso con kill -9 dopo {done} parti su {PARTS}; perduta e rifatta altrove: {numbers}")
            same(expected, output, "con un worker in meno")
    print("tutto torna")


if __name__ == "__main__":
    main()
