"""Dates as readers write them, and as machines do."""

from __future__ import annotations

import datetime as dt
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mentorsite.model.schedule import Event
from mentorsite.model.values import Moment
from mentorsite.plan.dates import Calendar, instant
from mentorsite.plan.views.values import Day

CLOCKS = {"de": "{} Uhr", "en": "{}"}
BERLIN = "Europe/Berlin"


def calendar(lang: str, timezone: str = BERLIN) -> Calendar:
    """A calendar with the clock of its language."""
    return Calendar(lang, timezone, CLOCKS.get(lang, "{}").format)


def event(**fields: str) -> Event:
    """An event with these fields."""
    return Event.model_validate({"id": "x", "kind": "workshop", "title": "X", **fields})


@pytest.mark.parametrize(
    ("lang", "day"),
    [
        ("de", Day("2026-03-12", "12. März 2026", "Donnerstag", "12.03.26")),
        ("en", Day("2026-03-12", "12 March 2026", "Thursday", "12/03/2026")),
    ],
)
def test_a_day(lang: str, day: Day) -> None:
    """A day in its four forms; English dates are European ones, the day before the month."""
    assert calendar(lang).day(dt.date(2026, 3, 12)) == day


@pytest.mark.parametrize(
    ("lang", "period"),
    [("de", "1. September 2026 – 30. September 2027"), ("en", "1 September 2026 – 30 September 2027")],
)
def test_a_period(lang: str, period: str) -> None:
    """First to last day, both with their year."""
    assert calendar(lang).period(dt.date(2026, 9, 1), dt.date(2027, 9, 30)) == period


@pytest.mark.parametrize(
    ("lang", "days", "clock", "month", "month_short", "weekday"),
    [
        ("de", "Donnerstag, 21. Januar 2027", "09:00–17:00 Uhr", "Januar 2027", "Jan", "Donnerstag"),
        ("en", "Thursday, 21 January 2027", "09:00–17:00", "January 2027", "Jan", "Thursday"),
    ],
)
def test_a_date_with_times(lang: str, days: str, clock: str, month: str, month_short: str, weekday: str) -> None:
    """A date says its day with weekday, from when to when, and serves a calendar leaf."""
    when = calendar(lang).when(event(start="2027-01-21 09:00", end="17:00"))
    assert when is not None
    assert (when.days, when.clock, when.month, when.weekday, when.number) == (days, clock, month, weekday, "21")
    assert (when.month_short, when.zone) == (month_short, "")


@pytest.mark.parametrize(
    ("start", "end", "first", "last"),
    [
        ("2027-01-21 09:00", "17:00", "2027-01-21T09:00+01:00", "2027-01-21T17:00+01:00"),
        ("2026-07-01 13:00", "16:30", "2026-07-01T13:00+02:00", "2026-07-01T16:30+02:00"),
        ("2026-10-24 20:00", "2026-10-25 08:00", "2026-10-24T20:00+02:00", "2026-10-25T08:00+01:00"),
        ("2027-03-27 20:00", "2027-03-28 08:00", "2027-03-27T20:00+01:00", "2027-03-28T08:00+02:00"),
    ],
    ids=["winter", "summer", "into winter", "into summer"],
)
def test_instants_have_the_offset_of_their_day(start: str, end: str, first: str, last: str) -> None:
    """The same clock is another instant in summer and in winter, and on a night of change both ends have their own offset."""
    when = calendar("de").when(event(start=start, end=end))
    assert when is not None
    assert (when.start, when.end) == (first, last)


@pytest.mark.parametrize(
    ("lang", "start", "end", "days"),
    [
        ("de", "2026-10-16", None, "Freitag, 16. Oktober 2026"),
        ("en", "2026-10-16", None, "Friday, 16 October 2026"),
        ("de", "2026-12-07", "2026-12-11", "Montag, 7. Dezember 2026 – Freitag, 11. Dezember 2026"),
        ("en", "2026-12-07", "2026-12-11", "Monday, 7 December 2026 – Friday, 11 December 2026"),
        ("de", "2026-12-30", "2027-01-02", "Mittwoch, 30. Dezember 2026 – Samstag, 2. Januar 2027"),
    ],
)
def test_whole_days(lang: str, start: str, end: str | None, days: str) -> None:
    """Whole days are days, not instants: no clock, no offset, and the last day is the last."""
    when = calendar(lang).when(event(start=start, **({"end": end} if end else {})))
    assert when is not None
    assert (when.days, when.clock, when.start, when.end) == (days, "", start, end or start)


def test_several_days_with_times() -> None:
    """A date over night says both days and both times."""
    when = calendar("de").when(event(start="2026-11-05 18:00", end="2026-11-06 13:30"))
    assert when is not None
    assert when.days == "Donnerstag, 5. November 2026 – Freitag, 6. November 2026"
    assert when.clock == "Do 18:00 – Fr 13:30 Uhr"


def test_a_date_without_an_end() -> None:
    """A beginning alone is shown alone; for machines it ends when it begins."""
    when = calendar("de").when(event(start="2026-11-05 18:00"))
    assert when is not None
    assert (when.clock, when.start, when.end) == ("18:00 Uhr", "2026-11-05T18:00+01:00", "2026-11-05T18:00+01:00")


def test_a_date_that_is_not_fixed_has_no_time() -> None:
    """Words in place of a beginning make no date, nor does a bare time."""
    assert calendar("de").when(event(when="im Mai")) is None
    assert calendar("de").when(event(start="18:00")) is None


def test_another_zone_is_named() -> None:
    """A date in another zone than the site's has that zone's offset and says its city."""
    when = calendar("de").when(event(start="2026-11-05 18:00", end="19:00", timezone="America/New_York"))
    assert when is not None
    assert (when.clock, when.start, when.zone) == ("18:00–19:00 Uhr", "2026-11-05T18:00-05:00", "New York")


def test_the_zone_of_the_site_is_named_by_its_city() -> None:
    """Readers know cities, not database names."""
    assert calendar("de", "America/Argentina/Buenos_Aires").zone_name() == "Buenos Aires"


@pytest.mark.parametrize("lang", ["fr", "tr", "pt-BR", "zh-Hant", "xx", "gsw"])
def test_every_language_of_a_site_can_say_a_date(lang: str) -> None:
    """A language that Babel knows is spoken; for one that it does not know, English stands in."""
    assert "2026" in calendar(lang).day(dt.date(2026, 3, 12)).long


def test_languages_that_are_known_are_spoken() -> None:
    """Region and script in a language's tag are understood, too."""
    found = [calendar(lang).day(dt.date(2026, 3, 12)).long for lang in ("fr", "pt-BR", "xx")]
    assert found == ["12 mars 2026", "12 de março de 2026", "12 March 2026"]


zones = st.sampled_from([BERLIN, "UTC", "America/New_York", "Asia/Kathmandu", "Pacific/Apia", "Africa/Monrovia"])


@given(st.dates(), st.none() | st.times(), zones)
def test_an_instant_is_read_back_as_it_was_meant(day: dt.date, time: dt.time | None, zone: str) -> None:
    """What stands in `datetime=` is, for any day of any year, the day or the clock that was written, with the zone's offset."""
    clock = time.replace(second=0, microsecond=0) if time else None
    written = instant(Moment(day, clock), zone)
    if clock is None:
        assert dt.date.fromisoformat(written) == day
    else:
        read = dt.datetime.fromisoformat(written)
        assert read.replace(tzinfo=None) == dt.datetime.combine(day, clock)
        offset = dt.datetime.combine(day, clock, ZoneInfo(zone)).utcoffset()
        assert offset is not None
        assert read.utcoffset() == offset


@given(st.dates(), st.dates(), st.none() | st.times(), st.sampled_from(["de", "en", "fr"]), zones)
def test_any_two_moments_can_be_said(first: dt.date, last: dt.date, time: dt.time | None, lang: str, zone: str) -> None:
    """From the first year to the last, nothing that the model takes as a date makes the calendar raise."""
    when = calendar(lang).between(Moment(first, time), Moment(last, time), zone)
    assert str(first.day) == when.number
    assert (when.clock == "") == (time is None)
