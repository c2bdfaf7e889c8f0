# Needs only make and a Python >= 3.11; `make PYTHON=/path/to/python` chooses which one.
PYTHON =

# Sets $$p to the first Python that is new enough, else to python3, which then says why it will not do.
FIND = p="$(PYTHON)"; if [ -z "$$p" ]; then \
	for p in python3 python3.14 python3.13 python3.12 python3.11 python3; do \
	"$$p" -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null && break; done; fi

LOCK = "$$t/bin/uv" pip compile --quiet --upgrade --universal --python-version 3.11 --generate-hashes \
	--no-emit-index-url --no-emit-find-links --no-annotate --no-header

build: runtime ## set up, then compile every module into decks/ and print/ (the default)
	@.venv/bin/trainer build

check: runtime ## set up, then check every question bank against its source
	@.venv/bin/trainer check

test: testing ## set up, then run the tests
	@.venv/bin/python -m pytest

editor: editing ## set up, then hold the schemas against the language server of editors (needs an npm registry)
	@.venv/bin/python -m pytest -m editor

browser: browsing ## set up, with Chromium where there is no such browser, then open pages and cards in it
	@.venv/bin/python -m pytest -m browser

pairs: testing ## set up, then tell how well the check parts wrong questions from their right twins
	@PYTHONPATH=tests .venv/bin/python tests/pairs_report.py

lint: testing ## set up, then check style and types
	@.venv/bin/ruff check .
	@.venv/bin/ruff format --check .
	@.venv/bin/mypy

lock: ## make the hash-pinned lock files anew, with the newest versions
	@$(FIND); t=$$(mktemp -d) && trap 'rm -rf "$$t"' EXIT && "$$p" -m venv "$$t" && \
	"$$t/bin/pip" install --quiet uv && $(LOCK) pyproject.toml setup/build.in --output-file setup/runtime.lock && \
	$(LOCK) pyproject.toml setup/build.in --extra test --constraint setup/runtime.lock --output-file setup/test.lock && \
	$(LOCK) setup/browser.in --constraint setup/test.lock --output-file setup/browser.lock

clean: ## remove what set-up and tools made; decks/ and print/ stay
	rm -rf .venv .trainer-cache .mypy_cache .pytest_cache .ruff_cache .hypothesis build src/trainer.egg-info setup/editor/node_modules
	find src tests setup -name __pycache__ -prune -exec rm -rf {} +

help: ## show this list
	@sed -n 's/^\([a-z]*\):.*## /\1: /p' Makefile

runtime:
	@$(FIND); "$$p" setup/bootstrap.py runtime

testing:
	@$(FIND); "$$p" setup/bootstrap.py test

editing:
	@$(FIND); "$$p" setup/bootstrap.py editor

browsing:
	@$(FIND); "$$p" setup/bootstrap.py browser

.PHONY: build check test editor browser pairs lint lock clean help runtime testing editing browsing
