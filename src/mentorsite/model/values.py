"""Values with a form of their own: dates, moments, addresses, ids.

The YAML reader hands over every scalar as text; these types say what the text must look like. Each refusal has a name
(the first argument of `PydanticCustomError`) that `model.findings` turns into a finding.
"""

from __future__ import annotations

import datetime as dt
import re
from dataclasses import dataclass
from typing import Annotated, Any
from urllib.parse import urlsplit
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from pydantic import BeforeValidator, GetCoreSchemaHandler
from pydantic_core import PydanticCustomError, core_schema

ISO_DATE = re.compile(r"(\d{4})-(\d{2})-(\d{2})")
MONTHS = (
    ("jan", "januar", "january", "jänner"),
    ("feb", "februar", "february"),
    ("mär", "märz", "mar", "march", "maerz", "mrz"),
    ("apr", "april"),
    ("mai", "may"),
    ("jun", "juni", "june"),
    ("jul", "juli", "july"),
    ("aug", "august"),
    ("sep", "sept", "september"),
    ("okt", "oktober", "oct", "october"),
    ("nov", "november"),
    ("dez", "dezember", "dec", "december"),
)
# A weekday in front of a date, as people write it; it is compared with the date and goes no further.
WEEKDAYS = (
    ("Montag", "Mo", "Monday", "Mon"),
    ("Dienstag", "Di", "Tuesday", "Tues", "Tue"),
    ("Mittwoch", "Mi", "Wednesday", "Wed"),
    ("Donnerstag", "Do", "Thursday", "Thurs", "Thur", "Thu"),
    ("Freitag", "Fr", "Friday", "Fri"),
    ("Samstag", "Sonnabend", "Sa", "Saturday", "Sat"),
    ("Sonntag", "So", "Sunday", "Sun"),
)
WEEKDAY_NUMBERS = {name.lower(): number for number, names in enumerate(WEEKDAYS) for name in names}
WEEKDAY = rf"(?i:{'|'.join(sorted(WEEKDAY_NUMBERS, key=len, reverse=True))})\.?,?"
AFTER_WEEKDAY = re.compile(rf"({WEEKDAY})\s+(\d.*)", re.DOTALL)
# How else people write a day. Numbers with slashes between them are not here: the first may be the month or the day.
OTHER_DATES = tuple(
    re.compile(form + r"(?P<rest>(?:[\sT,].*)?)", re.DOTALL)
    for form in (
        r"(?P<day>\d{1,2})\.\s?(?P<month>\d{1,2})\.\s?(?P<year>\d{4}|\d{2})",
        r"(?P<year>\d{4})[-./](?P<month>\d{1,2})[-./](?P<day>\d{1,2})",
        r"(?P<day>\d{1,2})-(?P<month>\d{1,2})-(?P<year>\d{4})",
        r"(?P<day>\d{1,2})(?:\.|st|nd|rd|th)?\s+(?:of\s+)?(?P<name>[^\W\d]+)\.?,?\s+(?P<year>\d{4})",
        r"(?P<name>[^\W\d]+)\.?\s+(?P<day>\d{1,2})(?:st|nd|rd|th)?,?\s+(?P<year>\d{4})",
    )
)
LIKE_CLOCK = re.compile(r"(?P<hour>\d{1,2})(?:[:.](?P<minute>\d{2}))?\s*(?P<unit>Uhr|h|[ap]\.?m\.?)?", re.IGNORECASE)
SPAN_OF_TIME = re.compile(r"(?P<first>\d{1,2}[:.]\d{2})\s*(?:-|–|bis|to)\s*(?P<last>\d{1,2}[:.]\d{2})(?:\s*Uhr)?")
CLOCK = re.compile(r"([01]?\d|2[0-3])[:.](\d{2})")
# An id may become a file name, so it is never a device of Windows.
ID = re.compile(r"(?!(?i:con|prn|aux|nul|com\d|lpt\d)(?:\.|$))[A-Za-z0-9]+(?:[-_.][A-Za-z0-9]+)*")
# Devices on Windows, in every folder and whatever the ending; an id becomes the name of a file.
DEVICE = re.compile(r"(?:con|prn|aux|nul|com\d|lpt\d)(?:\..*)?", re.IGNORECASE)
EMAIL = re.compile(r"[A-Za-z0-9.!#$%&'*+/=?^_`{|}~-]+@[A-Za-z0-9](?:[A-Za-z0-9-]*[A-Za-z0-9])?(?:\.[A-Za-z0-9-]+)+")
LANGUAGE_TAG = re.compile(r"[a-z]{2,3}(?:-[A-Z][a-z]{3})?(?:-[A-Z]{2})?")


def _text(value: object) -> str:
    if isinstance(value, bool | int | float | dt.date):
        return str(value)
    if not isinstance(value, str):
        raise PydanticCustomError("text_expected", "text")
    if not value.strip():
        raise PydanticCustomError("value_empty", "empty")
    return value.strip()


def _date(value: object) -> dt.date:
    if isinstance(value, dt.date):
        return value
    weekday, text = _weekday(_text(value))
    if match := ISO_DATE.fullmatch(text):
        try:
            day = dt.date(*map(int, match.groups()))
        except ValueError:
            raise PydanticCustomError("date_impossible", "date", {"value": text}) from None
        return _on(weekday, day)
    raise _no_date(text)


def _weekday(text: str) -> tuple[str, str]:
    """The weekday that stands in front of a date, if there is one, and the rest."""
    match = AFTER_WEEKDAY.fullmatch(text)
    return (match[1], match[2]) if match else ("", text)


def weekday_number(word: str) -> int:
    """Which day of the week a word says; Monday is 0."""
    return WEEKDAY_NUMBERS[word.rstrip(".,").lower()]


def weekday_names(day: dt.date) -> dict[str, object]:
    """What the weekday of a day is called, as values of a finding."""
    german, *_ = names = WEEKDAYS[day.weekday()]
    return {"weekday": next(name for name in names if name.endswith("day")), "weekday_de": german}


def _on(weekday: str, day: dt.date) -> dt.date:
    """The day, unless another weekday was written in front of it: one of the two is wrong, and nobody knows which."""
    if not weekday or weekday_number(weekday) == day.weekday():
        return day
    written = weekday.rstrip(".,")
    values = {"written": written, "day": day.isoformat()} | weekday_names(day)
    raise PydanticCustomError("weekday_wrong", "weekday", values)


def _no_date(text: str) -> PydanticCustomError:
    """The refusal of something that is not written as a date, with the ISO form where it can be told."""
    for form in OTHER_DATES:
        match = form.fullmatch(text)
        month = _month(match) if match else 0
        if match and month:
            year = int(match["year"]) + (2000 if len(match["year"]) == 2 else 0)
            try:
                day = dt.date(year, month, int(match["day"])).isoformat()
            except ValueError:
                return PydanticCustomError("date_impossible", "date", {"value": text})
            rest = match["rest"].strip("T, \t")
            return PydanticCustomError("date_form", "date", {"value": text, "iso": f"{day} {clock_of(rest) or rest}".strip()})
    return PydanticCustomError("date_form", "date", {"value": text})


def _month(match: re.Match[str]) -> int:
    """The number of the month in a date; 0 where it is none of the words for one."""
    found = match.groupdict()
    if found.get("month"):
        return int(found["month"])
    return next((number for number, names in enumerate(MONTHS, start=1) if found["name"].lower() in names), 0)


def clock_of(text: str) -> str:
    """A time of day that is written in another way, as this program takes it; empty where it is none."""
    match = LIKE_CLOCK.fullmatch(text)
    if not match or not (match["minute"] or match["unit"]):
        return ""
    hour, unit = int(match["hour"]), (match["unit"] or "").lower().replace(".", "")
    if unit in ("am", "pm"):
        hour = hour % 12 + (12 if unit == "pm" else 0)
    minute = int(match["minute"] or 0)
    return f"{hour:02}:{minute:02}" if hour < 24 and minute < 60 else ""


@dataclass(frozen=True, slots=True, order=True)
class Moment:
    """A day, or a minute of a day, on the clocks of the event's time zone. `date` is None for a bare time of day."""

    date: dt.date | None
    time: dt.time | None = None

    @classmethod
    def __get_pydantic_core_schema__(cls, source: Any, handler: GetCoreSchemaHandler) -> core_schema.CoreSchema:
        return core_schema.no_info_plain_validator_function(cls.parse)

    @classmethod
    def parse(cls, value: object) -> Moment:
        """Read `2026-03-12`, `2026-03-12 09:30`, `Do 2026-03-12 09:30` or `17:00`."""
        if isinstance(value, Moment):
            return value
        weekday, text = _weekday(_text(value))
        like_clock = LIKE_CLOCK.fullmatch(text)
        if SPAN_OF_TIME.fullmatch(text) or (like_clock and (like_clock["minute"] or like_clock["unit"])):
            return cls(None, _time(text))
        day, _, clock = text.replace("T", " ", 1).partition(" ")
        if not ISO_DATE.fullmatch(day):
            raise _no_date(text)
        return cls(_on(weekday, _date(day)), _time(clock.strip()) if clock.strip() else None)


def _listed(value: object) -> object:
    return value if isinstance(value, list | tuple) else [value]


def _time(value: object) -> dt.time:
    text = _text(value)
    match = CLOCK.fullmatch(text)
    if not match or int(match[2]) > 59:
        span = SPAN_OF_TIME.fullmatch(text)
        found = {"better": clock_of(span["first"]), "until": clock_of(span["last"])} if span else {"better": clock_of(text)}
        raise PydanticCustomError("time_form", "time", {"value": text} | found)
    return dt.time(int(match[1]), int(match[2]))


def _yes_no(value: object) -> bool:
    if isinstance(value, bool):
        return value
    if value == "true":
        return True
    if value == "false":
        return False
    raise PydanticCustomError("yes_no", "true or false", {"value": str(value)})


def _id(value: object) -> str:
    text = _text(value)
    if not ID.fullmatch(text) or DEVICE.fullmatch(text):
        raise PydanticCustomError("id_form", "id", {"value": text})
    return text


def _url(value: object) -> str:
    text = _text(value)
    try:
        parts = urlsplit(text)
        good = parts.scheme in ("http", "https") and bool(parts.hostname) and not re.search(r"[\s<>\"]", text)
    except ValueError:
        good = False
    if not good:
        raise PydanticCustomError("url_form", "url", {"value": text})
    return text


def _email(value: object) -> str:
    text = _text(value)
    if not EMAIL.fullmatch(text):
        raise PydanticCustomError("email_form", "email", {"value": text})
    return text


def _timezone(value: object) -> str:
    text = _text(value)
    try:
        ZoneInfo(text)
    except (ZoneInfoNotFoundError, ValueError, OSError):
        raise PydanticCustomError("timezone_unknown", "time zone", {"value": text}) from None
    return text


def _language(value: object) -> str:
    text = _text(value)
    if not LANGUAGE_TAG.fullmatch(text):
        raise PydanticCustomError("language_tag", "language", {"value": text})
    return text


Word = Annotated[str, BeforeValidator(_text)]
Date = Annotated[dt.date, BeforeValidator(_date)]
YesNo = Annotated[bool, BeforeValidator(_yes_no)]
Id = Annotated[str, BeforeValidator(_id)]
Url = Annotated[str, BeforeValidator(_url)]
Email = Annotated[str, BeforeValidator(_email)]
TimeZone = Annotated[str, BeforeValidator(_timezone)]
Moments = Annotated[tuple[Moment, ...], BeforeValidator(_listed)]  # one, or a list of them
LanguageTag = Annotated[str, BeforeValidator(_language)]
