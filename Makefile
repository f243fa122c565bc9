# The usual verbs; everything here also runs without make.
.PHONY: setup test demo lint lock licences bench

setup:
	sh installer/setup --test

test:
	sh installer/test

demo:
	sh installer/demo

lint:
	.venv/bin/ruff check . && .venv/bin/ruff format --check . && .venv/bin/mypy && .venv/bin/lint-imports

# Needs uv. Hashes, no addresses: a city may install from its own mirror.
lock:
	uv pip compile --python-version 3.11 --generate-hashes --no-emit-index-url --no-header -q requirements.in -o requirements.txt
	uv pip compile --python-version 3.11 --generate-hashes --no-emit-index-url --no-header -q -c requirements.txt requirements-test.in -o requirements-test.txt

licences:
	.venv/bin/kakanai licences

bench:
	.venv/bin/python -m tests.bench
