"""Views of a cohort and its dates."""

from __future__ import annotations

from typing import NamedTuple

from .frame import Frame
from .values import Card, Contact, Day, Html, Label, Link, Material, When, Words


class Entry(NamedTuple):
    """A date in an agenda. Either `when` is set, or `undated` says in words what is known."""

    id: str
    title: Words
    href: str
    kind: Label
    status: Label
    when: When | None
    undated: Words | None
    moved_from: When | None
    status_note: Words | None
    place: Words | None
    host: Words | None
    audience: tuple[Label, ...]
    mandatory: bool
    online: bool
    register_by: When | None
    calendar: str


class Month(NamedTuple):
    """The dates of one month."""

    title: str
    entries: tuple[Entry, ...]


class Calendar(NamedTuple):
    """Three ways into the reader's own calendar. The first two need the site's address and are empty without it."""

    subscribe: str
    address: str
    download: str


class ScheduleView(NamedTuple):
    """All dates of a cohort as an agenda; `undated` are those not fixed yet."""

    frame: Frame
    heading: Words
    lead: Words
    cohort: Link
    months: tuple[Month, ...]
    undated: tuple[Entry, ...]
    calendar: Calendar
    archived: bool


class EventView(NamedTuple):
    """One date with everything that somebody who goes there needs."""

    frame: Frame
    heading: Words
    lead: Words | None
    entry: Entry
    description: Html | None
    address: Words | None
    directions: Html | None
    workshop: Card | None
    registration_link: str
    registration_note: Words | None
    capacity: int | None
    materials: tuple[Material, ...]
    before: Html | None
    during: Html | None
    after: Html | None
    contact: Contact
    cohort: Link
    schedule: Link
    previous: Link | None
    following: Link | None


class Company(NamedTuple):
    """A company that agreed to be named."""

    name: Words
    sector: Words | None
    place: Words | None
    contributes: Words | None
    url: str
    hr_contact: Words | None
    hr_email: str


class Tandem(NamedTuple):
    """A tandem by its code. `successor` is the code of the one that follows a dissolved tandem."""

    code: str
    status: Label
    since: Day | None
    until: Day | None
    successor: str


class EvaluationRound(NamedTuple):
    """A survey or round of talks."""

    title: Words
    day: Day
    audience: tuple[Label, ...]


class CohortView(NamedTuple):
    """One cohort. `unnamed` counts the companies that did not agree to be named."""

    frame: Frame
    heading: Words
    lead: Words
    description: Html | None
    state: Label
    sample: bool
    period: str
    start: Day
    end: Day
    dates: tuple[Entry, ...]
    schedule: str
    calendar: Calendar
    companies: tuple[Company, ...]
    unnamed: int
    tandems: tuple[Tandem, ...]
    documents: tuple[Material, ...]
    evaluation: tuple[EvaluationRound, ...]
    contact: Contact


class CohortCard(NamedTuple):
    """A cohort in the overview."""

    card: Card
    state: Label
    period: str
    facts: tuple[str, ...]


class CohortsView(NamedTuple):
    """All cohorts: the current ones, then the archive."""

    frame: Frame
    heading: Words
    lead: Words
    current: tuple[CohortCard, ...]
    archive: tuple[CohortCard, ...]
