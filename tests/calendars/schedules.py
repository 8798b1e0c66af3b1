"""Schedules as nobody would write them: around each change of the clock, in zones that differ in everything, oddly named."""

from __future__ import annotations

import datetime as dt
import json
from typing import NamedTuple
from zoneinfo import ZoneInfo

from hypothesis import strategies as st

SITE = "Europe/Berlin"
# Half and quarter hours, summer time of half an hour, in the south, for a month, never; and the site's own.
ZONES = (
    *(None, SITE, "Europe/London", "America/New_York", "America/St_Johns", "Asia/Kathmandu", "Pacific/Auckland"),
    *("Australia/Lord_Howe", "Africa/Casablanca", "America/Santiago", "Pacific/Chatham", "Europe/Dublin", "UTC"),
)
FIRST, LAST = dt.date(2025, 1, 1), dt.date(2027, 12, 31)
TURNS = tuple(map(dt.date.fromisoformat, ("2026-03-29", "2026-10-25", "2026-03-08", "2026-11-01", "2026-04-05", "2026-09-27")))
KINDS = ("kick_off", "workshop", "deadline", "check_in")
ROLES = ("mentee", "mentor", "hr", "line_manager")
WORDS = (
    st.text(st.sampled_from("abcÄöüßé ,;:\\\"'#-–&<>{}[]%@!?|/Ω漢😀\u202f"), min_size=1, max_size=60)
    .map(str.strip)
    .filter(bool)
)


class Written(NamedTuple):
    """An event as it is written. `start` and `end` are days, or moments on the clocks of `zone`."""

    id: str
    kind: str
    title: tuple[str, str]
    start: dt.date | dt.datetime
    end: dt.date | dt.datetime | None
    zone: str | None
    audience: tuple[str, ...]
    cancelled: bool
    moved_from: tuple[dt.date | dt.datetime, ...]

    def yaml(self) -> str:
        """As an entry of schedule.yaml."""
        lines = [
            f"id: {self.id}",
            f"kind: {self.kind}",
            f"start: {_plain(self.start)}",
            f"audience: [{', '.join(self.audience)}]",
        ]
        lines.append(f"title: {{de: {_quoted(self.title[0])}, en: {_quoted(self.title[1])}}}")
        lines += ["ok_weekend: true", "ok_overlap: true", "ok_holiday: true"]
        lines += [f"end: {_plain(self.end)}"] if self.end else []
        lines += [f"timezone: {self.zone}"] if self.zone else []
        lines += ["status: cancelled"] if self.cancelled else ["status: moved"] if self.moved_from else []
        lines += [f"moved_from: [{', '.join(map(_plain, self.moved_from))}]"] if self.moved_from else []
        return "  - " + "\n    ".join(lines) + "\n"


def _plain(value: dt.date | dt.datetime) -> str:
    return f"{value:%Y-%m-%d %H:%M}" if isinstance(value, dt.datetime) else value.isoformat()


def _quoted(text: str) -> str:
    return json.dumps(text, ensure_ascii=False)


def _is_clear(moment: dt.date | dt.datetime | None, zone: str | None) -> bool:
    """Whether clocks show this time exactly once."""
    if not isinstance(moment, dt.datetime):
        return True
    offsets = {moment.replace(tzinfo=ZoneInfo(zone or SITE), fold=fold).utcoffset() for fold in (0, 1)}
    return len(offsets) == 1


def at(moment: str, zone: str) -> Written:
    """An event of an hour, at a moment of the clocks of a zone."""
    start = dt.datetime.fromisoformat(moment)
    name = f"{zone.partition('/')[2].lower().replace('_', '-')}-{start:%m-%d}"
    return Written(name, "workshop", (name, name), start, start + dt.timedelta(hours=1), zone, ("mentee",), False, ())


DAYS = st.one_of(
    st.dates(FIRST, LAST - dt.timedelta(days=9)),
    st.builds(lambda day, by: day + dt.timedelta(days=by), st.sampled_from(TURNS), st.integers(-1, 1)),
)


@st.composite
def _spans(draw: st.DrawFn, zone: str | None) -> tuple[dt.date | dt.datetime, dt.date | dt.datetime | None]:
    day = draw(DAYS)
    if draw(st.booleans()):
        return day, draw(st.none() | st.integers(0, 5).map(lambda days: day + dt.timedelta(days=days)))
    start = dt.datetime.combine(day, dt.time(draw(st.integers(0, 23)), draw(st.sampled_from((0, 15, 30, 59)))))
    minutes = draw(st.none() | st.sampled_from((1, 60, 450, 1440, 4000)))
    return start, start + dt.timedelta(minutes=minutes) if minutes else None


@st.composite
def _events(draw: st.DrawFn, number: int) -> Written:
    zone = draw(st.sampled_from(ZONES))
    start, end = draw(_spans(zone).filter(lambda span: all(_is_clear(one, zone) for one in span)))
    cancelled = draw(st.booleans())
    earlier = [] if cancelled else draw(st.lists(_spans(zone).map(lambda span: span[0]), max_size=2, unique=True))
    return Written(
        id=f"event-{number}",
        kind=draw(st.sampled_from(KINDS)),
        title=(draw(WORDS), draw(WORDS)),
        start=start,
        end=end,
        zone=zone,
        audience=tuple(sorted(draw(st.sets(st.sampled_from(ROLES), min_size=1)), key=ROLES.index)),
        cancelled=cancelled,
        moved_from=tuple(one for one in earlier if one != start),
    )


@st.composite
def schedules(draw: st.DrawFn) -> tuple[Written, ...]:
    """A schedule of a few events."""
    return tuple(draw(_events(number)) for number in range(draw(st.integers(1, 4))))
