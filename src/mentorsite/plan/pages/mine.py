"""Somebody's own page: for the participant alone who has the link to it."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Iterator, Sequence
from functools import partial
from itertools import groupby

from ...model import CohortFolder
from ...model.base import Role
from ...model.cohort import SIDES, Person
from ...model.schedule import Event, EventStatus
from ..frame import contact, frame, section
from ..routes import person_key, role_key
from ..sheet import Page, Reader, Sheet
from ..views import mine as view
from ..views.agenda import Entry
from ..views.values import Material, Words
from .agenda import cohort_link, entry, ordered, preparation
from .people import person_view
from .ways import calendar


def my_pages(reader: Reader) -> Iterator[Page]:
    """A page for everybody who has a link of her own, and one for each of their roles."""
    for name, people in (reader.members.people if reader.members else {}).items():
        folder = reader.project.cohorts.get(name)
        own = [one for one in folder.people.value.people if one.id in people] if folder and folder.people else []
        if folder:
            for role in dict.fromkeys(one.role for one in own):
                yield role_key(folder, role), partial(_role_page, reader, folder, role)
            for person in own:
                yield person_key(folder, person.id), partial(_my_page, reader, folder, person)


def _my_page(reader: Reader, folder: CohortFolder, person: Person) -> view.MyPageView:
    sheet = Sheet(reader, person_key(folder, person.id))
    lead = Words(f"{reader.t(f'role.{person.role}')}, {reader.words(folder.cohort.value.title).text}")
    return view.MyPageView(
        frame=frame(sheet, f"{reader.t('my.title')}: {person.name}", lead),
        heading=Words(person.name),
        lead=lead,
        tandems=tuple(_tandems(sheet, folder, person)),
        rest=sheet.to(role_key(folder, person.role)),
    )


def _role_page(reader: Reader, folder: CohortFolder, role: Role) -> view.MyRoleView:
    sheet = Sheet(reader, role_key(folder, role))
    cohort = cohort_link(sheet, folder)
    events = [one for one in ordered(folder) if not one.audience or role in one.audience]
    dates = tuple(entry(sheet, folder, event) for event in events)
    heading = Words(reader.t(f"role.{role}"))
    return view.MyRoleView(
        frame=frame(sheet, f"{heading.text}: {cohort.label.text}", None, above=[section(sheet, "cohorts"), cohort]),
        heading=heading,
        cohort=cohort,
        dates=dates,
        weeks=tuple(_weeks(sheet, folder, zip(events, dates, strict=True))),
        documents=tuple(dict.fromkeys(_documents(sheet, folder, events))),
        calendar=calendar(sheet, folder, role),
        contact=contact(reader, folder.cohort.value.contact),
    )


def _weeks(sheet: Sheet, folder: CohortFolder, dates: Iterable[tuple[Event, Entry]]) -> Iterator[view.Week]:
    """What to prepare, by the weeks of the dates."""
    for monday, tasks in groupby(_tasks(sheet, folder, dates), key=lambda one: one[0]):
        day = sheet.reader.calendar.day(monday).long
        yield view.Week(sheet.reader.t("my.week", day=day), tuple(task for _, task in tasks))


def _tasks(sheet: Sheet, folder: CohortFolder, dates: Iterable[tuple[Event, Entry]]) -> Iterator[tuple[dt.date, view.Task]]:
    for event, date in dates:
        before = preparation(sheet.reader, event) if event.status is not EventStatus.CANCELLED else None
        if before and event.start and event.start.date and folder.schedule:
            text = sheet.must(before[0], before[1] or folder.schedule.path, level=4, prefix=f"{event.id}--")
            yield event.start.date - dt.timedelta(days=event.start.date.weekday()), view.Task(date, text)


def _documents(sheet: Sheet, folder: CohortFolder, events: Sequence[Event]) -> Iterator[Material]:
    """The documents of the cohort, and the materials of its dates."""
    yield from sheet.materials(folder.cohort.value.documents, folder.cohort.path)
    for event in events if folder.schedule else ():
        yield from sheet.materials(event.materials, folder.schedule.path if folder.schedule else "")


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
