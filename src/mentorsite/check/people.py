"""People and tandems: what cannot be, whatever the programme's own rules are."""

from __future__ import annotations

from collections.abc import Iterator

from ..diagnostics import Diagnostic
from ..model import CohortFolder, Project
from ..model.cohort import Person, TandemStatus


def check_people(project: Project) -> Iterator[Diagnostic]:
    """Consents, reporting lines and tandems of all cohorts."""
    for folder in project.cohorts.values():
        people = {person.id: person for person in (folder.people.value.people if folder.people else ())}
        yield from _people(folder, people)
        yield from _tandems(folder, people)


def _people(folder: CohortFolder, people: dict[str, Person]) -> Iterator[Diagnostic]:
    record = folder.people
    for number, person in enumerate(record.value.people if record else ()):
        assert record is not None  # noqa: S101 - it holds the person
        for place, consent in enumerate(person.consents):
            if consent.withdrawn_on and consent.withdrawn_on < consent.given_on:
                values = {"given": consent.given_on, "withdrawn": consent.withdrawn_on}
                yield record.finding("consent-dates", "people", number, "consents", place, "withdrawn_on", values=values)
        if person.id == min(_circle(person.id, people), default=None):
            yield record.finding("reports-to-circle", "people", number, "reports_to", values={"id": person.id})


def _circle(start: str, people: dict[str, Person]) -> list[str]:
    """Everybody in the circle that the chain of this person closes; nobody where it does not come back."""
    seen = [start]
    at = people[start].reports_to
    while at and at in people and at not in seen:
        seen.append(at)
        at = people[at].reports_to
    return seen if at == start else []


def _tandems(folder: CohortFolder, people: dict[str, Person]) -> Iterator[Diagnostic]:
    record = folder.tandems
    parents = {company.id: company.parent or company.id for company in folder.cohort.value.companies}
    for number, tandem in enumerate(record.value.tandems if record else ()):
        assert record is not None  # noqa: S101 - it holds the tandem
        at = ("tandems", number)
        sides = {side: people.get(getattr(tandem, side)) for side in ("mentor", "mentee")}
        for side, person in sides.items():
            if person and person.role.value != side:
                values = {"id": person.id, "role": person.role.value}
                yield record.finding("tandem-role", *at, side, values=values)
        companies = {parents.get(person.company, person.company) for person in sides.values() if person and person.company}
        if len(companies) == 1 and all(person and person.company for person in sides.values()):
            yield record.finding("tandem-same-company", *at, "mentee", values={"company": next(iter(companies))})
        if tandem.started_on and tandem.ended_on and tandem.ended_on < tandem.started_on:
            dates = {"start": tandem.started_on, "end": tandem.ended_on}
            yield record.finding("tandem-dates", *at, "ended_on", values=dates)
        over = tandem.status in (TandemStatus.COMPLETED, TandemStatus.DISSOLVED)
        if over and tandem.ended_on is None:
            yield record.finding("tandem-ended", *at, "status", values={"status": tandem.status.value})
        if tandem.status is TandemStatus.DISSOLVED and not (tandem.successor or tandem.note):
            yield record.finding("tandem-successor", *at, "status")
