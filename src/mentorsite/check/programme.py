"""The programme's phases and numbers."""

from __future__ import annotations

from collections.abc import Iterator

from ..diagnostics import Diagnostic
from ..model import Project
from ..model.programme import Requirements, Threshold


def check_programme(project: Project) -> Iterator[Diagnostic]:
    """Order of phases, and thresholds that deviate without a word."""
    record, programme = project.programme, project.programme.value
    for number, phase in enumerate(programme.phases):
        if phase.to_month < phase.from_month:
            values = {"start": phase.from_month, "end": phase.to_month}
            yield record.finding("phase-order", "phases", number, "to_month", values=values)
    usual = Requirements()
    for name in Requirements.model_fields:
        threshold: Threshold = getattr(programme.requirements, name)
        default: Threshold = getattr(usual, name)
        if threshold.value != default.value and threshold.reason is None:
            deviation = {"key": name, "usual": default.value, "value": threshold.value}
            yield record.finding("requirement-reason", "requirements", name, values=deviation, hint="reason")
    low, high = programme.requirements.months_min.value, programme.requirements.months_max.value
    if low > high:
        yield record.finding("months-order", "requirements", "months_min", values={"low": low, "high": high})
