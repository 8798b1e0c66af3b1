"""German prose of any length, with headings, lists, tables, boxes and links."""

from __future__ import annotations

import random
import re
from collections.abc import Callable
from pathlib import Path

from .shape import Shape

LAST_YEAR = 2026
SENTENCES = Path(__file__).with_name("sentences.txt").read_text(encoding="utf-8").splitlines()
SUBJECTS = re.split(
    ", ",
    "Das erste Treffen, Ziele, Vertraulichkeit, Die Vereinbarung, Gute Fragen, Zuhören, Die Zwischenbilanz, Zeit, Konflikte, "
    "Rückmeldung, Der Abschluss, Netzwerke, Das Matching, Vorbereitung, Die Checkliste, Der Rückblick, Erwartungen, Termine",
)
RELATIONS = re.split(
    ", ",
    "im Tandem, im Betrieb, mit der Führungskraft, am Anfang, zur Halbzeit, für Mentees, für Mentorinnen und Mentoren, "
    "zwischen zwei Unternehmen, auf einen Blick, Schritt für Schritt, in schwierigen Zeiten, nach dem Durchgang",
)


class Prose:
    """Writes texts; what comes next depends on nothing but the shape, the dice and what came before."""

    def __init__(self, shape: Shape, dice: random.Random) -> None:
        self.shape, self.dice = shape, dice
        self.years = [LAST_YEAR - number for number in range(shape.cohorts)]

    def title(self) -> str:
        """A heading of two to seven words."""
        return f"{self.dice.choice(SUBJECTS)} {self.dice.choice(RELATIONS)}"

    def sentence(self) -> str:
        """One sentence."""
        return self.dice.choice(SENTENCES)

    def paragraph(self) -> str:
        """Three to five sentences."""
        return " ".join(self.dice.choices(SENTENCES, k=self.dice.randint(3, 5)))

    def workshop(self) -> str:
        """The id of some workshop."""
        return f"workshop-{self.dice.randrange(self.shape.workshops):04}"

    def link(self, up: str) -> str:
        """A link to a chapter, a workshop or a date; `up` is the way to the content folder."""
        chapter = f"handbook/kapitel-{self.dice.randrange(self.shape.chapters):04}.md"
        target = self.dice.choice(
            (
                chapter,
                f"{chapter}#teil-{self.dice.randint(1, 6)}",
                f"workshops/{self.workshop()}.yaml",
                f"cohorts/{self.dice.choice(self.years)}/schedule.yaml#termin-{self.dice.randint(1, self.shape.events):02}",
            )
        )
        return f"[{self.title()}]({up}{target})"

    def bullets(self, up: str = "../", mark: str = "- ") -> str:
        """Four entries with emphasis and a link each."""
        return "\n".join(f"{mark}{self.sentence()} **{self.title()}**, siehe {self.link(up)}." for _ in range(4))

    def tasks(self, up: str = "../") -> str:
        """A checklist."""
        return self.bullets(up, "- [ ] ")

    def body(self, sections: int) -> str:
        """A text with a heading, two paragraphs and one list, table or the like per section."""
        extras: tuple[Callable[[], str], ...] = (self.bullets, self._table, self.tasks, self._box, self._terms, self._steps)
        parts = [self.paragraph()]
        for number in range(sections):
            parts.append(f"## {self.title()} {{#teil-{number + 1}}}")
            parts.append(f"{self.paragraph()} Mehr dazu: {self.link('../')}.")
            parts.append(extras[number % len(extras)]())
            parts.append(self.paragraph())
        return "\n\n".join(parts)

    def _table(self) -> str:
        rows = [[self.title() for _ in range(3)] for _ in range(5)]
        return "\n".join(f"| {' | '.join(row)} |" for row in (rows[0], ["---"] * 3, *rows[1:]))

    def _box(self) -> str:
        return f"> [!TIP]\n> {self.paragraph()}"

    def _terms(self) -> str:
        return "\n\n".join(f"{self.title()}\n: {self.sentence()}" for _ in range(3))

    def _steps(self) -> str:
        return self.bullets(mark="1. ")
