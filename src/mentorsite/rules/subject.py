"""What the rules look at: one cohort of a project, with its people, tandems and dates in reach."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property
from itertools import combinations, product

from pydantic import BaseModel

from ..model import CohortFolder, Project, Record
from ..model.base import Role
from ..model.cohort import Cohort, Company, Person, Tandem, TandemForm, TandemStatus
from ..model.programme import Requirements, Threshold
from ..model.schedule import Event, EventKind, EventStatus
from ..model.values import Moment
from .result import Fact, Said, say

PARTICIPANTS = (Role.MENTOR, Role.MENTEE)
NO_PEOPLE = say("people.yaml is not there", "people.yaml liegt nicht vor")
NO_TANDEMS = say("there are no tandems yet", "es gibt noch keine Tandems")
NO_SCHEDULE = say("there is no schedule yet", "es gibt noch keinen Terminplan")
NO_COMPANIES = say("there are no companies yet", "es sind noch keine Unternehmen eingetragen")


def given(value: BaseModel, field: str) -> bool:
    """Whether a field was written down, whatever its default is."""
    return field in value.model_fields_set


@dataclass(frozen=True)
class Subject:
    """A cohort with indexes. A place in a list is told as its number, so that facts can point at it."""

    project: Project
    folder: CohortFolder

    @property
    def cohort(self) -> Cohort:
        """The cohort itself."""
        return self.folder.cohort.value

    @cached_property
    def companies(self) -> Mapping[str, tuple[int, Company]]:
        """The companies by id."""
        found: dict[str, tuple[int, Company]] = {}
        for number, company in enumerate(self.cohort.companies):
            found.setdefault(company.id, (number, company))
        return found

    @cached_property
    def people(self) -> Mapping[str, tuple[int, Person]]:
        """Everybody by id; nobody where people.yaml is missing."""
        found: dict[str, tuple[int, Person]] = {}
        for number, person in enumerate(self.folder.people.value.people if self.folder.people else ()):
            found.setdefault(person.id, (number, person))
        return found

    @cached_property
    def tandems(self) -> tuple[tuple[int, Tandem], ...]:
        """All tandems."""
        record = self.folder.tandems
        return tuple(enumerate(record.value.tandems)) if record else ()

    @cached_property
    def standing(self) -> tuple[tuple[int, Tandem], ...]:
        """All tandems but those that were dissolved."""
        return tuple((number, one) for number, one in self.tandems if one.status is not TandemStatus.DISSOLVED)

    @cached_property
    def events(self) -> tuple[tuple[int, Event], ...]:
        """All dates that take place; those of a series each by itself."""
        found = enumerate(self.folder.dates)
        return tuple((number, one.event) for number, one in found if one.event.status is not EventStatus.CANCELLED)

    @cached_property
    def workshops(self) -> tuple[tuple[int, Event], ...]:
        """The dates of the accompanying programme."""
        return tuple((number, event) for number, event in self.events if event.kind in (EventKind.WORKSHOP, EventKind.SEMINAR))

    @cached_property
    def times(self) -> Mapping[int, tuple[dt.datetime, dt.datetime] | None]:
        """Start and end of each date, where both are known to the minute."""
        return {number: times_of(event) for number, event in self.events}

    def count(self, role: Role) -> frozenset[str]:
        """Who has a role: by people.yaml, or by the side of a tandem on which she stands."""
        sides = {Role.MENTOR: "mentors", Role.MENTEE: "mentees"}
        listed = {identity for identity, (_, person) in self.people.items() if person.role is role}
        return frozenset(listed.union(*(getattr(tandem, sides[role]) for _, tandem in self.standing)))

    def company_of(self, identity: str) -> Company | None:
        """Where somebody works, as far as that is known."""
        _, person = self.people.get(identity, (0, None))
        _, company = self.companies.get(person.company or "" if person else "", (0, None))
        return company

    def pairs(self, tandem: Tandem) -> Iterator[tuple[str, str]]:
        """Whom a tandem brings together: each mentor with each mentee; peers among each other."""
        if tandem.kind is TandemForm.PEER or not tandem.mentors:
            return combinations(tandem.mentees, 2)
        return product(tandem.mentors, tandem.mentees)

    def threshold(self, name: str) -> tuple[Threshold, int]:
        """A number of the programme, and the usual one."""
        own: Threshold = getattr(self.project.programme.value.requirements, name)
        usual: Threshold = getattr(USUAL, name)
        return own, usual.value

    # Facts: a text with values, at a place.

    def company(self, identity: str, text: Said, **values: object) -> Fact:
        """A fact about a company."""
        number = self.companies[identity][0]
        return Fact(self.folder.cohort, ("companies", number), text, {"id": identity, **values})

    def person(self, identity: str, text: Said, **values: object) -> Fact:
        """A fact about somebody; about one who is missing it stands with the cohort."""
        if self.folder.people and identity in self.people:
            return Fact(self.folder.people, ("people", self.people[identity][0]), text, {"id": identity, **values})
        return Fact(self.folder.cohort, (), text, {"id": identity, **values})

    def tandem(self, number: int, text: Said, *location: int | str, told: bool = False, **values: object) -> Fact:
        """A fact about a tandem."""
        record = _there(self.folder.tandems)
        code = self.tandems[number][1].code
        return Fact(record, ("tandems", number, *location), text, {"code": code, **values}, told)

    def event(self, number: int, text: Said, *location: int | str, told: bool = False, **values: object) -> Fact:
        """A fact about a date."""
        one = self.folder.dates[number]
        return Fact(_there(self.folder.schedule), one.place(*location), text, {"id": one.event.id, **values}, told)

    def whole(self, text: Said, *location: int | str, told: bool = False, **values: object) -> Fact:
        """A fact about the cohort."""
        return Fact(self.folder.cohort, location, text, values, told)


USUAL = Requirements()


def _there(record: Record[BaseModel] | None) -> Record[BaseModel]:
    assert record is not None  # noqa: S101 - a number of its list was given
    return record


def day_of(event: Event) -> dt.date | None:
    """The day on which a date begins, where it is fixed."""
    return event.start.date if event.start else None


def times_of(event: Event) -> tuple[dt.datetime, dt.datetime] | None:
    """Start and end of a date, where both are known to the minute."""
    return _times(event.start, event.ends)


def hours_of(event: Event) -> float | None:
    """How long a date takes, breaks included; of several days with hours of their own, the longest of them."""
    days = [_times(day.start, Moment(day.end.date or day.start.date, day.end.time)) for day in event.days]
    spans = [span[1] - span[0] for span in (days or [times_of(event)]) if span]
    return max(spans) / dt.timedelta(hours=1) if spans else None


def _times(start: Moment | None, end: Moment | None) -> tuple[dt.datetime, dt.datetime] | None:
    if not (start and start.date and start.time and end and end.date and end.time):
        return None
    return dt.datetime.combine(start.date, start.time), dt.datetime.combine(end.date, end.time)
