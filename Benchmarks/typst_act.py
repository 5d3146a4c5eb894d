"""An act's HTML as Typst markup: the same words in the same sort of page, for Typst to set.

The page is A4 with the margins, the family of letters, the size, the justification and the hyphenation of
the act; titles, paragraphs, lists, tables with a head, lines for signatures. Thin frills are left out.
"""
import re
from html.parser import HTMLParser

HEAD = """#set document(title: {title}, date: none)
#set page(paper: "a4", margin: (x: 25mm, y: 24mm), numbering: (n, total) => [Pagina #n di #total])
#set text(font: ("Linux Libertine O", "Libertinus Serif"), size: 11.5pt, lang: "it", hyphenate: true)
#set par(justify: true, leading: 0.72em, spacing: 0.95em)
#show heading: set text(hyphenate: false)
#show heading.where(level: 1): set align(center)
"""
SPECIAL = re.compile(r"([\\#$*_`<>@\[\]=~/+-])")


def escaped(text: str) -> str:
    return SPECIAL.sub(r"\\\1", re.sub(r"\s+", " ", text))


class Act(HTMLParser):
    """Turns the body of one act into markup, block by block."""

    def __init__(self) -> None:
        super().__init__()
        self.out: list[str] = []
        self.within_body = False
        self.skipped = 0
        self.rows: list[list[str]] | None = None
        self.headed = False

    def handle_starttag(self, tag: str, attributes: list[tuple[str, str | None]]) -> None:
        kind = dict(attributes).get("class") or ""
        match tag:
            case "body":
                self.within_body = True
            case "style" | "svg" | "caption":
                self.skipped += 1
            case "article":
                self.out.append("\n\n")
            case "h1" | "h2" | "h3":
                self.out.append("\n\n" + "=" * int(tag[1]) + " ")
            case "p":
                self.out.append("\n\n#align(center)[" if "centro" in kind else "\n\n#block[")
            case "li":
                self.out.append("\n- ")
            case "strong" | "b":
                self.out.append("#strong[")
            case "em" | "i":
                self.out.append("#emph[")
            case "br":
                self.out.append(" \\ ")
            case "table":
                self.rows, self.headed = [], False
            case "thead":
                self.headed = True
            case "tr" if self.rows is not None:
                self.rows.append([])
            case "td" | "th" if self.rows:
                self.out.append("\0")

    def handle_endtag(self, tag: str) -> None:
        match tag:
            case "style" | "svg" | "caption":
                self.skipped -= 1
            case "p" | "strong" | "b" | "em" | "i":
                self.out.append("]")
            case "td" | "th" if self.rows:
                start = len(self.out) - 1 - self.out[::-1].index("\0")
                self.rows[-1].append("".join(self.out[start + 1:]))
                del self.out[start:]
            case "table" if self.rows is not None:
                rows = [row for row in self.rows if row]
                width = max(map(len, rows), default=1)
                cells = [[f"[{cell}]" for cell in row + [""] * (width - len(row))] for row in rows]
                lines = [", ".join(row) for row in cells]
                if self.headed and lines:
                    lines[0] = f"table.header({lines[0]})"
                self.out.append(f"\n\n#text(size: 0.9em, table(columns: {width}, stroke: (bottom: 0.4pt), "
                                f"align: left, {', '.join(lines)}))\n")
                self.rows = None

    def handle_data(self, data: str) -> None:
        if self.within_body and not self.skipped:
            self.out.append(escaped(data))


def markup(html: str) -> str:
    act = Act()
    act.feed(html)
    title = re.search(r"<title>(.*?)</title>", html, re.S)
    return HEAD.format(title='"' + (title[1] if title else "").replace('"', "'") + '"') + "".join(act.out)
