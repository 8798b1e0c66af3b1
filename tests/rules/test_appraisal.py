"""A catalogue of a site's own, with its own level names: how rules, pages, people and reasons make a criterion's state."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

import pytest

from mentorsite.model.standards import Catalogue, Evidence
from mentorsite.standards import Severity, fails, report_on

from .small import changed, project_of, record

WEIGHTS = {"Basis": "must", "Soll": "should", "Plus": "may"}
LEVELS = [{"id": name.lower(), "title": name, "weight": weight} for name, weight in WEIGHTS.items()]
PAGE = {"page": "../programme.yaml"}
WORD = {"attested": {"by": "Koordination", "on": "2026-02-02"}}
REASON = {"deviation": "Kommt 2027"}
FAILS = {"tandems.T-a1.mentee": "a-mentee-1"}  # R3.companies
WARNS = {"people.+": {"id": "x", "name": "X Y", "role": "mentee", "company": "a"}}  # R2.balance
UNKNOWN = {"people": None}
# The criterion, this programme's answer, what is changed in the good cohort, and how the criterion stands then.
CASES: dict[str, tuple[Mapping[str, object], Mapping[str, object] | None, Mapping[str, object], str]] = {
    "no answer": ({}, None, {}, "unknown"),
    "a page": ({}, PAGE, {}, "documented"),
    "a person": ({}, WORD, {}, "attested"),
    "a reason": ({}, REASON, {}, "accepted"),
    "only a person can say it, and a page does": ({"proof": "person"}, PAGE, {}, "unknown"),
    "only a person can say it, and does": ({"proof": "person"}, WORD, {}, "attested"),
    "a rule that is kept": ({"rules": ["R3"]}, None, {}, "ok"),
    "a rule that must be kept and is not": ({"rules": ["R3"]}, None, FAILS, "fail"),
    "no page mends what a rule sees": ({"rules": ["R3"]}, PAGE, FAILS, "fail"),
    "nobody's word does": ({"rules": ["R3"]}, WORD, FAILS, "fail"),
    "no reason does": ({"rules": ["R3"]}, REASON, FAILS, "fail"),
    "on a lower level it is less": ({"rules": ["R3"], "level": "soll"}, None, FAILS, "warn"),
    "where a reason excuses it": ({"rules": ["R3"], "level": "soll"}, REASON, FAILS, "accepted"),
    "a rule that should be kept and is not": ({"rules": ["R2.balance"]}, None, WARNS, "warn"),
    "for a reason": ({"rules": ["R2.balance"]}, REASON, WARNS, "accepted"),
    "data is missing": ({"rules": ["R3"]}, None, UNKNOWN, "unknown"),
    "no page stands in for data": ({"rules": ["R3"]}, PAGE, UNKNOWN, "unknown"),
    "a person may": ({"rules": ["R3"]}, WORD, UNKNOWN, "attested"),
    "the rule is kept, and a page must show it": ({"rules": ["R5.mentees"], "proof": "page"}, None, {}, "unknown"),
    "and does": ({"rules": ["R5.mentees"], "proof": "page"}, PAGE, {}, "documented"),
}


@pytest.mark.parametrize(("criterion", "answer", "changes", "state"), CASES.values(), ids=CASES)
def test_how_a_criterion_stands(
    criterion: Mapping[str, object], answer: Mapping[str, object] | None, changes: Mapping[str, object], state: str
) -> None:
    """Rules come first, then people and reasons, then pages."""
    about = {"id": "K-1", "area": "a", "level": "basis", "title": "Ein Kriterium", **criterion}
    files = {
        "title": "Gütezeichen",
        "summary": "Elf Elemente",
        "publisher": "Verband (Beispiel)",
        "levels": LEVELS,
        "areas": [{"id": "a", "title": "Methode"}],
        "criteria": [about],
    }
    given = {"eigen": {"K-1": answer}} if answer else {}
    own = record("catalogue", "eigen", "standards/eigen.yaml", files, Catalogue, written=False)
    evidence = record("evidence", "evidence", "standards/evidence.yaml", given, Evidence, written=False)
    project = replace(project_of(changed(changes)), catalogues={"eigen": own}, evidence=evidence)
    report = tuple(report_on(project, ["2026"], ["eigen"]))
    (standing,) = report[0].appraisals[0].whole.standings
    assert standing.state.value == state
    level = standing.level.title.pick("de", "de").text
    assert level == ("Soll" if criterion.get("level") else "Basis")
    assert not fails(report, Severity.NEVER)
    assert fails(report, Severity.MUST) or state != "fail"
    assert fails(report, Severity.SHOULD) or state not in ("warn", "fail")
