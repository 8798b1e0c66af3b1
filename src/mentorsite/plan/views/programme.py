"""Views of the pages that do not belong to a year: start, programme, standards, workshops, cases."""

from __future__ import annotations

from typing import NamedTuple

from .agenda import Entry
from .cohorts import CohortCard
from .frame import Frame
from .values import Card, Html, Label, Link, Material, Point, Words


class StartView(NamedTuple):
    """The start page: what this is, for whom, and the next date.

    `cohorts` are the current ones, `dates` all dates of the first in order (a script on the page leaves the next ones); `roles`
    lead each reader to her part of the handbook.
    """

    frame: Frame
    heading: Words
    lead: Words
    facts: tuple[Label, ...]
    cohorts: tuple[CohortCard, ...]
    dates: tuple[Entry, ...]
    schedule: str
    roles: tuple[Card, ...]
    goals: tuple[Point, ...]
    contents: tuple[Point, ...]
    programme: str
    news: tuple[Card, ...]
    cases: tuple[Card, ...]


class Phase(NamedTuple):
    """A stretch of the programme. `months` is "Monat 1–2"; `start` and `span` place it on a scale of months from 0."""

    id: str
    title: Words
    text: Html
    months: str
    start: int
    span: int


class RoleDuties(NamedTuple):
    """A role with what is asked of it."""

    id: str
    title: Words
    summary: Words
    duties: tuple[Words, ...]
    page: Link | None


class Requirement(NamedTuple):
    """A threshold that the programme sets: what is counted, its number, the usual one, and why it deviates."""

    label: str
    value: int
    usual: int
    reason: Words | None


class ProgrammeView(NamedTuple):
    """The programme page. `scale` is the number of months on the timeline."""

    frame: Frame
    heading: Words
    lead: Words
    description: Html
    why: Html | None
    needs: Html | None
    facts: tuple[Label, ...]
    goals: tuple[Point, ...]
    target_groups: tuple[Point, ...]
    contents: tuple[tuple[str, Point], ...]
    steps: tuple[Point, ...]
    phases: tuple[Phase, ...]
    scale: int
    roles: tuple[RoleDuties, ...]
    requirements: tuple[Requirement, ...]
    agreement: Html | None
    agreement_points: tuple[Point, ...]
    agreement_page: Link | None
    evaluation: Html | None
    evaluation_points: tuple[Point, ...]
    partners: tuple[Card, ...]
    sources: tuple[Link, ...]


class WorkshopsView(NamedTuple):
    """The accompanying programme. `matrix` shows which contents each workshop serves, and each task of the
    tandems (without a way to a page); `library` is a way."""

    frame: Frame
    heading: Words
    lead: Words
    workshops: tuple[Card, ...]
    areas: tuple[Label, ...]
    matrix: tuple[tuple[Card, tuple[bool, ...]], ...]
    library: str


class AgendaItem(NamedTuple):
    """A block of a workshop's day."""

    title: Words
    minutes: int
    pause: bool


class WorkshopView(NamedTuple):
    """One workshop, and the dates on which it is held."""

    frame: Frame
    heading: Words
    lead: Words
    description: Html | None
    aims: tuple[Words, ...]
    contents: tuple[Label, ...]
    audience: tuple[Label, ...]
    hours: int
    trainer: Words | None
    agenda: tuple[AgendaItem, ...]
    preparation: Html | None
    materials: tuple[Material, ...]
    dates: tuple[Entry, ...]


class CasesView(NamedTuple):
    """All case examples."""

    frame: Frame
    heading: Words
    lead: Words
    cases: tuple[Card, ...]


class CaseView(NamedTuple):
    """A case example: who, how, what came of it, where from."""

    frame: Frame
    heading: Words
    lead: Words
    kind: Label
    organisation: Words
    body: Html
    quote: Words | None
    facts: tuple[tuple[Words, Words], ...]
    lessons: tuple[Words, ...]
    sources: tuple[Link, ...]
