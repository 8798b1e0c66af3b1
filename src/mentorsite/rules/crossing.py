"""R3: every tandem crosses the border between companies."""

from __future__ import annotations

from collections.abc import Iterator

from ..model.cohort import Company, TandemForm
from .judging import Judged, each
from .result import Part, Rule, State, Verdict, say
from .subject import NO_TANDEMS, Subject

COMPANIES = Part(
    "R3.companies",
    State.FAIL,
    title=say("Mentor and mentee work for different companies", "Mentor/in und Mentee arbeiten in verschiedenen Unternehmen"),
    measure=say("tandems across company borders: {good} of {all}", "Tandems über Unternehmensgrenzen: {good} von {all}"),
    turns=say("a tandem inside one company or group of companies", "ein Tandem innerhalb eines Unternehmens oder Konzerns"),
    mend=say("pair these tandems anew ({bad})", "diese Tandems neu bilden ({bad})"),
    supply=say(
        "enter the people of the tandems and their companies", "die Menschen der Tandems und ihre Unternehmen eintragen"
    ),
    origin=say("MINTtoolbox; all cross-mentoring programmes", "MINTtoolbox; alle Cross-Mentoring-Programme"),
)
SAME = say("{code}: both from {company}", "{code}: beide aus {company}")
CROSSES = say("{code}: {companies}", "{code}: {companies}")
NOT_KNOWN = say("{code}: the company of {id} is not known", "{code}: das Unternehmen von {id} ist nicht bekannt")
ALONE = say("{code}: nobody on one side", "{code}: eine Seite ist leer")


def judge(subject: Subject) -> Iterator[Verdict]:
    """Each pair of each tandem; companies of one group count as one."""
    yield each(COMPANIES, (_judged(subject, number) for number, _ in subject.standing), NO_TANDEMS)


def _judged(subject: Subject, number: int) -> Judged:
    tandem = subject.tandems[number][1]
    pairs = list(subject.pairs(tandem))
    companies = {identity: subject.company_of(identity) for pair in pairs for identity in pair}
    for one, other in pairs:
        here, there = companies[one], companies[other]
        if here and there and _group(here) == _group(there):
            told = tandem.kind is not TandemForm.PEER  # the check of people says so
            return False, subject.tandem(number, SAME, told=told, company=_group(here))
    lost = next((identity for identity, company in companies.items() if company is None), None)
    if lost:
        return None, subject.tandem(number, NOT_KNOWN, id=lost)
    if not pairs:
        return None, subject.tandem(number, ALONE)
    named = sorted({company.id for company in companies.values() if company})
    return True, subject.tandem(number, CROSSES, companies=" - ".join(named))


def _group(company: Company) -> str:
    return company.parent or company.id


RULE = Rule("R3", say("Crossing companies", "Über Unternehmensgrenzen"), "rule-crossing", (COMPANIES,), judge)
