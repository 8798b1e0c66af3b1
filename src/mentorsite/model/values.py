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

from pydantic import BeforeValidator, GetCoreSchemaHandler, TypeAdapter
from pydantic_core import PydanticCustomError, core_schema

ISO_DATE = re.compile(r"(\d{4})-(\d{2})-(\d{2})")
GERMAN_DATE = re.compile(r"(\d{1,2})\.\s?(\d{1,2})\.\s?(\d{4})(.*)", re.DOTALL)
CLOCK = re.compile(r"([01]?\d|2[0-3])[:.](\d{2})")
ID = re.compile(r"[A-Za-z0-9]+(?:[-_.][A-Za-z0-9]+)*")
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
    text = _text(value)
    if match := ISO_DATE.fullmatch(text):
        try:
            return dt.date(*map(int, match.groups()))
        except ValueError:
            raise PydanticCustomError("date_impossible", "date", {"value": text}) from None
    raise PydanticCustomError("date_form", "date", {"value": text, "iso": iso_of(text)})


def iso_of(text: str) -> str:
    """The ISO form of a German date, with what follows it; empty where there is no such date."""
    if match := GERMAN_DATE.fullmatch(text):
        day, month, year = (int(part) for part in match.groups()[:3])
        try:
            return dt.date(year, month, day).isoformat() + match[4].rstrip()
        except ValueError:
            return ""
    return ""


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
        """Read `2026-03-12`, `2026-03-12 09:30` or `17:00`."""
        if isinstance(value, Moment):
            return value
        text = _text(value)
        if CLOCK.fullmatch(text):
            return cls(None, _time(text))
        day, _, clock = text.replace("T", " ", 1).partition(" ")
        if not ISO_DATE.fullmatch(day):
            raise PydanticCustomError("date_form", "date", {"value": text, "iso": iso_of(text)})
        return cls(_date(day), _time(clock.strip()) if clock.strip() else None)


def _time(value: object) -> dt.time:
    text = _text(value)
    match = CLOCK.fullmatch(text)
    if not match or int(match[2]) > 59:
        raise PydanticCustomError("time_form", "time", {"value": text})
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
    if not ID.fullmatch(text):
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
LanguageTag = Annotated[str, BeforeValidator(_language)]

ADDRESS: TypeAdapter[str] = TypeAdapter(Url)
