"""Calendar files: one an event, one a cohort, one for each role in a cohort, and one of all dates of the site."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import partial
from typing import NamedTuple

from ..model import CohortFolder
from ..model.base import Role
from ..model.schedule import Event
from ..model.text import Localised
from .chronicle import Chronicle
from .outputs import CalendarFile, Planned
from .pages.ways import calendar_address, dated, roles_of, site_address
from .sheet import Reader

Dates = Sequence[tuple[CohortFolder, Event]]


class _Wanted(NamedTuple):
    """A calendar file to be: its address, its title, the role that it is for, its dates."""

    address: str
    title: Localised
    dates: Dates
    role: Role | None = None


def calendars(reader: Reader, chronicle: Chronicle) -> Iterator[Planned]:
    """All calendar files in one language; dates that are not fixed stay out."""
    for one in _wanted(reader):
        yield Planned(one.address, reader.lang, partial(_calendar, reader, chronicle, one))


def _wanted(reader: Reader) -> Iterator[_Wanted]:
    everything: list[tuple[CohortFolder, Event]] = []
    for folder in reader.project.cohorts.values():
        if folder.schedule is None:
            continue
        key, title = folder.schedule.path, folder.cohort.value.title
        dates = [(folder, event) for event in dated(folder)]
        everything += dates
        yield _Wanted(calendar_address(reader, key), title, dates)
        for role in roles_of(folder):
            yield _Wanted(calendar_address(reader, key, role), title, [one for one in dates if role in one[1].audience], role)
        for one in dates:
            yield _Wanted(calendar_address(reader, f"{key}#{one[1].id}"), one[1].title, [one])
    if everything:
        yield _Wanted(site_address(reader), reader.project.site.value.title, everything)


def _calendar(reader: Reader, chronicle: Chronicle, wanted: _Wanted) -> CalendarFile:
    title = reader.words(wanted.title).text
    return CalendarFile(
        name=f"{title}: {reader.t(f'role.{wanted.role}')}" if wanted.role else title,
        lang=reader.lang,
        address=reader.absolute(wanted.address),
        events=tuple(chronicle.shown(reader, folder, event) for folder, event in wanted.dates),
    )
