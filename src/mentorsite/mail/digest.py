"""The mail of a week: its dates, what to prepare, which registrations close, what has changed."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from typing import NamedTuple

from ..changes import Change
from ..model import CohortFolder
from ..model.schedule import EventStatus
from ..model.values import Moment
from ..plan.chronicle import Chronicle
from ..plan.frame import contact
from ..plan.pages.ways import dated
from ..plan.sheet import Reader
from ..plan.telling import change_words, time_words
from .facts import facts_of, key_of, preparation, title_of, ways, when_of
from .letter import Block, Fact, Facts, Heading, Letter, Outside, Paragraph, Points, signed

WEEK = dt.timedelta(days=7)


class Week(NamedTuple):
    """A week from Monday to Sunday; the cohort's first week is that of its first day."""

    number: int
    first: dt.date
    last: dt.date

    def holds(self, first: dt.date | None, last: dt.date | None = None) -> bool:
        """Whether something that lasts from one day to another touches this week."""
        return first is not None and first <= self.last and (last or first) >= self.first


def week_of(folder: CohortFolder, *, number: int | None = None, day: dt.date | None = None) -> Week:
    """A week of a cohort by its number, or the one that holds a day. Raises OverflowError at the end of the calendar."""
    start = folder.cohort.value.start
    monday = start - dt.timedelta(days=min(start.weekday(), start.toordinal() - 1))
    if number is None:
        number = ((day or start) - monday) // WEEK + 1
    first = monday + (number - 1) * WEEK
    return Week(number, first, first + dt.timedelta(days=6))


def digest(reader: Reader, folder: CohortFolder, week: Week, chronicle: Chronicle) -> Letter:
    """What the participants of a cohort want to know at the beginning of a week."""
    cohort = reader.words(folder.cohort.value.title).text
    period = reader.calendar.period(week.first, week.last)
    subject = reader.t("mail.week", cohort=cohort, number=week.number, period=period)
    return Letter(reader.lang, subject, tuple(_digest(reader, folder, week, chronicle)))


def _digest(reader: Reader, folder: CohortFolder, week: Week, chronicle: Chronicle) -> Iterator[Block]:
    events = [event for event in dated(folder) if week.holds(_day(event.start), _day(event.ends))]
    yield Paragraph(reader.t("mail.hello"))
    yield Paragraph(reader.t("mail.this_week" if events else "mail.quiet_week"))
    for event in events:
        yield Heading(title_of(reader, event))
        yield facts_of(reader, folder, event)
        yield from preparation(Outside(reader, key_of(folder, event)), folder, event)
        yield from ways(reader, folder, event, calendar=False)
    if not events:
        yield from _next(reader, folder, week)
    if closing := tuple(_closing(reader, folder, week)):
        yield Heading(reader.t("mail.closing"))
        yield Points(closing)
    if changes := tuple(_changes(reader, folder, week, chronicle)):
        yield Heading(reader.t("mail.changes"))
        yield Points(changes)
    if folder.schedule and (address := reader.absolute(reader.routes.of(folder.schedule.path, reader.lang))):
        yield Facts((Fact(reader.t("mail.all_dates"), address, address),))
    person = contact(reader, folder.cohort.value.contact)
    yield from signed(reader, str(person.role), person.email)


def _day(moment: Moment | None) -> dt.date | None:
    return moment.date if moment else None


def _next(reader: Reader, folder: CohortFolder, week: Week) -> Iterator[Block]:
    """The next date after a week without any."""
    coming = (one for one in dated(folder) if one.start and one.start.date and one.start.date > week.last)
    if event := next((one for one in coming if one.status is not EventStatus.CANCELLED), None):
        yield Facts((Fact(reader.t("mail.next"), f"{reader.words(event.title).text}, {when_of(reader, event)}"),))


def _closing(reader: Reader, folder: CohortFolder, week: Week) -> Iterator[tuple[str, str]]:
    """The registrations that close in a week."""
    for event in folder.events:
        until = event.registration.until if event.registration else None
        if until and week.holds(until.date) and event.status is not EventStatus.CANCELLED:
            line = f"{time_words(reader, until, None, event.timezone)}: {reader.words(event.title).text}"
            yield line, reader.absolute(reader.routes.of(key_of(folder, event), reader.lang))


def _changes(reader: Reader, folder: CohortFolder, week: Week, chronicle: Chronicle) -> Iterator[tuple[str, str]]:
    """What has changed since the week before began; of what was recorded without a day, what touches this week."""
    events = {event.id: event for event in folder.events}
    for change in chronicle.schedule().changes:
        if change.cohort == folder.id and _is_news(change, week):
            event = events[change.event]
            said = change_words(reader, change, chronicle.published(folder, event))
            yield (
                f"{reader.words(event.title).text}: {said}",
                reader.absolute(reader.routes.of(key_of(folder, event), reader.lang)),
            )


def _is_news(change: Change, week: Week) -> bool:
    if change.on:
        return week.first - WEEK <= change.on <= week.last
    times = [time.start for time in (change.before, change.after) if time and time.start]
    return any(week.holds(Moment.parse(start).date) for start in times)
