"""One thing that is due or open."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from enum import StrEnum

from ..rules import Fact


class Urgency(StrEnum):
    """How soon somebody should look."""

    OVERDUE = "overdue"
    DUE = "due"
    OPEN = "open"


@dataclass(frozen=True, slots=True)
class Item:
    """What it is, as a fact with its place; by which day (None: some day), and in which cohort (empty: the site's)."""

    kind: str
    fact: Fact
    due: dt.date | None = None
    cohort: str = ""

    def urgency(self, today: dt.date) -> Urgency:
        """How soon."""
        if self.due is None:
            return Urgency.OPEN
        return Urgency.OVERDUE if self.due < today else Urgency.DUE

    def order(self, today: dt.date) -> tuple[object, ...]:
        """For sorting: urgency, day, kind, place."""
        rank = list(Urgency).index(self.urgency(today))
        return rank, self.due or dt.date.max, self.kind, self.fact.record.path, tuple(map(str, self.fact.location))
