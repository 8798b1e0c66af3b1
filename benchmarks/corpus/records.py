"""The YAML records: site, programme, cohorts with their dates, workshops."""

from __future__ import annotations

import datetime as dt

from .prose import LAST_YEAR, Prose
from .shape import Shape
from .yaml import Yaml

COMPANIES, TANDEMS = 6, 12  # of one cohort

RULES = (
    *("companies", "balance", "crossing", "independence", "pairing"),
    *("period", "workshops", "contents", "support", "agreement"),
)


class Records:
    """Writes records; all their texts come from `prose`."""

    def __init__(self, shape: Shape, prose: Prose) -> None:
        self.shape, self.prose = shape, prose

    def site(self) -> Yaml:
        """`site.yaml`."""
        return {
            "title": "Mentoring im Verbund",
            "description": self.prose.sentence(),
            "languages": ["de"],
            "url": "https://mentoring.example/",
            "issued": "2026-11-16",
            "search": False,  # which none of the others makes
            "severity": {f"rule-{name}": "off" for name in RULES},  # made-up dates keep no standard
            "notice": self.prose.sentence(),
            "organisation": {"name": "Verbund (Beispiel)", "address": "Musterstraße 1, 00000 Beispielstadt"},
            "contact": {"role": "Koordination", "email": "koordination@mentoring.example", "phone": "030 23125 000"},
            "legal": {"imprint": "impressum", "privacy": "datenschutz", "accessibility": "barrierefreiheit"},
        }

    def programme(self) -> Yaml:
        """`programme.yaml`."""
        phases: list[Yaml] = [
            {"id": f"phase-{at}", "from_month": at, "to_month": at + 2, **self._point()} for at in range(1, 12, 3)
        ]
        return {
            "name": "Mentoring im Verbund",
            "summary": self.prose.sentence(),
            "description": self.prose.bullets(""),
            "why": self.prose.paragraph(),
            "needs": self.prose.bullets(""),
            "goals": [self._point() for _ in range(4)],
            "target_groups": [self._point() for _ in range(2)],
            "steps": [self._point() for _ in range(6)],
            "phases": phases,
        }

    def _point(self) -> dict[str, Yaml]:
        return {"title": self.prose.title(), "text": self.prose.paragraph()}

    def workshop(self, number: int) -> Yaml:
        """A file of `workshops/`."""
        return {
            "title": self.prose.title(),
            "summary": self.prose.sentence(),
            "order": number,
            "hours": 7,
            "audience": ["mentee", "mentor"],
            "contents": ["goal", "career"],
            "aims": [self.prose.sentence() for _ in range(3)],
            "description": f"{self.prose.paragraph()}\n\n{self.prose.paragraph()}",
            "agenda": [{"title": self.prose.title(), "minutes": 60} for _ in range(7)],
            "preparation": self.prose.tasks(),
        }

    def cohort(self, year: int) -> dict[str, Yaml]:
        """The four files of a cohort that runs from September of `year` to the next August."""
        companies: list[Yaml] = [
            {
                "id": f"firma-{number}",
                "name": f"Musterwerk {number} GmbH",
                "sector": "Maschinenbau",
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
            "title": f"Durchgang {year}",
            "summary": self.prose.sentence(),
            "description": f"{self.prose.paragraph()}\n\n{self.prose.bullets('../../')}",
            "state": "running" if year == LAST_YEAR else "archived",
            "start": f"{year}-09-01",
            "end": f"{year + 1}-08-31",
            "companies": companies,
        }
        events: list[Yaml] = [self._event(year, number) for number in range(self.shape.events)]
        return {"cohort": cohort, "schedule": {"events": events}, "people": {"people": people}, "tandems": {"tandems": tandems}}

    def _event(self, year: int, number: int) -> Yaml:
        monday = dt.date(year, 9, 7) - dt.timedelta(days=dt.date(year, 9, 7).weekday())
        day = monday + dt.timedelta(days=21 * number + number % 5)
        return {
            "id": f"termin-{number + 1:02}",
            "kind": ("kick_off", "workshop", "network", "seminar")[number % 4],
            "title": self.prose.title(),
            "summary": self.prose.sentence(),
            "description": self.prose.paragraph(),
            "start": f"{day} 09:00",
            "end": "17:00",
            "host": f"firma-{number % COMPANIES}",
            "place": "Saal",
            "audience": ["mentee", "mentor"],
            "workshop": self.prose.workshop(),
            "mandatory": number % 2 == 0,
            "status": "confirmed",
            "before": self.prose.tasks("../../"),
            "during": self.prose.bullets("../../"),
        }
