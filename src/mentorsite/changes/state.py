"""The shape of `schedule.json`: all public dates of a site, for programs, and for the next build to compare with.

The descriptions are those of the published JSON Schema (docs/schedule.schema.json).
"""

from __future__ import annotations

import datetime as dt
import json
from dataclasses import dataclass
from enum import StrEnum
from functools import cache, cached_property
from typing import Annotated, Any, Literal
from zoneinfo import ZoneInfo

from pydantic import AfterValidator, Field, TypeAdapter


def _clock(text: str) -> str:
    dt.datetime.fromisoformat(text)
    return text


def _zone(name: str) -> str:
    try:
        ZoneInfo(name)
    except (OSError, KeyError) as error:
        raise ValueError(name) from error
    return name


Words = Annotated[
    dict[str, str],
    Field(min_length=1, description="A text by language: a language tag, and the words that a page in this language shows."),
]
Clock = Annotated[
    str,
    AfterValidator(_clock),
    Field(
        pattern=r"^\d{4}-\d{2}-\d{2}(T\d{2}:\d{2})?$",
        description="A day (2026-03-12), or a minute on the clocks of the time zone beside it (2026-03-12T09:30).",
    ),
]
Zone = Annotated[str, AfterValidator(_zone), Field(description="IANA time zone of the clocks.")]


@dataclass(frozen=True, slots=True)
class Time:
    """When something takes place: from `start` to `end`, both on the clocks of `timezone`; or, not fixed yet, in words."""

    start: Annotated[Clock | None, Field(description="The beginning; absent while it is not fixed.")] = None
    end: Annotated[Clock | None, Field(description="The end; of whole days the last one.")] = None
    timezone: Zone | None = None
    when: Annotated[Words | None, Field(description="What is known so far of a date that is not fixed.")] = None


@dataclass(frozen=True, slots=True)
class Material:
    """Something to read or to bring."""

    title: Words
    href: Annotated[
        str, Field(description="Where it is: an address, or a way below the site's top; empty: nothing to open.")
    ] = ""


@dataclass(frozen=True, slots=True)
class Event:
    """One date, with nothing in it that the public may not see."""

    id: Annotated[str, Field(description="Its id in the schedule of its cohort; stays when it is moved or renamed.")]
    uid: Annotated[str, Field(description="Its UID in every calendar.")]
    kind: str
    title: Words
    time: Time
    status: Literal["planned", "confirmed", "moved", "cancelled"]
    audience: Annotated[tuple[str, ...], Field(description="The roles that it is for.")]
    page: Annotated[dict[str, str], Field(description="Its page by language: an address, or a way below the site's top.")]
    digest: Annotated[str, Field(description="Stands for all that calendars show of it, in every language.")]
    sequence: Annotated[int, Field(ge=0, description="SEQUENCE in calendars; rises with each digest.")]
    changed_on: Annotated[dt.date | None, Field(description="The day of its latest change, as far as it is known.")] = None
    mandatory: bool = False
    earlier: Annotated[tuple[Time, ...], Field(description="Where it lay before it was moved, the earliest first.")] = ()
    place: Annotated[Words | None, Field(description="Where it is: room, company and address in one line.")] = None
    online: Annotated[bool, Field(description="Whether it can be joined online; the link is for participants alone.")] = False
    register_by: Annotated[Clock | None, Field(description="Last day, or minute, of the registration.")] = None
    materials: tuple[Material, ...] = ()


@dataclass(frozen=True, slots=True)
class Cohort:
    """One round of the programme."""

    id: str
    title: Words
    state: str
    start: dt.date
    end: dt.date
    events: tuple[Event, ...] = ()


class ChangeKind(StrEnum):
    """What people want to be told of."""

    NEW = "new"
    MOVED = "moved"
    CANCELLED = "cancelled"
    RESTORED = "restored"
    PLACE = "place"
    MATERIAL = "material"


@dataclass(frozen=True, slots=True)
class Change:
    """Something that changed about a date: when it was before, and when it is or would have been after.

    No word that could be withdrawn later: the place and the title of a date are those that it has now.
    """

    cohort: str
    event: str
    kind: ChangeKind
    on: Annotated[dt.date | None, Field(description="The day on which it was published, as far as it is known.")] = None
    before: Time | None = None
    after: Time | None = None
    materials: Annotated[tuple[str, ...], Field(description="Titles of what is new, in the default language.")] = ()


@dataclass(frozen=True)
class Schedule:
    """All public dates of a site, and what changed of late."""

    version: Literal[1]
    site: Annotated[str, Field(description="The site's address; empty where it does not know its own.")]
    timezone: Zone
    languages: Annotated[tuple[str, ...], Field(description="The default language first.")]
    cohorts: tuple[Cohort, ...] = ()
    changes: Annotated[tuple[Change, ...], Field(description="What changed, the latest first.")] = ()

    @cached_property
    def events(self) -> dict[tuple[str, str], Event]:
        """Every date by the ids of its cohort and its own."""
        return {(cohort.id, event.id): event for cohort in self.cohorts for event in cohort.events}


@cache
def adapter() -> TypeAdapter[Schedule]:
    """Validates and writes; made once, where it is needed."""
    return TypeAdapter(Schedule)


def dump(schedule: Schedule) -> str:
    """As it stands in `schedule.json`: what is empty is left out."""
    return json.dumps(_full(adapter().dump_python(schedule, mode="json")), ensure_ascii=False, indent=1) + "\n"


def _full(value: Any) -> Any:
    """Without the fields that say nothing."""
    if isinstance(value, dict):
        return {key: _full(one) for key, one in value.items() if one is not None and one is not False and one != []}
    return [_full(one) for one in value] if isinstance(value, list) else value


def json_schema() -> dict[str, Any]:
    """The JSON Schema of `schedule.json`."""
    head = {"$schema": "https://json-schema.org/draft/2020-12/schema", "title": "schedule.json"}
    return adapter().json_schema() | head
