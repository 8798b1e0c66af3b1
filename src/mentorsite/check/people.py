"""People and tandems: what cannot be, whatever the programme's own rules are."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping

from ..diagnostics import Diagnostic
from ..model import CohortFolder, Project, Record
from ..model.cohort import SIDES, Person, TandemForm, Tandems, TandemStatus

# How many mentors and mentees each form wants.
FITS: Mapping[TandemForm, Callable[[int, int], bool]] = {
    TandemForm.TANDEM: lambda mentors, mentees: mentors == mentees == 1,
    TandemForm.GROUP: lambda mentors, mentees: mentors >= 1 and mentees >= 1 and mentors + mentees > 2,
    TandemForm.PEER: lambda mentors, mentees: mentors == 0 and mentees >= 2,
}

OVER = (TandemStatus.COMPLETED, TandemStatus.DISSOLVED)


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
        if person.id == min(_circle(person.id, {one.id: one.reports_to for one in people.values()}), default=None):
            yield record.finding("reports-to-circle", "people", number, "reports_to", values={"id": person.id})


def _circle(start: str, following: Mapping[str, str | None]) -> list[str]:
    """All members of the circle that a chain closes from here; none where it does not come back."""
    seen = [start]
    at = following[start]
    while at and at in following and at not in seen:
        seen.append(at)
        at = following[at]
    return seen if at == start else []


def _tandems(folder: CohortFolder, people: dict[str, Person]) -> Iterator[Diagnostic]:
    record = folder.tandems
    if record is None:
        return
    parents = {company.id: company.parent or company.id for company in folder.cohort.value.companies}
    for number in range(len(record.value.tandems)):
        yield from _sides(record, number, people)
        yield from _companies(record, number, people, parents)
        yield from _course(record, number)
    yield from _twice(record)
    following = {tandem.code: tandem.successor for tandem in record.value.tandems}
    for number, tandem in enumerate(record.value.tandems):
        if tandem.code == min(_circle(tandem.code, following), default=None):
            yield record.finding("successor-circle", "tandems", number, "successor", values={"code": tandem.code})


def _sides(record: Record[Tandems], number: int, people: dict[str, Person]) -> Iterator[Diagnostic]:
    """Who stands on which side: in one of the two fields for it, once, in her own role, and as many as the form wants."""
    tandem, at = record.value.tandems[number], ("tandems", number)
    seen: set[str] = set()
    for side in SIDES:
        if getattr(tandem, side) and f"{side}s" in tandem.model_fields_set:
            yield record.finding("tandem-fields", *at, side, on_key=True, values={"one": side, "several": f"{side}s"})
        for place, identity in tandem.people(side):
            if identity in seen:
                yield record.finding("tandem-person", *at, *place, values={"id": identity})
            elif (person := people.get(identity)) and person.role.value != side:
                yield record.finding("tandem-role", *at, *place, values={"id": identity, "role": person.role.value})
            seen.add(identity)
    mentors, mentees = len(tandem.mentors), len(tandem.mentees)
    forgotten = tandem.note and not (mentors and mentees) and tandem.status in OVER  # somebody was removed from its data
    if not forgotten and not FITS[tandem.kind](mentors, mentees):
        values = {"form": tandem.kind.value, "mentors": mentors, "mentees": mentees}
        yield record.finding("tandem-form", *at, "form" if tandem.form else "code", hint=f"{tandem.kind}-form", values=values)


def _companies(
    record: Record[Tandems], number: int, people: dict[str, Person], parents: Mapping[str, str]
) -> Iterator[Diagnostic]:
    """A mentee whose company is that of a mentor; companies of one group count as one."""

    def company_of(identity: str) -> str:
        person = people.get(identity)
        return parents.get(person.company, person.company) if person and person.company else ""

    tandem = record.value.tandems[number]
    mentors = {company_of(identity) for identity in tandem.mentors} - {""}
    for place, identity in tandem.people("mentee"):
        if identity not in tandem.mentors and (company := company_of(identity)) in mentors:
            yield record.finding("tandem-same-company", "tandems", number, *place, values={"company": company})


def _course(record: Record[Tandems], number: int) -> Iterator[Diagnostic]:
    """From the start of a tandem to its end."""
    tandem, at = record.value.tandems[number], ("tandems", number)
    start, end = tandem.started_on, tandem.ended_on
    if start and end and end < start:
        yield record.finding("tandem-dates", *at, "ended_on", values={"start": start, "end": end})
    for place, day in enumerate(tandem.check_ins):
        if start and day < start:
            values = {"day": day, "where": "before the tandem starts", "where_de": "vor dem Beginn", "limit": start}
            yield record.finding("check-in-outside", *at, "check_ins", place, values=values)
        elif end and day > end:
            values = {"day": day, "where": "after the tandem has ended", "where_de": "nach dem Ende", "limit": end}
            yield record.finding("check-in-outside", *at, "check_ins", place, values=values)
    over = tandem.status in OVER
    if over and end is None:
        yield record.finding("tandem-ended", *at, "status", values={"status": tandem.status.value})
    if tandem.status is TandemStatus.DISSOLVED and not (tandem.successor or tandem.note):
        yield record.finding("tandem-successor", *at, "status")


def _twice(record: Record[Tandems]) -> Iterator[Diagnostic]:
    """A mentee in a second active tandem of the same form. How many mentees a mentor may have is the programme's own rule."""
    first: dict[tuple[str, TandemForm], str] = {}
    for number, tandem in enumerate(record.value.tandems):
        if tandem.status is TandemStatus.ACTIVE:
            for place, identity in tandem.people("mentee"):
                other = first.setdefault((identity, tandem.kind), tandem.code)
                if other != tandem.code:
                    yield record.finding("tandem-twice", "tandems", number, *place, values={"id": identity, "code": other})
