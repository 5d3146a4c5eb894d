"""Drawings of the benchmarks as SVG: bars on a scale of their own, and lines on two equal ones."""
from html import escape
from pathlib import Path

FOLDER = Path(__file__).resolve().parent / "grafici"
INK, GREY, OURS, PEER = "#1a1a1a", "#6a6a6a", "#5b1a1a", "#b9b2a3"
STYLE = ("font-family='Libertinus Serif, Palatino Linotype, Georgia, serif' font-size='14'")
WIDTH = 720


def number(value: float) -> str:
    digits = 0 if value >= 100 else 1 if value >= 10 else 2
    whole, _, rest = f"{value:,.{digits}f}".partition(".")
    return whole.replace(",", ".") + ("," + rest if rest else "")


def picture(name: str, title: str, height: int, body: list[str]) -> None:
    FOLDER.mkdir(exist_ok=True)
    (FOLDER / f"{name}.svg").write_text("\n".join([
        f"<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 {WIDTH} {height}' width='{WIDTH}' "
        f"height='{height}' role='img' aria-label='{escape(title, quote=True)}' {STYLE}>",
        f"<title>{escape(title)}</title>",
        f"<rect width='{WIDTH}' height='{height}' fill='#ffffff'/>",
        f"<text x='16' y='28' font-size='16' font-weight='600' fill='{INK}'>{escape(title)}</text>",
        *body, "</svg>", ""]))


def bars(name: str, title: str, unit: str, rows: list[tuple[str, float, bool]]) -> None:
    """Horizontal bars: a label, a value, and whether it is ours."""
    longest = max(value for _, value, _ in rows)
    left, room = 270, WIDTH - 270 - 130
    body = []
    for index, (label, value, ours) in enumerate(rows):
        top = 48 + 30 * index
        body += [
            f"<text x='{left - 10}' y='{top + 15}' text-anchor='end' fill='{INK}'>{escape(label)}</text>",
            f"<rect x='{left}' y='{top}' width='{max(1, room * value / longest):.1f}' height='20' "
            f"fill='{OURS if ours else PEER}'/>",
            f"<text x='{left + 8 + room * value / longest:.1f}' y='{top + 15}' fill='{GREY}'>"
            f"{number(value)} {escape(unit)}</text>"]
    picture(name, title, 62 + 30 * len(rows), body)


def lines(name: str, title: str, across: str, up: str, sizes: list[float],
          series: dict[str, list[float]]) -> None:
    """Lines over sizes; a straight one from the origin is linear growth."""
    left, top, right, bottom = 70, 50, WIDTH - 210, 330
    highest = max(max(values) for values in series.values())
    body = [f"<path d='M{left} {top}V{bottom}H{right}' fill='none' stroke='{GREY}'/>",
            f"<text x='{(left + right) / 2}' y='{bottom + 40}' text-anchor='middle' fill='{GREY}'>"
            f"{escape(across)}</text>",
            f"<text x='20' y='{(top + bottom) / 2}' text-anchor='middle' fill='{GREY}' "
            f"transform='rotate(-90 20 {(top + bottom) / 2})'>{escape(up)}</text>"]
    for size in sizes:
        x = left + (right - left) * size / sizes[-1]
        if size >= sizes[-1] / 25:
            body.append(f"<text x='{x:.1f}' y='{bottom + 20}' text-anchor='middle' fill='{GREY}'>"
                        f"{number(size) if size % 1 else int(size)}</text>")
    for part in (0.5, 1.0):
        y = bottom - (bottom - top) * part
        body.append(f"<path d='M{left} {y:.1f}H{right}' stroke='#e4e0d8'/>"
                    f"<text x='{left - 8}' y='{y + 5:.1f}' text-anchor='end' fill='{GREY}'>"
                    f"{number(highest * part)}</text>")
    dashes = ["", "7 4", "2 3"]
    shown: list[float] = []
    for index, (label, values) in enumerate(sorted(series.items(), key=lambda one: -one[1][-1])):
        points = " ".join(
            f"{left + (right - left) * size / sizes[-1]:.1f},{bottom - (bottom - top) * value / highest:.1f}"
            for size, value in zip(sizes, values))
        end = bottom - (bottom - top) * values[-1] / highest
        end = max(end, shown[-1] + 18) if shown else end
        shown.append(end)
        body += [f"<polyline points='{points}' fill='none' stroke='{OURS}' stroke-width='2' "
                 f"stroke-dasharray='{dashes[index % 3]}'/>",
                 f"<text x='{right + 10}' y='{end + 5:.1f}' fill='{INK}'>{escape(label)}</text>"]
    picture(name, title, bottom + 56, body)


def draw(kept: dict) -> None:
    """One drawing for each benchmark that has been run."""
    if speed := kept.get("lettura"):
        bars("lettura", "Leggere e controllare: megabyte al secondo", "MB/s",
             [(label, value, not label.startswith("grep")) for label, value in speed["mb_al_secondo"].items()])
        lines("crescita", "Un solo file sempre più grande, un processore", "megabyte", "secondi",
              speed["megabyte"], speed["secondi"])
        bars("avvio", "La prima risposta su un verbale: millisecondi dall'avvio", "ms",
             [(label, value, label.startswith("verbale")) for label, value in speed["avvio_ms"].items()])
    if pdf := kept.get("pdf"):
        bars("pdf", "Verbali in PDF al secondo", "verbali/s",
             [(label, value, label == "verbale") for label, value in pdf["al_secondo"].items()])
    if archive := kept.get("archivio"):
        bars("archivio", f"Archivio di {archive['documenti']:,} documenti: quanti al secondo".replace(",", "."),
             "documenti/s", [(label, value, True) for label, value in archive["al_secondo"].items()])
    if register := kept.get("registro"):
        bars("registro", f"Registro di {number(register['atti'])} atti: quante volte il tempo di sqlite3",
             "volte", [(label, value, True) for label, value in register["rapporti"].items()])
