# Every target does its own set-up in .venv; none needs root.
PYTHON ?= $(shell command -v python3.11 || command -v python3)
BIN := .venv/bin
SHARED ?= ../shared
PYTEST := $(BIN)/pytest -n auto --dist loadfile
EDITABLE := $(BIN)/pip install --quiet --no-deps --no-build-isolation --editable .

.PHONY: run test fast check format captures docs score bench wheels lock clean

run: .venv/run.stamp ## code the example reports into out/, print the result and write it as a page
	$(BIN)/dateline code examples/reports --out out
	$(BIN)/dateline report --from out --out out/report.html

test: .venv/dev.stamp ## run every test
	$(PYTEST)

fast: .venv/dev.stamp ## run the tests that take no more than a few seconds
	$(PYTEST) -m "not slow"

check: .venv/dev.stamp ## style, types, layers and docs
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy
	$(BIN)/lint-imports
	$(BIN)/mkdocs build --strict --quiet --site-dir .venv/site

format: .venv/dev.stamp
	$(BIN)/ruff check --fix .
	$(BIN)/ruff format .

captures: .venv/dev.stamp ## run the commands that the pages show, and write what they print into the pages
	$(BIN)/python scripts/captures.py
	$(BIN)/python scripts/notebook.py

docs: .venv/dev.stamp ## serve the documentation on this machine
	$(BIN)/mkdocs serve

score: .venv/run.stamp ## code the hand-coded reports and print how far the coding agrees
	$(BIN)/python scripts/score.py $(SHARED)

bench: .venv/run.stamp ## documents a second, memory and time to first result
	$(BIN)/python scripts/benchmark.py

wheels: .venv/dev.stamp ## build the wheels of Dateline and of its larger model into dist/
	$(BIN)/hatchling build -t wheel -d dist
	cd packages/dateline-base && ../../$(BIN)/hatchling build -t wheel -d ../../dist

lock: .venv/dev.stamp ## write the lock files again
	$(BIN)/python scripts/lock.py

clean:
	rm -rf .venv out site

.venv/bin/python:
	$(PYTHON) -c 'import sys; sys.exit("Dateline needs Python 3.11 or later; set PYTHON=") if sys.version_info < (3, 11) else None'
	$(PYTHON) -m venv .venv

.venv/run.stamp: requirements.lock pyproject.toml | .venv/bin/python
	$(BIN)/pip install --quiet --disable-pip-version-check --require-hashes -r requirements.lock
	$(EDITABLE)
	touch $@

.venv/dev.stamp: requirements-dev.lock pyproject.toml | .venv/bin/python
	$(BIN)/pip install --quiet --disable-pip-version-check --require-hashes -r requirements-dev.lock
	$(EDITABLE)
	touch $@ .venv/run.stamp
