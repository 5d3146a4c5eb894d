#!/usr/bin/env python3
"""Controlla un archivio di verbali su un cluster Spark: un risultato per riga, nell'ordine dei percorsi.

Ogni parte dell'archivio passa per un `verbale filtra`; se un nodo cade, Spark rifà altrove le sue parti.
Il file che ne esce è, byte per byte, quello di `verbale controlla ARCHIVIO -o FILE.jsonl`.
"""
import argparse
import base64
import json
import os
import shlex
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

from pyspark.sql import SparkSession


def options():
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("archivio", help="la cartella, che ogni nodo deve vedere con lo stesso percorso")
    parser.add_argument("uscita", type=Path, help="il file .jsonl da scrivere")
    parser.add_argument("--verbale", default="verbale", help="il programma, com'è sui nodi")
    parser.add_argument("--regolamento", help="come per 'verbale controlla'")
    parser.add_argument("--parti", type=int, default=0, help="in quante parti dividere l'archivio")
    parser.add_argument("--contenuto", action="store_true",
                        help="manda il contenuto dei documenti, in base64, invece del percorso")
    return parser.parse_args()


def requests(verbale, archive):
    """Le richieste, nell'ordine in cui 'verbale controlla' prende i documenti."""
    listing = subprocess.run([verbale, "filtra", "--elenca", archive], check=True, stdout=subprocess.PIPE)
    return listing.stdout.decode("utf-8").splitlines()


def with_content(request):
    """Una richiesta con il contenuto del documento: si legge sul nodo, non sul programma che guida."""
    fields = json.loads(request)
    path = fields.get("percorso")
    if path is None or not os.path.isfile(path):
        return request
    content = base64.b64encode(Path(path).read_bytes()).decode("ascii")
    return json.dumps({"nome": path, "contenuto": content}, ensure_ascii=False)


def main():
    chosen = options()
    command = [chosen.verbale, "filtra", "--processi", "1"]
    if chosen.regolamento:
        command += ["--regolamento", chosen.regolamento]
    spark = SparkSession.builder.appName("verbale").getOrCreate()
    lines = requests(chosen.verbale, chosen.archivio)
    parts = chosen.parti or max(1, min(len(lines) // 50, 4 * spark.sparkContext.defaultParallelism))
    documents = spark.sparkContext.parallelize(lines, parts)
    if chosen.contenuto:
        documents = documents.map(with_content)
    # Un 'filtra' che muore fa fallire la parte, che Spark ripete: nessuna riga va perduta.
    results = documents.pipe(shlex.join(command), checkCode=True)

    folder = Path(tempfile.mkdtemp(prefix=chosen.uscita.name + ".", dir=chosen.uscita.resolve().parent))
    try:
        results.saveAsTextFile((folder / "parti").as_uri())
        whole = folder / "intero"
        with whole.open("wb") as output:
            for part in sorted((folder / "parti").glob("part-*")):
                with part.open("rb") as piece:
                    shutil.copyfileobj(piece, output)
        whole.replace(chosen.uscita)
    finally:
        shutil.rmtree(folder, ignore_errors=True)
    spark.stop()


if __name__ == "__main__":
    sys.exit(main())
