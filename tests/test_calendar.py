"""The calendar files of the reference site, read by another program, against the YAML that they come from."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo

import pytest
import yaml
from dateutil.rrule import MONTHLY, rrule, weekday
from icalendar import Calendar

from mentorsite.build import build

ZONE = ZoneInfo("Europe/Berlin")  # of the reference site
Events = dict[str, Any]
DEMANDED = ("uid", "dtstamp", "dtstart", "summary")


def calendars(files: dict[str, bytes]) -> dict[str, bytes]:
    """All calendar files."""
    return {path: data for path, data in files.items() if path.endswith(".ics")}


def events_of(data: bytes) -> Events:
    """The events of a calendar file by the part of the UID before the @."""
    found = list(Calendar.from_ical(data).walk("VEVENT"))
    events = {str(event["uid"]).partition("@")[0]: event for event in found}
    assert len(events) == len(found)
    return events


def written(content: Path) -> Iterator[tuple[str, dict[str, str]]]:
    """Every event of the YAML as cohort.id, with its fields as text."""
    for path in sorted((content / "cohorts").glob("*/schedule.yaml")):
        for event in yaml.load(path.read_text("utf-8"), Loader=yaml.BaseLoader)["events"]:  # noqa: S506 - text alone
            yield f"{path.parent.name}.{event['id']}", event


def moment(text: str) -> dt.date | dt.datetime:
    """A day or an instant from the YAML, read here a second time, by other means."""
    text = re.sub(r"^[A-Z]\w+ ", "", text)  # a weekday
    if len(text) == len("2026-03-12"):
        return dt.date.fromisoformat(text)
    return dt.datetime.fromisoformat(text).replace(tzinfo=ZONE)


def series(event: Any, start: Any, end: Any) -> dict[str, tuple[dt.datetime, dt.datetime]]:
    """The dates of a series that begins on the first of its weekdays in a month, found by the rules of RFC 5545."""
    repeat = event["repeat"]
    assert (repeat["every"], start.day <= 7) == ("month", True)
    until = moment(repeat["until"] + " 23:59").replace(tzinfo=None)
    rule = rrule(MONTHLY, start.replace(tzinfo=None), byweekday=weekday(start.weekday(), 1), until=until)
    found = {f"{day:%Y-%m-%d}": day.replace(tzinfo=ZONE) for day in rule}
    found |= {one["on"]: moment(one["start"]) for one in repeat["exceptions"] if "start" in one}
    skipped = [one["on"] for one in repeat["exceptions"] if "skip" in one]
    return {f"{event['id']}-{on}": (day, day + (end - start)) for on, day in found.items() if on not in skipped}


def test_every_calendar_is_read_without_complaint(reference_files: dict[str, bytes]) -> None:
    """Another program reads each file, finds nothing to complain of, and what the format demands is there."""
    assert len(calendars(reference_files)) > 50
    for path, data in calendars(reference_files).items():
        calendar = Calendar.from_ical(data)
        assert [(path, part.errors) for part in calendar.walk() if part.errors] == []
        assert (str(calendar["version"]), str(calendar["method"]), "prodid" in calendar) == ("2.0", "PUBLISH", True)
        assert [name for event in calendar.walk("VEVENT") for name in DEMANDED if name not in event] == []


@pytest.mark.parametrize("folder", ["durchgaenge/{}/termine.ics", "en/cohorts/{}/dates.ics"])
@pytest.mark.parametrize("cohort", ["2025", "2026"])
def test_the_instants_are_those_of_the_yaml(
    cohort: str, folder: str, reference_files: dict[str, bytes], reference_content: Path
) -> None:
    """Each dated event, and no other, is in the calendar of its cohort, from the instant to the instant that was written."""
    found = {
        name.partition(".")[2]: (event["dtstart"].dt, event["dtend"].dt)
        for name, event in events_of(reference_files[folder.format(cohort)]).items()
    }
    expected = {}
    for name, event in written(reference_content):
        if name.startswith(f"{cohort}.") and "start" in event:
            start = moment(event["start"])
            end = event.get("end", event["start"])
            end = f"{start:%Y-%m-%d} {end}" if len(end) == len("17:00") else end
            last = moment(end)
            until = last if isinstance(last, dt.datetime) else last + dt.timedelta(days=1)
            expected |= series(event, start, until) if "repeat" in event else {event["id"]: (start, until)}
    assert found == expected
    assert {start.utcoffset() for start, _ in found.values() if isinstance(start, dt.datetime)} == {
        dt.timedelta(hours=1),
        dt.timedelta(hours=2),
    }


def test_the_zones_of_a_file_cover_its_events(reference_files: dict[str, bytes]) -> None:
    """The rules that come with the file give each event the offset of the zone database: no calendar needs to look it up."""
    for path, data in calendars(reference_files).items():
        calendar: Any = Calendar.from_ical(data)
        zones = {str(zone["tzid"]): zone.to_tz(lookup_tzid=False) for zone in calendar.walk("VTIMEZONE")}
        used = {
            str(event[field].params["TZID"]): event[field].dt
            for event in calendar.walk("VEVENT")
            for field in ("dtstart", "dtend")
            if "TZID" in event[field].params
        }
        assert (path, set(used)) == (path, set(zones))
        for event in calendar.walk("VEVENT"):
            for field in ("dtstart", "dtend"):
                at = event[field].dt
                if isinstance(at, dt.datetime):
                    assert (path, at.replace(tzinfo=zones["Europe/Berlin"]).utcoffset()) == (path, at.utcoffset())


def test_dates_that_are_not_fixed_are_in_no_calendar(reference_files: dict[str, bytes], reference_content: Path) -> None:
    """What has no beginning yet has neither an entry nor a file of its own, but a page."""
    loose = [event["id"] for _, event in written(reference_content) if "start" not in event]
    assert loose
    for name in loose:
        assert [path for path in reference_files if path.endswith(f"/{name}.html")] != []
        assert [path for path, data in calendars(reference_files).items() if name in path or name.encode() in data] == []


def test_a_single_event_is_the_same_everywhere(reference_files: dict[str, bytes]) -> None:
    """The file of one event holds the very entry that the file of its cohort holds."""
    whole = {"de": "durchgaenge/2026/termine", "en": "en/cohorts/2026/dates"}
    for folder in whole.values():
        for name, event in events_of(reference_files[f"{folder}.ics"]).items():
            alone = events_of(reference_files[f"{folder}/{name.partition('.')[2]}.ics"])
            assert alone == {name: event}


def test_uids_are_unique_and_the_same_in_every_language(reference_files: dict[str, bytes]) -> None:
    """Two languages of an event are one event: whoever subscribes to both sees it once; no two events share a UID."""
    files = {lang: [reference_files[path] for path in paths] for lang, paths in COHORTS.items()}
    uids = {}
    for lang, ours in files.items():
        uids[lang] = [str(event["uid"]) for data in ours for event in Calendar.from_ical(data).walk("VEVENT")]
    assert uids["de"] == uids["en"]
    assert len(set(uids["de"])) == len(uids["de"])


COHORTS = {
    "de": ["durchgaenge/2025/termine.ics", "durchgaenge/2026/termine.ics"],
    "en": ["en/cohorts/2025/dates.ics", "en/cohorts/2026/dates.ics"],
}


@pytest.mark.parametrize(
    ("change", "status"),
    [
        ("    status: moved\n    moved_from: 2026-12-03 09:00\n", "CONFIRMED"),
        ("    status: cancelled\n", "CANCELLED"),
    ],
    ids=["moved", "cancelled"],
)
def test_a_moved_event_stays_the_same_event(content_copy: Path, tmp_path: Path, change: str, status: str) -> None:
    """Moved or cancelled, an event keeps its UID and gets a higher SEQUENCE, so that calendars replace what they have."""
    schedule = content_copy / "cohorts/2026/schedule.yaml"
    text = schedule.read_text("utf-8")
    event = re.search(r"  - id: workshop-kommunikation\n(?:    .*\n)+", text)
    assert event
    assert "start: 2026-12-03 09:00" in event[0]
    moved = re.sub(r"    status: .*\n", change, event[0])
    if "moved" in change:
        moved = moved.replace("start: 2026-12-03 09:00", "start: 2026-12-10 09:00")
    built = []
    for words in (event[0], moved):
        schedule.write_text(text.replace(event[0], words), "utf-8")
        assert build(content_copy, tmp_path / "_site").written is not None
        built.append(events_of((tmp_path / "_site/durchgaenge/2026/termine.ics").read_bytes())["2026.workshop-kommunikation"])
    before, after = built
    assert (str(after["uid"]), str(after["status"])) == (str(before["uid"]), status)
    assert after["sequence"] > before["sequence"]
    assert (after["dtstart"].dt != before["dtstart"].dt) == ("moved" in change)


def test_the_uid_does_not_hang_on_the_address(reference_content: Path, reference_site: Path, tmp_path: Path) -> None:
    """A preview under another address has the same events, not second ones."""
    build(reference_content, tmp_path / "_site", url="https://preview.example/x/")
    here, there = (events_of((site / COHORTS["de"][1]).read_bytes()) for site in (reference_site, tmp_path / "_site"))
    assert [str(event["uid"]) for event in here.values()] == [str(event["uid"]) for event in there.values()]


def test_lines_are_folded_as_the_format_demands(reference_files: dict[str, bytes]) -> None:
    """At most 75 octets a line, each ended by CR LF, and no letter is cut in two."""
    for path, data in calendars(reference_files).items():
        assert data.endswith(b"\r\n"), path
        lines = data.removesuffix(b"\r\n").split(b"\r\n")
        assert [(path, line) for line in lines if len(line) > 75 or b"\n" in line or b"\r" in line] == []
        for line in lines:
            line.decode()


def test_words_of_the_yaml_are_read_back(reference_files: dict[str, bytes], reference_content: Path) -> None:
    """Commas, semicolons, quotes and umlauts come out of a calendar as they went into the YAML."""
    for lang, paths in COHORTS.items():
        events = {name: event for path in paths for name, event in events_of(reference_files[path]).items()}
        for name, event in written(reference_content):
            if name in events:
                title: Any = event["title"]
                assert str(events[name]["summary"]) == title[lang]


def test_no_meeting_link_is_published(reference_files: dict[str, bytes], reference_content: Path) -> None:
    """What stands under `online` is for participants: no byte of the site holds it."""
    links = [event["online"] for _, event in written(reference_content) if "online" in event]
    assert links
    secret = [part.encode() for link in links for part in (link, link.partition("://")[2], link.rpartition("/")[2])]
    assert [(path, one) for path, data in reference_files.items() for one in secret if one in data] == []
