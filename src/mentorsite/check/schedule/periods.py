"""Days on which a date should not lie: outside of its cohort, on a weekend, on a public holiday."""

from __future__ import annotations

import datetime as dt
from collections import Counter
from collections.abc import Iterator
from difflib import get_close_matches

from ...almanac import Almanac, known_regions
from ...diagnostics import Diagnostic
from ...model import CohortFolder, Project, Record
from ...model.project import Location
from ...model.schedule import EventStatus, Schedule
from ...model.series import MOST, Dated
from ...model.values import weekday_names
from .telling import told

MARGIN_WEEKS = 8  # preparation and closing lie this far outside at most: the gap in the OWL programme (facts, section 9)
SATURDAY = 5
WEEK = dt.timedelta(weeks=1)


def check_region(project: Project, almanac: Almanac) -> Iterator[Diagnostic]:
    """The region of site.yaml, whose holidays nobody knows: told where there are dates for it."""
    region = project.site.value.region
    year = next((one.event.start.date.year for one in _dated(project) if one.event.start and one.event.start.date), None)
    if region and year and almanac(region, year) is None:
        known = known_regions(region.upper().partition("-")[0])
        near = get_close_matches(region.upper(), known, 1, 0.6)
        values = {"region": region, "near": near[0] if near else "", "choices": ", ".join(known)}
        hint = "near" if near else "choices" if known else "region"
        yield project.site.finding("region-unknown", "region", values=values, hint=hint)


def _dated(project: Project) -> Iterator[Dated]:
    return (one for folder in project.cohorts.values() for one in folder.dates if one.event.dated)


def check_period(folder: CohortFolder, schedule: Record[Schedule]) -> Iterator[Diagnostic]:
    """Dates far outside of the cohort; of a series the first of them."""
    cohort, margin, seen = folder.cohort.value, dt.timedelta(weeks=MARGIN_WEEKS), set[Location]()
    endless = {at for at, number in Counter(one.at for one in folder.dates).items() if number > MOST}  # told as such
    for one in folder.dates:
        day = one.event.start.date if one.event.start else None
        if day is None or cohort.start > cohort.end or one.place("start") in seen or one.at in endless:
            continue
        if cohort.start - day > margin or day - cohort.end > margin:  # safe at both ends of the calendar
            seen.add(one.place("start"))
            values = {"weeks": MARGIN_WEEKS, "start": cohort.start, "end": cohort.end}
            yield told(schedule, "event-outside", one, "start", values=values)


def check_free_days(
    project: Project, folder: CohortFolder, schedule: Record[Schedule], almanac: Almanac
) -> Iterator[Diagnostic]:
    """Dates on a weekend, which for a series is the same for all, or else on a public holiday."""
    region, seen = project.site.value.region, set[Location]()
    for one in folder.dates:
        if one.event.status is EventStatus.CANCELLED:
            continue
        for field, day in days_of(one):
            place = one.place(*field)
            if day.weekday() >= SATURDAY and not one.event.ok_weekend:
                if place not in seen:
                    yield schedule.finding("event-weekend", *place, values={"day": day} | weekday_names(day))
                seen.add(place)
                break
            names = (almanac(region, day.year) or {}).get(day) if region and not one.event.ok_holiday else None
            if names:
                values = {"day": day, "holiday": names["en"], "holiday_de": names["de"]}
                yield told(schedule, "event-holiday", one, *field, values=values)
                break


def days_of(one: Dated) -> Iterator[tuple[Location, dt.date]]:
    """The days on which somebody has to come; of what takes longer than a week, a period, only the first."""
    event, end = one.event, one.event.ends
    if event.start is None or event.start.date is None:
        return
    yield ("start",), event.start.date
    for number, day in enumerate(event.days):
        if day.start.date and day.start.date != event.start.date:
            yield ("days", number, "start"), day.start.date
    if not event.days and end and end.date and dt.timedelta() < end.date - event.start.date < WEEK:
        yield ("end",), end.date
