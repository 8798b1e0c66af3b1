"""What a page tells its reader, where it could so easily tell too little or too much."""

from __future__ import annotations

import re
from pathlib import Path

from icalendar import Calendar

from mentorsite.build import build

MINIMAL = Path(__file__).parent / "sites" / "minimal" / "content"
PAGE = "durchgaenge/2026/termine/workshop-kommunikation"


def test_an_event_without_preparation_of_its_own_shows_the_workshops(reference_files: dict[str, bytes]) -> None:
    """Who opens the page of a date learns what to prepare, wherever the coordinator wrote it."""
    assert "Bringen Sie eine Situation mit" in reference_files[f"{PAGE}.html"].decode()


def test_a_calendar_says_where_to_go(reference_files: dict[str, bytes]) -> None:
    """The place in a calendar is room, company and address, as on the page."""
    (event,) = Calendar.from_ical(reference_files[f"{PAGE}.ics"]).walk("VEVENT")
    assert str(event["LOCATION"]) == "Schulungsraum Hafenblick, Fiktiva Logistik KG, Fiktivallee 3, 00000 Beispielstadt"


def test_a_calendar_names_no_company_without_consent(content_copy: Path, tmp_path: Path) -> None:
    """A host that did not agree to be named appears in the calendar neither by name nor by address."""
    cohort = content_copy / "cohorts/2026/cohort.yaml"
    head, company, rest = cohort.read_text("utf-8").partition("  - id: fiktiva\n")
    own, dash, others = rest.partition("\n  - id: ")
    without = own[: own.index("    consent:")].rstrip() + "\n"
    cohort.write_text(head + company + without + dash + others, "utf-8")
    assert build(content_copy, tmp_path / "_site").written is not None
    text = (tmp_path / f"_site/{PAGE}.ics").read_bytes().replace(b"\r\n ", b"").decode()
    assert "Schulungsraum Hafenblick" in text
    assert "Fiktiva" not in text
    assert "Fiktivallee" not in text


def test_a_site_promises_nothing_that_its_programme_does_not_say(tmp_path: Path) -> None:
    """The usual numbers serve the checks; on the page stand only those that programme.yaml sets."""
    assert build(MINIMAL, tmp_path / "_site").written is not None
    page = (tmp_path / "_site/programm.html").read_text("utf-8")
    assert "Unternehmen mindestens" in page
    assert "Tandemtreffen im Jahr" not in page
    assert "12 Monate" not in page


def test_the_menu_leads_to_the_running_cohorts_dates_and_marks_one_entry(reference_files: dict[str, bytes]) -> None:
    """Dates and contact are one step away on every page; of the entries that fit a page the nearest is marked."""
    menu = re.search(r"<nav class=\"menu\".*?</nav>", reference_files[f"{PAGE}.html"].decode(), re.DOTALL)
    assert menu is not None
    links = dict(re.findall(r'<a href="([^"]*)"( aria-current="\w+")?>', menu[0]))
    assert links["index.html"] == ' aria-current="true"'
    assert links["../../../kontakt.html"] == ""
    assert [mark for mark in links.values() if mark] == [' aria-current="true"']
