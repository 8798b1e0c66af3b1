"""`mentorsite status`: what is due and open as of a day, the most urgent first, each with file and line."""

from __future__ import annotations

import datetime as dt
import json
from collections.abc import Mapping
from pathlib import Path

import pytest
from click.testing import CliRunner

from mentorsite.cli import main
from mentorsite.status import status

from .rules.small import BOTH, changed, event, project_of

MINIMAL = Path(__file__).parent / "sites/minimal/content"
SILENT = {f"cohort.companies.{one}.consent": {"given_on": "2025-12-01"} for one in "abcde"}
# What is changed, as of which day, and what is said then: kind, urgency, and the day by which it was wanted.
CASES: dict[str, tuple[Mapping[str, object], str, list[tuple[str, str, str | None]]]] = {
    "nothing": ({}, "2026-03-30", []),
    "an event without a day": (
        {"schedule.+": {"id": "x", "kind": "network", "title": "Abend", "when": "im Herbst"}},
        "2026-03-30",
        [("undated", "open", None)],
    ),
    "a check-in on its last day": ({}, "2026-05-03", []),
    "a check-in that did not take place": (
        {"tandems.T-a1.check_ins": ["2026-03-02"]},
        "2026-07-03",
        [("check-in", "overdue", "2026-07-02")],
    ),
    "a check-in that is soon due": (
        {"tandems.T-a1.check_ins": ["2026-03-02"]},
        "2026-06-20",
        [("check-in", "due", "2026-07-02")],
    ),
    "no check-in at all": ({"tandems.T-a1.check_ins": None}, "2026-06-03", [("check-in", "overdue", "2026-06-02")]),
    "a tandem without its agreement": (
        {"tandems.T-a1.agreement_on": None},
        "2026-03-03",
        [("agreement", "overdue", "2026-03-02")],
    ),
    "a tandem that is young": ({"tandems.T-a1.agreement_on": None}, "2026-03-02", [("agreement", "due", "2026-03-02")]),
    "registration that has closed": (
        {"schedule.w2.registration": {"until": "2026-04-20"}},
        "2026-04-21",
        [("registration", "overdue", "2026-04-20")],
    ),
    "registration on its last day": ({"schedule.w2.registration": {"until": "2026-04-20"}}, "2026-04-20", []),
    "registration for a date that is over": ({"schedule.w1.registration": {"until": "2026-02-20"}}, "2026-03-30", []),
    "somebody who is no longer available": (
        {"people.a-mentor-1.available_until": "2026-02-28"},
        "2026-03-30",
        [("availability", "overdue", "2026-02-28")],
    ),
    "an announcement that no longer holds": (
        {"news.heute": {"title": "Heute", "summary": "Los", "date": "2026-03-01", "until": "2026-03-15"}},
        "2026-03-30",
        [("announcement", "overdue", "2026-03-15")],
    ),
    "a photo without a consent": ({"people.a-mentor-1.photo": "media/a.jpg"}, "2026-03-30", [("consent", "due", "2026-03-30")]),
    "a consent that was withdrawn": (
        {"people.a-mentor-1.consents": [{"given_on": "2026-01-01", "withdrawn_on": "2026-03-30"}]},
        "2026-03-30",
        [("withdrawn", "open", None)],
    ),
    "a consent that will be withdrawn": (
        {"people.a-mentor-1.consents": [{"given_on": "2026-01-01", "withdrawn_on": "2026-03-31"}]},
        "2026-03-30",
        [],
    ),
    "a company that did not say": (
        {"cohort.companies.+": {"id": "f", "name": "F"}},
        "2026-03-30",
        [("company-consent", "open", None)],
    ),
    "still announced": ({"cohort.state": "announced"}, "2026-03-30", [("state", "overdue", "2026-01-01")]),
    "still running": ({"tandems": {"tandems": []}}, "2027-01-01", [("state", "overdue", "2026-12-31")]),
    "data that is kept too long": (
        {"cohort.state": "archived", "cohort.retention": {"until": "2026-12-31"}},
        "2027-01-01",
        [("retention", "overdue", "2026-12-31")],
    ),
    "a translation": ({"site.languages": ["de", "en"]}, "2026-03-30", []),
}


@pytest.mark.parametrize(("changes", "today", "wanted"), CASES.values(), ids=CASES)
def test_what_is_due(changes: Mapping[str, object], today: str, wanted: list[tuple[str, str, str | None]]) -> None:
    """The edge included: on the last day nothing is late."""
    day = dt.date.fromisoformat(today)
    quiet = {name: value for name, value in SILENT.items() if name not in changes}
    material = {f"workshops.{name}.materials": [{"title": "Blatt"}] for name in ("ziele", "reden", "netze")}
    project = project_of(changed(quiet | material | dict(changes)))
    skip = {"translation"}
    found = [item for item in status(project, day) if item.kind not in skip]
    assert [(one.kind, one.urgency(day).value, one.due.isoformat() if one.due else None) for one in found] == wanted


def test_material_is_wanted_four_weeks_ahead() -> None:
    """Neither the date nor its workshop offers any; a date further off, or with material, is quiet."""
    project = project_of(changed(SILENT | {"schedule.+": event("x", "seminar", "2026-04-27", audience=BOTH)}))
    days = {day: [item.due for item in status(project, dt.date(2026, 3, day)) if item.kind == "material"] for day in (29, 30)}
    assert days == {29: [], 30: [dt.date(2026, 4, 27)]}


def test_the_most_urgent_comes_first() -> None:
    """Overdue before due before open; what waits longest first."""
    changes = {
        "tandems.T-a1.agreement_on": None,
        "tandems.T-b1.check_ins": None,
        "schedule.+": {"id": "x", "kind": "network", "title": "Abend", "when": "im Herbst"},
        "people.a-mentor-1.photo": "media/a.jpg",
    }
    found = status(project_of(changed(changes)), dt.date(2026, 6, 10))
    order = [(item.urgency(dt.date(2026, 6, 10)), item.due or dt.date.max) for item in found]
    urgencies = [urgency.value for urgency, _ in order]
    assert urgencies == sorted(urgencies, key=["overdue", "due", "open"].index)
    late = [due for urgency, due in order if urgency.value == "overdue"]
    assert late == sorted(late)
    assert len(late) > 1


@pytest.mark.parametrize("lang", ["de", "en"])
def test_the_command_names_file_and_line(lang: str) -> None:
    """As text and as JSON, in both languages."""
    call = ["status", str(MINIMAL), "--today", "2026-03-01", "--lang", lang]
    text = CliRunner().invoke(main, call).stdout
    data = json.loads(CliRunner().invoke(main, [*call, "--format", "json"]).stdout)
    assert data["today"] == "2026-03-01"
    assert data["items"]
    for item in data["items"]:
        assert f"{item['text']}  [{item['kind']}] {item['path']}:{item['line']}" in text
        line = (MINIMAL / item["path"]).read_text("utf-8").splitlines()[item["line"] - 1]
        assert line.strip()


def test_a_missing_translation_is_open() -> None:
    """One item a file and language, at the first text that lacks it."""
    project = project_of(changed({"site.languages": ["de", "en"]}))
    found = [item for item in status(project, dt.date(2026, 3, 30)) if item.kind == "translation"]
    assert {item.fact.record.path for item in found} >= {"programme.yaml", "cohorts/2026/cohort.yaml"}
    assert "cohorts/2026/people.yaml" not in {item.fact.record.path for item in found}


def test_a_day_that_is_none_is_said() -> None:
    """With the form that is wanted."""
    result = CliRunner().invoke(main, ["status", str(MINIMAL), "--today", "1.3.2026", "--lang", "en"])
    assert (result.exit_code, "2026-03-12" in result.stderr) == (2, True)
