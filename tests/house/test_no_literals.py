"""No text that a person reads stands in a program: QML, Python, pages and scripts take it from the words.

What a command prints or says about itself (`ui/cli`) is for whoever runs it in a terminal and may stand in
place, as may the detail of a `Trouble`, which names a file or a setting in the log.
"""

from __future__ import annotations

import ast
import re
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
JAPANESE = re.compile(r"[ぁ-ゖァ-ヺ一-鿿々〆ヶ]")
LETTER = re.compile(r"[A-Za-z]|" + JAPANESE.pattern)

# Japanese that nobody reads from here, and why.
DATA = {
    "ui/common/markup.py": "letters of Japanese, in a pattern",
    "kiosk/phrases.py": "where Japanese may break",
    "ui/desk/editing.py": "eras as a clerk types them",
    "ui/desk/interview/read.py": "eras as a clerk types them",
}
TERMINAL = ("ui/cli/", "ui/gallery/")  # the gallery's people and their addresses are invented
SHOWN = re.compile(r"\b(?:text|title|label|hint|placeholderText|Accessible\.(?:name|description))\s*:(.*)$")
SETTERS = re.compile(
    r"set(?:Text|WindowTitle|Title|ToolTip|AccessibleName|AccessibleDescription|PlaceholderText|PlainText|Html)"
    r"|QLabel|QPushButton|QCheckBox|QAction|QGroupBox|addItem|addTab"
)
READ_ALOUD = ("aria-label", "title", "alt", "placeholder", "content")
_QML = re.compile(r"""//[^\n]*|/\*.*?\*/|"(?:\\.|[^"\\\n])*"|'(?:\\.|[^'\\\n])*'|`[^`]*`""", re.DOTALL)

Finds = Callable[[str], Iterator[tuple[int, str]]]


def in_qml(source: str) -> Iterator[tuple[int, str]]:
    """Line and string: Japanese anywhere, any word where it would be shown or read aloud."""
    for found in _QML.finditer(source):
        said = found.group()
        if said.startswith("/"):
            continue
        before = source[source.rfind("\n", 0, found.start()) + 1 : found.start()]
        shown = SHOWN.search(before)
        compared = re.search(r"[=!]==?\s*$|\[\s*$|\(\s*$", before)  # a name in the program, not a text
        bound = shown and not compared and ";" not in shown.group(1)
        if JAPANESE.search(said) or (bound and LETTER.search(said)):
            yield source.count("\n", 0, found.start()) + 1, said


def in_python(source: str) -> Iterator[tuple[int, str]]:
    tree = ast.parse(source)
    silent = {id(part) for node in ast.walk(tree) if _silent(node) for part in ast.walk(node)}
    for node in ast.walk(tree):
        if isinstance(node, ast.Constant) and isinstance(node.value, str) and id(node) not in silent:
            if JAPANESE.search(node.value):
                yield node.lineno, node.value
        elif isinstance(node, ast.Call) and SETTERS.fullmatch(_name(node)):
            for said in (part for one in node.args for part in _said(one)):
                if re.search(r"[A-Za-z]{2}", said) and not said.startswith("<"):
                    yield node.lineno, said


def _silent(node: ast.AST) -> bool:
    """A docstring, a pattern, or the detail of a trouble."""
    if isinstance(node, ast.Expr):
        return isinstance(node.value, ast.Constant)
    if isinstance(node, ast.Assign):
        return any(isinstance(one, ast.Name) and one.id == "detail" for one in node.targets)
    pattern = isinstance(node, ast.Call) and ast.unparse(node.func).startswith("re.")
    return pattern or (isinstance(node, ast.Call) and _name(node) == "Trouble")


def _name(call: ast.Call) -> str:
    return call.func.attr if isinstance(call.func, ast.Attribute) else getattr(call.func, "id", "")


def _said(node: ast.expr) -> Iterator[str]:
    parts = node.values if isinstance(node, ast.JoinedStr) else [node]
    yield from (one.value for one in parts if isinstance(one, ast.Constant) and isinstance(one.value, str))


def in_page(source: str) -> Iterator[tuple[int, str]]:
    """A template: what is left between tags and in what is read aloud, once its own language is taken out."""

    def blank(found: re.Match[str]) -> str:
        return "\n" * found.group().count("\n")

    bare = re.sub(r"<(script|style)\b.*?</\1>|<!--.*?-->|\{#.*?#\}", blank, source, flags=re.DOTALL)
    bare = re.sub(r"\{\{.*?\}\}|\{%.*?%\}|\$\{?\w+\}?", blank, bare, flags=re.DOTALL)
    for found in re.finditer(r"<[^>]*>|[^<]+", bare):
        place, part = bare.count("\n", 0, found.start()) + 1, found.group()
        if not part.startswith("<"):
            if LETTER.search(part):
                yield place, part.strip()
            continue
        for name, value in re.findall(r'([\w-]+)="([^"]*)"', part):
            told = name in READ_ALOUD and not part.startswith("<meta") and LETTER.search(value)
            if told or JAPANESE.search(value):
                yield place, value


def in_script(source: str) -> Iterator[tuple[int, str]]:
    for found in _QML.finditer(source):
        said = found.group()
        before = source[source.rfind("\n", 0, found.start()) + 1 : found.start()]
        put = re.search(r"\b(?:textContent|innerHTML|innerText|title|alert\()\s*=?\s*$", before)
        if not said.startswith("/") and (JAPANESE.search(said) or (put and LETTER.search(said))):
            yield source.count("\n", 0, found.start()) + 1, said


KINDS: dict[str, tuple[Finds, tuple[str, ...]]] = {
    ".qml": (in_qml, ("ui",)),
    ".py": (in_python, ("ui", "kiosk/status")),
    ".html": (in_page, ("ui", "kiosk/status")),
    ".js": (in_script, ("ui", "kiosk/status")),
}


@pytest.mark.parametrize("kind", KINDS)
def test_what_people_read_stands_in_the_words(kind: str) -> None:
    finds, folders = KINDS[kind]
    files = [path for folder in folders for path in sorted((ROOT / folder).rglob(f"*{kind}"))]
    assert files
    told = [
        f"{name}:{line}: {said}"
        for path in files
        if (name := path.relative_to(ROOT).as_posix()) not in DATA
        and not (kind == ".py" and name.startswith(TERMINAL))
        for line, said in finds(path.read_text("utf-8"))
    ]
    assert not told, "\n".join(told)


def test_every_exception_is_still_one() -> None:
    for name in DATA:
        assert any(KINDS[Path(name).suffix][0]((ROOT / name).read_text("utf-8"))), name


@pytest.mark.parametrize(
    ("kind", "breach"),
    [
        (".qml", 'Text {\n    text: "つぎへ"\n}'),
        (".qml", 'property var said: { "next": "次" }'),
        (".qml", "Text { text: 'Next' }"),
        (".qml", 'Item { Accessible.name: open ? "Close" : told }'),
        (".qml", 'Window { title: kiosk.practice + " practice" }'),
        (".py", 'label.setText("つぎへ")'),
        (".py", 'label.setText(f"{count} cases")'),
        (".py", 'told = {"next": "次"}'),
        (".py", 'window.setWindowTitle("Desk")'),
        (".html", "<h1>お呼びしています</h1>"),
        (".html", "<p>{{ says('x') }} minutes</p>"),
        (".html", '<nav aria-label="Languages">{{ x }}</nav>'),
        (".js", 'one.textContent = "Please wait";'),
    ],
)
def test_a_planted_text_is_found(kind: str, breach: str) -> None:
    assert list(KINDS[kind][0](breach))


@pytest.mark.parametrize(
    ("kind", "fine"),
    [
        (".qml", '// つぎへ\nText { text: told.label ?? "" }'),
        (".qml", 'Text { text: told.kind === "main" ? told.label : told.sub }'),
        (".qml", 'states: State { name: "open" }'),
        (".py", '"""つぎへ"""\nlabel.setText(words("next"))'),
        (".py", 'raise Trouble(fault, f"{file}: ファイルがありません。")'),
        (".py", 'ERA = re.compile("令和|平成")'),
        (".html", "<p class=\"said\">{{ says('next') }}</p><script>let a = 1</script>"),
        (".js", '// つぎへ\naddress = "/events";'),
    ],
)
def test_names_and_notes_are_no_texts(kind: str, fine: str) -> None:
    assert not list(KINDS[kind][0](fine))
