"""R7: the accompanying programme."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial

from ..model.base import Role
from ..model.schedule import Event, EventKind
from .judging import Judged, at_least, each, within
from .result import Part, Rule, State, Verdict, say, worst
from .subject import NO_SCHEDULE, Subject, day_of, given, hours_of

SATURDAY = 5
SEED = say("MINTtoolbox: full days, for mentors and mentees", "MINTtoolbox: ganztägig, für Mentorinnen, Mentoren und Mentees")
PRACTICE = say("what a participant must know to come", "was Teilnehmende wissen müssen, um zu kommen")
NO_WORKSHOPS = say("there are no workshops yet", "es gibt noch keine Workshops")
NUMBER = Part(
    "R7.number",
    State.WARN,
    title=say("There are enough workshops", "Es gibt genug Workshops"),
    measure=say("workshops and seminars: {n}, at least {limit}", "Workshops und Seminare: {n}, mindestens {limit}"),
    turns=say("fewer than {limit} workshops", "weniger als {limit} Workshops"),
    mend=say(
        "plan {short} more, or set another number with a reason (requirements.workshops)",
        "{short} weitere planen, oder eine andere Zahl mit Begründung setzen (requirements.workshops)",
    ),
    supply=say("enter the schedule", "den Terminplan eintragen"),
    origin=say("three in Düsseldorf and Cologne, seven in OWL", "drei in Düsseldorf und Köln, sieben in OWL"),
    thresholds=("workshops",),
)
DATES = Part(
    "R7.dates",
    State.FAIL,
    title=say("Every workshop has a day", "Jeder Workshop hat einen Tag"),
    measure=say("workshops with a day: {good} of {all}", "Workshops mit einem Tag: {good} von {all}"),
    turns=say("a workshop without a day", "ein Workshop ohne Tag"),
    mend=say("fix the day of these workshops ({bad})", "den Tag dieser Workshops festlegen ({bad})"),
    supply=say("enter the workshops in schedule.yaml", "die Workshops in schedule.yaml eintragen"),
    origin=PRACTICE,
)
DETAILS = Part(
    "R7.details",
    State.WARN,
    title=say("Every workshop has start, end, place and audience", "Jeder Workshop hat Beginn, Ende, Ort und Zielgruppe"),
    measure=say("complete workshops: {good} of {all}", "vollständige Workshops: {good} von {all}"),
    turns=say("a workshop without one of these", "ein Workshop, dem etwas davon fehlt"),
    mend=say("complete these workshops ({bad})", "diese Workshops ergänzen ({bad})"),
    supply=say("enter the workshops in schedule.yaml", "die Workshops in schedule.yaml eintragen"),
    origin=PRACTICE,
)
FULL_DAY = Part(
    "R7.full_day",
    State.WARN,
    title=say("Workshops take a full day", "Workshops dauern einen ganzen Tag"),
    measure=say(
        "workshops of at least {limit} hours, breaks included: {good} of {all}",
        "Workshops von mindestens {limit} Stunden, mit Pausen: {good} von {all}",
    ),
    turns=say("a workshop of less than {limit} hours", "ein Workshop von weniger als {limit} Stunden"),
    mend=say(
        "plan a full day for these ({bad}), or set another number with a reason (requirements.full_day_hours)",
        "für diese ({bad}) einen ganzen Tag planen, oder eine andere Zahl mit Begründung setzen (requirements.full_day_hours)",
    ),
    supply=say("enter start and end of the workshops", "Beginn und Ende der Workshops eintragen"),
    origin=say("full days: MINTtoolbox; 6 hours: proposed", "ganztägig: MINTtoolbox; 6 Stunden: Vorschlag"),
    thresholds=("full_day_hours",),
)
AUDIENCES = Part(
    "R7.audiences",
    State.WARN,
    title=say("Workshops serve both sides", "Workshops sind für beide Seiten da"),
    measure=say(
        "for mentees: {mentee}, for mentors: {mentor}", "für Mentees: {mentee}, für Mentorinnen und Mentoren: {mentor}"
    ),
    turns=say("no workshop for one of the sides", "kein Workshop für eine der Seiten"),
    mend=say("plan a workshop for the other side, too", "auch für die andere Seite einen Workshop planen"),
    supply=say("enter the audience of each workshop", "bei jedem Workshop die Zielgruppe (audience) eintragen"),
    origin=SEED,
)
CLASHES = Part(
    "R7.clashes",
    State.WARN,
    title=say("No workshop clashes with another date", "Kein Workshop überschneidet sich mit einem anderen Termin"),
    measure=say("workshops without a clash: {good} of {all}", "Workshops ohne Überschneidung: {good} von {all}"),
    turns=say("another date for the same people at that time", "ein anderer Termin für dieselben Menschen zu dieser Zeit"),
    mend=say(
        "move one of the two ({bad}), or write ok_overlap: true",
        "einen der beiden verlegen ({bad}), oder ok_overlap: true schreiben",
    ),
    supply=say("enter start and end of the workshops", "Beginn und Ende der Workshops eintragen"),
    origin=PRACTICE,
)
WEEKDAYS = Part(
    "R7.weekdays",
    State.WARN,
    title=say("No workshop lies on a weekend unasked", "Kein Workshop liegt ungewollt am Wochenende"),
    measure=say(
        "workshops on weekdays, or on a weekend on purpose: {good} of {all}",
        "Workshops an Werktagen oder mit Absicht am Wochenende: {good} von {all}",
    ),
    turns=say("a workshop on a weekend", "ein Workshop am Wochenende"),
    mend=say(
        "move these workshops ({bad}), or write ok_weekend: true",
        "diese Workshops verlegen ({bad}), oder ok_weekend: true schreiben",
    ),
    supply=say("fix the days of the workshops", "die Tage der Workshops festlegen"),
    origin=PRACTICE,
)
ON = say("{id}: {day}", "{id}: {day}")
UNDATED = say("{id}: no day yet", "{id}: noch kein Tag")
LACKS = say("{id}: without {lacks}", "{id}: ohne {lacks}")
LASTS = say("{id}: {hours} hours", "{id}: {hours} Stunden")
OPEN_TIMES = say("{id}: start or end is not known", "{id}: Beginn oder Ende ist nicht bekannt")
MEETS = say("{id}: at the same time as {other}", "{id}: zur selben Zeit wie {other}")
NAMED = say("{id}", "{id}")
NONE = say("no workshop is in the schedule", "im Terminplan steht kein Workshop")


def judge(subject: Subject) -> Iterator[Verdict]:
    """All parts. Cancelled dates do not count; half days are fine for a seminar."""
    workshops = subject.workshops
    facts = [subject.event(number, NAMED) for number, _ in workshops] or [subject.whole(NONE, "end")]
    if subject.folder.schedule is None:
        yield Verdict(NUMBER, State.UNKNOWN, nothing=NO_SCHEDULE)
    else:
        yield within(
            subject.threshold("workshops"), lambda limit: at_least(NUMBER, len(workshops), len(workshops), limit, facts)
        )
    yield each(DATES, (_dated(subject, number, event) for number, event in workshops), NO_WORKSHOPS)
    yield each(DETAILS, (_complete(subject, number, event) for number, event in workshops), NO_WORKSHOPS)
    yield within(subject.threshold("full_day_hours"), partial(_full_days, subject))
    yield _audiences(subject)
    yield each(CLASHES, (_clash(subject, number, event) for number, event in workshops), NO_WORKSHOPS)
    yield each(WEEKDAYS, (_weekday(subject, number, event) for number, event in workshops), NO_WORKSHOPS)


def _dated(subject: Subject, number: int, event: Event) -> Judged:
    day = day_of(event)
    return (True, subject.event(number, ON, day=day)) if day else (False, subject.event(number, UNDATED))


def _complete(subject: Subject, number: int, event: Event) -> Judged:
    there = {
        ("start", "Beginn"): bool(event.days or (event.start and event.start.time)),
        ("end", "Ende"): bool(event.days or (event.end and event.end.time)),
        ("a place", "Ort"): bool(event.place or event.host or event.online),
        ("an audience", "Zielgruppe"): given(event, "audience"),
    }
    lacks = say(
        ", ".join(en for (en, _), yes in there.items() if not yes), ", ".join(de for (_, de), yes in there.items() if not yes)
    )
    return not lacks["en"], subject.event(number, LACKS if lacks["en"] else NAMED, lacks=lacks)


def _full_days(subject: Subject, limit: int) -> Verdict:
    def judged(number: int, event: Event) -> Judged:
        hours = hours_of(event)
        if hours is None:
            return None, subject.event(number, OPEN_TIMES)
        return hours >= limit, subject.event(number, LASTS, "start", hours=f"{hours:g}")

    workshops = [one for one in subject.workshops if one[1].kind is EventKind.WORKSHOP]
    return each(FULL_DAY, (judged(*one) for one in workshops), NO_WORKSHOPS, limit=limit)


def _audiences(subject: Subject) -> Verdict:
    workshops = subject.workshops
    served = {
        role.value: [number for number, event in workshops if role in event.audience and given(event, "audience")]
        for role in (Role.MENTEE, Role.MENTOR)
    }
    unsaid = any(not given(event, "audience") for _, event in workshops)
    facts = tuple(subject.event(number, NAMED) for number, _ in workshops)
    values = {role: len(numbers) for role, numbers in served.items()}
    if not workshops:
        return Verdict(AUDIENCES, State.UNKNOWN, nothing=NO_WORKSHOPS)
    state = worst(State.OK if numbers else State.UNKNOWN if unsaid else State.WARN for numbers in served.values())
    return Verdict(AUDIENCES, state, values, facts)


def _clash(subject: Subject, number: int, event: Event) -> Judged:
    mine = subject.times[number]
    if mine is None:
        return None, subject.event(number, OPEN_TIMES)
    for other_number, other in subject.events:
        if other_number == number or event.ok_overlap or other.ok_overlap or not set(event.audience) & set(other.audience):
            continue
        theirs = subject.times[other_number]
        if theirs and mine[0] < theirs[1] and theirs[0] < mine[1]:
            return False, subject.event(number, MEETS, told=True, other=other.id)
    return True, subject.event(number, NAMED)


def _weekday(subject: Subject, number: int, event: Event) -> Judged:
    day = day_of(event)
    if day is None:
        return None, subject.event(number, UNDATED)
    return day.weekday() < SATURDAY or event.ok_weekend, subject.event(number, ON, told=True, day=day)


PARTS = (NUMBER, DATES, DETAILS, FULL_DAY, AUDIENCES, CLASHES, WEEKDAYS)
RULE = Rule("R7", say("Accompanying programme", "Begleitprogramm"), "rule-workshops", PARTS, judge)
