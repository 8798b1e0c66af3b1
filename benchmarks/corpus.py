"""Content folders of any size: a made-up mentoring programme, the same for the same number of pages.

    python benchmarks/corpus.py 1000 folder      writes folder/ for a site of 1,000 HTML pages

The mixture follows the reference content: cohorts with their dates, chapters, workshops and news, in German and English.
"""

from __future__ import annotations

import argparse
import datetime as dt
import json
import random
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

LANGUAGES = ("de", "en")
FIXED = 22  # pages of one language that are there at any size: overviews, editions, programme, PAGES, CASES
PAGES = ("faq", "kontakt", "quellen", "impressum", "datenschutz", "barrierefreiheit")
CASES = ("werk", "gespraech")
EVENTS, COMPANIES, TANDEMS = 16, 6, 12  # of one cohort
SMALLEST = 120
LAST_YEAR = 2026

Yaml = str | int | bool | list["Yaml"] | dict[str, "Yaml"]

VOCABULARY = {
    "de": """
        Mentee Mentorin Tandem Gespräch Unternehmen Ziel Laufbahn Netzwerk Vertrauen Führung Erfahrung Termin Koordination
        Frage Antwort Weg Schritt Jahr Woche Werkstatt Team wir sie beide zusammen klar offen früh später gemeinsam vertraulich
        verabreden klären besprechen prüfen zuhören üben planen festhalten fragen begleiten für mit über ohne zwischen nach und
    """,
    "en": """
        mentee mentor tandem meeting company goal career network trust leadership experience date coordination question answer
        path step year week workshop team we they both together clear open early later jointly confidential regular agree settle
        discuss test listen practise plan record ask accompany for with about without between after and or often seldom nearly
    """,
}
WORDS = {lang: words.split() for lang, words in VOCABULARY.items()}


@dataclass(frozen=True, slots=True)
class Shape:
    """How many of each kind a site of a given number of pages has."""

    cohorts: int
    workshops: int
    chapters: int
    news: int

    @classmethod
    def of(cls, pages: int) -> Shape:
        """A third dates, a third chapters, a tenth workshops, the rest news. Raises ValueError for an odd or tiny number."""
        if pages < SMALLEST or pages % len(LANGUAGES):
            raise ValueError(f"pages: an even number from {SMALLEST} on, not {pages}")
        rest = pages // len(LANGUAGES) - FIXED
        cohorts = max(1, round(rest / 3 / (EVENTS + 2)))
        workshops, chapters = max(1, rest // 10), rest // 3
        return cls(cohorts, workshops, chapters, rest - cohorts * (EVENTS + 2) - workshops - chapters)


def write_content(folder: Path, pages: int) -> None:
    """Write the content of a site of `pages` HTML pages into `folder`."""
    for path, text in files(pages):
        target = folder / path
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_text(text, encoding="utf-8")


def files(pages: int) -> Iterator[tuple[str, str]]:
    """Every file of the content folder with its text."""
    author = _Author(Shape.of(pages), random.Random(pages))
    yield "site.yaml", _yaml(author.site())
    yield "programme.yaml", _yaml(author.programme())
    for year in author.years:
        for name, value in author.cohort(year).items():
            yield f"cohorts/{year}/{name}.yaml", _yaml(value)
    for number in range(author.shape.workshops):
        yield f"workshops/{_workshop(number)}.yaml", _yaml(author.workshop(number))
    for name in CASES:
        yield f"cases/{name}.yaml", _yaml(author.case(name))
    for number in range(author.shape.chapters):
        yield from author.prose(f"handbook/{_chapter(number)}", 6, {"order": number % 10_000, "updated": "2026-09-14"})
    for number in range(author.shape.news):
        day = dt.date(LAST_YEAR, 11, 16) - dt.timedelta(days=number)
        yield from author.prose(f"news/{day}-meldung", 1, {"date": str(day)})
    for number, name in enumerate(PAGES):
        yield from author.prose(f"pages/{name}", 5, {"order": number * 10})


def _chapter(number: int) -> str:
    return f"kapitel-{number:04}"


def _workshop(number: int) -> str:
    return f"workshop-{number:04}"


class _Author:
    """Writes texts; what comes next depends on nothing but the shape, the seed and what came before."""

    def __init__(self, shape: Shape, dice: random.Random) -> None:
        self.shape, self.dice = shape, dice
        self.years = [LAST_YEAR - number for number in range(shape.cohorts)]

    def sentence(self, lang: str, low: int = 7, high: int = 16) -> str:
        text = " ".join(self.dice.choices(WORDS[lang], k=self.dice.randint(low, high)))
        return text[0].upper() + text[1:]

    def text(self, low: int = 7, high: int = 16) -> Yaml:
        """One sentence in every language."""
        return {lang: f"{self.sentence(lang, low, high)}." for lang in LANGUAGES}

    def title(self) -> Yaml:
        return {lang: self.sentence(lang, 2, 5) for lang in LANGUAGES}

    def paragraph(self, lang: str) -> str:
        return " ".join(f"{self.sentence(lang)}." for _ in range(self.dice.randint(3, 5)))

    def link(self, lang: str, up: str) -> str:
        """A link to a chapter, a workshop or a date; `up` is the way to the content folder."""
        chapter, workshop = (
            _chapter(self.dice.randrange(self.shape.chapters)),
            _workshop(self.dice.randrange(self.shape.workshops)),
        )
        target = self.dice.choice(
            (
                f"handbook/{chapter}.md",
                f"handbook/{chapter}.md#teil-{self.dice.randint(1, 6)}",
                f"workshops/{workshop}.yaml",
                f"cohorts/{self.dice.choice(self.years)}/schedule.yaml#termin-{self.dice.randint(1, EVENTS):02}",
            )
        )
        return f"[{self.sentence(lang, 2, 4)}]({up}{target})"

    def item(self, lang: str, up: str) -> str:
        return f"{self.sentence(lang, 4, 9)}, **{self.sentence(lang, 1, 2)}**, {self.link(lang, up)}."

    def bullets(self, lang: str, up: str = "../", mark: str = "- ") -> str:
        return "\n".join(mark + self.item(lang, up) for _ in range(4))

    def table(self, lang: str) -> str:
        rows = [[self.sentence(lang, 1, 4) for _ in range(3)] for _ in range(5)]
        return "\n".join(f"| {' | '.join(row)} |" for row in (rows[0], ["---"] * 3, *rows[1:]))

    def alert(self, lang: str) -> str:
        return f"> [!TIP]\n> {self.paragraph(lang)}"

    def definitions(self, lang: str) -> str:
        return "\n\n".join(f"{self.sentence(lang, 1, 3)}\n: {self.sentence(lang)}." for _ in range(3))

    def body(self, lang: str, sections: int) -> str:
        """A text with a heading, two paragraphs and one list, table or the like per section."""
        extras: tuple[Callable[[str], str], ...] = (
            self.bullets,
            self.table,
            self.tasks,
            self.alert,
            self.definitions,
            self.steps,
        )
        parts = [self.paragraph(lang)]
        for number in range(sections):
            parts.append(f"## {self.sentence(lang, 2, 5)} {{#teil-{number + 1}}}")
            parts.append(f"{self.paragraph(lang)} {self.link(lang, '../')}.")
            parts.append(extras[number % len(extras)](lang))
            parts.append(self.paragraph(lang))
        return "\n\n".join(parts)

    def tasks(self, lang: str) -> str:
        return self.bullets(lang, mark="- [ ] ")

    def steps(self, lang: str) -> str:
        return self.bullets(lang, mark="1. ")

    def both(self, write: Callable[[str], str]) -> Yaml:
        return {lang: write(lang) for lang in LANGUAGES}

    def prose(self, path: str, sections: int, fields: dict[str, Yaml]) -> Iterator[tuple[str, str]]:
        """A Markdown file and its translation."""
        for lang in LANGUAGES:
            front: dict[str, Yaml] = {"title": self.sentence(lang, 2, 5), "summary": f"{self.sentence(lang)}."}
            ending = ".md" if lang == LANGUAGES[0] else f".{lang}.md"
            head = _yaml(front | (fields if lang == LANGUAGES[0] else {}))
            yield path + ending, f"---\n{head}---\n\n{self.body(lang, sections)}\n"

    def site(self) -> Yaml:
        return {
            "title": {"de": "Mentoring im Verbund", "en": "Joint mentoring"},
            "description": self.text(),
            "languages": list(LANGUAGES),
            "url": "https://mentoring.example/",
            "issued": "2026-11-16",
            "notice": self.text(),
            "organisation": {"name": "Verbund (Beispiel)", "address": "Musterstraße 1, 00000 Beispielstadt"},
            "contact": {"role": self.title(), "email": "koordination@mentoring.example", "phone": "030 23125 000"},
            "legal": {"imprint": "impressum", "privacy": "datenschutz", "accessibility": "barrierefreiheit"},
        }

    def points(self, number: int) -> list[Yaml]:
        return [{"title": self.title(), "text": self.both(self.paragraph)} for _ in range(number)]

    def programme(self) -> Yaml:
        phases: list[Yaml] = [
            {
                "id": f"phase-{at}",
                "title": self.title(),
                "text": self.both(self.paragraph),
                "from_month": at,
                "to_month": at + 2,
            }
            for at in range(1, 12, 3)
        ]
        return {
            "name": self.title(),
            "summary": self.text(),
            "description": self.both(lambda lang: self.bullets(lang, "")),
            "why": self.both(self.paragraph),
            "needs": self.both(lambda lang: self.bullets(lang, "")),
            "goals": self.points(4),
            "target_groups": self.points(2),
            "steps": self.points(6),
            "phases": phases,
        }

    def workshop(self, number: int) -> Yaml:
        agenda: list[Yaml] = [{"title": self.title(), "minutes": 60} for _ in range(7)]
        return {
            "title": self.title(),
            "summary": self.text(),
            "order": number,
            "hours": 7,
            "audience": ["mentee", "mentor"],
            "contents": ["goal", "career"],
            "aims": [self.text() for _ in range(3)],
            "description": self.both(lambda lang: f"{self.paragraph(lang)}\n\n{self.paragraph(lang)}"),
            "agenda": agenda,
            "preparation": self.both(self.tasks),
        }

    def case(self, name: str) -> Yaml:
        return {
            "kind": "company" if name == CASES[0] else "interview",
            "title": self.title(),
            "organisation": "Musterwerk GmbH",
            "summary": self.text(),
            "body": self.both(lambda lang: self.body(lang, 3)),
            "sources": [{"title": "Beispiel", "link": "https://beispiel.example/"}],
        }

    def cohort(self, year: int) -> dict[str, Yaml]:
        """The four files of a cohort that runs from September of `year` to the next August."""
        companies: list[Yaml] = [
            {
                "id": f"firma-{number}",
                "name": f"Musterwerk {number} GmbH",
                "sector": self.title(),
                "place": "Beispielstadt",
                "consent": {"scope": "name", "given_on": f"{year}-05-12"},
            }
            for number in range(COMPANIES)
        ]
        people: list[Yaml] = [
            {
                "id": f"{role}-{number}",
                "name": f"Muster {role} {number}",
                "role": role,
                "company": f"firma-{(number + shift) % COMPANIES}",
            }
            for role, shift in (("mentor", 0), ("mentee", 1))
            for number in range(TANDEMS)
        ]
        tandems: list[Yaml] = [
            {
                "code": f"T{number + 1:02}",
                "mentor": f"mentor-{number}",
                "mentee": f"mentee-{number}",
                "status": "completed",
                "started_on": f"{year}-10-01",
                "ended_on": f"{year + 1}-07-15",
                "check_ins": [f"{year + 1}-01-15", f"{year + 1}-05-03"],
                "agreement_on": f"{year}-11-01",
            }
            for number in range(TANDEMS)
        ]
        cohort: Yaml = {
            "title": {"de": f"Durchgang {year}", "en": f"Cohort {year}"},
            "summary": self.text(),
            "description": self.both(lambda lang: f"{self.paragraph(lang)}\n\n{self.bullets(lang, '../../')}"),
            "state": "running" if year == LAST_YEAR else "archived",
            "start": f"{year}-09-01",
            "end": f"{year + 1}-08-31",
            "companies": companies,
        }
        events: list[Yaml] = [self.event(year, number) for number in range(EVENTS)]
        return {"cohort": cohort, "schedule": {"events": events}, "people": {"people": people}, "tandems": {"tandems": tandems}}

    def event(self, year: int, number: int) -> Yaml:
        monday = dt.date(year, 9, 7) - dt.timedelta(days=dt.date(year, 9, 7).weekday())
        day = monday + dt.timedelta(days=21 * number + number % 5)
        return {
            "id": f"termin-{number + 1:02}",
            "kind": ("kick_off", "workshop", "network", "seminar")[number % 4],
            "title": self.title(),
            "summary": self.text(),
            "description": self.both(self.paragraph),
            "start": f"{day} 09:00",
            "end": "17:00",
            "host": f"firma-{number % COMPANIES}",
            "place": "Saal",
            "audience": ["mentee", "mentor"],
            "workshop": _workshop(self.dice.randrange(self.shape.workshops)),
            "mandatory": number % 2 == 0,
            "status": "confirmed",
            "before": self.both(lambda lang: self.bullets(lang, "../../", "- [ ] ")),
            "during": self.both(lambda lang: self.bullets(lang, "../../")),
        }


def _yaml(value: Yaml) -> str:
    return "\n".join(_lines(value)) + "\n"


def _lines(value: Yaml) -> Iterator[str]:
    """Block style; words in double quotes, texts of several lines as they stand."""
    if isinstance(value, dict):
        for key, inner in value.items():
            if isinstance(inner, str) and "\n" in inner:
                yield f"{key}: |"
                yield from (f"  {line}" for line in inner.split("\n"))
            elif isinstance(inner, dict | list):
                yield f"{key}:"
                yield from (f"  {line}" for line in _lines(inner))
            else:
                yield f"{key}: {json.dumps(inner, ensure_ascii=False)}"
    elif isinstance(value, list):
        for item in value:
            first, *rest = _lines(item)
            yield f"- {first}"
            yield from (f"  {line}" for line in rest)
    else:
        yield json.dumps(value, ensure_ascii=False)


if __name__ == "__main__":
    arguments = argparse.ArgumentParser(description="Write a made-up content folder.")
    arguments.add_argument("pages", type=int)
    arguments.add_argument("folder", type=Path)
    given = arguments.parse_args()
    write_content(given.folder, given.pages)
