"""A cohort's period, and workshops whose agenda does not add up."""

from __future__ import annotations

from collections.abc import Iterator

from ..diagnostics import Diagnostic
from ..model import Project


def check_cohorts(project: Project) -> Iterator[Diagnostic]:
    """Periods of cohorts and minutes of workshops."""
    for folder in project.cohorts.values():
        cohort = folder.cohort.value
        if cohort.end < cohort.start:
            yield folder.cohort.finding("cohort-period", "end", values={"start": cohort.start, "end": cohort.end})
        for number, company in enumerate(cohort.companies):
            consent = company.consent
            if consent and consent.withdrawn_on and consent.withdrawn_on < consent.given_on:
                values = {"given": consent.given_on, "withdrawn": consent.withdrawn_on}
                yield folder.cohort.finding("consent-dates", "companies", number, "consent", "withdrawn_on", values=values)
    for workshop in project.workshops.values():
        total = sum(item.minutes for item in workshop.value.agenda)
        if total and total != workshop.value.hours * 60:
            sums = {"sum": total, "hours": workshop.value.hours, "minutes": workshop.value.hours * 60}
            yield workshop.finding("agenda-minutes", "agenda", on_key=True, values=sums)
