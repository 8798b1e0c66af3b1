"""Dates in the words of schema.org: what search engines and mail programs ask for, and nothing that they do not know.

Required and recommended properties are those of https://developers.google.com/search/docs/appearance/structured-data/event;
types and values those of https://schema.org/Event.
"""

from __future__ import annotations

import datetime as dt
import json
import re
from collections.abc import Mapping
from typing import Any

import pytest
from pyld import jsonld

KNOWN = {
    "Event": {
        "name", "startDate", "endDate", "previousStartDate", "eventStatus", "eventAttendanceMode", "location", "organizer",
        "inLanguage", "url", "description", "maximumAttendeeCapacity",
    },
    "Place": {"name", "address"},
    "VirtualLocation": {"url"},
    "Organization": {"name", "url"},
}  # fmt: skip
REQUIRED = {"Event": {"name", "startDate", "location"}, "Place": {"name"}, "VirtualLocation": {"url"}, "Organization": {"name"}}
SCHEMA = "https://schema.org/"
DATA = re.compile(r'<script type="application/ld\+json">(.*?)</script>', re.DOTALL)
STATUS = {"EventScheduled", "EventRescheduled", "EventCancelled"}
MODES = {"OnlineEventAttendanceMode", "OfflineEventAttendanceMode", "MixedEventAttendanceMode"}
TERMS = "durchgaenge/2026/termine/"


def facts_of(page: bytes) -> list[Mapping[str, Any]]:
    """The events in the JSON-LD of a page."""
    graphs = [json.loads(text) for text in DATA.findall(page.decode())]
    assert all(graph["@context"] == "https://schema.org" for graph in graphs)
    return [one for graph in graphs for one in graph["@graph"] if one["@type"] == "Event"]


@pytest.fixture(scope="module")
def events(reference_files: dict[str, bytes]) -> dict[str, Mapping[str, Any]]:
    """The event of each page that has one."""
    found = {path: facts_of(data) for path, data in reference_files.items() if path.endswith(".html")}
    assert all(len(facts) <= 1 for facts in found.values())
    return {path: facts[0] for path, facts in found.items() if facts}


def mistakes(thing: Mapping[str, Any]) -> list[str]:
    """What is missing in a thing, and what schema.org does not know, here and in all that it holds."""
    kind = str(thing["@type"])
    names = set(thing) - {"@type"}
    found = [f"{kind} without {name}" for name in sorted(REQUIRED[kind] - names)]
    found += [f"{kind} has no {name}" for name in sorted(names - KNOWN[kind])]
    parts = [part for value in thing.values() for part in (value if isinstance(value, list) else [value])]
    found += [f"an empty value in {kind}" for part in parts if part in ("", None)]
    return found + [mistake for part in parts if isinstance(part, Mapping) for mistake in mistakes(part)]


def moment(text: str) -> dt.datetime | dt.date:
    """An instant with its offset, or a day; nothing else."""
    if len(text) == len("2026-03-12"):
        return dt.date.fromisoformat(text)
    read = dt.datetime.fromisoformat(text)
    assert read.utcoffset() is not None, text
    return read


def test_every_event_is_complete_and_known(events: dict[str, Mapping[str, Any]]) -> None:
    """Name, start and location are there, statuses and ways of taking part are schema.org's, times are instants in order."""
    assert len(events) > 50
    for path, event in events.items():
        assert (path, mistakes(event)) == (path, [])
        assert event["eventStatus"].removeprefix("https://schema.org/") in STATUS
        assert event["eventAttendanceMode"].removeprefix("https://schema.org/") in MODES
        assert event["inLanguage"] == ("en" if path.startswith("en/") else "de")
        start, end = moment(event["startDate"]), moment(event.get("endDate", event["startDate"]))
        assert type(start) is type(end)
        assert start <= end  # type: ignore[operator]
        assert event["url"].endswith(path)


def test_a_reader_of_json_ld_understands_every_page(reference_files: dict[str, bytes]) -> None:
    """PyLD, a processor that knows nothing of us, finds the events, their status as a term of schema.org, their places."""
    vocabulary = {"@vocab": f"{SCHEMA}", **{name: {"@type": "@id"} for name in ("url", "eventStatus", "eventAttendanceMode")}}
    document = {
        "contentType": "application/ld+json",
        "contextUrl": None,
        "documentUrl": None,
        "document": {"@context": vocabulary},
    }
    dropped: list[str | None] = []
    statuses: set[str] = set()
    for path, page in reference_files.items():
        for text in DATA.findall(page.decode()) if path.endswith(".html") else ():
            nodes = jsonld.flatten(
                jsonld.expand(json.loads(text), {"documentLoader": lambda *_: document}, on_property_dropped=dropped.append)
            )
            for event in (one for one in nodes if one.get("@type") == [f"{SCHEMA}Event"]):
                (status,) = event[f"{SCHEMA}eventStatus"]
                statuses.add(status["@id"].removeprefix(SCHEMA))
                places = {one["@id"] for one in event[f"{SCHEMA}location"]}
                kinds = {kind for one in nodes if one["@id"] in places for kind in one["@type"]}
                assert (path, kinds <= {f"{SCHEMA}Place", f"{SCHEMA}VirtualLocation"}, bool(kinds)) == (path, True, True)
    assert (dropped, statuses) == ([], STATUS)


def test_a_moved_date_tells_when_it_was_to_be(events: dict[str, Mapping[str, Any]]) -> None:
    """Rescheduled, with the earlier start as an instant of its own."""
    event = events[f"{TERMS}workshop-karriereplanung.html"]
    assert event["eventStatus"] == "https://schema.org/EventRescheduled"
    assert event["startDate"] == "2027-01-21T09:00+01:00"
    assert event["previousStartDate"]
    for earlier in event["previousStartDate"]:
        moment(earlier)


def test_a_cancelled_date_stays_and_says_so(events: dict[str, Mapping[str, Any]]) -> None:
    """The date stands in the data as cancelled, at the time at which it would have been."""
    cancelled = [event for event in events.values() if event["eventStatus"].endswith("EventCancelled")]
    assert cancelled
    assert all(event["startDate"] for event in cancelled)


def test_the_link_to_the_room_is_in_no_data(events: dict[str, Mapping[str, Any]]) -> None:
    """Online events are at home on their page; those at a place and online name both ways."""
    both = events[f"{TERMS}infoabend.html"]
    assert [place["@type"] for place in both["location"]] == ["Place", "VirtualLocation"]
    assert both["eventAttendanceMode"].endswith("/MixedEventAttendanceMode")
    assert "treffen.example" not in json.dumps(list(events.values()))


def test_what_takes_place_nowhere_is_no_event(reference_files: dict[str, bytes]) -> None:
    """A deadline, and a date that is not fixed, have a page and no event in its data."""
    for name in ("tandems-stehen-fest", "betriebsbesuche"):
        assert facts_of(reference_files[f"{TERMS}{name}.html"]) == []
