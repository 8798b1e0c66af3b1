"""Series: from one event with a rhythm to ordinary dates with ids that stay."""

from __future__ import annotations

import datetime as dt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mentorsite.model.schedule import Event, Rhythm
from mentorsite.model.series import MOST, Dated, dated, days_of
from mentorsite.model.values import Moment
from mentorsite.starter.series import Series

DAYS = st.dates(dt.date(2020, 1, 1), dt.date(2040, 12, 31))


def series(start: str, every: str, until: str, *exceptions: dict[str, object], **fields: object) -> tuple[Dated, ...]:
    """The dates of a series that starts then and comes so often."""
    repeat = {"every": every, "until": until, "exceptions": list(exceptions)}
    event = {"id": "x", "kind": "network", "title": "Austausch", "start": start, "repeat": repeat}
    return dated((Event.model_validate(event | fields),))


def starts(dates: tuple[Dated, ...]) -> list[str]:
    """The days on which they begin."""
    return [str(one.event.start.date) for one in dates if one.event.start]


@pytest.mark.parametrize(
    ("start", "every", "until", "days"),
    [
        ("2026-11-05 16:00", "week", "2026-11-19", ["2026-11-05", "2026-11-12", "2026-11-19"]),
        ("2026-11-05 16:00", "2 weeks", "2026-12-02", ["2026-11-05", "2026-11-19"]),
        ("2026-11-12", "month", "2027-02-28", ["2026-11-12", "2026-12-10", "2027-01-14", "2027-02-11"]),
        ("2026-10-29", "month", "2027-01-31", ["2026-10-29", "2026-11-26", "2026-12-31", "2027-01-28"]),
        ("2026-11-02", "3 months", "2027-06-30", ["2026-11-02", "2027-02-01", "2027-05-03"]),
        ("2026-11-05", "week", "2026-11-01", []),
        ("9999-12-20", "week", "9999-12-31", ["9999-12-20", "9999-12-27"]),
    ],
)
def test_the_days_of_a_series(start: str, every: str, until: str, days: list[str]) -> None:
    """By the week the same weekday; by the month the same weekday in the same place, a fifth one being the last."""
    assert starts(series(start, every, until)) == days


@given(DAYS, st.sampled_from(list(Rhythm)), st.integers(0, 900))
def test_a_series_keeps_its_weekday_and_its_order(start: dt.date, every: Rhythm, length: int) -> None:
    """Whatever the rhythm: the same weekday, each later than the one before, none after the last day."""
    until = start + dt.timedelta(days=length)
    days = [dt.date.fromisoformat(day) for day in starts(series(str(start), every, str(until)))]
    assert days == sorted(set(days))
    assert {day.weekday() for day in days} == {start.weekday()}
    assert days[0] == start
    assert days[-1] <= until
    if every.monthly:
        assert [(day.year * 12 + day.month) for day in days] == [
            start.year * 12 + start.month + number * every.steps for number in range(len(days))
        ]


def test_ids_stay() -> None:
    """A date is known by the day that the series has for it: moved, cancelled or with more dates to follow, its id stays."""
    few = series("2026-11-05 16:00", "week", "2026-11-19")
    more = series(
        *("2026-11-05 16:00", "week", "2026-12-17"),
        {"on": "2026-11-12", "start": "2026-11-13 17:00"},
        {"on": "2026-11-19", "status": "cancelled"},
    )
    assert [one.event.id for one in few] == ["x-2026-11-05", "x-2026-11-12", "x-2026-11-19"]
    assert [one.event.id for one in more][:3] == [one.event.id for one in few]
    assert {one.event.repeat for one in more} == {None}


def test_a_moved_date_says_from_when_and_lasts_as_long() -> None:
    """Another start moves a date; from where follows from the series, and so does its length."""
    _, one = series("2026-11-05 16:00", "week", "2026-11-12", {"on": "2026-11-12", "start": "2026-11-13 17:00"}, end="17:30")
    event = one.event
    assert (event.status, event.moved_from) == ("moved", (Moment(dt.date(2026, 11, 12), dt.time(16)),))
    assert (event.start, event.ends) == (
        Moment(dt.date(2026, 11, 13), dt.time(17)),
        Moment(dt.date(2026, 11, 13), dt.time(18, 30)),
    )


def test_an_exception_says_what_differs() -> None:
    """A date may have another title or another hour, be called off, or never have been; the others stay as the series says."""
    dates = series(
        *("2026-11-05 16:00", "week", "2026-11-26"),
        {"on": "2026-11-12", "title": "Mit Gast", "start": "18:00"},
        {"on": "2026-11-19", "skip": True},
        {"on": "2026-11-26", "status": "cancelled"},
        end="17:00",
        registration={"until": "2026-11-02"},
    )
    first, second, third = (one.event for one in dates)
    assert [one.title.texts[0][1] for one in (first, second, third)] == ["Austausch", "Mit Gast", "Austausch"]
    assert second.start == Moment(dt.date(2026, 11, 12), dt.time(18))
    assert second.ends == Moment(dt.date(2026, 11, 12), dt.time(19))
    assert [one.status.value for one in (first, second, third)] == ["planned", "moved", "cancelled"]
    until = [one.registration.until for one in (first, second, third) if one.registration and one.registration.until]
    assert [one.date for one in until] == [dt.date(2026, 11, day) for day in (2, 9, 23)]


def test_a_finding_finds_the_line() -> None:
    """What a date of a series has from the series is written there, what is its own in the exception."""
    plain, other = series("2026-11-05", "week", "2026-11-12", {"on": "2026-11-12", "title": "Mit Gast"})
    assert plain.place("start") == other.place("start") == ("events", 0, "start")
    assert other.place("title") == ("events", 0, "repeat", "exceptions", 0, "title")
    assert plain.place("title") == ("events", 0, "title")


def test_a_series_has_a_limit() -> None:
    """A slip in the year of the last day does not make thousands of pages."""
    assert len(series("2026-11-05", "week", "9999-12-31")) <= MOST + 1


@given(DAYS, st.sampled_from(list(Rhythm)), st.integers(0, 700), st.integers(-60, 300))
def test_a_series_moves_as_a_whole(start: dt.date, every: Rhythm, length: int, weeks: int) -> None:
    """In a new year a series has as many dates as before, on the same weekday; each old date has its new one."""
    until = start + dt.timedelta(days=length)
    repeat = {"every": every, "until": until}
    event = Event.model_validate({"id": "x", "kind": "network", "title": "x", "start": str(start), "repeat": repeat})
    assert event.repeat is not None
    series = Series(event, dt.timedelta(weeks=weeks))
    old = list(days_of(start, event.repeat))
    first, last = series.later(("start",), start), series.later(("repeat", "until"), until)
    new = list(days_of(first, event.repeat.model_copy(update={"until": last})))
    assert len(new) == len(old)
    assert {day.weekday() for day in new} == {start.weekday()}
    assert abs(first - start - dt.timedelta(weeks=weeks)) <= dt.timedelta(weeks=3)
    assert new == [series.days.get(day, day + series.by) for day in old]
