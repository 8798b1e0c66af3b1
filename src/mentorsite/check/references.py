"""Ids that stand twice, and references to nothing."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator
from difflib import get_close_matches

from pydantic import BaseModel

from ..diagnostics import Diagnostic
from ..model import CohortFolder, Project, Record
from ..model.cohort import OUTSIDE, SIDES
from ..model.project import Location

FEW = 12  # ids that a hint lists
# What a reference leads to, in the words of the messages (German: in the accusative).
NOUNS = {
    "workshop": ("workshop", "den Workshop"),
    "company": ("company", "das Unternehmen"),
    "person": ("person", "die Person"),
    "tandem": ("tandem", "das Tandem"),
    "area": ("area", "den Bereich"),
    "level": ("level", "die Stufe"),
    "catalogue": ("catalogue", "den Katalog"),
    "criterion": ("criterion", "das Kriterium"),
    "page": ("page", "die Seite"),
    "rule": ("programme rule", "die Programmregel"),
}


def unknown(
    record: Record[BaseModel],
    noun: str,
    reference: str,
    known: Collection[str],
    *location: int | str,
    on_key: bool = False,
) -> Diagnostic:
    """The finding for a reference to nothing, with the nearest id there is."""
    near = get_close_matches(reference, list(known), 1, 0.6)
    what, what_de = NOUNS[noun]
    choices = ", ".join(sorted(known)) if len(known) <= FEW else ""
    values = {"what": what, "what_de": what_de, "id": reference, "near": near[0] if near else "", "choices": choices}
    hint = "near" if near else "choices" if choices else None
    return record.finding("reference-unknown", *location, on_key=on_key, values=values, hint=hint)


def doubles(record: Record[BaseModel], field: str, key: str, ids: Iterable[str]) -> Iterator[Diagnostic]:
    """A finding for each id of a list that an earlier entry already has."""
    first: dict[str, int] = {}
    for number, identity in enumerate(ids):
        if identity in first:
            line = record.line(field, first[identity], key)
            yield record.finding("id-double", field, number, key, values={"id": identity, "line": line})
        first.setdefault(identity, number)


def check_ids(project: Project) -> Iterator[Diagnostic]:
    """Every list whose entries have an id."""
    for catalogue in project.catalogues.values():
        for field in ("levels", "areas", "criteria"):
            yield from doubles(catalogue, field, "id", [entry.id for entry in getattr(catalogue.value, field)])
    yield from doubles(project.programme, "phases", "id", [phase.id for phase in project.programme.value.phases])
    for folder in project.cohorts.values():
        yield from doubles(folder.cohort, "companies", "id", [one.id for one in folder.cohort.value.companies])
        if folder.schedule:
            yield from _double_dates(folder.schedule, folder)
        if folder.people:
            yield from doubles(folder.people, "people", "id", [one.id for one in folder.people.value.people])
        if folder.tandems:
            yield from doubles(folder.tandems, "tandems", "code", [one.code for one in folder.tandems.value.tandems])


def _double_dates(schedule: Record[BaseModel], folder: CohortFolder) -> Iterator[Diagnostic]:
    """Two dates of one id; a series counts by the ids of its dates, and by its own."""
    first: dict[str, Location] = {}
    for one in folder.dates:
        for identity in dict.fromkeys((one.event.id, one.series.id if one.series else one.event.id)):
            other = first.setdefault(identity, one.at)
            if other != one.at:
                values = {"id": identity, "line": schedule.line(*other, "id")}
                yield schedule.finding("id-double", *one.at, "id", values=values)
                break


def check_references(project: Project) -> Iterator[Diagnostic]:
    """Every reference from a cohort's files."""
    for folder in project.cohorts.values():
        yield from _schedule(project, folder)
        yield from _people(folder)
        yield from _tandems(folder)


def _schedule(project: Project, folder: CohortFolder) -> Iterator[Diagnostic]:
    schedule = folder.schedule
    companies = {company.id for company in folder.cohort.value.companies}
    people = {person.id for person in folder.people.value.people} if folder.people else None
    for number, event in enumerate(schedule.value.events if schedule else ()):
        assert schedule is not None  # noqa: S101 - there are events
        at = ("events", number)
        broken = f"workshops/{event.workshop}.yaml" in project.broken
        if event.workshop and event.workshop not in project.workshops and not broken:
            yield unknown(schedule, "workshop", event.workshop, project.workshops, *at, "workshop")
        if event.host and event.host not in companies:
            yield unknown(schedule, "company", event.host, companies, *at, "host")
        for place, exception in enumerate(event.repeat.exceptions if event.repeat else ()):
            if exception.host and exception.host not in companies:
                yield unknown(schedule, "company", exception.host, companies, *at, "repeat", "exceptions", place, "host")
        for place, person in enumerate(event.led_by):
            if people is not None and person not in people:
                yield unknown(schedule, "person", person, people, *at, "led_by", place)


def _people(folder: CohortFolder) -> Iterator[Diagnostic]:
    if folder.people is None:
        return
    people = {person.id for person in folder.people.value.people}
    companies = {company.id for company in folder.cohort.value.companies}
    for number, person in enumerate(folder.people.value.people):
        if person.company and person.company not in companies:
            yield unknown(folder.people, "company", person.company, companies, "people", number, "company")
        if person.reports_to and person.reports_to not in (*people, OUTSIDE):
            yield unknown(folder.people, "person", person.reports_to, people, "people", number, "reports_to")
        for place, excluded in enumerate(person.exclusions):
            if excluded not in people:
                yield unknown(folder.people, "person", excluded, people, "people", number, "exclusions", place)


def _tandems(folder: CohortFolder) -> Iterator[Diagnostic]:
    if folder.tandems is None:
        return
    codes = {tandem.code for tandem in folder.tandems.value.tandems}
    people = {person.id for person in folder.people.value.people} if folder.people else None
    for number, tandem in enumerate(folder.tandems.value.tandems):
        if tandem.successor and tandem.successor not in codes:
            yield unknown(folder.tandems, "tandem", tandem.successor, codes, "tandems", number, "successor")
        for place, identity in (found for side in SIDES for found in tandem.people(side)):
            if people is not None and identity not in people:
                yield unknown(folder.tandems, "person", identity, people, "tandems", number, *place)
