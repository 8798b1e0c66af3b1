"""R1: enough companies take part."""

from __future__ import annotations

from collections.abc import Iterator

from .judging import at_least, within
from .result import Fact, Part, Rule, State, Verdict, say
from .subject import NO_COMPANIES, NO_PEOPLE, PARTICIPANTS, Subject

SEED = say(
    "MINTtoolbox: one's own company and four more, if possible",
    "MINTtoolbox: das eigene Unternehmen und möglichst vier weitere",
)
NUMBER = Part(
    "R1.number",
    State.WARN,
    title=say("Enough companies take part", "Genug Unternehmen nehmen teil"),
    measure=say(
        "companies with mentors or mentees: {n}, at least {limit}",
        "Unternehmen mit Mentorinnen, Mentoren oder Mentees: {n}, mindestens {limit}",
    ),
    turns=say("fewer than {limit} companies", "weniger als {limit} Unternehmen"),
    mend=say(
        "win {short} more, or set another number with a reason (requirements.companies in programme.yaml)",
        "{short} weitere gewinnen, oder eine andere Zahl mit Begründung setzen (requirements.companies in programme.yaml)",
    ),
    supply=say(
        "enter the mentors and mentees with their company in people.yaml",
        "Mentorinnen, Mentoren und Mentees mit ihrem Unternehmen in people.yaml eintragen",
    ),
    origin=SEED,
    thresholds=("companies",),
)
NAMED = say("{id}", "{id}")


def judge(subject: Subject) -> Iterator[Verdict]:
    """Companies count from which somebody takes part; whose company is not entered may be from one more."""
    people = [person for _, person in subject.people.values() if person.role in PARTICIPANTS]
    found = {person.company for person in people if person.company in subject.companies}
    somewhere = sum(person.company not in subject.companies for person in people)
    if subject.folder.people is None:
        somewhere = len(subject.companies)
    high = min(len(subject.companies), len(found) + somewhere)
    facts: list[Fact] = [subject.company(identity, NAMED) for identity in subject.companies if identity in found]

    def verdict(limit: int) -> Verdict:
        made = at_least(NUMBER, len(found), high, limit, facts or [subject.company(one, NAMED) for one in subject.companies])
        if made.state is State.UNKNOWN and subject.folder.people is None:
            return Verdict(NUMBER, State.UNKNOWN, made.values, made.facts, NO_PEOPLE)
        return made if subject.companies else Verdict(NUMBER, State.UNKNOWN, nothing=NO_COMPANIES)

    yield within(subject.threshold("companies"), verdict)


RULE = Rule("R1", say("Companies", "Unternehmen"), "rule-companies", (NUMBER,), judge)
