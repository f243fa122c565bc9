"""Who comes to the kiosk: a family or somebody alone, as a scenario tells it, touching their way through."""

from __future__ import annotations

from pathlib import Path

from kiosk.guide.model import Guide
from tests.stories.kiosk import Kiosk
from ui.cli.finger import settle, wait_until
from ui.cli.player import Visitor
from ui.cli.scenarios import Visit, load_visit

WHOLE_VISIT = 400  # screens; more means going round in circles


class Party:
    """The hand of `Visitor`: what one of them does at the kiosk."""

    def __init__(self, kiosk: Kiosk, guide: Guide, scenarios: Path, name: str) -> None:
        self.kiosk = kiosk
        self.visit: Visit = load_visit(scenarios, name, guide)
        self.visitor = Visitor(kiosk.flow, self, self.visit)

    def go_to(self, *screens: str) -> None:
        """Answers everything until one of these screens shows."""
        for _ in range(WHOLE_VISIT):
            if self.kiosk.screen in screens:
                settle(20)
                return
            self.visitor.step()
        raise AssertionError(f"the visit goes round in circles: {self.visitor.asked}")

    def touch(self, name: str) -> None:
        self.kiosk.touch(name)

    def put_card(self, person: str) -> None:
        self.kiosk.put_card(self.visit.cards[person])
        wait_until(lambda: self.kiosk.screen != "card", "the card to be seen")

    def take_card(self) -> None:
        self.kiosk.take_card()

    def wait(self) -> None:
        settle(50)
