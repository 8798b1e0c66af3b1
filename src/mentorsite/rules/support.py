"""R9: somebody to ask, companies that take part, and check-ins with every tandem."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from itertools import pairwise

from ..model.base import Role
from ..model.cohort import Tandem
from .days import after
from .judging import Judged, each, within
from .result import Fact, Part, Rule, State, Verdict, say
from .subject import NO_COMPANIES, NO_SCHEDULE, NO_TANDEMS, Subject

LEAST = 2  # check-ins of a tandem: the two rounds of QFC
COORDINATOR = Part(
    "R9.coordinator",
    State.FAIL,
    title=say("A coordinator can be reached", "Die Koordination ist erreichbar"),
    measure=say("ways to reach the coordinator: {n}", "Wege zur Koordination: {n}"),
    turns=say("no way left", "kein Weg mehr"),
    mend=say("enter contact in cohort.yaml or site.yaml", "contact in cohort.yaml oder site.yaml eintragen"),
    supply=say("enter contact in cohort.yaml or site.yaml", "contact in cohort.yaml oder site.yaml eintragen"),
    origin=say("eument-net; HR checklist of hrm.de", "eument-net; HR-Checkliste von hrm.de"),
)
HR_CONTACTS = Part(
    "R9.hr_contacts",
    State.WARN,
    title=say("Each company has an HR contact", "Jedes Unternehmen hat eine Kontaktperson im Personalbereich"),
    measure=say(
        "companies with an HR contact: {good} of {all}", "Unternehmen mit Kontakt im Personalbereich: {good} von {all}"
    ),
    turns=say("a company without one", "ein Unternehmen ohne"),
    mend=say(
        "ask {bad} of the companies for a contact (hr_contact in cohort.yaml)",
        "{bad} der Unternehmen nach einem Kontakt fragen (hr_contact in cohort.yaml)",
    ),
    supply=say("enter the companies", "die Unternehmen eintragen"),
    origin=say("Mentoring Hessen", "Mentoring Hessen"),
)
ROLES = Part(
    "R9.roles",
    State.WARN,
    title=say(
        "HR contacts, line managers and executives are invited at least once",
        "Personalverantwortliche, Führungskräfte und Geschäftsleitung sind mindestens einmal eingeladen",
    ),
    measure=say("of these three groups invited: {good}", "von diesen drei Gruppen eingeladen: {good}"),
    turns=say("one of them without a date", "eine davon ohne Termin"),
    mend=say(
        "invite the missing ones ({bad} of the groups) to a date, such as the kick-off",
        "die fehlenden ({bad} der Gruppen) zu einem Termin einladen, etwa zum Auftakt",
    ),
    supply=say(
        "enter the schedule, with the audience of each date",
        "den Terminplan mit der Zielgruppe (audience) jedes Termins eintragen",
    ),
    origin=say("OWL: line managers and HR at the kick-off", "OWL: Führungskräfte und Personalverantwortliche beim Auftakt"),
)
NUMBER = Part(
    "R9.number",
    State.WARN,
    title=say(
        "The coordinator checks in with every tandem at least twice",
        "Die Koordination spricht mit jedem Tandem mindestens zweimal",
    ),
    measure=say(
        "tandems with at least two check-ins: {good} of {all}",
        "Tandems mit mindestens zwei Begleitgesprächen: {good} von {all}",
    ),
    turns=say("a tandem with fewer", "ein Tandem mit weniger"),
    mend=say("fix more check-ins for these tandems ({bad})", "für diese Tandems ({bad}) weitere Begleitgespräche festlegen"),
    supply=say(
        "enter the days of the check-ins in tandems.yaml", "die Tage der Begleitgespräche (check_ins) in tandems.yaml eintragen"
    ),
    origin=say("QFC: two rounds", "QFC: zwei Runden"),
)
CHECK_INS = Part(
    "R9.check_ins",
    State.WARN,
    title=say("Check-ins are not too far apart", "Begleitgespräche liegen nicht zu weit auseinander"),
    measure=say(
        "tandems never without a check-in for more than {limit} months: {good} of {all}",
        "Tandems, die nie länger als {limit} Monate ohne Begleitgespräch sind: {good} von {all}",
    ),
    turns=say(
        "a longer stretch without a check-in, from the start to the end",
        "eine längere Zeit ohne Begleitgespräch, vom Anfang bis zum Ende",
    ),
    mend=say(
        "put a check-in into the gaps of these tandems ({bad}), or set another number with a reason "
        "(requirements.months_between_check_ins)",
        "in die Lücken dieser Tandems ({bad}) ein Begleitgespräch legen, oder eine andere Zahl mit Begründung setzen "
        "(requirements.months_between_check_ins)",
    ),
    supply=say(
        "enter the start and the check-ins of the tandems in tandems.yaml",
        "Beginn und Begleitgespräche der Tandems in tandems.yaml eintragen",
    ),
    origin=say("proposed: 4 months", "Vorschlag: 4 Monate"),
    thresholds=("months_between_check_ins",),
)
COMPANY_ROLES = {
    Role.HR: say("HR contacts", "Personalverantwortliche"),
    Role.LINE_MANAGER: say("line managers", "Führungskräfte"),
    Role.EXECUTIVE: say("executives", "Geschäftsleitung"),
}
CONTACT = say("{email}", "{email}")
NAMED = say("{id}", "{id}")
INVITED = say("{role}: {id}", "{role}: {id}")
NOT_INVITED = say("{role}: to no date", "{role}: zu keinem Termin")
HAS = say("{code}: {n}", "{code}: {n}")
GAP = say("{code}: nothing from {day} to {next}", "{code}: nichts vom {day} bis {next}")
NOT_ENTERED = say("{code}: no check-in entered", "{code}: kein Begleitgespräch eingetragen")
NO_START = say("{code}: its start is not known", "{code}: sein Beginn ist nicht bekannt")


def judge(subject: Subject) -> Iterator[Verdict]:
    """All parts."""
    own = subject.cohort.contact
    contact = own or subject.project.site.value.contact
    record = subject.folder.cohort if own else subject.project.site
    reach = 1 + bool(contact.phone)
    yield Verdict(COORDINATOR, State.OK, {"n": reach}, (Fact(record, ("contact",), CONTACT, {"email": contact.email}),))
    named = (
        (bool(company.hr_contact), subject.company(identity, NAMED)) for identity, (_, company) in subject.companies.items()
    )
    yield each(HR_CONTACTS, named, NO_COMPANIES)
    if subject.folder.schedule is None:
        yield Verdict(ROLES, State.UNKNOWN, nothing=NO_SCHEDULE)
    else:
        yield each(ROLES, (_invited(subject, role) for role in COMPANY_ROLES), NO_SCHEDULE)
    yield each(NUMBER, (_number(subject, number, tandem) for number, tandem in subject.standing), NO_TANDEMS)
    yield within(subject.threshold("months_between_check_ins"), lambda limit: _check_ins(subject, limit))


def _invited(subject: Subject, role: Role) -> Judged:
    for number, event in subject.events:
        if role in event.audience:
            return True, subject.event(number, INVITED, role=COMPANY_ROLES[role])
    return False, subject.whole(NOT_INVITED, "title", role=COMPANY_ROLES[role])


def _number(subject: Subject, number: int, tandem: Tandem) -> Judged:
    if not tandem.check_ins:
        return None, subject.tandem(number, NOT_ENTERED)
    days = len(set(tandem.check_ins))
    return days >= LEAST, subject.tandem(number, HAS, n=days)


def _check_ins(subject: Subject, limit: int) -> Verdict:
    return each(CHECK_INS, (_gaps(subject, number, one, limit) for number, one in subject.standing), NO_TANDEMS, limit=limit)


def _gaps(subject: Subject, number: int, tandem: Tandem, limit: int) -> Judged:
    """The stretches between start, check-ins and end; a tandem without an end of its own ends with the cohort."""
    if not tandem.check_ins:
        return None, subject.tandem(number, NOT_ENTERED)
    stops: set[dt.date] = {*tandem.check_ins, tandem.ended_on or subject.cohort.end}
    stops |= {tandem.started_on} if tandem.started_on else set()
    for day, following in pairwise(sorted(stops)):
        if following > after(day, limit):
            return False, subject.tandem(number, GAP, "check_ins", day=day, next=following)
    if tandem.started_on is None:
        return None, subject.tandem(number, NO_START)
    return True, subject.tandem(number, HAS, n=len(tandem.check_ins))


PARTS = (COORDINATOR, HR_CONTACTS, ROLES, NUMBER, CHECK_INS)
RULE = Rule("R9", say("Support and roles", "Begleitung und Rollen"), "rule-support", PARTS, judge)
