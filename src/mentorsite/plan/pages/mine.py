"""Somebody's own page: for the participant alone who has the link to it."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator, Sequence
from functools import cached_property, partial
from itertools import groupby

from ...model import CohortFolder
from ...model.base import Role
from ...model.cohort import SIDES, Person
from ...model.schedule import Event, EventStatus
from ..frame import contact, frame, section
from ..routes import person_key
from ..sheet import Page, Reader, Sheet
from ..views import mine as view
from ..views.agenda import Entry
from ..views.values import Material, Words
from .agenda import cohort_link, entry, ordered, preparation
from .people import person_view
from .ways import calendar


def my_pages(reader: Reader) -> Iterator[Page]:
    """A page for everybody who has a link of her own."""
    for name, people in (reader.members.people if reader.members else {}).items():
        folder = reader.project.cohorts.get(name)
        if folder and folder.people:
            roles: dict[Role, _Role] = {}
            for person in folder.people.value.people:
                if person.id in people:
                    role = roles.setdefault(person.role, _Role(reader, folder, person))
                    yield person_key(folder, person.id), partial(_my_page, role, person)


class _Role:
    """What is the same for everybody of a role; all their pages lie in one folder."""

    def __init__(self, reader: Reader, folder: CohortFolder, first: Person) -> None:
        self.reader, self.folder, self.role = reader, folder, first.role
        self.sheet = Sheet(reader, person_key(folder, first.id))

    @cached_property
    def events(self) -> Sequence[Event]:
        """The dates that are for this role."""
        return [one for one in ordered(self.folder) if not one.audience or self.role in one.audience]

    @cached_property
    def dates(self) -> tuple[Entry, ...]:
        """The same as they stand in an agenda."""
        return tuple(entry(self.sheet, self.folder, event) for event in self.events)

    @cached_property
    def weeks(self) -> tuple[view.Week, ...]:
        """What to prepare, by the weeks of the dates."""
        return tuple(
            view.Week(self.reader.t("my.week", day=self.reader.calendar.day(monday).long), tuple(task for _, task in tasks))
            for monday, tasks in groupby(self._tasks(), key=lambda one: one[0])
        )

    def _tasks(self) -> Iterator[tuple[dt.date, view.Task]]:
        for event, date in zip(self.events, self.dates, strict=True):
            before = preparation(self.reader, event) if event.status is not EventStatus.CANCELLED else None
            if before and event.start and event.start.date and self.folder.schedule:
                base = before[1] or self.folder.schedule.path
                text = self.sheet.must(before[0], base, level=4, prefix=f"{event.id}--")
                yield event.start.date - dt.timedelta(days=event.start.date.weekday()), view.Task(date, text)

    @cached_property
    def documents(self) -> tuple[Material, ...]:
        """The documents of the cohort, and the materials of its dates."""
        schedule = self.folder.schedule.path if self.folder.schedule else ""
        found = [*self.sheet.materials(self.folder.cohort.value.documents, self.folder.cohort.path)]
        found += [one for event in self.events for one in self.sheet.materials(event.materials, schedule)]
        return tuple(dict.fromkeys(found))


def _my_page(role: _Role, person: Person) -> view.MyPageView:
    reader, folder = role.reader, role.folder
    sheet = Sheet(reader, person_key(folder, person.id))
    cohort = cohort_link(sheet, folder)
    heading, lead = Words(person.name), Words(f"{reader.t(f'role.{person.role}')}, {cohort.label.text}")
    return view.MyPageView(
        frame=frame(sheet, f"{reader.t('my.title')}: {person.name}", lead, above=[section(sheet, "cohorts"), cohort]),
        heading=heading,
        lead=lead,
        cohort=cohort,
        tandems=tuple(_tandems(sheet, folder, person)),
        dates=role.dates,
        weeks=role.weeks,
        documents=role.documents,
        calendar=calendar(sheet, folder, person.role),
        contact=contact(reader, folder.cohort.value.contact),
    )


def _tandems(sheet: Sheet, folder: CohortFolder, person: Person) -> Iterator[view.OwnTandem]:
    """The tandems of a person, each with everybody else in it."""
    people = {one.id: one for one in (folder.people.value.people if folder.people else ())}
    companies = {company.id: company for company in folder.cohort.value.companies}
    for tandem in folder.tandems.value.tandems if folder.tandems else ():
        members = [name for side in SIDES for _, name in tandem.people(side)]
        if person.id in members:
            others = [people[name] for name in members if name != person.id and name in people]
            yield view.OwnTandem(
                tandem.code,
                sheet.reader.t(f"tandem_status.{tandem.status}"),
                tuple(person_view(sheet, one, companies.get(one.company or "")) for one in others),
            )
