"""What a programme answers to a catalogue of quality standards: its own answers, and what the programme rules find."""

from __future__ import annotations

from .appraise import MET, Appraisal, AreaStanding, Standing, appraise, wants_answer
from .report import CohortReport, Severity, fails, report_on

__all__ = [
    "MET",
    "Appraisal",
    "AreaStanding",
    "CohortReport",
    "Severity",
    "Standing",
    "appraise",
    "fails",
    "report_on",
    "wants_answer",
]
