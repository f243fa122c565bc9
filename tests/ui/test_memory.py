"""A program that runs all day gives back what it no longer needs."""

from __future__ import annotations

import gc
import os
import subprocess
import sys
from pathlib import Path

import pytest
from PySide6.QtQml import QJSEngine, QQmlApplicationEngine
from PySide6.QtWidgets import QApplication

from ui.cli.finger import settle
from ui.common.memory import give_back
from ui.common.name_text import NameText
from ui.common.qml_theme import install
from ui.common.qr_code import QrCode
from ui.common.ruby_text import RubyText

PIECES, SIZE = 40_000, 2_000
MADE = 20
"""Items that are painted by Python, made and gone."""

_PAINTED = """import QtQuick
import Kakanai
Window {
    property int shown: 0
    Repeater { model: shown; Item { NameText { text: "渡辺" } RubyText { text: "{姓|せい}" } QrCode {} } }
}"""


_SWEPT = """import QtQuick
Window {
    property int gone: 0
    Component { id: one; QtObject { Component.onDestruction: gone += 1 } }
    Component.onCompleted: one.createObject(null)
}"""
LEAK = 100 << 10
"""Bytes of Python a visit. Measured: 32 KiB, of them the simulated printer's jobs and labels of sheets."""


def _resident() -> int:
    """KiB of this process in memory."""
    lines = Path("/proc/self/status").read_text("ascii").splitlines()
    return next(int(line.split()[1]) for line in lines if line.startswith("VmRSS:"))


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="other systems keep their heap themselves")
def test_the_holes_of_a_heap_go_back_to_the_system(qapp: QApplication) -> None:
    """Every hundredth piece stays, as it does in a long day: without a nudge the heap keeps its size."""
    assert qapp
    before = _resident()
    pieces = [bytes(SIZE) for _ in range(PIECES)]
    kept = pieces[::100]
    full = _resident() - before
    pieces.clear()
    give_back(QJSEngine())
    left = _resident() - before
    assert kept
    assert left < full / 3


def test_painted_items_are_gone_when_the_glass_is_done_with_them(qapp: QApplication) -> None:
    assert qapp
    engine = QQmlApplicationEngine()
    install(engine, 6.0)
    engine.loadData(_PAINTED.encode())
    (window,) = engine.rootObjects()
    settle()  # what windows of other tests have left goes now
    before = _painted()
    window.setProperty("shown", MADE)
    settle()
    assert _painted() == before + 3 * MADE, "each of the three"
    window.setProperty("shown", 0)
    settle()
    assert _painted() == before
    engine.deleteLater()


def _painted() -> int:
    gc.collect()
    return sum(isinstance(one, NameText | RubyText | QrCode) for one in gc.get_objects())


def test_what_only_qml_held_is_swept(qapp: QApplication) -> None:
    assert qapp
    engine = QQmlApplicationEngine()
    engine.loadData(_SWEPT.encode())
    (window,) = engine.rootObjects()
    settle()
    assert window.property("gone") == 0
    give_back(engine)
    settle()
    assert window.property("gone") == 1
    engine.deleteLater()


def test_nothing_of_a_visit_stays() -> None:
    """In a process of its own: what other tests have left behind is no part of a visit."""
    environment = {**os.environ, "QT_QPA_PLATFORM": "offscreen", "QT_QUICK_BACKEND": "software"}
    told = subprocess.run(
        [sys.executable, "-m", "tests.ui.leftover"],
        env=environment,
        capture_output=True,
        text=True,
        check=False,
    )
    assert told.returncode == 0, told.stderr
    stays, objects = map(int, told.stdout.split()[-2:])
    assert stays < LEAK
    assert objects <= 0


def test_no_loader_is_given_what_it_would_keep() -> None:
    """Qt (6.11) keeps the values of `setSource` for good: each view of each resident, 300 KiB a visit."""
    ui = Path(__file__).parents[2] / "ui"
    assert [file.name for file in ui.rglob("*.qml") if ".setSource(" in file.read_text("utf-8")] == []
