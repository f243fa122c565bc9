"""A walk through scenes in many dresses with one window, gathering what is wrong."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field, replace

from ui.gallery.audit import complaints
from ui.gallery.audit.finding import Finding
from ui.gallery.dress import Dress
from ui.gallery.scene import Scene, Shown
from ui.gallery.stage import Stage, open_stage

OF_THE_FORMS = "ja"


@dataclass
class Round:
    """`found`: each finding with the files that show it. `colours` looks at the pictures too."""

    audit: bool = True
    colours: bool = True
    found: dict[Finding, list[str]] = field(default_factory=lambda: defaultdict(list))
    count: int = 0
    _told: dict[tuple[str, Dress], list[Shown]] = field(default_factory=dict)

    def through(self, scenes: Sequence[Scene], dresses: Iterable[Dress]) -> Iterator[tuple[Stage, Shown]]:
        """Every scene in every dress, page by page, as it comes to rest on the stage."""
        yield from self.each((scene, dress) for dress in dresses for scene in scenes)

    def each(self, dressed: Iterable[tuple[Scene, Dress]]) -> Iterator[tuple[Stage, Shown]]:
        """The same of chosen pairs; the window turns wherever the way changes."""
        stage: Stage | None = None
        for scene, dress in dressed:
            japanese = self._japanese(scene, dress)
            for n, shown in enumerate(scene.shown(dress)):
                stage = stage or open_stage(shown)
                stage.show(shown)
                self.count += 1
                if self.audit:
                    self._look(stage, shown, japanese[min(n, len(japanese) - 1)] if japanese else None)
                yield stage, shown
        if stage is not None:
            self._warned(stage)
            stage.close()

    def _japanese(self, scene: Scene, dress: Dress) -> list[Shown]:
        """The same scene in Japanese, once for all languages and colours; nothing for itself."""
        if not self.audit or dress.language == OF_THE_FORMS:
            return []
        alike = replace(dress, language=OF_THE_FORMS, contrast=False)
        if (scene.name, alike) not in self._told:
            self._told[scene.name, alike] = list(scene.shown(alike))
        return self._told[scene.name, alike]

    def _look(self, stage: Stage, shown: Shown, japanese: Shown | None) -> None:
        for finding in complaints(stage, shown, japanese, colours=self.colours):
            self.found[finding].append(shown.file)

    def _warned(self, stage: Stage) -> None:
        for warning in dict.fromkeys(stage.warnings):
            self.found[Finding("warning", warning)].append("")
