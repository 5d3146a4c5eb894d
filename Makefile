# make demo    builds the program and runs it on Samples/; the results are in esito/
# make test    lint, build with warnings as errors, tests
# make bench   speed beside grep, on a corpus built from Samples/
# make fuzz    sixty seconds of damaged minutes, to see that nothing breaks

SHELL := /bin/bash
.SHELLFLAGS := -euo pipefail -c
.DEFAULT_GOAL := demo
.PHONY: demo test lint build release bench fuzz prepare clean

sources := Sources Tests Templates Package.swift
verbale := .build/release/verbale

prepare:
	@.ci/prepare

demo: release
	@.ci/demo $(verbale)

test: lint build
	swift test

lint: prepare
	swift format lint --strict -r $(sources)

build: prepare
	swift build --build-tests

release: prepare
	swift build -c release --product verbale

bench: release
	@python3 Benchmarks/bench.py $(verbale)

fuzz: prepare
	@swift build -c release --product fuzz
	@.build/release/fuzz --secondi $${SECONDI:-60} Samples $(wildcard ../shared/reference/*/)

clean:
	rm -rf .build esito Benchmarks/corpus
