"""What the page of a date says, as far as the reference content shows it."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from mentorsite.source import read_content

DATES = "durchgaenge/2026/termine"
ENGLISH = "en/cohorts/2026/dates"


def text(files: dict[str, bytes], path: str) -> str:
    """The words of a page, without its marks, a space between each two."""
    page = files[path].decode()
    return " ".join(re.sub(r"<[^>]+>", " ", page[page.index("<main") : page.index("</main>")]).split())


def test_the_hours_of_a_day_follow_from_its_agenda(reference_files: dict[str, bytes]) -> None:
    """Each block says from when to when, breaks as well; the last ends when the date does."""
    page = text(reference_files, f"{DATES}/auftakt.html")
    blocks = re.findall(r"(\d\d:\d\d)–(\d\d:\d\d)", page[page.index("Ablauf") : page.index("Am Tag selbst")])
    assert blocks[0][0] == "09:00"
    assert blocks[-1][1] == "17:00"
    assert [end for _, end in blocks[:-1]] == [start for start, _ in blocks[1:]]


def test_a_workshop_that_fills_the_day_shows_its_agenda(reference_files: dict[str, bytes]) -> None:
    """Its blocks get the hours of the date; a workshop that is only a part of the day shows nothing of that."""
    assert "Ablauf Ankommen" in text(reference_files, f"{DATES}/workshop-kommunikation.html")
    assert "Ablauf" not in text(reference_files, f"{DATES}/zwischenbilanz.html")


def test_each_of_several_days_has_its_hours(reference_files: dict[str, bytes]) -> None:
    """The date says them in short, the agenda in full, with the place where it is another one."""
    page = text(reference_files, f"{ENGLISH}/projektwerkstatt.html")
    assert "Thu 13:00–18:00, Fri 09:00–13:00" in page
    assert re.search(r"Presenting the project: Friday, 23 April 2027 *, 09:00–13:00 Yard, hall B", page)


def test_all_dates_of_a_series_are_at_hand(reference_files: dict[str, bytes]) -> None:
    """From each date of a series to every other, in order, the moved one marked as such, the one left out not there."""
    page = text(reference_files, f"{DATES}/mentorenrunde-2027-02-02.html")
    box = page[page.index("Alle Termine der Reihe") : page.index("Ihre Ansprechstelle")]
    assert "Jeden Monat am selben Wochentag" in box
    days = re.findall(r"Dienstag, (\d+\. \w+)", box)
    assert days == ["1. Dezember", "5. Januar", "16. Februar", "6. April", "4. Mai", "1. Juni"]
    assert box.count("verschoben") == 1
    assert "vorher: Dienstag, 2. Februar 2027" in page


def test_every_earlier_start_is_told(reference_files: dict[str, bytes]) -> None:
    """A date that was moved twice says from when to when, the last move first."""
    page = text(reference_files, f"{ENGLISH}/netzwerktreffen.html")
    assert page.index("previously: Thursday, 11 February 2027") < page.index("before that: Thursday, 4 February 2027")


@pytest.mark.parametrize(
    ("name", "words"),
    [
        ("workshop-kommunikation", "Folien des Workshops ( Folien, folgt )"),
        ("workshop-karriereplanung", "Vorbereitungsbogen (Text) ( Arbeitsblatt, TXT,"),
        ("workshop-kommunikation", "ab Montag, 2. November 2026 bis Donnerstag, 26. November 2026"),
        ("netzwerktreffen", "Besuchsdienst von Mustermed"),
        ("projektwerkstatt", "Leitung Klara Koordinata"),
        ("begleitgespraeche-1", "Koordination des Durchgangs 2026"),
    ],
)
def test_what_a_date_says(name: str, words: str, reference_files: dict[str, bytes]) -> None:
    """Material with its kind, or that it will follow; when registration opens and closes; whom to ask about this date."""
    assert words.replace("( ", "(").replace(" )", ")") in text(reference_files, f"{DATES}/{name}.html").replace(
        "( ", "("
    ).replace(" )", ")")


def test_a_link_for_participants_is_nowhere(reference_content: Path, reference_files: dict[str, bytes]) -> None:
    """No page, calendar, feed or other file of the site holds the link to a video conference."""
    links = {
        match.encode()
        for document in read_content(reference_content).documents
        if document.kind == "schedule"
        for match in re.findall(r"online: (\S+)", "\n".join(document.source.lines))
    }
    assert len(links) > 1
    assert {path for path, data in reference_files.items() for link in links if link in data} == set()


def test_who_leads_is_named_with_consent_alone(reference_files: dict[str, bytes]) -> None:
    """A trainer without a recorded consent is not on the page of the workshop that she leads."""
    assert "Leitung" not in text(reference_files, f"{DATES}/workshop-kommunikation.html")
