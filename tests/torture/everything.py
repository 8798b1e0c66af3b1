"""Everything at once: every field, the longest words, and more of all than any programme has."""

from __future__ import annotations

import datetime as dt

from .prose import LAW, LONG, PAGE, SENTENCE, text

EVENTS, PEOPLE, COMPANIES = 300, 700, 40
ROLES = ["mentee", "mentor", "coordinator", "hr", "line_manager", "executive", "trainer"]
KINDS = ["information", "preparation", "kick_off", "workshop", "seminar", "check_in", "network", "deadline", "interim_review"]
KINDS += ["evaluation", "closing"]
AREAS = ["goal", "career", "competence", "informal_knowledge", "network"]
CONTACT = {
    "role": text(f"Koordination der {LONG}"),
    "email": f"koordination.der.{LONG.lower()}@{LONG.lower()}.example",
    "phone": "+49 (0) 30 23125 000-4711",
    "hours": text("Montag bis Donnerstag, 9 bis 15 Uhr, in den Ferien nur nach Vereinbarung"),
}
POINT = {"title": text(LONG), "text": text(SENTENCE)}
POINTS = [POINT, {"title": text("Ein zweites Ziel"), "text": "Nur auf Deutsch."}, {"title": LAW}]
SOURCE = {"title": f"Handreichung zur {LONG}", "link": f"https://quelle.example/{LONG.lower()}/{'a' * 120}.html"}
AGENDA = [
    {"title": text("Ankommen"), "minutes": 30},
    {"title": text("Pause"), "minutes": 15, "pause": True},
    {"title": text(f"Die {LONG}"), "minutes": 180},
]


def materials(up: str) -> list[dict[str, object]]:
    """Every kind of material, from a file `up` folders deep."""
    return [
        {"title": text(f"Unterlage zur {LONG}"), "kind": "worksheet", "file": f"{up}media/Unterlage.txt"},
        {"title": text("Das Kapitel dazu"), "kind": "reading", "page": f"{up}handbook/alles.md"},
        {"title": text("Folien"), "kind": "slides", "link": "https://folien.example/"},
        {"title": text("Fotos"), "kind": "photos", "announced": True},
    ]


SITE = {
    "title": text("Gleichstellungsmentoring Beispielverband"),  # forty characters, in two words
    "description": text(SENTENCE),
    "languages": ["de", "en"],
    "url": "https://gleichstellung.example/mentoring/",
    "timezone": "Europe/Berlin",
    "region": "DE-NW",
    "issued": "2026-11-16",
    "notice": text(f"Diese {LONG} ist erfunden. {SENTENCE}"),
    "organisation": {
        "name": f"Verband der {LONG}en",
        "url": "https://verband.example/",
        "address": "Straße 1\n00000 Beispielstadt",
    },
    "contact": CONTACT,
    "theme": {"name": "default", "options": {"accent": "#e0a000", "logo": "media/logo.svg", "logo_dark": "media/logo.svg"}},
    "navigation": [
        {"to": "programme.yaml", "label": text("Gleichstellungsprogramm")},
        {"to": "cohorts"},
        *({"to": folder} for folder in ("workshops", "handbook", "standards", "cases", "news")),
        {"to": "pages/alles.md", "label": text(LONG)},
    ],
    "legal": {"imprint": "impressum", "privacy": "datenschutz", "accessibility": "barrierefreiheit"},
    "standards": ["eument-net"],
    "disclosed": [{"value": "030 1234567", "reason": "Ein Muster"}],
    "search": True,
    "severity": {"event-overlap": "off"},
    "custom_domain": False,
}

PROGRAMME = {
    "name": text(f"Mentoring für die {LONG}"),
    "summary": text(SENTENCE),
    "description": text(PAGE),
    "why": text(PAGE),
    "needs": text(PAGE),
    "form": "tandem",
    "months": 24,
    "goals": POINTS,
    "target_groups": POINTS,
    "contents": [{"id": area, **POINT} for area in AREAS],
    "steps": POINTS * 3,
    "phases": [
        {
            "id": f"phase-{at}",
            "title": text(LONG if at % 3 == 0 else "Vorbereiten"),
            "text": text(SENTENCE),
            "from_month": at,
            "to_month": at + at % 4,
        }
        for at in range(-2, 24, 2)
    ],
    "roles": [
        {
            "role": role,
            "title": text(f"Rolle {LONG}"),
            "summary": text(SENTENCE),
            "duties": [text(SENTENCE)] * 3,
            "page": "handbook/alles.md",
        }
        for role in ROLES
    ],
    "requirements": {
        name: {"value": value, "reason": text(SENTENCE)}
        for name, value in {
            "companies": 40,
            "mentors_per_company": 9,
            "mentees_per_company": 9,
            "mentees_per_mentor": 2,
            "months_min": 6,
            "months_max": 24,
            "meetings_per_year": 12,
            "workshops": 9,
            "full_day_hours": 7,
            "months_between_check_ins": 6,
        }.items()
    },
    "tandem_tasks": [{**point, "contents": AREAS} for point in POINTS],
    "agreement": {
        "summary": text(PAGE),
        "meetings_per_year": 12,
        "points": [{"id": topic, **point} for topic, point in zip(("period", "confidentiality"), POINTS, strict=False)],
        "page": "handbook/alles.md",
    },
    "evaluation": {"summary": text(PAGE), "points": POINTS},
    "partners": [{"name": f"Stiftung {LONG}", "url": "https://stiftung.example/", "text": text(SENTENCE)}, {"name": "Kammer"}],
    "sources": [SOURCE, SOURCE],
}

COMPANY = {
    "sector": text("Gleichstellungsbeauftragtenausstattung"),
    "place": "Beispielstadt",
    "address": "Straße 1, 00000 Beispielstadt",
    "directions": text(SENTENCE),
    "url": "https://firma.example/",
    "contributes": text(SENTENCE),
    "hr_contact": {"role": text("Personalentwicklung"), "email": f"personal@{LONG.lower()}.example"},
    "consent": {"scope": "name", "given_on": "2026-05-12"},
}

CONSENTS = [
    [{"scope": "name", "given_on": "2026-09-01"}, {"scope": "photo", "given_on": "2026-09-01"}],
    [{"scope": "name", "given_on": "2026-09-01", "withdrawn_on": "2026-10-01"}],
    [{"scope": "initial", "given_on": "2026-09-01"}],
]
COHORT = {
    "title": text(f"Durchgang 2026 der {LONG}"),
    "summary": text(SENTENCE),
    "description": text(PAGE),
    "state": "running",
    "start": "2026-09-01",
    "end": "2028-08-31",
    "sample": True,
    "copied_from": "leer",
    "reminder_hours": 48,
    "contact": CONTACT,
    "companies": [
        {
            "id": f"firma-{number}",
            "name": f"{LONG if number % 5 == 0 else 'Musterwerk'} {number} GmbH",
            "parent": f"Konzern {number}",
            **COMPANY,
        }
        for number in range(COMPANIES)
    ]
    + [{"id": "ungenannt", "name": "Wird nicht genannt"}],
    "evaluation": [{"title": text(f"Befragung zur {LONG}"), "on": "2027-03-01", "audience": ROLES}],
    "documents": materials("../../"),
    "retention": {"until": "2029-12-31", "reason": text(SENTENCE)},
    "deviations": {"R2": text(SENTENCE), "R6.inside": text(SENTENCE)},
    "attestations": {"R4": {"by": text(f"Beauftragte der {LONG}"), "on": "2026-09-14"}},
}

EVENT = {
    "kind": "workshop",
    "title": text(f"Workshop zur {LONG}"),
    "summary": text(SENTENCE),
    "description": text(PAGE),
    "start": "2026-10-05 09:00",
    "end": "2026-10-05 17:00",
    "timezone": "Europe/London",
    "place": f"Saal der {LONG}, Zwischengeschoss, dritte Tür links hinter dem Aufzug",
    "address": "Straße 1, 00000 Beispielstadt",
    "directions": text(SENTENCE),
    "host": "firma-0",
    "online": "https://treffen.example/",
    "audience": ROLES,
    "led_by": ["person-6"],
    "workshop": "alles",
    "agenda": AGENDA,
    "mandatory": True,
    "status": "moved",
    "moved_from": ["2026-09-21 09:00", "2026-09-28 09:00"],
    "status_note": text(SENTENCE),
    "capacity": 700,
    "changed_on": "2026-09-20",
    "registration": {
        "opens": "2026-09-01",
        "until": "2026-09-30 12:00",
        "link": "https://anmeldung.example/",
        "note": text(SENTENCE),
    },
    "contact": CONTACT,
    "materials": materials("../../"),
    "before": text(PAGE),
    "during": text(PAGE),
    "after": text(PAGE),
    "ok_weekend": True,
    "ok_holiday": True,
    "ok_overlap": True,
}
DAY = {"title": text("Erster Tag"), "start": "2026-11-09 09:00", "end": "17:00", "place": "Saal", "agenda": AGENDA}
SPECIAL = [
    {"id": "alles", **EVENT},
    {
        "id": "tage",
        "kind": "seminar",
        "title": text("Zwei Tage"),
        "start": "2026-11-09",
        "end": "2026-11-10",
        "days": [DAY, {"start": "2026-11-10 09:00", "end": "16:00"}],
    },
    {"id": "offen", "kind": "closing", "title": text("Abschluss"), "when": text(f"im Sommer, nach der {LONG}")},
    {"id": "abgesagt", "kind": "network", "title": text("Abend"), "start": "2026-12-01 18:00", "status": "cancelled"},
    {
        "id": "reihe",
        "kind": "check_in",
        "title": text("Sprechstunde"),
        "start": "2026-09-10 16:00",
        "end": "17:00",
        "repeat": {
            "every": "month",
            "until": "2027-02-28",
            "exceptions": [
                {"on": "2026-10-08", "skip": True},
                {
                    "on": "2026-11-12",
                    **{
                        name: value
                        for name, value in EVENT.items()
                        if name in ("title", "summary", "description", "place", "address")
                    },
                    **{
                        name: EVENT[name]
                        for name in ("host", "online", "status_note", "changed_on", "registration", "materials")
                    },
                    **{name: EVENT[name] for name in ("before", "during", "after", "ok_weekend", "ok_holiday", "ok_overlap")},
                    "start": "2026-11-13 16:00",
                    "end": "2026-11-13 17:00",
                    "status": "moved",
                    "moved_from": ["2026-11-12 16:00"],
                },
            ],
        },
    },
]


def events() -> list[dict[str, object]]:
    """Three hundred dates over two years, one every other day."""
    many = []
    for number in range(EVENTS - len(SPECIAL) - 4):  # the series is five dates
        day = dt.date(2026, 9, 1) + dt.timedelta(days=2 * number)
        many.append(
            {
                "id": f"termin-{number}",
                "kind": KINDS[number % len(KINDS)],
                "title": text(f"{LONG if number % 7 == 0 else 'Treffen'} {number}"),
                "start": f"{day} 09:00",
                "end": "17:00",
                "host": f"firma-{number % COMPANIES}",
                "place": "Saal",
                "audience": ROLES[: 1 + number % 7],
                "status": "confirmed",
                "ok_weekend": True,
                "ok_holiday": True,
                "ok_overlap": True,
            }
        )
    return SPECIAL + many


def people() -> list[dict[str, object]]:
    """Seven hundred people: one in seven of each role; those with an even number agreed to be named."""
    return [
        {
            "id": f"person-{number}",
            "name": f"Vorname {'Doppelname-' * (number % 3)}Nachname {number}",
            "role": "mentor" if number % 7 == 1 else "mentee" if number % 7 == 0 else ROLES[number % 7],
            "company": f"firma-{number % COMPANIES}",
            "position": text(f"Leitung der {LONG}"),
            "level": 1 + number % 10,
            "languages": ["de", "en"],
            "topics": [text("Laufbahn"), text(LONG)],
            "place": "Beispielstadt",
            "interests": [text("Klettern")],
            "goals": text(SENTENCE),
            "experience": text(SENTENCE),
            "email": f"person-{number}@firma.example",
            "phone": "030 1234567",
            "available_until": "2028-08-31",
            **({"reports_to": f"person-{number - 1}", "exclusions": [f"person-{number - 2}"]} if number % 70 == 5 else {}),
            **({"consents": CONSENTS[number % len(CONSENTS)]} if number % 2 == 0 else {}),
            **({"photo": "../../media/portrait.svg"} if number % 20 == 0 else {}),
        }
        for number in range(PEOPLE)
    ]


def tandems() -> list[dict[str, object]]:
    """A hundred tandems in every state, one after another, and one of each other form."""
    states = ["planned", "active", "completed", "dissolved"]
    made: list[dict[str, object]] = [
        {
            "code": f"T{number:03}",
            "mentor": f"person-{7 * number + 1}",
            "mentee": f"person-{7 * number}",
            "status": states[number % 4],
            "started_on": "2026-10-01",
            **({"ended_on": "2027-03-01"} if number % 4 > 1 else {}),
            **({"successor": f"T{number - 1:03}", "note": text(SENTENCE)} if number % 4 == 3 else {}),
            "agreement_on": "2026-11-01",
            "check_ins": ["2026-12-01", "2027-02-15"],
        }
        for number in range(96)
    ]
    group = {
        "code": "G1",
        "form": "group",
        "mentors": ["person-680"],
        "mentees": ["person-679", "person-686"],
        "status": "active",
    }
    return [*made, group, {"code": "P1", "form": "peer", "mentees": ["person-693", "person-686"], "status": "active"}]


CHAPTER = {"summary": text(SENTENCE), "order": 1, "audience": ROLES, "updated": "2026-09-14", "draft": False}
STATES: list[dict[str, object]] = [
    {"page": "../handbook/alles.md"},
    {"attested": {"by": text(f"Beauftragte der {LONG}"), "on": "2026-09-14"}, "note": text(SENTENCE)},
    {"deviation": text(SENTENCE)},
]
WORKSHOP = {
    "title": text(f"Workshop {LONG}"),
    "summary": text(SENTENCE),
    "description": text(PAGE),
    "aims": [text(SENTENCE), text(LONG)],
    "contents": AREAS,
    "audience": ROLES,
    "order": 1,
    "hours": 16,
    "trainer": text(f"Trainerin der {LONG}"),
    "agenda": AGENDA,
    "preparation": text(PAGE),
    "materials": materials("../"),
    "draft": False,
}
CASE = {
    "kind": "interview",
    "title": text(f"Was die {LONG} gelernt hat"),
    "organisation": f"Verband der {LONG}",
    "summary": text(SENTENCE),
    "body": text(PAGE),
    "quote": text(SENTENCE),
    "facts": [{"label": text(LONG), "value": text(SENTENCE)}, {"label": text("Jahr"), "value": "2026"}],
    "lessons": [text(SENTENCE), text(LONG)],
    "sources": [SOURCE],
    "order": 1,
    "draft": False,
}
RULES = [["R1"], ["R2.quota", "R4"], ["R5.mentees"], ["R6"], ["R9.check_ins", "R10"]]
PROOFS = ["rules", "page", "person"]
CATALOGUE = {
    "title": text(f"Gütekriterien der {LONG}"),
    "summary": text(SENTENCE),
    "publisher": f"Verband der {LONG}",
    "edition": text("2. Ausgabe, 2026"),
    "description": text(PAGE),
    "level_status": "proposed",
    "sources": [SOURCE],
    "floor": {"total": 80, "area": 70},
    "levels": [
        {"id": weight, "title": text(title), "weight": weight}
        for weight, title in (("must", "Verpflichtend"), ("should", "Empfohlen"), ("may", "Freiwillig"))
    ],
    "areas": [
        {"id": f"bereich-{number}", "title": text(f"Bereich {number + 1}: {LONG}"), "description": text(SENTENCE)}
        for number in range(4)
    ],
    "criteria": [
        {
            "id": f"K-{number}",
            "area": f"bereich-{number % 4}",
            "level": ("must", "should", "may")[number % 3],
            "title": text(f"Die {LONG} ist benannt, und zwar die Nummer {number}."),
            "description": text(SENTENCE),
            "basis": text(LONG),
            **({"rules": RULES[number % len(RULES)], "proof": PROOFS[number % len(PROOFS)]} if number % 3 == 0 else {}),
        }
        for number in range(40)
    ],
}
EVIDENCE: dict[str, object] = {"guete": {f"K-{number}": STATES[number % 3] for number in range(39)}}

FILES: dict[str, object] = {
    "site.yaml": SITE,
    "programme.yaml": PROGRAMME,
    "cohorts/2026/cohort.yaml": COHORT,
    "cohorts/2026/schedule.yaml": {"events": events()},
    "cohorts/2026/people.yaml": {"people": people()},
    "cohorts/2026/tandems.yaml": {"tandems": tandems()},
    "cohorts/leer/cohort.yaml": {
        "title": text("Leerer Durchgang"),
        "summary": text("Noch nichts"),
        "state": "announced",
        "start": "2028-09-01",
        "end": "2029-08-31",
    },
    "cohorts/allein/cohort.yaml": {
        "title": text("Durchgang mit einer Person"),
        "summary": text("Eine allein"),
        "state": "archived",
        "start": "2024-09-01",
        "end": "2025-08-31",
        "companies": [{"id": "eine", "name": "Die eine", "consent": {"given_on": "2024-08-01"}}],
    },
    "cohorts/allein/people.yaml": {"people": [{"id": "eine", "name": "Eine Einzige", "role": "mentee", "company": "eine"}]},
    "workshops/alles.yaml": WORKSHOP,
    **{
        f"workshops/w-{number}.yaml": {**WORKSHOP, "title": text(f"Nummer {number}"), "contents": [AREAS[number % 5]]}
        for number in range(20)
    },
    "cases/alles.yaml": CASE,
    "cases/firma.yaml": {**CASE, "kind": "company"},
    "handbook/alles.md": ({"title": text(f"Alles über die {LONG}"), **CHAPTER}, PAGE),
    "handbook/deutsch.md": ({"title": "Nur auf Deutsch", **CHAPTER, "order": 2}, PAGE),
    "handbook/leer.md": ({"title": text("Noch leer"), "order": 3}, ""),
    "pages/alles.md": ({"title": text(LONG), **CHAPTER, "template": True} | {"audience": None}, PAGE),
    **{
        f"pages/{name}.md": ({"title": text(name.title())}, PAGE)
        for name in ("impressum", "datenschutz", "barrierefreiheit", "kontakt")
    },
    **{
        f"news/2026-10-{number:02}-meldung.md": (
            {
                "title": text(f"Meldung {number} zur {LONG}"),
                "summary": text(SENTENCE),
                "date": f"2026-10-{number:02}",
                "until": "2027-01-31",
                "draft": False,
            },
            PAGE,
        )
        for number in range(1, 29)
    },
    "standards/guete.yaml": CATALOGUE,
    "standards/evidence.yaml": EVIDENCE,
    "data/frei.yaml": {"irgendwas": [1, 2, 3]},
}
del FILES["pages/alles.md"][0]["audience"]  # type: ignore[index]
