# make demo    builds the program and runs it on Samples/; the results are in esito/
# make test    lint, build with warnings as errors, tests
# make bench   speed beside grep, on a corpus built from Samples/
# make bench-pdf  speed of the PDF beside Typst and WeasyPrint, on a thousand minutes
# make bench-registro  the register at a hundred thousand acts beside sqlite3 (ATTI=10000 for fewer)
# make bench-archivio  the check of two hundred thousand documents: speed, memory, resuming (DOCUMENTI=20000 for fewer)
# make fuzz    damaged inputs into every way in, sixty seconds each (BERSAGLIO=testo for one of them)
# make fuzz-tutti  ten million inputs each (GIRI=… for fewer)
# make sanitari  the tests under the address sanitizer, then under the thread sanitizer
# make verita  a thousand sittings of known truth, written, read and checked: precision and recall (SEMI=100 for fewer)
# make guasti  two hundred rounds of killing the program at the register and at the albo, and every other fault
# make archivio-spark  the sample of an archive on a Spark cluster of two workers, one of them killed on the way
# make install    installs the program, built if it is not, with its pages (PREFIX=/usr/local, DESTDIR=)
# make uninstall  takes it away
# make deb        a Debian package, in .build/deb
# make prova-deb  installs the package on a bare Debian in a folder, tries it, takes it away (as root)
# make statico    one file for a Debian where nothing is installed, in .build/statico
# make prova-statico  tries it there (as root)
# make carico  two hundred live checks a second for a minute, and the memory they take
# make documentazione  the documentation of the library, for developers, in .build/documentazione
# make libreria  builds and runs the tutorial's package, which uses the library from outside
# make manuale  takes anew the pictures of the user's handbook, Sources/Manuale, from the desk itself

SHELL := /bin/bash
.SHELLFLAGS := -euo pipefail -c
.DEFAULT_GOAL := demo
.PHONY: demo test lint build release bench bench-pdf bench-registro bench-archivio fuzz fuzz-tutti sanitari verita guasti archivio-spark carico manuale documentazione libreria prepare prepare-test clean
.PHONY: program install uninstall deb prova-deb statico prova-statico

# Seconds that the fuzz of one target, or the load, lasts.
SECONDI ?= 60
# Sittings of known truth.
SEMI ?= 1000
# The targets of the fuzz; all where none is named.
BERSAGLIO ?=
# Rounds of faults at the register.
GIRI ?= 200
# Acts of the register that is measured.
ATTI ?= 100000
# Documents of the archive that is measured.
DOCUMENTI ?= 200000
# Live checks a second.
RICHIESTE ?= 200

# Where the program is installed; DESTDIR goes before it, to make a package.
PREFIX ?= /usr/local
DESTDIR ?=
ZSH ?= $(PREFIX)/share/zsh/site-functions

sources := Sources Tests Templates Package.swift
verbale := .build/release/verbale

prepare:
	@.ci/prepare

prepare-test:
	@.ci/prepare prove

demo: release
	@.ci/demo $(verbale)

test: prepare-test lint build
	swift test
	@.ci/schemas .build/debug/verbale
	@.ci/pagine .build/debug/verbale
	@.ci/albo .build/debug/verbale
	@.ci/navigatore .build/debug/verbale
	@.ci/documentazione

lint: prepare
	swift format lint --strict -r $(sources)

build: prepare
	swift build --build-tests

release: prepare program

# With Swift's own libraries inside: it starts sooner, and runs where there is no Swift.
program:
	swift build -c release --static-swift-stdlib --product verbale

# Who installs may be an administrator without Swift: what is built is enough.
install:
	@[ -x $(verbale) ] || $(MAKE) release
	@.ci/installa $(verbale) "$(DESTDIR)" "$(PREFIX)" "$(ZSH)"

uninstall:
	@.ci/installa --togli "$(DESTDIR)" "$(PREFIX)" "$(ZSH)"

deb: release
	@.ci/pacchetto $(verbale)

statico: release
	@.ci/statico $(verbale)

prova-deb:
	@.ci/prova-pacchetto

prova-statico:
	@.ci/prova-pacchetto statico

bench: release
	@python3 Benchmarks/bench.py $(verbale)

bench-pdf: release
	@python3 Benchmarks/pdf.py $(verbale)

bench-registro: release
	@python3 Benchmarks/registro.py $(verbale) --atti $(ATTI)

bench-archivio: release
	@python3 Benchmarks/archivio.py $(verbale) --documenti $(DOCUMENTI)

fuzz: prepare
	@.ci/fuzz $(addprefix --bersaglio ,$(BERSAGLIO)) --secondi $(SECONDI)

fuzz-tutti: GIRI = 10000000
fuzz-tutti: prepare
	@.ci/fuzz $(addprefix --bersaglio ,$(BERSAGLIO)) --giri $(GIRI)

sanitari: prepare
	@.ci/sanitari

verita: prepare
	@swift build -c release --product verita
	@.build/release/verita --semi $(SEMI)

guasti: release
	@.ci/guasti $(verbale) --giri $(GIRI)

archivio-spark: release
	@test -x .build/spark/bin/python || python3 -m venv .build/spark
	@.build/spark/bin/pip install -q pyspark==4.3.0
	@.build/spark/bin/python Samples/archivio-spark/prova.py $(verbale)

carico: release
	@python3 Benchmarks/carico.py $(verbale) --secondi $(SECONDI) --richieste $(RICHIESTE)

documentazione: prepare
	@.ci/documentazione

libreria: prepare
	@.ci/libreria

manuale:
	@.ci/prepare immagini
	@swift build --product verbale
	@IMMAGINI=$(CURDIR)/Sources/Manuale/immagini .ci/navigatore .build/debug/verbale test_manuale

clean:
	rm -rf .build esito Benchmarks/corpus
