"""Views of cohorts."""

from __future__ import annotations

from typing import NamedTuple

from .agenda import Entry, StateNotice
from .companies import Company, Tandem
from .frame import Frame
from .values import Card, Contact, Day, Html, Label, Material, Words
from .ways import Calendar
from .year import Year


class EvaluationRound(NamedTuple):
    """A survey or round of talks."""

    title: Words
    day: Day
    audience: tuple[Label, ...]


class CohortView(NamedTuple):
    """One cohort. `ahead` says whether its dates are looked forward to.

    `unnamed` counts the companies that did not agree to be named, `people` everybody by role. Of many tandems only
    `tandem_counts` says how many there are in each state. `company_page`, `directory`, `tandem_page` and `library` lead to
    pages of their own; empty where there is none.
    """

    frame: Frame
    heading: Words
    lead: Words
    description: Html | None
    state: Label
    notice: StateNotice | None
    ahead: bool
    facts: tuple[str, ...]
    access: str
    sample: bool
    period: str
    start: Day
    end: Day
    dates: tuple[Entry, ...]
    year: Year | None
    schedule: str
    calendar: Calendar
    companies: tuple[Company, ...]
    unnamed: int
    company_page: str
    people: tuple[str, ...]
    directory: str
    tandems: tuple[Tandem, ...]
    tandem_counts: tuple[str, ...]
    tandem_page: str
    library: str
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
