"""Views of companies and tandems."""

from __future__ import annotations

from typing import NamedTuple

from .values import Day, Label, Words


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
