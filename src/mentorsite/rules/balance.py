"""R2: what each company sends, and as many mentors as mentees."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from ..model.base import Role
from .judging import Judged, each, within
from .result import Fact, Part, Rule, State, Verdict, say
from .subject import NO_COMPANIES, NO_PEOPLE, Subject

QUOTA = Part(
    "R2.quota",
    State.WARN,
    title=say("Each company sends mentors and mentees", "Jedes Unternehmen entsendet Mentorinnen oder Mentoren und Mentees"),
    measure=say(
        "companies with at least {mentors} mentors and {mentees} mentees: {good} of {all}",
        "Unternehmen mit mindestens {mentors} Mentorinnen oder Mentoren und {mentees} Mentees: {good} von {all}",
    ),
    turns=say("a company with fewer", "ein Unternehmen mit weniger"),
    mend=say(
        "win more people in {bad} of the companies, or set other numbers with a reason (requirements)",
        "in {bad} der Unternehmen weitere Menschen gewinnen, oder andere Zahlen mit Begründung setzen (requirements)",
    ),
    supply=say(
        "enter the mentors and mentees with their company in people.yaml",
        "Mentorinnen, Mentoren und Mentees mit ihrem Unternehmen in people.yaml eintragen",
    ),
    origin=say("MINTtoolbox: two of each per company", "MINTtoolbox: je Unternehmen zwei auf jeder Seite"),
    thresholds=("mentors_per_company", "mentees_per_company"),
)
BALANCE = Part(
    "R2.balance",
    State.WARN,
    title=say("Enough mentors for all mentees", "Genug Mentorinnen und Mentoren für alle Mentees"),
    measure=say(
        "mentees: {mentees}, room with the mentors: {room}",
        "Mentees: {mentees}, Plätze bei den Mentorinnen und Mentoren: {room}",
    ),
    turns=say("more mentees than room", "mehr Mentees als Plätze"),
    mend=say(
        "win {short} more mentors, or set another number of mentees per mentor with a reason",
        "{short} weitere Mentorinnen oder Mentoren gewinnen, oder mit Begründung mehr Mentees je Person vorsehen",
    ),
    supply=say("enter the mentors and mentees in people.yaml", "Mentorinnen, Mentoren und Mentees in people.yaml eintragen"),
    origin=say("PepperMINT: as many mentees as mentors", "PepperMINT: so viele Mentees wie Mentorinnen und Mentoren"),
    thresholds=("mentees_per_mentor",),
)
COUNTED = say("{id}: {mentors} mentors, {mentees} mentees", "{id}: {mentors} Mentor/innen, {mentees} Mentees")
SENT = {Role.MENTOR: "mentors", Role.MENTEE: "mentees"}


def judge(subject: Subject) -> Iterator[Verdict]:
    """Both parts."""
    yield _quota(subject)
    yield _balance(subject)


def _quota(subject: Subject) -> Verdict:
    sent: Counter[tuple[str, Role]] = Counter()
    somewhere: Counter[Role] = Counter()
    for _, person in subject.people.values():
        if person.company in subject.companies:
            sent[person.company or "", person.role] += 1
        else:
            somewhere[person.role] += 1
    numbers = {role: subject.threshold(f"{name}_per_company") for role, name in SENT.items()}

    def holds(company: str, limits: dict[Role, int]) -> bool | None:
        if all(sent[company, role] >= limit for role, limit in limits.items()):
            return True
        if subject.folder.people is None or all(sent[company, role] + somewhere[role] >= limits[role] for role in limits):
            return None
        return False

    def verdict(limits: dict[Role, int]) -> Verdict:
        judged: list[Judged] = [(holds(company, limits), fact(company)) for company in subject.companies]
        named = {name: limits[role] for role, name in SENT.items()}
        made = each(QUOTA, judged, NO_COMPANIES, **named)
        unread = subject.folder.people is None and made.state is State.UNKNOWN and subject.companies
        return Verdict(QUOTA, made.state, made.values, made.facts, NO_PEOPLE) if unread else made

    def fact(company: str) -> Fact:
        return subject.company(company, COUNTED, **{name: sent[company, role] for role, name in SENT.items()})

    own = verdict({role: number[0].value for role, number in numbers.items()})
    usual = verdict({role: number[1] for role, number in numbers.items()})
    if own.state is not State.OK or usual.state is State.OK:
        return own
    lowered = [number[0] for number in numbers.values() if number[0].value < number[1]]
    if all(number.reason for number in lowered):
        reason = lowered[0].reason if lowered else None
        return Verdict(QUOTA, State.ACCEPTED, usual.values, usual.facts, reason=reason)
    return usual


def _balance(subject: Subject) -> Verdict:
    if subject.folder.people is None:
        return Verdict(BALANCE, State.UNKNOWN, nothing=NO_PEOPLE)
    mentors, mentees = (subject.count(role) for role in (Role.MENTOR, Role.MENTEE))
    if not mentors and not mentees:
        return Verdict(BALANCE, State.UNKNOWN, nothing=say("nobody is entered yet", "noch ist niemand eingetragen"))
    facts = tuple(subject.person(identity, say("{id}", "{id}")) for identity in sorted(mentees))

    def verdict(limit: int) -> Verdict:
        room = len(mentors) * limit
        short = -(-max(0, len(mentees) - room) // max(1, limit))
        values = {"mentees": len(mentees), "room": room, "short": short}
        state = State.WARN if len(mentees) > room else State.OK if mentees else State.UNKNOWN
        return Verdict(BALANCE, state, values, facts)

    return within(subject.threshold("mentees_per_mentor"), verdict)


RULE = Rule("R2", say("Quota and balance", "Entsendung und Ausgleich"), "rule-balance", (QUOTA, BALANCE), judge)
