"""A catalogue against a cohort: how each criterion stands, and how many do in each area."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from ..model import Project, Record
from ..model.standards import Answer, Area, Catalogue, Criterion, Level
from ..rules import NAMES, Outcome, Result, State, worst

MET = (State.OK, State.DOCUMENTED, State.ATTESTED)  # a deviation is excused, but no criterion that is met
NOT_KEPT = (State.WARN, State.FAIL)
NOTHING = Answer()


@dataclass(frozen=True, slots=True)
class Standing:
    """How a criterion stands, with the answer and the results of rules that it rests on. `number` is its place in the file."""

    criterion: Criterion
    number: int
    level: Level
    state: State
    answer: Answer
    results: tuple[Result, ...]


@dataclass(frozen=True, slots=True)
class AreaStanding:
    """Some criteria: an area, or with `area` None all of them. `floor` of them should be met."""

    area: Area | None
    standings: tuple[Standing, ...]
    floor: int

    @property
    def counts(self) -> Mapping[State, int]:
        """How many stand how."""
        found = Counter(one.state for one in self.standings)
        return {state: found[state] for state in State}

    @property
    def met(self) -> int:
        """How many are met."""
        return sum(one.state in MET for one in self.standings)


@dataclass(frozen=True, slots=True)
class Appraisal:
    """A catalogue as a cohort answers it."""

    catalogue: Record[Catalogue]
    areas: tuple[AreaStanding, ...]
    whole: AreaStanding


def wants_answer(criterion: Criterion) -> bool:
    """Whether evidence.yaml must answer: rules that are proof enough answer by themselves."""
    return criterion.proof in ("page", "person") or not criterion.rules


def appraise(project: Project, catalogue: Record[Catalogue], outcomes: Iterable[Outcome]) -> Appraisal:
    """A catalogue in the light of a cohort's outcomes."""
    results = {result.part.id: result for outcome in outcomes for result in outcome.results}
    answers = project.evidence.value.root.get(catalogue.id, {}) if project.evidence else {}
    levels = {level.id: level for level in catalogue.value.levels}
    standings = []
    for number, criterion in enumerate(catalogue.value.criteria):
        found = tuple(results[part] for name in criterion.rules for part in NAMES.get(name, ()) if part in results)
        level = levels.get(criterion.level, catalogue.value.levels[0])
        answer = answers.get(criterion.id, NOTHING)
        standings.append(Standing(criterion, number, level, _state(criterion, level, answer, found), answer, found))
    floor = catalogue.value.floor
    areas = []
    for area in catalogue.value.areas:
        own = tuple(one for one in standings if one.criterion.area == area.id)
        areas.append(AreaStanding(area, own, _share(floor.area, len(own))))
    whole = AreaStanding(None, tuple(standings), _share(floor.total, len(standings)))
    return Appraisal(catalogue, tuple(areas), whole)


def _share(percent: int, total: int) -> int:
    """So many of a total, rounded up."""
    return -(-percent * total // 100)


def _state(criterion: Criterion, level: Level, answer: Answer, results: tuple[Result, ...]) -> State:
    """What rules find comes first: what they see broken no page mends. What is missing a person may vouch for, but no page."""
    found = worst(one.state for one in results) if results else None
    if found in NOT_KEPT:
        weighed = found if level.weight == "must" else State.WARN
        return State.ACCEPTED if weighed is State.WARN and answer.deviation else weighed or State.UNKNOWN
    word = State.ATTESTED if answer.attested else State.ACCEPTED if answer.deviation else State.UNKNOWN
    if found is State.UNKNOWN or criterion.proof == "person":
        return word
    if found and (not wants_answer(criterion) or found is State.ACCEPTED):
        return found
    return State.DOCUMENTED if answer.page else word
