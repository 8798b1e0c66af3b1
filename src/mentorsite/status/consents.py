"""Consents that are missing where something is published, and consents that were withdrawn."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator

from ..model import CohortFolder, Project
from ..model.cohort import Consent
from ..rules import Subject, published_people, say
from .item import Item

MISSING = say("{what}: there is no consent that holds", "{what}: ohne gültige Einwilligung")
WITHDRAWN = say(
    "{id}: consent ({scope}) withdrawn on {day}; nothing of it may be shown any more",
    "{id}: Einwilligung ({scope}) widerrufen am {day}; davon darf nichts mehr gezeigt werden",
)
COMPANY = say(
    "{id}: no consent to be named; it is only counted", "{id}: keine Einwilligung, genannt zu werden; es wird nur gezählt"
)


def consents(project: Project, folder: CohortFolder, today: dt.date) -> Iterator[Item]:
    """What is published without a consent is overdue since today; what was withdrawn is, since that day."""
    subject = Subject(project, folder)
    for holds, fact in published_people(subject):
        if not holds:
            said = {lang: fact.words(lang) for lang in ("en", "de")}
            yield Item("consent", fact._replace(text=MISSING, values={"what": said}), today, folder.id)
    for identity, (number, person) in subject.people.items():
        for place, consent in enumerate(person.consents):
            if _withdrawn(consent, today):
                values = {"scope": consent.scope, "day": consent.withdrawn_on}
                fact = subject.person(identity, WITHDRAWN, **values)._replace(location=("people", number, "consents", place))
                yield Item("withdrawn", fact, None, folder.id)
    for identity, (_, company) in subject.companies.items():
        if company.consent is None:
            yield Item("company-consent", subject.company(identity, COMPANY), None, folder.id)
        elif _withdrawn(company.consent, today):
            values = {"scope": company.consent.scope, "day": company.consent.withdrawn_on}
            yield Item("withdrawn", subject.company(identity, WITHDRAWN, **values), None, folder.id)


def _withdrawn(consent: Consent, today: dt.date) -> bool:
    return consent.withdrawn_on is not None and consent.withdrawn_on <= today
