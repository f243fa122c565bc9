"""Head and foot of a sheet: title, number, addressee, date, the pencil line; legend, page and QR code."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from forms.fit import fit, largest
from forms.glyphs import Role, written, written_once
from forms.language import Form
from forms.marks import pencil, qr, qr_text, serial_text, triangle
from forms.measures import MM, Ladder, Line, Paper, Rect, Tint
from forms.pen import Pen
from forms.wareki import date_parts
from kiosk.clock import JAPAN
from kiosk.person import PartialDate


@dataclass(frozen=True)
class Stamp:
    """What stands on every sheet of a visit, whoever it is about."""

    number: str  # of the ticket, "" before there is one
    token: str
    at: datetime
    station: str
    mayor: str
    version: str
    practice: bool
    serial: int = 0  # of this sheet within its case; 0: none yet


def practice_mark(pen: Pen, text: str, paper: Paper) -> None:
    """Across the middle of the page, 28 degrees."""
    size = 98.0
    along = written(text, Role.BOLD).width(size) / MM
    x = (paper.width - along * 0.883) / 2 + 8
    y = (paper.height + along * 0.469) / 2 + 10
    pen.turned(x, y, text, size, 28, Role.BOLD, Tint.PRACTICE)


@dataclass(frozen=True)
class Margins:
    """Draws outside the frames of one sheet."""

    pen: Pen
    form: Form
    stamp: Stamp
    words: dict[str, str]

    def head(self, pencils: int) -> None:
        if not self.form.blank_only:
            self._number()
        if self.form.statutory:
            self._statutory_head()
        else:
            self._title()
        self._addressee_and_date()
        self._hint(pencils)

    def continued_head(self, reporter: str, page: int, back: bool = False) -> None:
        """継紙, or the back of the sheet (裏面): the title, the tag, who reports."""
        pen, paper = self.pen, self.form.paper
        if not self.form.blank_only:
            self._number()
        wide = pen.label(paper.left, paper.top + 6.2, self.form.title, 14, Role.BOLD)
        tag = Rect(paper.left + wide + 3, paper.top + 0.8, 16.5, 7)
        pen.frame(tag, Line.HEAVY)
        pen.label(
            tag.x + tag.w / 2,
            tag.middle + 1.5,
            self.words["back" if back else "continued"],
            11,
            Role.BOLD,
            "center",
        )
        y = paper.top + 14.8
        if reporter:
            x = paper.left + pen.label(paper.left, y, self.words["reporter"], 8) + 4
            pen.text(x, y, written(reporter, Role.IDENTITY), 12)
        text = self.words["from_front" if back else "keep_together"].format(page=page)
        pen.label(paper.left + (70 if paper.wide else 55), y, text, 8.5)
        self._date(y)

    def _number(self) -> None:
        if not self.stamp.number:
            return
        paper = self.form.paper
        wide, high = (24.0, 7.2) if self.form.statutory else (30.0, 9.4)
        top = paper.top - 1.2 if paper.wide else paper.top - (1.6 if self.form.statutory else 0.0)
        box = Rect(paper.left + paper.columns * 7.5 - wide, top, wide, high)
        self.pen.round(box, 1.2, Line.HEAVY)
        statutory = self.form.statutory
        size = 13.0 if statutory else 18.0
        small = 6.5 if statutory else 7.5
        taken = self.pen.label(box.x + 1.8, box.middle + 1.0, self.words["number"], small)
        size = largest(written(self.stamp.number, Role.BOLD), size, wide - 4.6 - taken)
        self.pen.label(
            box.right - 2, box.middle + 0.36 * size / MM, self.stamp.number, size, Role.BOLD, "right"
        )

    def _title(self) -> None:
        pen, paper, form = self.pen, self.form.paper, self.form
        room = paper.columns * 7.5 - 34
        fitted = fit(written(form.title, Role.BOLD), Ladder(paper.title, 12, 10, 2), room, 12)
        if fitted is None:
            fitted = fit(written(form.title, Role.BOLD), Ladder(10, 8, 6, 3), room, 12)
        baseline = paper.top + 6.4
        wide = 0.0
        if fitted:
            if len(fitted.lines) > 1:
                baseline -= 1.8
            for index, line in enumerate(fitted.lines):
                wide = pen.text(
                    paper.left, baseline + index * fitted.leading, line, fitted.size, fitted.squeeze
                )
        if not form.law:
            return
        if paper.wide and wide + 6 + written(form.law, Role.LABEL).width(6.5) / MM < room:
            pen.label(paper.left + wide + 6, baseline, form.law, 6.5)
        else:
            below = baseline + (4.4 if not fitted or len(fitted.lines) == 1 else fitted.leading + 3.2)
            pen.label(paper.left, below, form.law, 6.5)

    def _statutory_head(self) -> None:
        pen, paper, form = self.pen, self.form.paper, self.form
        pen.text(paper.left, paper.top + 2.2, written(form.law, Role.VALUE), 9)
        spaced = written(form.title, Role.VALUE)
        size = 19.0
        gap = 1.6
        while spaced.width(size) / MM + gap * len(form.title) > paper.columns * 7.5 - 54 and size > 11:
            size -= 0.5
            gap = max(gap - 0.2, 0)
        total = spaced.width(size) / MM + gap * (len(form.title) - 1)
        x = paper.left + (paper.columns * 7.5 - total) / 2
        for character in form.title:
            x += pen.text(x, paper.top + 10.0, written(character, Role.VALUE), size) + gap

    def _addressee_and_date(self) -> None:
        pen, paper, form = self.pen, self.form.paper, self.form
        baseline = paper.top + (13.4 if paper.wide else 17.2)
        addressee = form.to or self.stamp.mayor
        if form.statutory:
            pen.text(paper.left + 2, baseline, written(f"{addressee}　{self.words['dear']}", Role.VALUE), 12)
            if form.lead:
                pen.text(paper.left + 2, baseline + 5.8, written(form.lead, Role.VALUE), 9)
        elif addressee != "none":
            x = paper.left + pen.label(paper.left, baseline, self.words["to"], 9) + 3.5
            pen.text(x, baseline, written(addressee, Role.VALUE), 13)
        self._date(baseline)
        if form.lead and not form.statutory:
            pen.label(paper.left, baseline + 5.0, form.lead, 8.5)

    def _date(self, baseline: float) -> None:
        form, pen = self.form, self.pen
        right = form.paper.left + form.paper.columns * 7.5
        if form.date is None:
            return
        if form.date_blank or form.blank_only:
            x = right
            for unit in "日月年":
                pen.label(x, baseline, unit, 9, align="right")
                x -= 9.5
            pen.label(x, baseline, self.words["era"], 9, align="right")
            return
        day = date_parts(PartialDate.of(self.stamp.at.astimezone(JAPAN).date()))
        x = right
        for number, unit in ((day.day, "日"), (day.month, "月"), (day.year, "年")):
            x -= written(unit, Role.LABEL).width(9) / MM
            pen.label(x, baseline, unit, 9)
            what = written(number, Role.VALUE)
            x -= what.width(13) / MM + 1.2
            pen.text(x, baseline, what, 13)
            x -= 1.2
        era = written(day.era, Role.VALUE)
        x -= era.width(13) / MM
        pen.text(x, baseline, era, 13)
        pen.label(x - 2.5, baseline, form.date, 8, align="right")

    def _hint(self, pencils: int) -> None:
        pen, paper, form = self.pen, self.form.paper, self.form
        if form.statutory and not form.hint:
            return
        baseline = paper.top + (13.4 if paper.wide else 22.6)
        if form.lead and not paper.wide:
            baseline += 0.2
        x = paper.left + (70.0 if paper.wide else 0.0)
        if form.hint:
            pencil(pen, x, baseline - 1.1, 2.8)
            pen.label(x + 3.8, baseline, form.hint, 8.5, Role.BOLD)
            return
        if form.blank_only:
            return
        if pencils:
            pencil(pen, x, baseline - 1.1, 2.8)
            x += 3.8
            x += pen.label(x, baseline, self.words["write_here"], 8.5, Role.BOLD)
            pen.label(x, baseline, self.words["places"].format(count=pencils), 8.5)
        else:
            pen.label(x, baseline, self.words["nothing_to_write"], 8.5)

    def foot(self, page: int, pages: int, rest: str = "") -> None:
        """Which sheet of the visit this is, for eyes and scanners. `rest`: a tag beside."""
        paper, stamp, blank = self.form.paper, self.stamp, self.form.blank_only
        legend, info = paper.footer_top + 8.7, paper.footer_top + 12.5
        if not blank:
            self._legend(legend)
        self._made(info)
        x = paper.left + paper.columns * 7.5 - self._code(page, "" if blank else stamp.token) - 2.6
        self.pen.label(x, legend, self.words["sheet"].format(page=page, pages=pages), 8.5, align="right")
        if stamp.number and not blank:
            self.pen.label(x, info, stamp.number, 8.5, Role.BOLD, "right")
        if rest:
            self._tag(x - 16, info - 3.6, rest)
        if stamp.practice:
            self._practice_foot(paper.footer_top + 4.9)

    def _made(self, y: float) -> None:
        """Form, its version, when and where it was drawn, and the sheet's own number."""
        form, stamp = self.form, self.stamp
        local = stamp.at.astimezone(JAPAN)
        version = self.words["version"].format(version=form.version or stamp.version)
        serial = "" if form.blank_only else serial_text(stamp.token, stamp.serial)
        parts = (form.id, version, f"{local:%Y-%m-%d %H:%M}", stamp.station, serial)
        told = written_once("  ".join(one for one in parts if one), Role.LABEL)
        self.pen.text(form.paper.left, y, told, 6.5)

    def _code(self, page: int, token: str) -> float:
        """The QR code in the corner; comes back with its side."""
        paper = self.form.paper
        text = qr_text(self.form.id, page, token, self.stamp.serial)
        return qr(self.pen, text, paper.left + paper.columns * 7.5, paper.height - paper.bottom)

    def _tag(self, right: float, top: float, text: str) -> None:
        """White on black."""
        pen = self.pen
        wide = written(text, Role.BOLD).width(8.5) / MM + 5
        tag = Rect(right - wide, top, wide, 5.2)
        pen.round(tag, 1.0, black=Tint.STRIP)
        pen.white(True)
        pen.label(tag.x + tag.w / 2, tag.middle + 1.1, text, 8.5, Role.BOLD, "center")
        pen.white(False)

    def _practice_foot(self, y: float) -> None:
        self.pen.label(self.form.paper.left, y, self.words["practice_foot"], 7, Role.BOLD)

    def _legend(self, y: float) -> None:
        pen, paper = self.pen, self.form.paper
        triangle(pen, paper.left + 2.2, y - 1.9, 2.0)
        x = paper.left + 3.2
        x += pen.label(x, y, self.words["from_card"], 6.5) + 4
        pencil(pen, x, y - 0.9, 2.4)
        x += 3.2
        x += pen.label(x, y, self.words["by_hand"], 6.5) + 4
        if not self.form.statutory:
            pen.label(x, y, self.words["mend"], 6.5)

    def code_only(self, page: int) -> None:
        """On another office's blank there is room for the code only."""
        self._code(page, self.stamp.token)
        if self.stamp.practice:
            self._practice_foot(self.form.paper.height - self.form.paper.bottom)

    def practice(self) -> None:
        """Above the tints, below lines and text."""
        pen, paper = self.pen, self.form.paper
        text = self.words["practice"]
        practice_mark(pen, text, paper)

    def practice_strip(self) -> None:
        pen, paper = self.pen, self.form.paper
        pen.fill(Rect(0, 0, paper.width, 7.4), Tint.STRIP)
        pen.white(True)
        # Printers leave the outer 5 mm white, so the words stand at the strip's lower side.
        pen.label(paper.width / 2, 6.5, self.words["practice_strip"], 9, Role.BOLD, "center")
        pen.white(False)
