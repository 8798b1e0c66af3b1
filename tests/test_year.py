"""The year at a glance: its strokes stand where the dates are, and the same stands beside it in words."""

from __future__ import annotations

import re
from xml.etree.ElementTree import Element

import html5lib
import pytest
import yaml

from .conftest import ROOT

PAGE = "durchgaenge/2026/index.html"
HTML = "{http://www.w3.org/1999/xhtml}"
SVG = "{http://www.w3.org/2000/svg}"
STROKE = re.compile(r"([Mm])(-?[\d.]+) [01]h([\d.]+)")


@pytest.fixture(scope="module")
def year(reference_files: dict[str, bytes]) -> Element:
    """The picture on the page of the running cohort."""
    page = html5lib.parse(reference_files[PAGE], transport_encoding="utf-8")
    return next(one for one in page.iter(f"{HTML}section") if one.get("class") == "year")


def rows(year: Element, kind: str) -> list[tuple[str, str, list[tuple[float, float]]]]:
    """Title, words and strokes of each row of a list in the picture."""
    found = []
    (listed,) = (one for one in year.iter(f"{HTML}{kind}") if "timeline" in one.get("class", ""))
    for row in listed.iter(f"{HTML}li"):
        title, words = ("".join(one.itertext()).strip() for one in row.iter(f"{HTML}span"))
        path = next(one for one in row.iter(f"{SVG}path") if one.get("class") == "stretch")
        strokes, pen = [], 0.0
        for move, x, width in STROKE.findall(path.get("d", "")):
            pen = float(x) + (pen if move == "m" else 0)
            strokes.append((pen, float(width)))
            pen += float(width)
        found.append((title, words, strokes))
    return found


def test_every_date_has_its_place(year: Element) -> None:
    """Each date that is not cancelled is one stroke in its month; those that are mandatory have a row of their own."""
    first = year.get("data-first")
    zero = int(first[:4]) * 12 + int(first[5:]) - 1
    (must, said, mandatory), (_, also_said, others) = rows(year, "ul")
    assert must == "Pflichttermine"
    assert (said, also_said) == (f"{len(mandatory)} Termine", f"{len(others)} Termine")
    dates = (ROOT / "content/cohorts/2026/schedule.yaml").read_text("utf-8")
    months = []
    for event in yaml.load(dates, Loader=yaml.BaseLoader)["events"]:  # noqa: S506 - text alone
        if "start" in event and event.get("status") != "cancelled" and "repeat" not in event:
            day = re.search(r"\d{4}-\d\d-\d\d", event["start"])
            assert day is not None
            months.append(int(day[0][:4]) * 12 + int(day[0][5:7]) - 1 - zero)
    drawn = sorted(int(x) for x, _ in mandatory + others)
    assert [month for month in months if month not in drawn] == []
    assert len(drawn) >= len(months)


def test_phases_say_their_months(year: Element) -> None:
    """Each phase of the programme is a row: its strokes begin and end with the months that stand beside them."""
    programme = yaml.load((ROOT / "content/programme.yaml").read_text("utf-8"), Loader=yaml.BaseLoader)  # noqa: S506 - text alone
    found = rows(year, "ol")
    assert [title for title, _, _ in found] == [phase["title"]["de"] for phase in programme["phases"]]
    zero = min(int(phase["from_month"]) for phase in programme["phases"])
    for phase, (_, words, ((x, width),)) in zip(programme["phases"], found, strict=True):
        low, high = int(phase["from_month"]) - zero, int(phase["to_month"]) - zero + 1
        assert low < x < low + 1
        assert high - 1 < x + width < high
        assert re.search(r"20\d\d$", words)


def test_the_dates_stand_below_in_words(year: Element, reference_files: dict[str, bytes]) -> None:
    """Whoever does not see the picture reads every date of the agenda under its month; drawings are hidden from her."""
    agenda = html5lib.parse(reference_files["durchgaenge/2026/termine/index.html"], transport_encoding="utf-8")
    dated = [one for one in agenda.iter(f"{HTML}li") if one.get("data-start")]
    words = list(year.iter(f"{HTML}dd"))
    assert len(words) == len(dated) > 20
    months = ["".join(one.itertext()) for one in year.iter(f"{HTML}dt")]
    headings = ["".join(one.itertext()) for one in agenda.iter(f"{HTML}h2") if (one.get("id") or "").startswith("month-")]
    assert months == headings
    hidden = {drawing for one in year.iter() if one.get("aria-hidden") == "true" for drawing in one.iter(f"{SVG}svg")}
    assert set(year.iter(f"{SVG}svg")) == hidden
    assert not [one for one in year.iter() if one.get("style")]
