"""The programme rules: what a cohort keeps of them, computed from its files."""

from __future__ import annotations

from .assess import NAMES, PARTS, RULES, assess
from .days import after
from .published import public_texts, published_people
from .result import ORDER, Fact, Outcome, Part, Result, Rule, Said, State, in_language, say, worst
from .subject import USUAL, Subject

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
    "Subject",
    "after",
    "assess",
    "in_language",
    "public_texts",
    "published_people",
    "say",
    "worst",
]
