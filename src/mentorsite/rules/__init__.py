"""The programme rules: what a cohort keeps of them, computed from its files."""

from __future__ import annotations

from .assess import NAMES, PARTS, RULES, assess
from .published import public_texts
from .result import ORDER, Fact, Outcome, Part, Result, Rule, Said, State, in_language, worst
from .subject import USUAL

__all__ = [
    "NAMES",
    "ORDER",
    "PARTS",
    "RULES",
    "USUAL",
    "Fact",
    "Outcome",
    "Part",
    "Result",
    "Rule",
    "Said",
    "State",
    "assess",
    "in_language",
    "public_texts",
    "worst",
]
