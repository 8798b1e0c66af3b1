"""A large site, written by rule and without chance: a cohort with as many people and dates as a test wants.

`write_large(folder)` lays it over the minimal site. Everybody is made up; names have the letters that a filter has to forgive.
"""

from __future__ import annotations

import datetime as dt
import json
import shutil
from collections.abc import Iterator
from pathlib import Path

MINIMAL = Path(__file__).parent / "sites" / "minimal" / "content"
FIRST = ("Zoë", "Jürgen", "Maëlle", "Søren", "Łucja", "Anaïs", "Björn", "Çağla", "Dörte", "Emine", "Françoise", "Gülay")
LAST = ("Müller", "Mueller", "Muller", "Straßer", "Strasser", "Öztürk", "Núñez", "Żuraw", "Håkansson", "Ærø", "Weiß", "Weiss")
ROLES = ("mentee", "mentor", "mentee", "mentor", "mentee", "mentor", "line_manager", "hr")
TOPICS = ("Führung in Teilzeit", "Fachlaufbahn", "Verhandeln", "Netzwerke", "Vereinbarkeit", "Schichtbetrieb", "Gründen")
PLACES = ("Beispielstadt", "Musterhafen", "Probenau", "Fiktivingen", "Übungsdorf")
LANGUAGES = ("de", "en", "tr", "pl", "fr")
KINDS = ("workshop", "seminar", "network", "check_in")
COMPANIES = 24
START = dt.date(2026, 1, 12)


def write_large(content: Path, *, people: int = 700, events: int = 300, shown: int = 1) -> Path:
    """Write the site into `content`; of every `shown` people one has agreed to be named."""
    shutil.copytree(MINIMAL, content)
    cohort = content / "cohorts" / "2026"
    records = {
        "cohort": {
            "title": {"de": "Durchgang 2026", "en": "Cohort 2026"},
            "summary": {"de": "Ein sehr großer Durchgang", "en": "A very large cohort"},
            "state": "running",
            "start": str(START),
            "end": str(START + dt.timedelta(days=7 * 64)),
            "companies": list(_companies()),
        },
        "people": {"people": list(_people(people, shown))},
        "tandems": {"tandems": list(_tandems(people))},
        "schedule": {"events": list(_events(events))},
    }
    for name, value in records.items():
        (cohort / f"{name}.yaml").write_text(json.dumps(value, ensure_ascii=False, indent=1), "utf-8")
    return content


def name_of(number: int) -> str:
    """The name of the person with this number; no two have the same."""
    return f"{FIRST[number % len(FIRST)]} {LAST[number // len(FIRST) % len(LAST)]}-{number:03}"


def _companies() -> Iterator[dict[str, object]]:
    for number in range(COMPANIES):
        consent: dict[str, object] = {"consent": {"given_on": "2025-11-03"}} if number % 6 else {}
        yield {"id": f"u{number}", "name": f"Musterbetrieb {number} GmbH", "place": PLACES[number % len(PLACES)]} | consent


def _people(people: int, shown: int) -> Iterator[dict[str, object]]:
    for number in range(people):
        consent: dict[str, object] = {"consents": [{"scope": "name", "given_on": "2026-01-05"}]} if number % shown == 0 else {}
        yield {
            "id": f"p{number}",
            "name": name_of(number),
            "role": ROLES[number % len(ROLES)],
            "company": f"u{_company(number)}",
            "position": {"de": "Projektleitung Beispiel", "en": "Project lead, sample"},
            "topics": [TOPICS[number % 7], TOPICS[number // 7 % 7]] if number % 7 != number // 7 % 7 else [TOPICS[number % 7]],
            "languages": ["de", *([LANGUAGES[number % 5]] if number % 5 else [])],
        } | consent


def _company(number: int) -> int:
    """Where the person with this number works: never where her neighbour does."""
    return (number + 5 * (number // 2)) % COMPANIES


def _tandems(people: int) -> Iterator[dict[str, object]]:
    """Person 0 and person 1, 2 and 3, ...: a mentee and a mentor of two companies."""
    pairs = [number for number in range(0, people - 1, 2) if ROLES[number % len(ROLES)] == "mentee"]
    for code, number in enumerate(pairs, start=1):
        yield {"code": f"T{code:03}", "mentor": f"p{number + 1}", "mentee": f"p{number}", "status": "active"}


def _events(events: int) -> Iterator[dict[str, object]]:
    """One on each weekday, with a day off every week."""
    for number in range(events):
        day = START + dt.timedelta(days=number // 5 * 7 + number % 5)
        yield {
            "id": f"termin-{number}",
            "kind": KINDS[number % len(KINDS)],
            "title": {"de": f"Begleitprogramm, Teil {number + 1}", "en": f"Accompanying programme, part {number + 1}"},
            "start": f"{day} 09:00",
            "end": "12:00",
            "place": PLACES[number % len(PLACES)],
            "status": "confirmed",
            "ok_weekend": True,
        }
