"""Colours, faces and sizes of the desk: dense but calm, white panes and hair lines."""

from __future__ import annotations

from functools import cache

from PySide6.QtGui import QColor, QFont

from ui.common.theme import FAMILY, load_tokens

ROW = 33  # px of one row in a list
TEXT, SMALL, HEAD, NUMBER = 17, 15, 20, 52  # px


@cache
def colour(role: str) -> QColor:
    return QColor(load_tokens().colour(role, contrast=False))


def font(size: int = TEXT, *, bold: bool = False) -> QFont:
    found = QFont(FAMILY)
    found.setPixelSize(size)
    found.setBold(bold)
    return found


def sheet() -> str:
    """The style of all widgets of the desk."""
    role = load_tokens().light
    return f"""
QWidget {{ background: {role["page"]}; color: {role["ink"]}; font-family: "{FAMILY}"; font-size: {TEXT}px; }}
QLabel {{ background: transparent; }}
QLabel[tone="soft"] {{ color: {role["soft"]}; }}
QLabel[tone="small"] {{ color: {role["soft"]}; font-size: {SMALL}px; }}
QLabel[tone="head"] {{ font-weight: bold; }}
QLabel[tone="title"] {{ font-size: 32px; font-weight: bold; }}
QLabel[tone="mark"] {{ color: {role["mark"]}; font-weight: bold; font-size: {HEAD}px; }}
QLabel[tone="number"] {{ color: {role["mark"]}; font-weight: bold; font-size: {NUMBER}px; }}
QLabel[tone="good"] {{ color: {role["helpLine"]}; font-weight: bold; }}
QLabel[tone="key"] {{ border: 1px solid {role["line"]}; border-bottom-width: 2px; border-radius: 4px;
  padding: 0 6px; font-size: 14px; }}
QLabel[tone="keyOnMain"] {{ border: 1px solid {role["onKey"]}; border-bottom-width: 2px; border-radius: 4px;
  padding: 0 6px; font-size: 14px; color: {role["onKey"]}; }}
QLabel[tone="onMain"] {{ color: {role["onKey"]}; font-weight: bold; }}
QLabel[tone="care"], QLabel[tone="practice"] {{ background: {role["care"]}; padding: 6px 14px; }}
QLabel[tone="practice"] {{ background: {role["practice"]}; color: {role["onPractice"]}; font-weight: bold; }}
QLabel[tone="chip"] {{ border: 1px solid {role["hair"]}; border-radius: 4px; padding: 2px 9px; }}
QLabel[tone="chipHere"] {{ border: 1px solid {role["key"]}; border-radius: 4px; padding: 2px 9px;
  background: {role["keySoft"]}; color: {role["keyInk"]}; font-weight: bold; }}
QFrame[line="true"] {{ background: {role["hair"]}; border: none; }}
QWidget[pane="quiet"] {{ background: {role["quiet"]}; }}
QWidget[pane="sky"] {{ background: {role["sky"]}; }}
QWidget[pane="care"] {{ background: {role["care"]}; }}
QPushButton {{ border: 1px solid {role["line"]}; border-radius: 6px; padding: 0 14px; }}
QPushButton:disabled {{ border-color: {role["hair"]}; }}
QPushButton[main="true"] {{ background: {role["key"]}; border: none; }}
QPushButton:checked {{ background: {role["keySoft"]}; border: 2px solid {role["key"]}; }}
QPushButton:focus, QLineEdit:focus, QComboBox:focus {{ border: 3px solid {role["focusLine"]}; }}
QLineEdit, QComboBox {{ border: 1px solid {role["line"]}; border-radius: 6px; padding: 4px 12px; }}
QTableView {{ border: none; outline: none; selection-background-color: {role["keySoft"]};
  selection-color: {role["ink"]}; }}
QTableView:focus {{ border-left: 3px solid {role["focusLine"]}; }}
QHeaderView {{ background: {role["quiet"]}; }}
QHeaderView::section {{ background: {role["quiet"]}; color: {role["soft"]}; border: none;
  border-bottom: 1px solid {role["hair"]}; padding: 4px 6px; font-weight: normal; font-size: {SMALL}px; }}
QScrollArea {{ border: none; }}
QCheckBox {{ spacing: 10px; padding: 2px 6px; }}
QCheckBox:focus {{ border: 2px solid {role["focusLine"]}; border-radius: 4px; }}
QMenu {{ border: 1px solid {role["line"]}; padding: 6px; }}
QMenu::item {{ padding: 8px 22px; }}
QMenu::item:selected {{ background: {role["keySoft"]}; color: {role["keyInk"]}; }}
"""
