"""The least of everything: every field that may be absent is."""

from __future__ import annotations

FILES: dict[str, object] = {
    "site.yaml": {
        "title": "Tandem",
        "description": "Ein Programm",
        "organisation": {"name": "Verein"},
        "contact": {"role": "Koordination", "email": "koordination@tandem.example"},
    },
    "programme.yaml": {"name": "Tandem", "summary": "Ein Jahr zu zweit", "description": "Zwei Menschen reden."},
    "cohorts/2026/cohort.yaml": {
        "title": "Durchgang 2026",
        "summary": "Der erste",
        "state": "running",
        "start": "2026-09-01",
        "end": "2027-08-31",
    },
    "cohorts/2026/schedule.yaml": {
        "events": [{"id": "auftakt", "kind": "kick_off", "title": "Auftakt", "start": "2026-11-05"}]
    },
    "workshops/reden.yaml": {"title": "Reden", "summary": "Über Ziele", "aims": ["Ein Ziel nennen"]},
    "cases/verein.yaml": {
        "kind": "company",
        "title": "Wie es begann",
        "organisation": "Verein",
        "summary": "Zu zweit",
        "body": "Zwei haben geredet.",
        "sources": [{"title": "Quelle", "link": "https://quelle.example/"}],
    },
    "handbook/anfang.md": ({"title": "Der Anfang"}, ""),
    "pages/impressum.md": ({"title": "Impressum"}, ""),
    "news/start.md": ({"title": "Es geht los", "summary": "Heute", "date": "2026-09-01"}, ""),
    "standards/guete.yaml": {
        "title": "Güte",
        "summary": "Was gut ist",
        "publisher": "Verein",
        "levels": [{"id": "muss", "title": "Muss", "weight": "must"}],
        "areas": [{"id": "rahmen", "title": "Rahmen"}],
        "criteria": [{"id": "R-01", "area": "rahmen", "level": "muss", "title": "Ziele sind benannt."}],
    },
}
