"""Every rule over small cohorts, the edges included. The tables are data: `tables/R1.yaml` and so on."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import Any

import pytest
import yaml

from mentorsite.rules import RULES

from .small import changed, states_of

TABLES: Mapping[str, list[dict[str, Any]]] = {
    path.stem: yaml.safe_load(path.read_text("utf-8")) for path in sorted((Path(__file__).parent / "tables").glob("*.yaml"))
}
CASES = [pytest.param(rule, case, id=f"{rule}-{case['case']}") for rule, cases in TABLES.items() for case in cases]


@pytest.mark.parametrize(("rule", "case"), CASES)
def test_a_cohort_stands_as_the_table_says(rule: str, case: Mapping[str, Any]) -> None:
    """Each part of the rule; those that the table does not name are kept."""
    states = states_of(changed(case.get("change", {})))
    own = {name: state.value for name, state in states.items() if name.partition(".")[0] == rule}
    assert own == dict.fromkeys(own, "ok") | case.get("then", {})


def test_every_rule_has_its_cohorts() -> None:
    """Eight for each rule at least, and each part of each rule is seen kept and not kept."""
    assert set(TABLES) == {rule.id for rule in RULES}
    assert min(len(cases) for cases in TABLES.values()) >= 8
    seen = {name for cases in TABLES.values() for case in cases for name in case.get("then", {})}
    always = {"R9.coordinator"}  # site.yaml cannot do without a contact
    assert {part.id for rule in RULES for part in rule.parts} - seen == always
