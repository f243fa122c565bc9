"""The house keeps its own rules: who imports whom, types, style, sizes, a README in every room."""

from __future__ import annotations

import ast
import re
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
PARTS = ("kiosk", "forms", "printers", "ui", "tests", "installer")
BIN = Path(sys.executable).parent

LONGEST_FILE = 400  # lines
LONGEST_FUNCTION = 45  # lines, docstring included: half a screen
# Where a rule of size gives way, and why.
LONG_FILES: dict[str, str] = {}
LONG_FUNCTIONS: dict[str, str] = {}


def tracked(*endings: str) -> list[Path]:
    listed = subprocess.run(
        ["git", "ls-files", "--cached", "--others", "--exclude-standard"],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=True,
    )
    paths = [ROOT / line for line in listed.stdout.splitlines()]
    return [path for path in paths if path.is_file() and path.name.endswith(endings)]


def run(*command: str) -> None:
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout[-6000:] + done.stderr[-3000:]


def test_nobody_imports_upwards() -> None:
    run(str(BIN / "lint-imports"), "--no-cache")


@pytest.mark.timeout(600)
def test_types_hold() -> None:
    run(sys.executable, "-m", "mypy")


def test_style_is_clean() -> None:
    run(str(BIN / "ruff"), "check", ".")
    run(str(BIN / "ruff"), "format", "--check", ".")


def test_files_are_small_rooms() -> None:
    long = {
        str(path.relative_to(ROOT)): lines
        for path in tracked(".py", ".qml")
        if (lines := len(path.read_text("utf-8").splitlines())) > LONGEST_FILE
    }
    assert not long.keys() - LONG_FILES.keys(), long
    assert not LONG_FILES.keys() - long.keys(), "listed as long, but no longer is"


def test_functions_fit_on_half_a_screen() -> None:
    long = {name: lines for name, lines in _functions() if lines > LONGEST_FUNCTION}
    assert not long.keys() - LONG_FUNCTIONS.keys(), long
    assert not LONG_FUNCTIONS.keys() - long.keys(), "listed as long, but no longer is"


def _functions() -> Iterator[tuple[str, int]]:
    for path in tracked(".py"):
        for node in ast.walk(ast.parse(path.read_text("utf-8"))):
            if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
                yield f"{path.relative_to(ROOT)}:{node.name}", (node.end_lineno or 0) - node.lineno + 1


def test_every_folder_has_a_readme() -> None:
    kept = {path.parent for path in tracked(".py", ".yaml", ".qml", ".svg", ".json")}
    missing = [
        str(folder.relative_to(ROOT))
        for folder in sorted(kept)
        if folder != ROOT and not (folder / "README.md").is_file()
    ]
    assert not missing, missing


HOME = re.compile(r"(?<![\w.])/(?:root|home|work|Users)/")


def test_the_project_stands_alone() -> None:
    """No path of somebody's own machine."""
    told = [
        f"{path.relative_to(ROOT)}:{place}"
        for path in tracked(
            ".py", ".qml", ".yaml", ".md", ".toml", ".txt", ".in", "setup", "demo", "run", "Makefile"
        )
        if path != Path(__file__)
        for place, line in enumerate(path.read_text("utf-8").splitlines(), 1)
        if HOME.search(line)
    ]
    assert not told, told


def test_the_lock_holds_hashes_and_no_addresses() -> None:
    for name in ("requirements.txt", "requirements-test.txt"):
        text = (ROOT / name).read_text("utf-8")
        pinned = re.findall(r"^[\w.\-\[\]]+==", text, re.M)
        assert pinned
        assert text.count("--hash=sha256:") >= len(pinned)
        assert "://" not in text


# A value given where such a name is declared is lost: QML takes it for the handler of a signal.
HANDLER = re.compile(
    r"^\s*(?:(?:readonly|required|default|final)\s+)*property\s+(?!alias\b)[\w.<>]+\s+on[A-Z]\w*", re.M
)
GIVEN = re.compile(r"\bsetContextProperty\(\s*[\"']on[A-Z]|^\s*on[A-Z]\w*\s*=\s*Property\(", re.M)


def test_no_value_looks_like_a_signal() -> None:
    """Neither in QML nor among what Python gives it; an alias (`Theme.qml`) has no value of its own."""
    told = [
        f"{path.relative_to(ROOT)}: {found.group().strip()}"
        for path, rule in [
            *((path, HANDLER) for path in tracked(".qml")),
            *((path, GIVEN) for path in tracked(".py") if path.is_relative_to(ROOT / "ui")),
        ]
        for found in rule.finditer(path.read_text("utf-8"))
    ]
    assert not told, told


@pytest.mark.parametrize(
    "line",
    [
        "    readonly property color onKey: hues.onKey",
        "property var onHeld",
        "required property list<Item> onTop",
    ],
)
def test_such_a_value_is_noticed(line: str) -> None:
    assert HANDLER.match(line)
    assert not HANDLER.match(line.replace(" on", " over"))
