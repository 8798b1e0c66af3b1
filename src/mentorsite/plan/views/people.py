"""Views of the people of a cohort, as far as they agreed to be seen."""

from __future__ import annotations

from typing import NamedTuple

from .frame import Frame
from .values import Contact, Label, Link, Words


class Facet(NamedTuple):
    """One way to choose from a directory: what is asked, and the answers, whose ids stand among a person's `marks`."""

    id: str
    title: str
    choices: tuple[Label, ...]


class Person(NamedTuple):
    """Somebody who agreed to be seen. `name` may be a first name with an initial; `marks` are the answers that fit her.
    Interests, address and number are for the other participants alone."""

    name: str
    position: Words | None
    company: Words | None
    place: Words | None
    topics: tuple[Words, ...]
    languages: tuple[str, ...]
    photo: str
    initials: str
    marks: str
    interests: tuple[Words, ...] = ()
    email: str = ""
    phone: str = ""


class RoleGroup(NamedTuple):
    """The people of one role who are shown; `others` says how many more there are, or is empty."""

    role: Label
    people: tuple[Person, ...]
    others: str


class DirectoryView(NamedTuple):
    """The people of a cohort. `numbers` counts everybody by role, `total` those who are shown; `choose` where they are many,
    `inside` where the readers are participants."""

    frame: Frame
    heading: Words
    lead: Words
    sample: bool
    cohort: Link
    numbers: tuple[str, ...]
    facets: tuple[Facet, ...]
    groups: tuple[RoleGroup, ...]
    total: int
    choose: bool
    contact: Contact
    inside: bool = False
