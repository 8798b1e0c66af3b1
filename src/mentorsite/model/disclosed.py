"""What a site gives away on purpose: what `disclosed` in `site.yaml` names, and the addresses and numbers of its contacts."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from .project import Project

SAME = 8  # last digits of two numbers that are one


class Given:
    """Values that are public on purpose. `"030 123456" in given` holds however its digits are grouped."""

    def __init__(self, values: Iterable[str]) -> None:
        self.values = frozenset(map(_plain, values))

    def __contains__(self, value: str) -> bool:
        return _plain(value) in self.values


def given(project: Project) -> Iterator[str]:
    """What may stand in any text: what is disclosed, and whom to ask about the site and its cohorts."""
    site = project.site.value
    yield from (one.value for one in site.disclosed)
    for contact in (site.contact, *(folder.cohort.value.contact for folder in project.cohorts.values())):
        if contact:
            yield from filter(None, (contact.email, contact.phone))


def given_by_fields(project: Project) -> Iterator[str]:
    """What pages show besides, from the fields made for it: contacts of dates, and those of companies that may be named."""
    for folder in project.cohorts.values():
        for event in folder.events:
            if event.contact:
                yield from filter(None, (event.contact.email, event.contact.phone))
        for company in folder.cohort.value.companies:
            if company.hr_contact and company.hr_contact.email and company.consent and company.consent.holds:
                yield company.hr_contact.email


def _plain(value: str) -> str:
    """A number is the same however it is grouped, and with the code of the country or without."""
    digits = re.sub(r"[\s()/.+–-]", "", value)
    return digits[-SAME:] if digits.isdigit() else value.casefold()
