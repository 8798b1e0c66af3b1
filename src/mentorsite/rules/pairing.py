"""R5: every mentee has a tandem, no mentor too many, and what ended has a successor."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator

from ..model.base import Role
from ..model.cohort import Tandem, TandemForm, TandemStatus
from .judging import Judged, each, within
from .result import Part, Rule, State, Verdict, say
from .subject import NO_PEOPLE, NO_TANDEMS, Subject, given

EMCC = say("EMCC Global ISMCP, core standard 3", "EMCC Global ISMCP, Kernstandard 3")
OPEN = (TandemStatus.PLANNED, TandemStatus.ACTIVE)
MENTEES = Part(
    "R5.mentees",
    State.FAIL,
    title=say("Each mentee is in exactly one tandem", "Jede und jeder Mentee ist in genau einem Tandem"),
    measure=say("mentees in exactly one tandem: {good} of {all}", "Mentees in genau einem Tandem: {good} von {all}"),
    turns=say("a mentee without a tandem, or in two at a time", "Mentees ohne Tandem oder in zweien zugleich"),
    mend=say(
        "find a mentor for {bad} of the mentees, or end the tandem that is one too many",
        "für {bad} der Mentees ein Tandem bilden, oder das überzählige beenden",
    ),
    supply=say("enter people and tandems", "Menschen und Tandems eintragen"),
    origin=EMCC,
)
LOAD = Part(
    "R5.load",
    State.WARN,
    title=say("No mentor has too many mentees", "Niemand begleitet zu viele Mentees"),
    measure=say(
        "mentors with at most {limit} mentees: {good} of {all}",
        "Mentorinnen und Mentoren mit höchstens {limit} Mentees: {good} von {all}",
    ),
    turns=say("a mentor with more than {limit}", "eine Mentorin oder ein Mentor mit mehr als {limit}"),
    mend=say(
        "relieve {bad} of the mentors, or set another number with a reason (requirements.mentees_per_mentor)",
        "{bad} der Mentorinnen und Mentoren entlasten, oder eine andere Zahl mit Begründung setzen "
        "(requirements.mentees_per_mentor)",
    ),
    supply=say("enter the tandems", "die Tandems eintragen"),
    origin=say("PepperMINT: as many mentees as mentors", "PepperMINT: so viele Mentees wie Mentorinnen und Mentoren"),
    thresholds=("mentees_per_mentor",),
)
ENDED = Part(
    "R5.ended",
    State.FAIL,
    title=say(
        "A tandem that ended has a day, and a successor or a note",
        "Ein beendetes Tandem hat einen Tag und ein Nachfolge-Tandem oder eine Notiz",
    ),
    measure=say("tandems that ended in order: {good} of {all}", "geordnet beendete Tandems: {good} von {all}"),
    turns=say("an end without a day, or a separation without a word", "ein Ende ohne Tag, oder eine Auflösung ohne ein Wort"),
    mend=say("complete these tandems ({bad})", "diese Tandems ergänzen ({bad})"),
    supply=say("enter the tandems", "die Tandems eintragen"),
    origin=EMCC,
)
ONE = say("{id}: {code}", "{id}: {code}")
NONE = say("{id} has no tandem", "{id} hat kein Tandem")
SEVERAL = say("{id} is in {code} at a time", "{id} ist zugleich in {code}")
LOADED = say("{id}: {n}", "{id}: {n}")
CODE = say("{code}", "{code}")
ALONE = say("{code}: nobody is entered on one side", "{code}: auf einer Seite ist niemand eingetragen")
NONE_ENDED = say("no tandem has ended", "kein Tandem ist beendet")
NO_STATUS = say("{code}: its status is not entered", "{code}: der Stand (status) ist nicht eingetragen")
NO_DAY = say("{code}: no day of its end", "{code}: kein Tag des Endes")
NO_WORD = say("{code}: neither a successor nor a note", "{code}: weder Nachfolge-Tandem noch Notiz")


def judge(subject: Subject) -> Iterator[Verdict]:
    """All parts."""
    yield _mentees(subject)
    yield within(subject.threshold("mentees_per_mentor"), lambda limit: _load(subject, limit))
    yield _ended(subject)


def _mentees(subject: Subject) -> Verdict:
    if not subject.tandems or subject.folder.people is None:
        return Verdict(MENTEES, State.UNKNOWN, nothing=NO_TANDEMS if not subject.tandems else NO_PEOPLE)
    peers = subject.project.programme.value.form == "peer"
    of: dict[str, list[Tandem]] = defaultdict(list)
    for _, tandem in subject.tandems:
        if peers or tandem.kind is not TandemForm.PEER:
            for mentee in tandem.mentees:
                of[mentee].append(tandem)
    everybody = [one for one in sorted(subject.count(Role.MENTEE)) if not _left(of[one])]
    return each(MENTEES, [*(_mentee(subject, one, of[one]) for one in everybody), *_alone(subject, "mentees")], NO_TANDEMS)


def _alone(subject: Subject, side: str) -> list[Judged]:
    """Tandems with nobody on a side. Mentees among themselves must say that they are peers: a mentor may be missing."""
    empty = [(number, one) for number, one in subject.standing if not getattr(one, side)]
    missing = [number for number, one in empty if side == "mentees" or one.form is not TandemForm.PEER]
    return [(None, subject.tandem(number, ALONE)) for number in missing]


def _mentee(subject: Subject, identity: str, tandems: list[Tandem]) -> Judged:
    now = [tandem.code for tandem in tandems if tandem.status in OPEN]
    done = [tandem.code for tandem in tandems if tandem.status is TandemStatus.COMPLETED]
    if len(now) > 1:
        told = sum(tandem.status is TandemStatus.ACTIVE for tandem in tandems) > 1  # the check of people says so
        return False, subject.person(identity, SEVERAL, code=", ".join(now))._replace(told=told)
    if not (now or done):
        return False, subject.person(identity, NONE)
    known = identity in subject.people and all(given(tandem, "status") for tandem in tandems)
    return (True if known else None), subject.person(identity, ONE, code=(now or done)[-1])


def _left(tandems: list[Tandem]) -> bool:
    """Whether somebody has left the programme: the last tandem was dissolved, and a note says why nothing followed."""
    return bool(tandems) and all(one.status is TandemStatus.DISSOLVED for one in tandems) and bool(tandems[-1].note)


def _load(subject: Subject, limit: int) -> Verdict:
    """What mentors carry at a time; once all is over, what they carried."""
    of: dict[str, list[Tandem]] = defaultdict(list)
    for _, tandem in subject.standing:
        for mentor in tandem.mentors:
            of[mentor].append(tandem)
    judged = [*(_mentor(subject, mentor, of[mentor], limit) for mentor in sorted(of)), *_alone(subject, "mentors")]
    return each(LOAD, judged, NO_TANDEMS, limit=limit)


def _mentor(subject: Subject, identity: str, tandems: list[Tandem], limit: int) -> Judged:
    counted = [tandem for tandem in tandems if tandem.status in OPEN] or tandems
    load = sum(len(tandem.mentees) for tandem in counted)
    known = all(tandem.mentees for tandem in counted)
    return (load <= limit if known or load > limit else None), subject.person(identity, LOADED, n=load)


def _ended(subject: Subject) -> Verdict:
    over = [(number, one) for number, one in subject.tandems if one.status not in OPEN or not given(one, "status")]
    if subject.tandems and not over:
        return Verdict(ENDED, State.OK, {"good": 0, "all": 0}, nothing=NONE_ENDED)
    return each(ENDED, (_end(subject, number, tandem) for number, tandem in over), NO_TANDEMS)


def _end(subject: Subject, number: int, tandem: Tandem) -> Judged:
    if not given(tandem, "status"):
        return None, subject.tandem(number, NO_STATUS)
    if tandem.ended_on is None:
        return False, subject.tandem(number, NO_DAY, told=True)
    if tandem.status is TandemStatus.DISSOLVED and not (tandem.successor or tandem.note):
        return False, subject.tandem(number, NO_WORD, told=True)
    return True, subject.tandem(number, CODE)


RULE = Rule("R5", say("Complete pairing", "Vollständiges Matching"), "rule-pairing", (MENTEES, LOAD, ENDED), judge)
