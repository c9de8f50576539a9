# crosslight: every task a developer or a user of the checkout needs. `make help` lists them.
.DEFAULT_GOAL := help
PYTHON ?= python3
VENV   ?= .venv
BIN    := $(VENV)/bin
STORY  ?=
DATA   ?=

.PHONY: help run test format lint types imports unit screens explore bench fit-align screenshots snapshots clean

help:            ## list these tasks
	@sed -n 's/^\([a-z%-]*\):.*##[[:space:]]*/  make \1	/p' $(MAKEFILE_LIST)

$(VENV)/run.stamp: pyproject.toml constraints.txt
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' || { echo "crosslight needs Python 3.11 or newer; name one with: make PYTHON=python3.12 …" >&2; exit 2; }
	@test -x $(BIN)/python || $(PYTHON) -m venv $(VENV)
	@$(BIN)/python -m pip install -qq --disable-pip-version-check --constraint constraints.txt --editable .
	@touch $@

$(VENV)/dev.stamp: $(VENV)/run.stamp
	@$(BIN)/python -m pip install -qq --disable-pip-version-check --constraint constraints.txt --editable '.[dev]'
	@touch $@

$(VENV)/bench.stamp: $(VENV)/dev.stamp
	@$(BIN)/python -m pip install -qq --disable-pip-version-check --constraint constraints.txt --editable '.[dev,bench]'
	@touch $@

run: $(VENV)/run.stamp  ## open the app on the bundled story, or on STORY=path
	@$(BIN)/crosslight $(STORY)

test: lint types imports unit screens  ## everything that must pass

format: $(VENV)/dev.stamp  ## rewrite the sources in the house format
	@$(BIN)/ruff format . && $(BIN)/ruff check --fix .

lint: $(VENV)/dev.stamp
	@$(BIN)/ruff format --check . && $(BIN)/ruff check .

types: $(VENV)/dev.stamp
	@$(BIN)/mypy

imports: $(VENV)/dev.stamp
	@$(BIN)/lint-imports --no-cache

unit: $(VENV)/dev.stamp
	@rm -f .coverage .coverage.*
	@$(BIN)/coverage run -m pytest -q --ignore tests/tui
	@$(BIN)/coverage combine --quiet && $(BIN)/coverage report

screens: $(VENV)/dev.stamp
	@$(BIN)/pytest -q -n auto tests/tui

explore: $(VENV)/dev.stamp  ## look for what breaks a property, with other examples each time
	@$(BIN)/pytest -q -n auto --hypothesis-profile explore tests/property tests/tui/test_machine.py

bench: $(VENV)/dev.stamp  ## times and memory beside an empty Textual app
	@$(BIN)/python -m tests.bench.app $(STORY)

bench-%: $(VENV)/bench.stamp  ## accuracy of align, language, entities or findings on DATA=folder
	@$(BIN)/python -m tests.bench.$* $(DATA)

fit-align: $(VENV)/bench.stamp  ## fit the weights of alignment again on DATA=folder
	@$(BIN)/python -m tests.bench.fit_align $(DATA)

screenshots: $(VENV)/dev.stamp  ## rewrite the pictures of the README from the real app
	@$(BIN)/python screenshots/make.py

snapshots: $(VENV)/dev.stamp  ## accept the screens and reports as they are; read the difference
	@$(BIN)/pytest -q -n auto --snapshot-update --ignore tests/tui/test_screenshots.py tests/tui
	@UPDATE_GOLDEN=1 $(BIN)/pytest -q tests/golden

clean:           ## remove the environment and caches
	@rm -rf $(VENV) .mypy_cache .ruff_cache .pytest_cache .hypothesis .coverage .coverage.*
