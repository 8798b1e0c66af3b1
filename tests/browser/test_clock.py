"""Past, today and next by the reader's clock, without a new build: to the minute, in any zone, also when clocks change."""

from __future__ import annotations

import datetime as dt
import shutil
from collections.abc import Iterator
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest
from playwright.sync_api import Browser, Page

from mentorsite.build import build

from .conftest import serve

pytestmark = pytest.mark.browser

MINIMAL = Path(__file__).parents[1] / "sites" / "minimal" / "content"
ZONES = ("Europe/Berlin", "Pacific/Auckland", "Asia/Kathmandu", "America/New_York")
AGENDA = "durchgaenge/2026/termine/index.html"

# A night across the change of the clocks in October, dates on the day of either change, one in another zone, whole days.
SCHEDULE = """
events:
  - {id: nacht, kind: network, title: N, start: 2026-10-24 18:00, end: 2026-10-26 10:00, audience: [trainer], ok_weekend: true}
  - {id: herbst, kind: workshop, title: H, start: 2026-10-25 09:00, end: 12:00, ok_weekend: true}
  - {id: frist, kind: deadline, title: F, start: 2026-11-10}
  - {id: lissabon, kind: seminar, title: L, start: 2026-11-20 10:00, end: 11:00, timezone: Europe/Lisbon}
  - {id: woche, kind: check_in, title: W, start: 2026-12-07, end: 2026-12-11}
  - {id: abgesagt, kind: network, title: A, start: 2026-12-15 17:00, end: 19:00, status: cancelled}
  - {id: januar, kind: workshop, title: J, start: 2027-01-21 09:00, end: 17:00, registration: {until: 2027-01-07 12:00}}
  - {id: umfrage, kind: evaluation, title: U, start: 2027-02-01, end: 2027-04-16}
  - {id: fruehling, kind: workshop, title: S, start: 2027-03-28 09:00, end: 12:00, ok_weekend: true}
  - {id: offen, kind: network, title: O, when: nach Absprache}
"""
# The same everywhere in the world: a moment, a date, and its state at that moment.
MOMENTS = [
    ("2026-10-24T15:59Z", "nacht", "today"),
    ("2026-10-24T16:00Z", "nacht", "now"),
    ("2026-10-24T21:59Z", "herbst", "next"),  # 23:59 in Berlin, still on summer time
    ("2026-10-24T22:00Z", "herbst", "today"),  # midnight of the day on which the clocks go back
    ("2026-10-25T10:59Z", "herbst", "today"),
    ("2026-10-25T11:00Z", "herbst", "past"),
    ("2026-10-26T08:59Z", "nacht", "now"),
    ("2026-10-26T09:00Z", "nacht", "past"),
    ("2026-11-19T23:59Z", "lissabon", "next"),  # 0:59 in Berlin, 23:59 in Lisbon
    ("2026-11-20T00:00Z", "lissabon", "today"),
    ("2026-11-20T10:59Z", "lissabon", "today"),
    ("2026-11-20T11:00Z", "lissabon", "past"),
    ("2026-12-15T17:00Z", "abgesagt", "today"),
    ("2026-12-14T12:00Z", "januar", "next"),  # a cancelled date is never the next one
    ("2027-03-27T22:59Z", "fruehling", "next"),
    ("2027-03-27T23:00Z", "fruehling", "today"),  # midnight of the day on which they go forward
    ("2027-03-28T09:59Z", "fruehling", "today"),
    ("2027-03-28T10:00Z", "fruehling", "past"),
]
# By the calendar on the reader's wall: whole days are hers.
DAYS = [
    ("2026-11-09 23:59", "frist", "next"),
    ("2026-11-10 00:00", "frist", "today"),
    ("2026-11-10 23:59", "frist", "today"),
    ("2026-11-11 00:00", "frist", "past"),
    ("2026-12-07 00:00", "woche", "now"),
    ("2026-12-11 23:59", "woche", "now"),
    ("2026-12-12 00:00", "woche", "past"),
]
# Which date the start page leads with, and why.
UP = [
    ("2026-12-09T12:00Z", "W"),  # under way, and over before the next one begins
    ("2027-02-10T12:00Z", "S"),  # the survey goes on for longer than until the next date
    ("2027-03-28T08:00Z", "S"),
    ("2027-03-29T12:00Z", "U"),
]


@pytest.fixture(scope="module")
def dates(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """A small site with the dates above."""
    content = Path(shutil.copytree(MINIMAL, tmp_path_factory.mktemp("clock") / "content"))
    (content / "cohorts/2026/schedule.yaml").write_text(SCHEDULE, "utf-8")
    cohort = content / "cohorts/2026/cohort.yaml"
    cohort.write_text(cohort.read_text("utf-8").replace("2026-12-18", "2027-06-30"), "utf-8")
    site = content.parent / "_site"
    built = build(content, site)
    assert built.written is not None, built.report
    yield from serve(site, "/")


def at(moment: str) -> dt.datetime:
    """The moment that a table above names."""
    return dt.datetime.fromisoformat(moment.replace("Z", "+00:00"))


def shown(page: Page) -> dict[str, str]:
    """The state of each date in the agenda, by its id."""
    return dict(page.evaluate("[...document.querySelectorAll('.entry')].map(e => [e.id.slice(5), e.dataset.state || ''])"))


@pytest.mark.parametrize("zone", ZONES)
def test_states_are_right_to_the_minute_everywhere(dates: str, chromium: Browser, zone: str) -> None:
    """The minute before and after, around both changes of the clock, and for a date in another zone."""
    context = chromium.new_context(timezone_id=zone)
    page = context.new_page()
    wrong = []
    for moment, name, state in MOMENTS:
        page.clock.set_fixed_time(at(moment))
        page.goto(f"{dates}/{AGENDA}")
        if (found := shown(page)[name]) != state:
            wrong.append((moment, name, found))
    for wall, name, state in DAYS:
        page.clock.set_fixed_time(dt.datetime.fromisoformat(wall).replace(tzinfo=ZoneInfo(zone)))
        page.goto(f"{dates}/{AGENDA}")
        if (found := shown(page)[name]) != state:
            wrong.append((wall, name, found))
    context.close()
    assert wrong == []


def test_the_start_page_leads_with_what_is_up(dates: str, chromium: Browser) -> None:
    """What is under way leads only where it is over before the next date begins."""
    context = chromium.new_context(timezone_id="Europe/Berlin")
    page = context.new_page()
    found = []
    for moment, _ in UP:
        page.clock.set_fixed_time(at(moment))
        page.goto(f"{dates}/index.html")
        found.append((moment, page.inner_text("#at-up .entry-title").strip()))
        assert page.locator(".agenda-next > :visible a", has_text=found[-1][1]).count() == 0
    context.close()
    assert found == UP


def test_an_open_page_follows_the_clock(dates: str, chromium: Browser) -> None:
    """A page that stays open tells what has changed, without being loaded again."""
    context = chromium.new_context(timezone_id="Europe/Berlin")
    page = context.new_page()
    page.clock.install(time=at("2027-01-21T15:58Z"))
    page.goto(f"{dates}/{AGENDA}")
    assert shown(page)["januar"] == "today"
    page.clock.run_for(3 * 60 * 1000)
    assert shown(page)["januar"] == "past"
    context.close()


def test_a_registration_that_is_over_goes(dates: str, chromium: Browser) -> None:
    """The agenda tells a deadline until its minute, and not a minute longer; the date's own page says that it is over."""
    context = chromium.new_context(timezone_id="Asia/Kathmandu")
    page = context.new_page()
    seen = []
    for moment in ("2027-01-07T10:59Z", "2027-01-07T11:00Z"):
        page.clock.set_fixed_time(at(moment))
        page.goto(f"{dates}/{AGENDA}")
        agenda = page.is_visible("#date-januar .entry-register")
        page.goto(f"{dates}/durchgaenge/2026/termine/januar.html")
        seen.append((agenda, page.is_visible(".over")))
    context.close()
    assert seen == [(True, False), (False, True)]


@pytest.mark.parametrize(
    ("zone", "own"),
    [
        ("Europe/Berlin", {"lissabon": "11:00–12:00"}),
        ("Europe/Lisbon", {"januar": "08:00–16:00", "herbst": "08:00–11:00", "fruehling": "08:00–11:00"}),
        ("Africa/Lagos", {"fruehling": "08:00–11:00", "lissabon": "11:00–12:00"}),
        ("America/New_York", {"januar": "03:00–11:00", "herbst": "04:00–07:00", "fruehling": "03:00–06:00"}),
        ("Asia/Kathmandu", {"januar": "13:45–21:45", "herbst": "13:45–16:45", "fruehling": "12:45–15:45"}),
        ("Pacific/Auckland", {"herbst": "21:00", "januar": "22.", "fruehling": "20:00–23:00"}),
    ],
)
def test_her_own_time_stands_only_where_it_differs(dates: str, chromium: Browser, zone: str, own: dict[str, str]) -> None:
    """Beside each date whose clocks differ from the reader's stands her own time, with the day where that is another too."""
    context = chromium.new_context(timezone_id=zone)
    page = context.new_page()
    page.clock.set_fixed_time(at("2026-09-01T12:00Z"))
    page.goto(f"{dates}/{AGENDA}")
    notes = dict(
        page.evaluate("[...document.querySelectorAll('.yours')].map(e => [e.closest('.entry').id.slice(5), e.textContent])")
    )
    zone_notes = page.locator("text=Alle Zeiten: Berlin").count()
    context.close()
    assert {name: time for name, time in own.items() if time not in notes.get(name, "")} == {}
    assert "frist" not in notes
    if zone == "Europe/Berlin":
        assert set(notes) == {"lissabon"}
    if zone == "Europe/Lisbon":
        assert "lissabon" not in notes
    if zone == "Africa/Lagos":
        assert "januar" not in notes
    assert zone_notes == 1
