"""The checks of schedules: whatever days and times stand in them, they say what is wrong, and where."""

from __future__ import annotations

import datetime as dt
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from mentorsite.almanac import holidays_in
from mentorsite.model.values import WEEKDAYS, Moment
from mentorsite.session import examine

SITE = "title: x\ndescription: x\norganisation: {name: x}\ncontact: {role: x, email: a@b.example}\nurl: https://x.example/\n"
COHORT = "title: x\nsummary: x\nstart: 2026-01-12\nend: 2026-12-18\ncompanies: [{id: haus, name: x}]\n"
ODD = ["0001-01-01", "9999-12-31", "2026-03-29", "2026-10-25", "2024-02-29", "2026-12-31"]
DAYS = st.one_of(st.sampled_from(ODD), st.dates(dt.date(2025, 11, 1), dt.date(2027, 3, 1)).map(str))
CLOCKS = st.sampled_from(["00:00", "02:30", "09:00", "17:00", "23:59"])
MOMENTS = st.one_of(DAYS, st.builds("{} {}".format, DAYS, CLOCKS), CLOCKS)
ZONES = st.sampled_from(["Europe/Berlin", "Pacific/Kiritimati", "America/New_York", "Africa/Monrovia"])


def examined(events: str, site: str = "") -> list[tuple[str, str]]:
    """What is found in a schedule: the rule, and the piece of the line that it points at."""
    with TemporaryDirectory() as folder:
        content = Path(folder) / "content"
        (content / "cohorts/2026").mkdir(parents=True)
        (content / "site.yaml").write_text(SITE + site)
        (content / "programme.yaml").write_text("name: x\nsummary: x\ndescription: x\n")
        (content / "cohorts/2026/cohort.yaml").write_text(COHORT)
        (content / "cohorts/2026/schedule.yaml").write_text(f"events:\n{events}")
        found = examine(content).findings
    return [
        (one.rule, (one.excerpt or "")[one.span.column - 1 :][: one.span.length])
        for one in found
        if one.span.path.endswith("schedule.yaml")
    ]


@st.composite
def _event(draw: st.DrawFn, number: int) -> str:
    fields = {
        "start": draw(st.one_of(st.none(), MOMENTS)),
        "end": draw(st.one_of(st.none(), MOMENTS)),
        "when": draw(st.sampled_from([None, "bald"])),
        "timezone": draw(st.one_of(st.none(), ZONES)),
        "moved_from": draw(st.one_of(st.none(), st.lists(MOMENTS, max_size=2).map(lambda found: f"[{', '.join(found)}]"))),
        "registration": f"{{opens: {draw(MOMENTS)}, until: {draw(MOMENTS)}}}" if draw(st.booleans()) else None,
        "days": f"[{{start: {draw(MOMENTS)}, end: {draw(MOMENTS)}}}]" if draw(st.booleans()) else None,
        "agenda": "[{title: x, minutes: 30}]" if draw(st.booleans()) else None,
        "status": draw(st.sampled_from([None, "confirmed", "moved", "cancelled"])),
    }
    if draw(st.booleans()):
        exception = draw(st.sampled_from([f"start: {draw(MOMENTS)}", f"end: {draw(MOMENTS)}", "skip: true", "title: y"]))
        every = draw(st.sampled_from(["week", "4 weeks", "month", "3 months"]))
        until, on = draw(DAYS), draw(DAYS)
        fields["repeat"] = f"{{every: {every}, until: {until}, exceptions: [{{on: {on}, {exception}}}]}}"
    lines = [f"  - id: e{number}", "    kind: network", "    title: x", "    host: haus", "    place: x"]
    return "\n".join([*lines, *(f"    {name}: {value}" for name, value in fields.items() if value)]) + "\n"


@settings(max_examples=40)
@given(st.data(), st.integers(1, 3), st.sampled_from(["", "region: DE-NW\n"]))
def test_no_schedule_is_too_odd(data: st.DataObject, number: int, site: str) -> None:
    """Days at both ends of the calendar, times that a clock does not show, things that do not fit: never an exception."""
    examined("".join(data.draw(_event(one)) for one in range(number)), site)


@given(st.dates(dt.date(1900, 1, 1), dt.date(2100, 1, 1)), st.integers(0, 6), st.integers(0, 3))
def test_a_weekday_is_compared_with_its_date(day: dt.date, weekday: int, name: int) -> None:
    """In German or English, long or short: refused where and only where it is not that of the date."""
    written = f"{WEEKDAYS[weekday][name % len(WEEKDAYS[weekday])]} {day} 09:00"
    if weekday == day.weekday():
        assert Moment.parse(written) == Moment(day, dt.time(9))
    else:
        with pytest.raises(ValueError, match="weekday"):
            Moment.parse(written)


@pytest.mark.parametrize(
    ("words", "told"),
    [
        ("Am Donnerstag, den 5. März 2026, geht es los.", ""),
        ("Am Freitag, den 5. März 2026, geht es los.", "Freitag, den 5. März 2026"),
        ("Fr 05.03.2026", "Fr 05.03.2026"),
        ("bis Fr., 5.3., 12 Uhr", "Fr., 5.3"),
        ("5. März (Fr)", "5. März (Fr)"),
        ("Mo 2026-03-05", "Mo 2026-03-05"),
        ("on Friday, March 5th, 2026", "Friday, March 5th, 2026"),
        ("on Friday the 5th of March", "Friday the 5th of March"),
        ("Friday 5 Mar", "Friday 5 Mar"),
        ("Montag und Dienstag, 5 Personen im Februar", ""),
        ("jeden Freitag; 5. März frei", ""),
        ("Sonntagsruhe 5. März", ""),
        ("Freitag, 31. Februar", ""),
        ("Freitag 5. Januar oder Dienstag 5. Januar", "Freitag 5. Januar"),
    ],
)
def test_weekdays_in_texts(words: str, told: str) -> None:
    """A weekday right beside a date is compared with it; without a year the date is one of the cohort's."""
    found = examined(f'  - {{id: x, kind: deadline, title: x, start: 2026-03-12, summary: "{words}"}}\n')
    assert [piece for rule, piece in found if rule == "text-weekday"] == ([told] if told else [])


@pytest.mark.parametrize(
    ("region", "day", "name"),
    [
        ("DE-NW", dt.date(2026, 6, 4), {"de": "Fronleichnam", "en": "Corpus Christi"}),
        ("AT", dt.date(2026, 10, 26), {"de": "Nationalfeiertag", "en": "National Day"}),
        ("CH-ZH", dt.date(2026, 8, 1), {"de": "Nationalfeiertag", "en": "National Day"}),
    ],
)
def test_holidays_are_named_in_both_languages(region: str, day: dt.date, name: dict[str, str]) -> None:
    """As the calendars of a country call them."""
    assert (holidays_in(region, day.year) or {}).get(day) == name


@pytest.mark.parametrize("region", ["", "XX", "DE-XX", "Bayern"])
def test_an_unknown_region_has_no_holidays(region: str) -> None:
    """Neither an exception nor an empty calendar."""
    assert holidays_in(region, 2026) is None
