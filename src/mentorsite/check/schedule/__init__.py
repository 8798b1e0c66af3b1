"""Dates that cannot be, or that nobody meant."""

from __future__ import annotations

from collections.abc import Iterator

from ...almanac import Almanac
from ...diagnostics import Diagnostic
from ...model import Project
from .agendas import check_agenda
from .clocks import check_clocks
from .hours import check_days, check_hours
from .overlaps import check_overlaps
from .periods import check_free_days, check_period, check_region
from .series import check_series
from .states import check_registration, check_state
from .words import check_links, check_weekdays

__all__ = ["check_schedules"]


def check_schedules(project: Project, almanac: Almanac) -> Iterator[Diagnostic]:
    """All dates of all cohorts, those of a series one by one where they may differ."""
    yield from check_region(project, almanac)
    yield from check_links(project)
    for folder in project.cohorts.values():
        schedule = folder.schedule
        if schedule is None:
            continue
        for number in range(len(schedule.value.events)):
            yield from check_series(schedule, number)
        seen: set[tuple[int | str, ...]] = set()
        for one in folder.dates:
            if one.at not in seen or one.exception:  # what all dates of a series have in common is told once
                yield from check_hours(schedule, one)
                yield from check_days(schedule, one)
                yield from check_agenda(project, schedule, one)
                yield from check_state(schedule, one)
                yield from check_registration(schedule, one)
            seen.add(one.at)
        yield from check_period(folder, schedule)
        yield from check_free_days(project, folder, schedule, almanac)
        yield from check_clocks(project, folder, schedule)
        yield from check_overlaps(project, folder, schedule)
        yield from check_weekdays(folder, schedule)
