"""What texts say of dates: weekdays beside a day of the month, and links that are for participants only."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterator

from ...diagnostics import Diagnostic
from ...model import CohortFolder, Project, Record
from ...model.cohort import Cohort, People, Tandems
from ...model.schedule import Schedule
from ...model.values import MONTHS, WEEKDAYS, weekday_names, weekday_number

DIGIT = re.compile(r"\d")
ADDRESS = re.compile(r"https?://[^\s<>\"'()\[\]]+")
MARGIN = dt.timedelta(weeks=8)  # how far outside of a cohort a day without a year is looked for
NUMBERS = {name: number for number, names in enumerate(MONTHS, start=1) for name in names}
# As people write a day in a sentence, with its weekday before it or in brackets behind it.
WEEKDAY = rf"(?P<weekday>(?:{'|'.join(sorted((one for names in WEEKDAYS for one in names), key=len, reverse=True))})\.?),?"
MONTH = (
    r"(?P<name>[^\W\d_]{3,9})\b\.?(?:,?\s+(?P<year>\d{4})\b)?"  # any word: names of months cost more to compile than to look up
)
DAYS = (
    rf"(?P<day>\d{{1,2}})\.\s?{MONTH}",
    r"(?P<day>\d{1,2})\.\s?(?P<month>\d{1,2})\.(?:(?P<year>\d{4})\b)?",
    r"(?P<year>\d{4})-(?P<month>\d{2})-(?P<day>\d{2})\b",
    rf"(?P<day>\d{{1,2}})(?:st|nd|rd|th)?\s+(?:of\s+)?{MONTH}",
    MONTH.replace(r"(?:,?", r"\s+(?P<day>\d{1,2})(?:st|nd|rd|th)?\b(?:,?"),
)
BESIDE = tuple(form for day in DAYS for form in (rf"\b{WEEKDAY}\s+(?:(?:den|dem|the)\s+)?{day}", rf"\b{day}\s\({WEEKDAY}\)"))
# A weekday and a number behind it, or a word and a number, or a bracket: only the few texts that have it are looked into.
MAYBE = rf"\b{WEEKDAY}(?:\)|\s+(?:(?:den|dem|the)\s+)?(?:[^\W\d_]{{3,9}}\b\.?\s+)?\d)"


def check_weekdays(folder: CohortFolder, schedule: Record[Schedule]) -> Iterator[Diagnostic]:
    """Every text of a schedule that names a weekday beside a day of the month, which has another."""
    for location, text in schedule.texts:
        for lang, words in text.texts:
            if not (DIGIT.search(words) and re.search(MAYBE, words)):
                continue
            for match in (match for form in BESIDE for match in re.finditer(form, words)):
                day = _day(match, folder.cohort.value)
                if day and day.weekday() != weekday_number(match["weekday"]):
                    document, place = schedule.place_of(location, lang)
                    written = match[0].rstrip(".")
                    values = {"written": " ".join(written.split()), "day": day} | weekday_names(day)
                    yield document.find("text-weekday", place, written, values=values)


def _day(match: re.Match[str], cohort: Cohort) -> dt.date | None:
    """The day that is meant. Without a year it is one of the cohort's, if there is one with the right weekday that one."""
    found = match.groupdict()
    month = int(found["month"]) if found.get("month") else NUMBERS.get(found["name"].lower(), 0)
    years = [int(found["year"])] if found.get("year") else range(cohort.start.year - 1, cohort.end.year + 2)
    days = [day for year in years if (day := _date(year, month, int(found["day"])))]
    near = [day for day in days if cohort.start - day <= MARGIN and day - cohort.end <= MARGIN] or days
    right = (day for day in near if day.weekday() == weekday_number(found["weekday"]))
    return next(right, near[0] if near else None)


def _date(year: int, month: int, day: int) -> dt.date | None:
    try:
        return dt.date(year, month, day)
    except ValueError:
        return None


def check_links(project: Project) -> Iterator[Diagnostic]:
    """Links to video conferences, which are for participants, in a text or a field that everybody reads."""
    secret = {
        link
        for folder in project.cohorts.values()
        for event in (folder.schedule.value.events if folder.schedule else ())
        for link in (event.online, *(one.online for one in (event.repeat.exceptions if event.repeat else ())))
        if link
    }
    if not secret:
        return
    for record in project.records():
        if isinstance(record.value, People | Tandems):  # no text of these is public
            continue
        for location, text in record.texts:
            for lang, words in text.texts:
                for link in ADDRESS.findall(words) if "://" in words else ():
                    if (shown := link.rstrip(".,;:!?*_`")) in secret:
                        document, place = record.place_of(location, lang)
                        yield document.find("online-shown", place, shown, values={"link": shown})
    yield from _fields(project, secret)


def _fields(project: Project, secret: set[str]) -> Iterator[Diagnostic]:
    """The other fields of a schedule that hold an address: registration and materials."""
    for folder in project.cohorts.values():
        for one in folder.dates:
            assert folder.schedule is not None  # noqa: S101 - it holds the date
            registration = one.event.registration
            if registration and registration.link in secret:
                values = {"link": registration.link}
                yield folder.schedule.finding("online-shown", *one.place("registration", "link"), values=values)
            for number, material in enumerate(one.event.materials):
                if material.link in secret:
                    place = one.place("materials", number, "link")
                    yield folder.schedule.finding("online-shown", *place, values={"link": material.link})
