"""R4: nobody in a tandem depends on the other."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import partial

from ..model.cohort import OUTSIDE, TandemForm
from .judging import Judged, each
from .result import Part, Rule, State, Verdict, say
from .subject import NO_TANDEMS, Subject, given

BELLER = say(
    "Beller and Hoffmeister-Schönfelder; University of Osnabrück", "Beller und Hoffmeister-Schönfelder; Universität Osnabrück"
)
REPORTING = Part(
    "R4.reporting",
    State.FAIL,
    title=say("No reporting line inside a tandem, in either direction", "Keine Berichtslinie im Tandem, in keiner Richtung"),
    measure=say("tandems without a reporting line: {good} of {all}", "Tandems ohne Berichtslinie: {good} von {all}"),
    turns=say(
        "a line from one to the other, over however many superiors",
        "eine Linie von der einen zur anderen Person, über wie viele Vorgesetzte auch immer",
    ),
    mend=say("pair these tandems anew ({bad})", "diese Tandems neu bilden ({bad})"),
    supply=say(
        "enter reports_to up to the top in people.yaml; outside where the superior is not in the list",
        "reports_to in people.yaml bis nach oben eintragen; outside, wenn die Führungskraft nicht in der Liste steht",
    ),
    origin=BELLER,
)
EXCLUSIONS = Part(
    "R4.exclusions",
    State.FAIL,
    title=say(
        "Nobody is paired with somebody whom she has ruled out",
        "Niemand ist mit jemandem im Tandem, die oder den sie ausgeschlossen hat",
    ),
    measure=say("tandems without an exclusion: {good} of {all}", "Tandems ohne Ausschluss: {good} von {all}"),
    turns=say(
        "a tandem of two of whom one ruled the other out", "ein Tandem, in dem jemand die andere Person ausgeschlossen hat"
    ),
    mend=say("pair these tandems anew ({bad})", "diese Tandems neu bilden ({bad})"),
    supply=say(
        "ask both sides, and enter exclusions in people.yaml; [] where nobody was named",
        "beide Seiten fragen und exclusions in people.yaml eintragen; [], wenn niemand genannt wurde",
    ),
    origin=BELLER,
)
LEVELS = Part(
    "R4.levels",
    State.WARN,
    title=say("The mentor stands higher", "Die Mentorin oder der Mentor steht höher"),
    measure=say(
        "tandems with a mentor on a higher level: {good} of {all}",
        "Tandems mit höher stehender Mentorin oder höher stehendem Mentor: {good} von {all}",
    ),
    turns=say(
        "a mentor on the mentee's level or below", "eine Mentorin oder ein Mentor auf der Stufe der Mentees oder darunter"
    ),
    mend=say(
        "look at these tandems again ({bad}), or say under deviations why it is right so",
        "diese Tandems noch einmal ansehen ({bad}), oder unter deviations sagen, warum es so richtig ist",
    ),
    supply=say("enter the level of both sides in people.yaml", "die Stufe (level) beider Seiten in people.yaml eintragen"),
    origin=say(
        "PepperMINT: the mentor stands higher, ideally an executive",
        "PepperMINT: höher gestellt, am besten in der Geschäftsleitung",
    ),
)
LINE = say("{code}: {chain}", "{code}: {chain}")
CHAIN_OPEN = say("{code}: not known whom {id} reports to", "{code}: nicht bekannt, wem {id} unterstellt ist")
RULED_OUT = say("{code}: {id} has ruled out {other}", "{code}: {id} hat {other} ausgeschlossen")
NOT_ASKED = say("{code}: not known whom {id} rules out", "{code}: nicht bekannt, wen {id} ausschließt")
LEVEL = say("{code}: level {mentor} and {mentee}", "{code}: Stufe {mentor} und {mentee}")
NO_LEVEL = say("{code}: the level of {id} is not known", "{code}: die Stufe von {id} ist nicht bekannt")
FREE = say("{code}", "{code}")
_Judge = Callable[[Subject, int, str, str], Judged]


def judge(subject: Subject) -> Iterator[Verdict]:
    """Each pair of each tandem. Who is a superior of others in the cohort may well be a mentor of somebody else."""
    for part, judged in ((REPORTING, _reporting), (EXCLUSIONS, _exclusions), (LEVELS, _levels)):
        tandems = [(number, one) for number, one in subject.standing if part is not LEVELS or one.form is not TandemForm.PEER]
        yield each(part, map(partial(_of_pairs, subject, judged), (number for number, _ in tandems)), NO_TANDEMS)


def _of_pairs(subject: Subject, judged: _Judge, number: int) -> Judged:
    """A tandem by its pairs: one against it decides, then one that is not known."""
    found = [judged(subject, number, one, other) for one, other in subject.pairs(subject.tandems[number][1])]
    for wanted in (False, None):
        for one in found:
            if one[0] is wanted:
                return one
    return found[0] if found else (None, subject.tandem(number, FREE))


def _reporting(subject: Subject, number: int, one: str, other: str) -> Judged:
    chains = [_chain(subject, start) for start in (one, other)]
    for chain, end in zip(chains, (other, one), strict=True):
        if end in chain:
            return False, subject.tandem(number, LINE, chain=" → ".join(chain[: chain.index(end) + 1]))
    for chain in chains:
        if chain[-1] != OUTSIDE:
            return None, subject.tandem(number, CHAIN_OPEN, id=chain[-1])
    return True, subject.tandem(number, FREE)


def _chain(subject: Subject, start: str) -> list[str]:
    """Somebody, her superior, and so on; `outside` at the end where the whole line is known. A circle leads nowhere."""
    chain = [start]
    while chain[-1] in subject.people:
        above = subject.people[chain[-1]][1].reports_to
        if above is None or above in chain:
            break
        chain.append(above)
    return chain


def _exclusions(subject: Subject, number: int, one: str, other: str) -> Judged:
    open_: Judged | None = None
    for here, there in ((one, other), (other, one)):
        person = subject.people[here][1] if here in subject.people else None
        if person and there in person.exclusions:
            return False, subject.tandem(number, RULED_OUT, id=here, other=there)
        if person is None or not given(person, "exclusions"):
            open_ = open_ or (None, subject.tandem(number, NOT_ASKED, id=here))
    return open_ or (True, subject.tandem(number, FREE))


def _levels(subject: Subject, number: int, one: str, other: str) -> Judged:
    if not subject.tandems[number][1].mentors:
        return None, subject.tandem(number, FREE)
    levels = {identity: subject.people[identity][1].level for identity in (one, other) if identity in subject.people}
    mentor, mentee = levels.get(one), levels.get(other)
    if mentor is None or mentee is None:
        return None, subject.tandem(number, NO_LEVEL, id=one if mentor is None else other)
    return mentor > mentee, subject.tandem(number, LEVEL, mentor=mentor, mentee=mentee)


RULE = Rule("R4", say("Independence", "Unabhängigkeit"), "rule-independence", (REPORTING, EXCLUSIONS, LEVELS), judge)
