"""What a site gives away on purpose: what `disclosed` in `site.yaml` names, and the addresses and numbers of its contacts."""

from __future__ import annotations

import re
from collections.abc import Iterator

from .project import Project

SAME = 8  # last digits of two numbers that are one


class Given:
    """All of it. `"030 123456" in given` says whether a value is public on purpose, however its digits are grouped."""

    def __init__(self, project: Project) -> None:
        self.values = frozenset(map(_plain, _given(project)))

    def __contains__(self, value: str) -> bool:
        return _plain(value) in self.values


def _given(project: Project) -> Iterator[str]:
    site = project.site.value
    cohorts = [folder.cohort.value for folder in project.cohorts.values()]
    contacts = [site.contact, *(cohort.contact for cohort in cohorts)]
    contacts += [event.contact for folder in project.cohorts.values() for event in folder.events]
    yield from (one.value for one in site.disclosed)
    yield from (value for one in contacts if one for value in (one.email, one.phone) if value)
    for company in (company for cohort in cohorts for company in cohort.companies):
        if company.hr_contact and company.hr_contact.email:
            yield company.hr_contact.email


def _plain(value: str) -> str:
    """A number is the same however it is grouped, and with the code of the country or without."""
    digits = re.sub(r"[\s()/.+–-]", "", value)
    return digits[-SAME:] if digits.isdigit() else value.casefold()
