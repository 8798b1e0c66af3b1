"""Views of companies and tandems."""

from __future__ import annotations

from typing import NamedTuple

from .frame import Frame
from .values import Day, Label, Link, Words


class Company(NamedTuple):
    """A company that agreed to be named. `hosts` are the dates that take place there; the cohort's page leaves them out."""

    name: Words
    sector: Words | None
    place: Words | None
    contributes: Words | None
    url: str
    hr_contact: Words | None
    hr_email: str
    hosts: tuple[tuple[Link, Day | None], ...] = ()


class CompaniesView(NamedTuple):
    """The companies of a cohort. `unnamed` counts those that did not agree to be named."""

    frame: Frame
    heading: Words
    lead: Words
    sample: bool
    cohort: Link
    companies: tuple[Company, ...]
    unnamed: int


class Tandem(NamedTuple):
    """A tandem by its code. `successor` is the code of the one that follows a dissolved tandem.

    `form` is set where it is not one mentor and one mentee; `people` then says how many of each. `check_ins` says how many are
    entered, done or planned, or is empty.
    """

    code: str
    status: Label
    since: Day | None
    until: Day | None
    successor: str
    form: Label | None = None
    people: str = ""
    check_ins: str = ""


class Meeting(NamedTuple):
    """The tandems between two companies, for the table that says the same as the picture."""

    mentors: Words
    mentees: Words
    tandems: int


class Line(NamedTuple):
    """A line of the picture, from `start` to `end`, in thousandths of the height from above; `kind` is "a" or "b"."""

    start: int
    end: int
    kind: str


class Crossing(NamedTuple):
    """Who meets whom: companies of mentors on one side, of mentees on the other; `lead` says what a line stands for."""

    lead: str
    mentors: tuple[Words, ...]
    mentees: tuple[Words, ...]
    lines: tuple[Line, ...]
    table: tuple[Meeting, ...]
    text: str


class TandemsView(NamedTuple):
    """The tandems of a cohort by their codes, and who meets whom."""

    frame: Frame
    heading: Words
    lead: Words
    sample: bool
    cohort: Link
    tandems: tuple[Tandem, ...]
    crossing: Crossing | None
