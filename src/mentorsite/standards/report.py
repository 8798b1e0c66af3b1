"""The report: cohorts with their rules and catalogues."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from enum import StrEnum

from ..model import CohortFolder, Project
from ..rules import Outcome, State, assess
from .appraise import Appraisal, appraise


@dataclass(frozen=True, slots=True)
class CohortReport:
    """How the rules and the catalogues stand in one cohort."""

    folder: CohortFolder
    outcomes: tuple[Outcome, ...]
    appraisals: tuple[Appraisal, ...]


class Severity(StrEnum):
    """From which shortcoming on a report counts as failed."""

    MUST = "must"
    SHOULD = "should"
    NEVER = "never"


def report_on(project: Project, cohorts: Iterable[str], catalogues: Iterable[str]) -> Iterator[CohortReport]:
    """The report on some cohorts, against some catalogues."""
    wanted = [project.catalogues[name] for name in catalogues]
    for name in cohorts:
        folder = project.cohorts[name]
        outcomes = assess(project, folder)
        yield CohortReport(folder, outcomes, tuple(appraise(project, catalogue, outcomes) for catalogue in wanted))


def fails(report: Iterable[CohortReport], severity: Severity) -> bool:
    """Whether a rule or a criterion is not kept: one that must be, or with `should` also one that should be."""
    for one in report:
        states = {result.state for outcome in one.outcomes for result in outcome.results}
        states |= {
            standing.state
            for appraisal in one.appraisals
            for standing in appraisal.whole.standings
            if standing.level.weight != "may"
        }
        if severity is not Severity.NEVER and State.FAIL in states:
            return True
        if severity is Severity.SHOULD and State.WARN in states:
            return True
    return False
