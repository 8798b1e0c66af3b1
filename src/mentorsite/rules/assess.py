"""All rules over a cohort: verdicts become results, in words, with written reasons and attestations taken into account."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

from ..model import CohortFolder, Project
from . import (
    agreement,
    balance,
    companies,
    contents,
    crossing,
    independence,
    pairing,
    period,
    support,
    workshops,
)
from .result import MANY, Outcome, Part, Result, Rule, Said, State, Verdict, filled, say
from .subject import Subject

RULES: tuple[Rule, ...] = tuple(
    module.RULE
    for module in (companies, balance, crossing, independence, pairing, period, workshops, contents, support, agreement)
)
PARTS: Mapping[str, tuple[Rule, Part]] = {part.id: (rule, part) for rule in RULES for part in rule.parts}
NAMES: Mapping[str, tuple[str, ...]] = {
    **{rule.id: tuple(part.id for part in rule.parts) for rule in RULES},
    **{name: (name,) for name in PARTS},
}
NOT_KNOWN = say("; not known of {missing}", "; nicht bekannt bei {missing}")
STANDS = say("stands as long as the reason holds; otherwise: {change}", "gilt, solange der Grund besteht; sonst: {change}")
VOUCHED = say("can be computed from the files: {change}", "lässt sich aus den Dateien ermitteln: {change}")
WOULD = say("no longer met: {change}", "nicht mehr erfüllt: {change}")


def assess(project: Project, folder: CohortFolder, rules: Iterable[Rule] = RULES) -> tuple[Outcome, ...]:
    """How each rule stands in a cohort."""
    subject = Subject(project, folder)
    return tuple(Outcome(rule, tuple(_results(subject, rule))) for rule in rules)


def _results(subject: Subject, rule: Rule) -> Iterator[Result]:
    for verdict in rule.judge(subject):
        yield _result(subject, rule, verdict)


def _result(subject: Subject, rule: Rule, verdict: Verdict) -> Result:
    """The verdict in words. A written deviation excuses a warning, never a failure; somebody's word fills only a gap."""
    part, cohort = verdict.part, subject.cohort
    state, reason, attested = verdict.state, verdict.reason, None
    if state is State.WARN:
        reason = cohort.deviations.get(part.id) or cohort.deviations.get(rule.id)
        state = State.ACCEPTED if reason else state
    elif state is State.UNKNOWN:
        attested = cohort.attestations.get(part.id) or cohort.attestations.get(rule.id)
        state = State.ATTESTED if attested else state
    return Result(
        part,
        state,
        _sentence(verdict),
        _change(part, state, verdict.values),
        verdict.facts[:MANY],
        len(verdict.facts),
        reason,
        attested,
    )


def _sentence(verdict: Verdict) -> Said:
    if verdict.nothing:
        return verdict.nothing
    said = filled(verdict.part.measure, verdict.values)
    if not verdict.values.get("missing"):
        return said
    more = filled(NOT_KNOWN, verdict.values)
    return {lang: said[lang] + more[lang] for lang in said}


def _change(part: Part, state: State, values: Mapping[str, object]) -> Said:
    """What would change the state."""
    match state:
        case State.OK:
            return filled(WOULD, {"change": filled(part.turns, values)})
        case State.ACCEPTED:
            return filled(STANDS, {"change": filled(part.mend, values)})
        case State.ATTESTED:
            return filled(VOUCHED, {"change": filled(part.supply, values)})
        case State.UNKNOWN:
            return filled(part.supply, values)
    return filled(part.mend, values)
