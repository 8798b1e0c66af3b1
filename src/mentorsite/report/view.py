"""The report in one language, as plain values: what all its shapes show."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from ..model import Project
from ..model.text import Localised
from ..rules import Fact as RuleFact
from ..rules import Outcome, Result, State, in_language
from ..standards import Appraisal, AreaStanding, CohortReport, Standing

EVIDENCE = "standards/evidence.yaml"


@dataclass(frozen=True, slots=True)
class Place:
    """Something that a result rests on: what, and file and line (0: the file as a whole)."""

    text: str
    path: str
    line: int


@dataclass(frozen=True, slots=True)
class Number:
    """A number that the programme sets itself, beside the usual one."""

    name: str
    value: int
    usual: int
    reason: str


@dataclass(frozen=True, slots=True)
class Part:
    """A part of a rule: how it stands, what it rests on, what would change it."""

    id: str
    title: str
    state: str
    sentence: str
    change: str
    origin: str
    numbers: tuple[Number, ...]
    facts: tuple[Place, ...]
    facts_in_all: int
    reason: str
    attested_by: str
    attested_on: str
    criteria: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Rule:
    """A rule: as its worst part."""

    id: str
    title: str
    state: str
    parts: tuple[Part, ...]


@dataclass(frozen=True, slots=True)
class Criterion:
    """A criterion with all that speaks to it; `page` is as it is written, with its place."""

    id: str
    area: str
    title: str
    level: str
    weight: str
    state: str
    page: str
    attested_by: str
    attested_on: str
    deviation: str
    note: str
    evidence: Place | None
    rules: tuple[str, ...]
    person: bool


@dataclass(frozen=True, slots=True)
class Area:
    """How many criteria stand how; `floor` of them should be met."""

    id: str
    title: str
    met: int
    total: int
    floor: int
    counts: dict[str, int]


@dataclass(frozen=True, slots=True)
class Catalogue:
    """A catalogue, criterion by criterion; `proposed` says that the levels are not the publisher's."""

    id: str
    title: str
    publisher: str
    proposed: bool
    whole: Area
    areas: tuple[Area, ...]
    criteria: tuple[Criterion, ...]


@dataclass(frozen=True, slots=True)
class Cohort:
    """A cohort."""

    id: str
    title: str
    rules: tuple[Rule, ...]
    catalogues: tuple[Catalogue, ...]


@dataclass(frozen=True, slots=True)
class View:
    """All of it."""

    lang: str
    cohorts: tuple[Cohort, ...]


def view_of(project: Project, reports: Iterable[CohortReport], lang: str) -> View:
    """The report in a language; texts of the site that are not in it stand in another."""
    return View(lang, tuple(_Writer(project, lang).cohort(one) for one in reports))


@dataclass(frozen=True, slots=True)
class _Writer:
    project: Project
    lang: str

    def words(self, text: Localised | None) -> str:
        return " ".join(text.pick(self.lang, self.project.languages[0]).text.split()) if text else ""

    def cohort(self, one: CohortReport) -> Cohort:
        cohort = one.folder.cohort.value
        supports: dict[str, list[str]] = {}
        for appraisal in one.appraisals:
            for standing in appraisal.whole.standings:
                for result in standing.results:
                    supports.setdefault(result.part.id, []).append(standing.criterion.id)
        return Cohort(
            one.folder.id,
            self.words(cohort.title),
            tuple(self.rule(outcome, supports) for outcome in one.outcomes),
            tuple(self.catalogue(appraisal) for appraisal in one.appraisals),
        )

    def rule(self, outcome: Outcome, supports: dict[str, list[str]]) -> Rule:
        parts = tuple(self.part(result, supports.get(result.part.id, [])) for result in outcome.results)
        return Rule(outcome.rule.id, in_language(outcome.rule.title, self.lang), outcome.state.value, parts)

    def part(self, result: Result, criteria: list[str]) -> Part:
        part, attested = result.part, result.attested
        return Part(
            part.id,
            in_language(part.title, self.lang),
            result.state.value,
            in_language(result.sentence, self.lang),
            in_language(result.change, self.lang),
            in_language(part.origin, self.lang),
            tuple(self.number(name) for name in part.thresholds),
            tuple(self.place(fact) for fact in result.facts),
            result.total,
            self.words(result.reason),
            self.words(attested.by) if attested else "",
            attested.on.isoformat() if attested else "",
            tuple(criteria),
        )

    def number(self, name: str) -> Number:
        from ..rules import USUAL

        own = getattr(self.project.programme.value.requirements, name)
        return Number(name, own.value, getattr(USUAL, name).value, self.words(own.reason))

    def place(self, fact: RuleFact) -> Place:
        span = fact.span()
        return Place(fact.words(self.lang), span.path, span.line)

    def catalogue(self, appraisal: Appraisal) -> Catalogue:
        record = appraisal.catalogue
        return Catalogue(
            record.id,
            self.words(record.value.title),
            self.words(record.value.publisher),
            record.value.level_status == "proposed",
            self.area(appraisal.whole),
            tuple(self.area(one) for one in appraisal.areas),
            tuple(self.criterion(record.id, one) for one in appraisal.whole.standings),
        )

    def area(self, standing: AreaStanding) -> Area:
        counts = {state.value: number for state, number in standing.counts.items()}
        identity, title = (standing.area.id, self.words(standing.area.title)) if standing.area else ("", "")
        return Area(identity, title, standing.met, len(standing.standings), standing.floor, counts)

    def criterion(self, catalogue: str, standing: Standing) -> Criterion:
        criterion, answer, evidence = standing.criterion, standing.answer, self.project.evidence
        answered = evidence and criterion.id in evidence.value.root.get(catalogue, {})
        line = evidence.line(catalogue, criterion.id) if evidence and answered else 0
        return Criterion(
            criterion.id,
            criterion.area,
            self.words(criterion.title),
            self.words(standing.level.title),
            standing.level.weight,
            standing.state.value,
            answer.page or "",
            self.words(answer.attested.by) if answer.attested else "",
            answer.attested.on.isoformat() if answer.attested else "",
            self.words(answer.deviation),
            self.words(answer.note),
            Place(criterion.id, EVIDENCE, line) if answered else None,
            tuple(result.part.id for result in standing.results),
            criterion.proof == "person" or standing.state is State.ATTESTED,
        )
