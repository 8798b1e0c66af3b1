"""What a cohort does not keep of the programme rules, as far as no other check says it."""

from __future__ import annotations

from collections.abc import Iterator

from ..diagnostics import LANGUAGES, Diagnostic, Severity
from ..model import Project
from ..model.cohort import CohortState
from ..rules import RULES, Result, Rule, State, assess, in_language
from .site import severities

# A draft is not finished, what is over can no longer be mended, and sample data is nobody's to mend; the report shows all.
ALIVE = (CohortState.ANNOUNCED, CohortState.RUNNING)
WEIGHTS = {State.WARN: Severity.INFO, State.FAIL: Severity.WARNING}
NAMED = 3  # facts that one finding names


def check_rules(project: Project) -> Iterator[Diagnostic]:
    """One finding for each part of a rule that a living cohort does not keep, at the first thing that speaks against it. What
    site.yaml does not want to hear is not worked out."""
    weights = severities(project)
    wanted = [rule for rule in RULES if weights.get(rule.finding) is not Severity.OFF]
    for folder in project.cohorts.values() if wanted else ():
        if folder.cohort.value.state in ALIVE and not folder.cohort.value.sample:
            for outcome in assess(project, folder, wanted):
                for result in outcome.results:
                    if result.state in WEIGHTS:
                        yield from _finding(outcome.rule, result)


def _finding(rule: Rule, result: Result) -> Iterator[Diagnostic]:
    facts = [fact for fact in result.facts if not fact.told]
    if not facts:
        return
    values: dict[str, object] = {"part": result.part.id}
    for lang in LANGUAGES:
        end = "" if lang == "en" else f"_{lang}"
        values |= {
            f"title{end}": in_language(result.part.title, lang),
            f"sentence{end}": in_language(result.sentence, lang),
            f"change{end}": in_language(result.change, lang),
            f"facts{end}": "; ".join(fact.words(lang) for fact in facts[:NAMED]) + ("; …" if len(facts) > NAMED else ""),
        }
    yield facts[0].record.finding(rule.finding, *facts[0].location, hint="rule", values=values, weight=WEIGHTS[result.state])
