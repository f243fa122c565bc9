"""`python -m tests.bench`: every benchmark, one after another, each as a ratio beside its baseline."""

from __future__ import annotations

import sys
from importlib import import_module
from pathlib import Path


def main(wanted: list[str]) -> None:
    names = sorted(path.stem for path in Path(__file__).parent.glob("[a-z]*.py"))
    for name in wanted or names:
        print(f"== {name}", flush=True)
        import_module(f"tests.bench.{name}").main()


if __name__ == "__main__":
    main(sys.argv[1:])
