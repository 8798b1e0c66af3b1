"""What three independent programs read in our calendars is what the YAML says."""

from __future__ import annotations

import datetime as dt
import re
import shutil
from collections.abc import Callable, Iterator, Mapping
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest
from hypothesis import example, given, settings

from mentorsite.build import build, prepare
from mentorsite.cache import Store
from mentorsite.changes import read_since
from mentorsite.plan.outputs import CalendarFile
from mentorsite.recall import Recall
from mentorsite.render.calendar import render_calendar

from .readers import Read, Reader
from .schedules import FIRST, LAST, SITE, Written, at, schedules

MINIMAL = Path(__file__).parents[1] / "sites" / "minimal" / "content"
FEEDS = ("durchgaenge/2026/termine.ics", "en/cohorts/2026/dates.ics")
# The hour after each change of the clock, which is where a VTIMEZONE that is an hour off shows.
HOURS_AFTER = {
    "Europe/Berlin": ("2026-03-29 03:30", "2026-10-25 03:30"),
    "America/New_York": ("2026-03-08 03:30", "2026-11-01 02:30"),
    "Pacific/Auckland": ("2026-04-05 03:30", "2026-09-27 03:30"),
    "Australia/Lord_Howe": ("2026-04-05 02:15", "2026-10-04 02:45"),
}
Readers = Mapping[str, Reader]
Calendars = Callable[[tuple[Written, ...]], Iterator[bytes]]


def read_alike(readers: Readers, data: bytes) -> list[Read]:
    """What all three read, which is the same."""
    found = {name: read(data) for name, read in readers.items()}
    assert found["icalendar"] == found["ical.js"]
    assert found["icalendar"] == found["vobject"]
    return found["icalendar"]


def test_every_calendar_is_read_alike(readers: Readers, reference_files: dict[str, bytes]) -> None:
    """Each file of the reference site, in both languages, by all three: the same events, with the same instants and texts."""
    files = {path: data for path, data in reference_files.items() if path.endswith(".ics")}
    feeds = [path for path in files if path.count("/") < 3 + path.startswith("en/")]
    assert len(feeds) > 10
    for path, data in files.items():
        events = read_alike(readers, data)
        assert len({event.uid for event in events}) == len(events), path


@pytest.fixture(scope="module")
def odd_content(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The smallest site with a cohort of three years, whose schedule is written anew for each example."""
    content = tmp_path_factory.mktemp("odd") / "content"
    (content / "cohorts/2026").mkdir(parents=True)
    for name in ("programme.yaml", "cohorts/2026/cohort.yaml", "site.yaml"):
        shutil.copyfile(MINIMAL / name, content / name)
    site = content / "site.yaml"
    site.write_text(re.sub(r"\nlegal:\n(  .*\n)*", "\n", site.read_text("utf-8")), "utf-8")
    cohort = content / "cohorts/2026/cohort.yaml"
    text = re.sub(r"\nstart: .*\nend: .*", f"\nstart: {FIRST}\nend: {LAST}", cohort.read_text("utf-8"))
    cohort.write_text(text + "reminder_hours: 24\n", "utf-8")
    return content


@pytest.fixture(scope="module")
def calendars_of(odd_content: Path) -> Calendars:
    """The calendar files of a schedule, one a language."""
    recall = Recall(Store())

    def make(written: tuple[Written, ...]) -> Iterator[bytes]:
        schedule = odd_content / "cohorts/2026/schedule.yaml"
        schedule.write_text("events:\n" + "".join(event.yaml() for event in written), "utf-8")
        draught = prepare(odd_content, recall)
        assert draught.plan is not None, draught.report
        assert not draught.report.fails(strict=False), draught.report
        for planned in draught.plan.outputs:
            if planned.path in FEEDS:
                view = draught.plan.make(planned)[0].view
                assert isinstance(view, CalendarFile)
                yield render_calendar(view)

    return make


def instant(value: dt.date | dt.datetime, zone: str | None) -> str:
    """A day, or a moment in UTC: reckoned here without the program."""
    if isinstance(value, dt.datetime):
        return f"{value.replace(tzinfo=ZoneInfo(zone or SITE)).astimezone(dt.UTC):%Y-%m-%dT%H:%MZ}"
    return value.isoformat()


@settings(max_examples=200)
@example(tuple(at(day, zone) for zone, days in HOURS_AFTER.items() for day in days))
@given(schedules())
def test_what_is_read_is_what_was_written(readers: Readers, calendars_of: Calendars, written: tuple[Written, ...]) -> None:
    """Schedules around every change of the clock: instant by instant, word by word, in all three programs."""
    for lang, data in enumerate(calendars_of(written)):
        found = {event.uid.partition("@")[0]: event for event in read_alike(readers, data)}
        assert list(found) == [f"2026.{event.id}" for event in sorted(written, key=lambda one: str(one.start))]
        for event in written:
            read = found[f"2026.{event.id}"]
            assert (read.summary, read.start) == (event.title[lang], instant(event.start, event.zone))
            end = event.end if isinstance(event.start, dt.datetime) else (event.end or event.start) + dt.timedelta(days=1)
            assert read.end == (instant(end, event.zone) if end else None)
            assert (read.status == "CANCELLED", read.alarm) == (event.cancelled, None if event.cancelled else 24)
            assert read.sequence == len(event.moved_from) + event.cancelled
            assert len(read.categories) == 1 + len(event.audience)


CHANGES: dict[str, tuple[str, str]] = {
    "moved": ("start: 2026-03-12 09:00", "status: moved\n    moved_from: 2026-03-12 09:00\n    start: 2026-04-09 09:00"),
    "renamed": ("title: {de: Laufbahn planen", "title: {de: 'Laufbahn, neu'"),
    "cancelled": ("workshop: laufbahn", "status: cancelled"),
    "for others, too": ("workshop: laufbahn", "audience: [mentee, mentor, hr]"),
}


@pytest.mark.parametrize("change", CHANGES)
def test_a_changed_event_is_the_same_event(change: str, readers: Readers, tmp_path: Path) -> None:
    """Moved, renamed, cancelled, with one more role: for whoever holds the old calendar it is one event, in its newer form."""
    content = Path(shutil.copytree(MINIMAL, tmp_path / "content"))
    build(content, tmp_path / "old")
    schedule = content / "cohorts/2026/schedule.yaml"
    old, new = CHANGES[change]
    text = schedule.read_text("utf-8")
    assert text.count(old) == 1
    schedule.write_text(text.replace(old, new), "utf-8")
    build(content, tmp_path / "new", since=read_since(tmp_path / "old"), today=dt.date(2026, 2, 20))
    before, after = (read_alike(readers, (tmp_path / name / FEEDS[0]).read_bytes()) for name in ("old", "new"))
    assert [event.uid for event in after] == [event.uid for event in before]
    changed = [(one, other) for one, other in zip(before, after, strict=True) if one != other]
    ((one, other),) = changed
    assert other.sequence == one.sequence + 1
    assert other.modified == "2026-02-20T00:00Z" > one.modified
    held = {event.uid: event for event in sorted([*before, *after], key=lambda event: event.sequence)}
    assert list(held.values()) == [other if event is one else event for event in before]
