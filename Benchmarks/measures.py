"""The figures of the last run of each benchmark, from which the drawings of the README are made."""
import json
from pathlib import Path

import plots

KEPT = Path(__file__).resolve().parent / "misure.json"


def keep(name: str, figures: dict) -> None:
    """Keeps the figures of one benchmark, and draws all of them anew."""
    kept = json.loads(KEPT.read_text()) if KEPT.exists() else {}
    kept[name] = figures
    KEPT.write_text(json.dumps(kept, ensure_ascii=False, indent=2, sort_keys=True) + "\n")
    plots.draw(kept)
