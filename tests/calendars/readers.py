"""Three programs that have nothing in common but the standard, made to say the same words about what they read."""

from __future__ import annotations

import datetime as dt
import json
import subprocess
from collections.abc import Callable
from pathlib import Path
from typing import Any, NamedTuple

import icalendar
import vobject  # type: ignore[import-untyped]

SCRIPT = Path(__file__).with_name("read.mjs")
ICAL_JS = Path(__file__).parents[1] / "browser/node_modules/ical.js"


class Read(NamedTuple):
    """An event as a program read it. Moments are in UTC, `2026-03-12T08:30Z`; days are days, and `end` is the day after."""

    uid: str
    sequence: int
    status: str
    summary: str
    description: str
    location: str
    categories: tuple[str, ...]
    start: str
    end: str | None
    modified: str
    alarm: float | None = None


Reader = Callable[[bytes], list[Read]]


def said(value: dt.date | None) -> str | None:
    """A day, or a moment in UTC."""
    if isinstance(value, dt.datetime):
        assert value.tzinfo is not None
        return f"{value.astimezone(dt.UTC):%Y-%m-%dT%H:%M}Z".rjust(17, "0")
    return value.isoformat() if value else None


def with_icalendar(data: bytes) -> list[Read]:
    """PyPI's icalendar; whatever it would otherwise pass over is an error here."""
    calendar = icalendar.Calendar.from_ical(data)
    parts = list(calendar.walk())
    assert [part.errors for part in parts if part.errors] == []
    return [_of_icalendar(part) for part in parts if part.name == "VEVENT"]


def _of_icalendar(event: Any) -> Read:
    alarms = event.walk("VALARM")
    return Read(
        uid=str(event["uid"]),
        sequence=int(event["sequence"]),
        status=str(event["status"]),
        summary=str(event["summary"]),
        description=str(event["description"]),
        location=str(event.get("location", "")),
        categories=tuple(map(str, event["categories"].cats)),
        start=said(event["dtstart"].dt) or "",
        end=said(event["dtend"].dt) if "dtend" in event else None,
        modified=said(event["last-modified"].dt) or "",
        alarm=-alarms[0]["trigger"].dt.total_seconds() / 3600 if alarms else None,
    )


def with_vobject(data: bytes) -> list[Read]:
    """PyPI's vobject, with the rules of the time zones that the file brings along: those of other files are forgotten."""
    known = getattr(vobject.icalendar, "__tzidMap")
    for zone in [*known]:
        if zone != "UTC":
            del known[zone]
    calendar = vobject.readOne(data.decode(), validate=True)
    return [_of_vobject(event) for event in calendar.contents.get("vevent", [])]


def _of_vobject(event: Any) -> Read:
    found = event.contents
    alarms = found.get("valarm", [])
    return Read(
        uid=event.uid.value,
        sequence=int(event.sequence.value),
        status=event.status.value,
        summary=event.summary.value,
        description=event.description.value,
        location=found["location"][0].value if "location" in found else "",
        categories=tuple(event.categories.value),
        start=said(event.dtstart.value) or "",
        end=said(found["dtend"][0].value) if "dtend" in found else None,
        modified=said(found["last-modified"][0].value) or "",
        alarm=-alarms[0].trigger.value.total_seconds() / 3600 if alarms else None,
    )


class IcalJs:
    """npm's ical.js in one process, which lives as long as the tests do."""

    def __init__(self) -> None:
        self.process = subprocess.Popen(["node", str(SCRIPT)], stdin=subprocess.PIPE, stdout=subprocess.PIPE)

    def __call__(self, data: bytes) -> list[Read]:
        """Read one calendar."""
        assert self.process.stdin
        assert self.process.stdout
        self.process.stdin.write(json.dumps(data.decode()).encode() + b"\n")
        self.process.stdin.flush()
        answer = json.loads(self.process.stdout.readline())
        assert "error" not in answer, answer["error"]
        return [Read(**{**event, "categories": tuple(event["categories"])}) for event in answer["events"]]

    def close(self) -> None:
        """End the process."""
        assert self.process.stdin
        assert self.process.stdout
        self.process.stdin.close()
        self.process.stdout.close()
        self.process.wait()
