"""Views of the quality standards: programme rules, and catalogues criterion by criterion. Counts alone, and no names."""

from __future__ import annotations

from typing import NamedTuple

from .frame import Frame
from .values import Card, Day, Html, Label, Link, Words

Counts = tuple[tuple[Label, int], ...]


class Finding(NamedTuple):
    """What a part of a programme rule finds in the cohort, in counts. `reason` is why the programme deviates."""

    id: str
    title: Words
    state: Label
    sentence: Words
    reason: Words | None
    attested_by: Words | None
    attested_on: Day | None
    origin: Words


class ProgrammeRule(NamedTuple):
    """A programme rule, as its worst part."""

    id: str
    title: Words
    state: Label
    findings: tuple[Finding, ...]


class Criterion(NamedTuple):
    """One criterion, and how it stands. `state` is ok (computed by rules), documented (a page shows it), attested (a person
    vouches for it), accepted (a reasoned deviation), unknown, warn or fail."""

    id: str
    title: Words
    level: Words
    weight: str
    state: Label
    description: Html | None
    basis: Words | None
    findings: tuple[Finding, ...]
    page: Link | None
    attested_by: Words | None
    attested_on: Day | None
    deviation: Words | None
    note: Words | None


class Tally(NamedTuple):
    """How many of some criteria stand how, and how many are met, of how many; `floor` of them should be."""

    counts: Counts
    met: int
    total: int
    floor: int


class Area(NamedTuple):
    """A group of criteria."""

    id: str
    title: Words
    description: Words | None
    criteria: tuple[Criterion, ...]
    tally: Tally


class CatalogueView(NamedTuple):
    """A catalogue of quality standards, as the cohort answers it. `people` repeats what only a person can vouch for, whether
    somebody has or not."""

    frame: Frame
    heading: Words
    lead: Words
    publisher: Words
    edition: Words | None
    proposed: bool
    cohort: Link | None
    description: Html | None
    sources: tuple[Link, ...]
    areas: tuple[Area, ...]
    tally: Tally
    people: tuple[Criterion, ...]


class CatalogueCard(NamedTuple):
    """A catalogue on the overview."""

    card: Card
    publisher: Words
    tally: Tally


class StandardsView(NamedTuple):
    """The overview: the catalogues, and how the cohort keeps the programme rules."""

    frame: Frame
    heading: Words
    lead: Words
    cohort: Link | None
    catalogues: tuple[CatalogueCard, ...]
    rules: tuple[ProgrammeRule, ...]
    rule_counts: Counts
