"""The catalogue: every rule by its id."""

from __future__ import annotations

from collections.abc import Mapping

from .rule import Rule, Severity
from .rules import fields, files, people, privacy, programme, references, schedule, site, yaml

__all__ = ["RULES", "Severity"]

MODULES = (files, yaml, fields, references, schedule, people, privacy, programme, site)
RULES: Mapping[str, Rule] = {rule.id: rule for module in MODULES for rule in module.RULES}
