"""A small cohort that keeps every rule, and changes to it: a path of keys and ids, and the new value."""

from __future__ import annotations

import copy
import datetime as dt
from collections.abc import Iterator, Mapping
from typing import Any

import yaml
from pydantic import BaseModel

from mentorsite.model import CohortFolder, Project, Record
from mentorsite.model.accompaniment import Workshop
from mentorsite.model.cohort import Cohort, People, Tandems
from mentorsite.model.pages import News, Page
from mentorsite.model.programme import Programme
from mentorsite.model.schedule import Schedule
from mentorsite.model.site import Site
from mentorsite.rules import Result, State, assess
from mentorsite.source import Document, SourceText

Files = dict[str, Any]
MODELS: Mapping[str, type[BaseModel]] = {
    "site": Site,
    "programme": Programme,
    "cohort": Cohort,
    "people": People,
    "tandems": Tandems,
    "schedule": Schedule,
}
COMPANIES = "abcde"
BOTH = ["mentee", "mentor"]


def person(company: str, role: str, number: int, **more: object) -> Files:
    """Somebody whose superior is not in the list, and who has ruled nobody out."""
    level = 5 if role == "mentor" else 2
    known = {"level": level, "reports_to": "outside", "exclusions": []}
    return (
        {"id": f"{company}-{role}-{number}", "name": f"{role} {company}{number}", "role": role, "company": company}
        | known
        | more
    )


def event(identity: str, kind: str, day: str, *, audience: list[str] | None = None, **more: object) -> Files:
    """A full day."""
    times = {"start": f"{day} 09:00", "end": "17:00", "place": "Saal", "audience": audience or BOTH}
    return {"id": identity, "kind": kind, "title": identity} | times | more


def tandem(code: str, mentor: str, mentee: str, **more: object) -> Files:
    """A tandem of the year 2026."""
    days = {"started_on": "2026-02-02", "agreement_on": "2026-02-09", "check_ins": ["2026-05-04", "2026-08-31"]}
    return {"code": code, "mentor": mentor, "mentee": mentee, "status": "active"} | days | more


def good() -> Files:
    """Five companies with two mentors and two mentees each; the year 2026; nothing is missing."""
    people = [person(company, role, number) for company in COMPANIES for role in ("mentor", "mentee") for number in (1, 2)]
    following = dict(zip(COMPANIES, COMPANIES[1:] + COMPANIES[0], strict=True))
    tandems = [
        tandem(f"T-{company}{number}", f"{company}-mentor-{number}", f"{following[company]}-mentee-{number}")
        for company in COMPANIES
        for number in (1, 2)
    ]
    contents = {"ziele": ["goal", "career"], "reden": ["competence"], "netze": ["informal_knowledge", "network"]}
    events = [
        event("prep-mentees", "preparation", "2026-01-12", audience=["mentee"]),
        event("prep-mentors", "preparation", "2026-01-13", audience=["mentor"]),
        event("kick-off", "kick_off", "2026-02-02", audience=[*BOTH, "hr", "line_manager", "executive"]),
        event("w1", "workshop", "2026-03-02", workshop="ziele"),
        event("w2", "workshop", "2026-05-11", workshop="reden"),
        event("interim", "interim_review", "2026-06-22"),
        event("w3", "workshop", "2026-09-14", workshop="netze"),
        event("closing", "closing", "2026-12-07"),
    ]
    topics = ("period", "meetings", "confidentiality", "goals", "ending", "no_poaching")
    return {
        "site": {
            "title": "Querwege",
            "description": "Ein Programm",
            "organisation": {"name": "Netzwerk"},
            "contact": {"role": "Koordination", "email": "koordination@querwege.example"},
            "legal": {"imprint": "impressum", "privacy": "datenschutz"},
        },
        "programme": {
            "name": "Querwege",
            "summary": "Ein Jahr",
            "description": "Ein Jahr im Tandem",
            "agreement": {
                "summary": "Schriftlich",
                "meetings_per_year": 4,
                "points": [{"id": topic, "title": topic} for topic in topics],
            },
        },
        "cohort": {
            "title": "Durchgang 2026",
            "summary": "Fünf Unternehmen",
            "state": "running",
            "start": "2026-01-01",
            "end": "2026-12-31",
            "companies": [{"id": one, "name": f"Firma {one}", "hr_contact": {"role": "Personal"}} for one in COMPANIES],
            "evaluation": [
                {"title": "Halbzeit", "on": "2026-06-15", "audience": BOTH},
                {"title": "Ende", "on": "2026-12-01", "audience": BOTH},
            ],
        },
        "people": {"people": people},
        "tandems": {"tandems": tandems},
        "schedule": {"events": events},
        "workshops": {
            name: {"title": name, "summary": name, "aims": ["lernen"], "contents": tags} for name, tags in contents.items()
        },
        "pages": {name: {"title": name, "body": "Ein Text"} for name in ("impressum", "datenschutz")},
        "news": {},
    }


def changed(changes: Mapping[str, object]) -> Files:
    """The good cohort with changes, such as `people.a-mentor-1.level: 2`, `schedule.w1.start: null`, `tandems.+: {...}`."""
    files = good()
    for path, value in changes.items():
        change(files, path, value)
    return files


def change(files: Files, path: str, value: object) -> None:
    """One change, in place."""
    *way, last = path.split(".")
    at: Any = files
    for step in way:
        at = _inside(at, step)
    if isinstance(at, dict) and len(at) == 1 and isinstance(found := next(iter(at.values())), list):
        at = found  # the list of people.yaml, tandems.yaml, schedule.yaml
    if isinstance(at, list):
        _change_list(at, last, value)
    elif value is None:
        del at[last]
    else:
        at[last] = copy.deepcopy(value)


def _change_list(entries: list[Any], last: str, value: object) -> None:
    if last == "+":
        entries.append(copy.deepcopy(value))
        return
    number = next(number for number, entry in enumerate(entries) if last in (str(number), *_names(entry)))
    if value is None:
        del entries[number]
    else:
        entries[number] = copy.deepcopy(value)


def _inside(at: Any, step: str) -> Any:
    if isinstance(at, dict) and step in at:
        return at[step]
    if isinstance(at, dict) and len(at) == 1:
        at = next(iter(at.values()))
    if isinstance(at, list):
        return next(entry for number, entry in enumerate(at) if step in (str(number), *_names(entry)))
    raise KeyError(step)


def _names(entry: object) -> Iterator[str]:
    if isinstance(entry, dict):
        yield from (str(entry[key]) for key in ("id", "code") if key in entry)


def record(kind: str, identity: str, path: str, value: Files, model: type[BaseModel], *, written: bool) -> Record[Any]:
    """A record as if it had been read from a file; `written` where somebody will ask for its lines."""
    text = yaml.safe_dump(value, allow_unicode=True, sort_keys=False) if written else ""
    document = Document(kind, identity, SourceText.of(path, text), value)
    return Record(identity, model.model_validate(value, context={"languages": ("de",)}), document)


def project_of(files: Files, *, written: bool = False) -> Project:
    """The project with one cohort, 2026."""
    single = {
        kind: record(kind, kind, f"cohorts/2026/{kind}.yaml" if at > 1 else f"{kind}.yaml", files[kind], model, written=written)
        for at, (kind, model) in enumerate(MODELS.items())
        if kind in files
    }
    parts = {kind: single.get(kind) for kind in ("cohort", "schedule", "people", "tandems")}
    folder = CohortFolder("2026", **parts)  # type: ignore[arg-type]
    return Project(
        site=single["site"],
        programme=single["programme"],
        catalogues={},
        evidence=None,
        cohorts={"2026": folder},
        workshops=_records(files, "workshops", Workshop, written=written),
        cases={},
        chapters={},
        pages=_records(files, "pages", Page, written=written),
        news=_records(files, "news", News, written=written),
        data={},
        media={},
        broken=frozenset(),
    )


def _records(files: Files, folder: str, model: type[BaseModel], *, written: bool) -> dict[str, Record[Any]]:
    return {
        name: record(folder, name, f"{folder}/{name}.yaml", one, model, written=written) for name, one in files[folder].items()
    }


def results_of(files: Files, *, written: bool = False) -> Mapping[str, Result]:
    """What the rules find, by the name of the part."""
    project = project_of(files, written=written)
    return {result.part.id: result for outcome in assess(project, project.cohorts["2026"]) for result in outcome.results}


def states_of(files: Files) -> Mapping[str, State]:
    """How every part stands."""
    return {name: result.state for name, result in results_of(files).items()}


def day(text: str, days: int) -> str:
    """A day so many days later."""
    return (dt.date.fromisoformat(text) + dt.timedelta(days=days)).isoformat()
