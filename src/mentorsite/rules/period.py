"""R6: the length of the cohort, and the order and place of the dates that every cohort has."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator

from ..model.base import Role
from ..model.schedule import Event, EventKind
from .days import lasts_at_least, lasts_at_most, third_of
from .judging import Judged, each
from .result import Fact, Part, Rule, Said, State, Verdict, say
from .subject import NO_SCHEDULE, Subject, day_of, given

MARGIN = dt.timedelta(weeks=8)  # OWL's real gap between preparation and kick-off
COURSES = say("the course of real programmes (QFC, OWL, Osnabrück)", "der Ablauf wirklicher Programme (QFC, OWL, Osnabrück)")
SUPPLY = say("enter the schedule, with the day of each date", "den Terminplan eintragen, mit dem Tag jedes Termins")


def _stage(name: str, en: str, de: str) -> Part:
    """A date of a kind that every cohort has."""
    return Part(
        f"R6.{name}",
        State.WARN,
        title=say(en, de),
        measure=say("fixed dates: {good}", "feststehende Termine: {good}"),
        turns=say("no date of this kind any more", "kein Termin dieser Art mehr"),
        mend=say("enter a date of this kind in schedule.yaml", "einen Termin dieser Art in schedule.yaml eintragen"),
        supply=SUPPLY,
        origin=COURSES,
    )


DATES = Part(
    "R6.dates",
    State.FAIL,
    title=say("Start and end are fixed", "Anfang und Ende stehen fest"),
    measure=say("from {start} to {end}", "vom {start} bis {end}"),
    turns=say("an end before the start", "ein Ende vor dem Anfang"),
    mend=say("put start and end in order in cohort.yaml", "start und end in cohort.yaml in die richtige Reihenfolge bringen"),
    supply=SUPPLY,
    origin=say("Forum Mentoring; DGM", "Forum Mentoring; DGM"),
)
LENGTH = Part(
    "R6.length",
    State.WARN,
    title=say("The cohort lasts as long as others do", "Der Durchgang dauert so lange wie üblich"),
    measure=say("{days} days, between {low} and {high} months", "{days} Tage, zwischen {low} und {high} Monaten"),
    turns=say("fewer than {low} or more than {high} months", "weniger als {low} oder mehr als {high} Monate"),
    mend=say(
        "move start or end, or set other numbers with a reason (requirements.months_min, months_max)",
        "start oder end verlegen, oder andere Zahlen mit Begründung setzen (requirements.months_min, months_max)",
    ),
    supply=SUPPLY,
    origin=say(
        "proposed; real programmes last from 8 to 15 months, most of them 12",
        "Vorschlag; wirkliche Programme dauern 8 bis 15 Monate, die meisten 12",
    ),
    thresholds=("months_min", "months_max"),
)
ORDER = Part(
    "R6.order",
    State.FAIL,
    title=say(
        "Preparation, kick-off, interim review and closing follow each other",
        "Vorbereitung, Auftakt, Zwischenbilanz und Abschluss folgen aufeinander",
    ),
    measure=say("dates in order: {good} of {all}", "Termine in der Reihenfolge: {good} von {all}"),
    turns=say("a date before one that comes earlier in the course", "ein Termin vor einem, der im Ablauf früher kommt"),
    mend=say("put these dates in order ({bad})", "diese Termine in die richtige Reihenfolge bringen ({bad})"),
    supply=SUPPLY,
    origin=COURSES,
)
MIDDLE = Part(
    "R6.middle",
    State.WARN,
    title=say("The interim review lies in the middle third", "Die Zwischenbilanz liegt im mittleren Drittel"),
    measure=say(
        "interim reviews in the middle third: {good} of {all}", "Zwischenbilanzen im mittleren Drittel: {good} von {all}"
    ),
    turns=say("a date in the first or the last third", "ein Termin im ersten oder letzten Drittel"),
    mend=say(
        "move the interim review into the middle third of the period",
        "die Zwischenbilanz in das mittlere Drittel des Zeitraums legen",
    ),
    supply=SUPPLY,
    origin=say("proposed; QFC: possibly in the middle", "Vorschlag; QFC: möglichst in der Mitte"),
)
INSIDE = Part(
    "R6.inside",
    State.WARN,
    title=say("All dates lie inside the cohort's period", "Alle Termine liegen im Zeitraum des Durchgangs"),
    measure=say(
        "dates inside the period: {good} of {all}; preparation and closing up to 8 weeks outside",
        "Termine im Zeitraum: {good} von {all}; Vorbereitung und Abschluss bis 8 Wochen außerhalb",
    ),
    turns=say("a date outside the period", "ein Termin außerhalb des Zeitraums"),
    mend=say(
        "move these dates ({bad}) or the period, or say under deviations why it is right so",
        "diese Termine ({bad}) oder den Zeitraum verlegen, oder unter deviations sagen, warum es so richtig ist",
    ),
    supply=SUPPLY,
    origin=say("proposed: 8 weeks, as in OWL", "Vorschlag: 8 Wochen, wie in OWL"),
)
PREPARATION_MENTEES = _stage("preparation_mentees", "The mentees are prepared", "Mentees werden vorbereitet")
PREPARATION_MENTORS = _stage("preparation_mentors", "The mentors are prepared", "Mentorinnen und Mentoren werden vorbereitet")
KICK_OFF = _stage("kick_off", "There is a kick-off", "Es gibt einen Auftakt")
INTERIM = _stage("interim_review", "There is an interim review", "Es gibt eine Zwischenbilanz")
CLOSING = _stage("closing", "There is a closing event", "Es gibt einen Abschluss")
STAGES = (
    (PREPARATION_MENTEES, EventKind.PREPARATION, Role.MENTEE),
    (PREPARATION_MENTORS, EventKind.PREPARATION, Role.MENTOR),
    (KICK_OFF, EventKind.KICK_OFF, None),
    (INTERIM, EventKind.INTERIM_REVIEW, None),
    (CLOSING, EventKind.CLOSING, None),
)
COURSE = (EventKind.PREPARATION, EventKind.KICK_OFF, EventKind.INTERIM_REVIEW, EventKind.CLOSING)
FREE = (EventKind.PREPARATION, EventKind.CLOSING)
ON = say("{id}: {day}", "{id}: {day}")
UNDATED = say("{id}: no day yet", "{id}: noch kein Tag")
BEFORE = say("{id}: {day}, before {other}", "{id}: {day}, vor {other}")
NO_AUDIENCE = say("{id}: for whom is not entered", "{id}: für wen, ist nicht eingetragen")
NOT_THERE = say("no such date in the schedule", "kein solcher Termin im Terminplan")


def judge(subject: Subject) -> Iterator[Verdict]:
    """All parts."""
    cohort = subject.cohort
    period = {"start": cohort.start, "end": cohort.end}
    facts = (subject.whole(say("{start} to {end}", "{start} bis {end}"), "start", told=True, **period),)
    yield Verdict(DATES, State.OK if cohort.start < cohort.end else State.FAIL, period, facts)
    yield _length(subject, facts)
    for part, kind, role in STAGES:
        yield _there(subject, part, kind, role)
    yield each(ORDER, _in_order(subject), NO_SCHEDULE)
    reviews = [(number, event) for number, event in subject.events if event.kind is EventKind.INTERIM_REVIEW]
    yield each(MIDDLE, (_in_the_middle(subject, number, event) for number, event in reviews), NOT_THERE)
    yield each(INSIDE, (_inside(subject, number, event) for number, event in subject.events), NO_SCHEDULE)


def _length(subject: Subject, facts: tuple[Fact, ...]) -> Verdict:
    start, end = subject.cohort.start, subject.cohort.end
    (low, usual_low), (high, usual_high) = (subject.threshold(name) for name in LENGTH.thresholds)
    facts = tuple(fact._replace(told=False) for fact in facts)
    values = {"days": (end - start).days + 1, "low": low.value, "high": high.value}
    if not (lasts_at_least(start, end, low.value) and lasts_at_most(start, end, high.value)):
        return Verdict(LENGTH, State.WARN, values, facts)
    short, long = not lasts_at_least(start, end, usual_low), not lasts_at_most(start, end, usual_high)
    if not short and not long:
        return Verdict(LENGTH, State.OK, values, facts)
    reason = low.reason if short else high.reason
    return Verdict(LENGTH, State.ACCEPTED if reason else State.WARN, values, facts, reason=reason)


def _there(subject: Subject, part: Part, kind: EventKind, role: Role | None) -> Verdict:
    found = [(number, event) for number, event in subject.events if event.kind is kind]
    if subject.folder.schedule is None:
        return Verdict(part, State.UNKNOWN, nothing=NO_SCHEDULE)
    fitting = [(number, event) for number, event in found if role is None or role in event.audience]
    fixed = [subject.event(number, ON, day=day_of(event)) for number, event in fitting if day_of(event) and _said(event, role)]
    if fixed:
        return Verdict(part, State.OK, {"good": len(fixed)}, tuple(fixed))
    if fitting:
        number, event = fitting[0]
        return Verdict(part, State.UNKNOWN, {"good": 0}, (subject.event(number, NO_AUDIENCE if day_of(event) else UNDATED),))
    return Verdict(part, part.gravity, {"good": 0}, (subject.whole(MISSING[part.id], "end"),))


def _said(event: Event, role: Role | None) -> bool:
    return role is None or given(event, "audience")


def _in_order(subject: Subject) -> Iterator[Judged]:
    """Each date of the course against the latest one of the stages before it."""
    latest: tuple[dt.date, int] | None = None
    for kind in COURSE:
        here = [(day_of(event), number) for number, event in subject.events if event.kind is kind]
        before = latest
        for day, number in here:
            if day is None:
                yield None, subject.event(number, UNDATED)
            elif before and day < before[0]:
                other = subject.folder.dates[before[1]].event.id
                yield False, subject.event(number, BEFORE, "start", day=day, other=other)
            else:
                yield True, subject.event(number, ON, day=day)
                latest = max(latest or (day, number), (day, number))


def _in_the_middle(subject: Subject, number: int, event: Event) -> Judged:
    day = day_of(event)
    if day is None:
        return None, subject.event(number, UNDATED)
    return third_of(subject.cohort.start, subject.cohort.end, day) == 2, subject.event(number, ON, "start", day=day)


def _inside(subject: Subject, number: int, event: Event) -> Judged:
    day, cohort = day_of(event), subject.cohort
    if day is None:
        return None, subject.event(number, UNDATED)
    last = (event.ends.date if event.ends else None) or day
    outside = max(cohort.start - day, last - cohort.end)
    allowed = MARGIN if event.kind in FREE else dt.timedelta(0)
    return outside <= allowed, subject.event(number, ON, "start", told=outside > MARGIN, day=day)


MISSING: dict[str, Said] = {
    part.id: say(
        f"not in the schedule: {part.title['en'][:1].lower()}{part.title['en'][1:]}", f"nicht im Terminplan: {part.title['de']}"
    )
    for part, _, _ in STAGES
}
PARTS = (DATES, LENGTH, *(part for part, _, _ in STAGES), ORDER, MIDDLE, INSIDE)
RULE = Rule("R6", say("Period and order", "Zeitraum und Ablauf"), "rule-period", PARTS, judge)
