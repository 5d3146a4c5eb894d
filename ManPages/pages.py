#!/usr/bin/env python3
"""Writes the manual pages, in Italian, from what the program itself says of its commands.

pages.py VERBALE FOLDER: one page for the program and one for each command. What help has no room for
stands beside this file, in NAME.roff: its sections are added to those that are made here, or take the
place of 'CODICI DI USCITA'. Dated as SOURCE_DATE_EPOCH says, for equal bytes from equal sources.
"""
import datetime
import json
import os
import re
import subprocess
import sys
from pathlib import Path

HERE = Path(__file__).resolve().parent
MONTHS = (
    "gennaio febbraio marzo aprile maggio giugno luglio agosto settembre ottobre novembre dicembre"
).split()
SECTIONS = [
    "NOME", "SINTASSI", "DESCRIZIONE", "COMANDI", "ARGOMENTI", "OPZIONI", "CODICI DI USCITA", "AMBIENTE",
    "FILE", "ESEMPI", "VEDERE ANCHE",
]
EXIT = [
    ("0", "Nessun errore."),
    ("1", "Un verbale, un atto o il registro ha almeno un errore; gli avvisi e le note non contano."),
    ("2", "Un file non si può leggere, o il comando è scritto male."),
    ("3", "Guasto del programma o del disco: nulla è rimasto scritto a metà."),
]
# What the option of a command says of the world around it: variables and files.
VARIABLES = {
    "registro": [
        (r"\fBVERBALE_REGISTRO\fR", "Il registro da usare quando \\fB\\-\\-registro\\fR non lo indica."),
        (
            r"\fBXDG_DATA_HOME\fR, \fBHOME\fR",
            "Dove stanno i dati dell'utente, e fra questi il registro usuale.",
        ),
    ],
}
FILES = {
    "registro": [(
        r"\fI~/.local/share/verbale/registro.sqlite\fR",
        "Il registro usuale. È un solo file: se ne fa copia quando nessun comando è in corso.",
    )],
    "dati": [(
        r"\fIente.txt\fR",
        "Accanto al registro: i dati dell'ente, una riga per voce, come \\fBente: Comune di Valdombra\\fR.",
    )],
}


def escaped(text):
    """Plain text as roff: what is to be typed keeps its hyphens."""
    return text.replace("\\", "\\e").replace("-", "\\-")


def prose(text):
    """Text of help as roff; words in quotes, that are to be typed, become bold."""
    text = escaped(" ".join(text.split()))
    text = re.sub(r"(?<![\w'])'([^']+)'(?!\w)", r"\\fB\1\\fR", text)
    # A line that begins like a request is text.
    return re.sub(r"^([.'])", r"\\&\1", text)


def code(lines):
    """Lines to be typed as they stand."""
    shown = [re.sub(r"^([.'])", r"\\&\1", escaped(line).replace("'", "\\(aq")) for line in lines]
    return ["", ".nf", *(f"\\fB{line}\\fR" if line else "" for line in shown), ".fi"]


def entries(pairs):
    out = []
    for term, text in pairs:
        out += [".TP", term, text]
    return out


def discussion(text):
    """The paragraphs of a command's discussion, and the commands given as examples."""
    paragraphs, examples = [], []
    for block in re.split(r"\n\s*\n", text or ""):
        lines = block.splitlines()
        if not block.strip() or block.startswith("Codici di uscita"):
            continue
        if re.match(r"(Esempi?|Per cominciare):", lines[0]):
            examples += [line[2:] for line in lines[1:]]
            continue
        while lines:
            indented = lines[0].startswith("  ")
            run = 0
            while run < len(lines) and lines[run].startswith("  ") == indented:
                run += 1
            taken, lines = lines[:run], lines[run:]
            paragraphs += code(line[2:] for line in taken) if indented else [".PP", prose(" ".join(taken))]
    return paragraphs, examples


def sentence(text):
    """An abstract as the line of a NAME section: no capital, no full stop."""
    text = text.strip().rstrip(".")
    return text[:1].lower() + text[1:]


def names(argument):
    dash = {"short": "\\-", "long": "\\-\\-", "longWithSingleDash": "\\-"}
    found = sorted(argument["names"], key=lambda name: name["kind"] != "short")
    return [dash[name["kind"]] + escaped(name["name"]) for name in found]


def explained(argument):
    text = argument.get("abstract") or ""
    if argument.get("discussion"):
        text += " " + argument["discussion"]
    values = argument.get("allValues") or []
    if values:
        text += " Valori: " + ", ".join(f"'{value}'" for value in values) + "."
    if argument.get("defaultValue"):
        text += f" Predefinito: '{argument['defaultValue']}'."
    return prose(text)


class Page:
    def __init__(self, command, path, program):
        self.command, self.path, self.program = command, path, program
        self.name = "-".join(path)
        self.arguments = [a for a in command.get("arguments") or [] if a.get("shouldDisplay", True)]
        self.inside = [c for c in command.get("subcommands") or [] if shown(c)]
        self.additions = additions(self.name)

    def usage(self):
        text = self.program.run(*self.path[1:], "--help")
        found = re.search(r"^Uso: (.+?)(?:\n\s*\n|\Z)", text, re.S | re.M)
        return " ".join(found.group(1).split()) if found else " ".join(self.path)

    def options(self):
        out = []
        for argument in self.arguments:
            if argument["kind"] == "positional":
                continue
            value = f" \\fI{escaped(argument['valueName'])}\\fR" if argument["kind"] == "option" else ""
            term = ", ".join(f"\\fB{name}\\fR" for name in names(argument)) + value
            out.append((term, explained(argument)))
        return out

    def positionals(self):
        return [
            (f"\\fI{escaped(a.get('valueName') or '')}\\fR", explained(a))
            for a in self.arguments if a["kind"] == "positional"
        ]

    def has(self, option):
        return any(name["name"] == option for a in self.arguments for name in a.get("names") or [])

    def commands(self):
        out = []
        for command in self.inside:
            other = [n for n in command.get("aliases") or []]
            term = f"\\fB{escaped(command['commandName'])}\\fR"
            term += "".join(f", \\fB{escaped(name)}\\fR" for name in other)
            page = "-".join([*self.path, command["commandName"]])
            out.append((term, f"{prose(command['abstract'])} Si veda \\fB{escaped(page)}\\fR(1)."))
        return out

    def related(self, body):
        """The pages to see: those around this one, and those whose commands its words name."""
        found = set()
        if len(self.path) > 1:
            found.add("-".join(self.path[:-1]))
        found |= {"-".join([*self.path, c["commandName"]]) for c in self.inside}
        for words in self.program.paths:
            if len(words) > 1 and re.search(rf"\b{' '.join(words)}\b", body):
                found.add("-".join(words))
        if len(self.path) == 3:
            found |= {"-".join(w) for w in self.program.paths if w[:2] == self.path[:2] and len(w) == 3}
        found.discard(self.name)
        return sorted(found, key=lambda name: (name != "verbale", name))

    def text(self):
        title, abstract = self.name.upper(), self.command["abstract"]
        paragraphs, examples = discussion(self.command.get("discussion"))
        aliases = self.command.get("aliases") or []
        sections = {name: [] for name in SECTIONS}
        sections["NOME"] = [f"{escaped(self.name)} \\- {prose(sentence(abstract))}"]
        sections["SINTASSI"] = [f"\\fB{escaped(self.usage())}\\fR"]
        sections["DESCRIZIONE"] = [prose(abstract), *paragraphs]
        if aliases:
            typed = " ".join(self.path[:-1] + aliases[:1])
            sections["DESCRIZIONE"] += [".PP", f"In inglese il comando è \\fB{escaped(typed)}\\fR."]
        sections["COMANDI"] = entries(self.commands())
        sections["ARGOMENTI"] = entries(self.positionals())
        sections["OPZIONI"] = entries(self.options())
        sections["AMBIENTE"] = self.around(VARIABLES)
        sections["FILE"] = self.around(FILES)
        for name, lines in self.additions.items():
            sections[name] += ([".PP"] if sections[name] and not lines[0].startswith(".") else []) + lines
        if not sections["CODICI DI USCITA"]:
            sections["CODICI DI USCITA"] = entries(EXIT)
        if examples:
            sections["ESEMPI"] = code(examples)[1:] + sections["ESEMPI"]
        body = json.dumps(sections, ensure_ascii=False).replace("\\\\-", "-") + " ".join(examples)
        see = [f"\\fB{escaped(name)}\\fR(1)" for name in self.related(body)]
        sections["VEDERE ANCHE"] += [",\n".join(see)]
        out = [
            f'.TH "{escaped(title)}" 1 "{self.program.date}" "Verbale {self.program.version}" '
            '"Manuale di Verbale"',
            # Words of Italian are not to be divided as if they were English.
            ".nh", ".ad l",
        ]
        for name in [*SECTIONS, *(name for name in sections if name not in SECTIONS)]:
            if sections[name]:
                out += [f'.SH "{name}"', *sections[name]]
        return "\n".join(line for line in out if line) + "\n"

    def around(self, table):
        return entries(pair for option, pairs in table.items() if self.has(option) for pair in pairs)


def additions(name):
    """The sections written by hand for a page."""
    file = HERE / f"{name}.roff"
    sections, lines = {}, []
    if file.exists():
        for line in file.read_text(encoding="utf-8").splitlines():
            if line.startswith(".SH "):
                lines = sections.setdefault(line[4:].strip("\""), [])
            elif line:
                lines.append(line)
    return sections


def shown(command):
    return command.get("shouldDisplay", True) and command["commandName"] != "help"


class Program:
    def __init__(self, path):
        self.path = path
        self.version = self.run("--version").split()[-1]
        self.command = json.loads(self.run("--experimental-dump-help"))["command"]
        epoch = os.environ.get("SOURCE_DATE_EPOCH")
        day = datetime.datetime.now(datetime.timezone.utc)
        if epoch:
            day = datetime.datetime.fromtimestamp(int(epoch), datetime.timezone.utc)
        self.date = f"{day.day} {MONTHS[day.month - 1]} {day.year}"
        self.pages, self.paths = [], []
        self.gather(self.command, [self.command["commandName"]])

    def run(self, *words):
        return subprocess.run(
            [self.path, *words], check=True, capture_output=True, text=True, encoding="utf-8"
        ).stdout

    def gather(self, command, path):
        self.paths.append(path)
        self.pages.append(Page(command, path, self))
        for inside in command.get("subcommands") or []:
            if shown(inside):
                self.gather(inside, [*path, inside["commandName"]])


def main():
    if len(sys.argv) != 3:
        sys.exit("pages.py VERBALE FOLDER")
    program = Program(str(Path(sys.argv[1]).resolve()))
    folder = Path(sys.argv[2])
    folder.mkdir(parents=True, exist_ok=True)
    made = {page.name for page in program.pages}
    stray = [file.name for file in HERE.glob("*.roff") if file.stem not in made]
    if stray:
        sys.exit(f"no command for {', '.join(stray)}")
    for page in program.pages:
        (folder / f"{page.name}.1").write_text(page.text(), encoding="utf-8")


main()
