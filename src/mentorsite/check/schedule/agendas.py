"""Agendas, whose blocks and breaks fill the time there is."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from ...diagnostics import Diagnostic
from ...model import Project, Record
from ...model.base import AgendaItem
from ...model.project import Location
from ...model.schedule import Schedule
from ...model.series import Dated
from ...model.values import Moment
from .telling import naive, on_day, shown

MINUTE = 60


def check_agenda(project: Project, schedule: Record[Schedule], one: Dated) -> Iterator[Diagnostic]:
    """The agenda of a date or of each of its days, and a workshop that does not fit into the date."""
    event = one.event
    if event.agenda and (event.days or length(event.start, event.ends) is None):
        yield schedule.finding("agenda-hours", *one.place("agenda"), on_key=True)
    else:
        yield from _sum(schedule, one.place("agenda"), event.agenda, event.start, event.ends)
    for number, day in enumerate(event.days):
        yield from _sum(schedule, one.place("days", number, "agenda"), day.agenda, day.start, on_day(day.end, day.start))
    workshop = project.workshops.get(event.workshop or "")
    lengths = [length(day.start, on_day(day.end, day.start)) for day in event.days] or [length(event.start, event.ends)]
    if workshop and None not in lengths and (minutes := sum(filter(None, lengths))) < workshop.value.hours * MINUTE:
        values = {"hours": workshop.value.hours, "minutes": minutes, "wanted": workshop.value.hours * MINUTE}
        yield schedule.finding("event-workshop", *one.place("workshop"), values=values)


def _sum(
    schedule: Record[Schedule], place: Location, agenda: Sequence[AgendaItem], start: Moment | None, end: Moment | None
) -> Iterator[Diagnostic]:
    minutes, total = length(start, end), sum(item.minutes for item in agenda)
    if not agenda or minutes is None or start is None or end is None or total == minutes:
        return
    gap, few = abs(total - minutes), total < minutes
    values = {
        "sum": total,
        "start": shown(start),
        "end": f"{end.time:%H:%M}",
        "minutes": minutes,
        "gap": f"{gap} minutes are missing" if few else f"{gap} minutes are too many",
        "gap_de": f"{gap} Minuten fehlen" if few else f"{gap} Minuten sind zu viel",
    }
    yield schedule.finding("agenda-sum", *place, on_key=True, values=values)


def length(start: Moment | None, end: Moment | None) -> int | None:
    """The minutes between two moments of the clock; None where one of them has no time, or the end is no end."""
    if not (start and end and start.date and end.date and start.time and end.time) or naive(end) <= naive(start):
        return None
    return int((naive(end) - naive(start)).total_seconds()) // MINUTE
