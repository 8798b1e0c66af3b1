"""R8: the five contents of mentoring occur in workshops or in what tandems do by themselves."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from ..model.base import ContentArea
from ..model.schedule import EventKind
from .judging import Judged, each
from .result import Fact, Part, Rule, State, Verdict, say
from .subject import Subject

SEED = say("MINTtoolbox, after the standard of Forum Mentoring", "MINTtoolbox, nach dem Standard des Forum Mentoring")
SUPPLY = say(
    "enter the workshops of the schedule with their contents, or tandem_tasks in programme.yaml",
    "die Workshops des Terminplans mit ihren Inhalten (contents) eintragen, oder tandem_tasks in programme.yaml",
)
CONTENTS = Part(
    "R8.contents",
    State.WARN,
    title=say("All five contents occur", "Alle fünf Inhalte kommen vor"),
    measure=say("contents that occur: {good} of {all}", "Inhalte, die vorkommen: {good} von {all}"),
    turns=say(
        "one of the five that no workshop and no task of a tandem serves",
        "einer der fünf, dem kein Workshop und keine Aufgabe im Tandem dient",
    ),
    mend=say(
        "plan a workshop or a task for the contents that are missing ({bad})",
        "für die fehlenden Inhalte ({bad}) einen Workshop oder eine Aufgabe planen",
    ),
    supply=SUPPLY,
    origin=SEED,
)
NETWORK = Part(
    "R8.network",
    State.WARN,
    title=say("Mentees and mentors meet as a network", "Mentees, Mentorinnen und Mentoren vernetzen sich"),
    measure=say("dates and tasks for networking: {good}", "Termine und Aufgaben zur Vernetzung: {good}"),
    turns=say("none of them any more", "nichts mehr davon"),
    mend=say(
        "plan a network meeting, or a workshop with the content network",
        "ein Netzwerktreffen planen, oder einen Workshop mit dem Inhalt network",
    ),
    supply=SUPPLY,
    origin=SEED,
)
WORDS: Mapping[ContentArea, Mapping[str, str]] = {
    ContentArea.GOAL: say("goals", "Ziele"),
    ContentArea.CAREER: say("career", "Laufbahn"),
    ContentArea.COMPETENCE: say("competences", "Kompetenzen"),
    ContentArea.INFORMAL_KNOWLEDGE: say("informal knowledge", "informelles Wissen"),
    ContentArea.NETWORK: say("network", "Netzwerke"),
}
SERVED = say("{area}: {served}", "{area}: {served}")
NOT_SERVED = say("{area}: by nothing", "{area}: durch nichts")


def matrix(subject: Subject) -> Mapping[ContentArea, tuple[str, ...]]:
    """What serves each of the contents: workshops of the schedule by id, tasks of the tandems by `task N`."""
    held = dict.fromkeys(event.workshop for _, event in subject.events if event.workshop in subject.project.workshops)
    found: dict[ContentArea, list[str]] = {area: [] for area in ContentArea}
    for name in held:
        for area in subject.project.workshops[name or ""].value.contents:
            found[area].append(name or "")
    for number, task in enumerate(subject.project.programme.value.tandem_tasks, start=1):
        for area in task.contents:
            found[area].append(f"tandem_tasks {number}")
    return {area: tuple(names) for area, names in found.items()}


def judge(subject: Subject) -> Iterator[Verdict]:
    """Both parts. While a workshop's contents are not entered, one that is missing may be among them."""
    served = matrix(subject)
    if not any(served.values()):
        nothing = say("no workshop and no task has contents yet", "noch hat kein Workshop und keine Aufgabe Inhalte")
        yield Verdict(CONTENTS, State.UNKNOWN, nothing=nothing)
    else:
        yield each(CONTENTS, (_area(subject, area, served[area]) for area in ContentArea), SUPPLY)
    yield _network(subject, served[ContentArea.NETWORK])


def _area(subject: Subject, area: ContentArea, served: tuple[str, ...]) -> Judged:
    values: dict[str, object] = {"area": WORDS[area], "served": ", ".join(served)}
    if served:
        return True, _where(subject, area, values)
    return (None if _unsaid(subject) else False), subject.whole(NOT_SERVED, "title", area=WORDS[area])


def _where(subject: Subject, area: ContentArea, values: Mapping[str, object]) -> Fact:
    """The first thing that serves a content: a workshop's file, else the task."""
    for _, event in subject.events:
        record = subject.project.workshops.get(event.workshop or "")
        if record and area in record.value.contents:
            return Fact(record, ("contents",), SERVED, values)
    tasks = subject.project.programme.value.tandem_tasks
    number = next(number for number, task in enumerate(tasks) if area in task.contents)
    return Fact(subject.project.programme, ("tandem_tasks", number), SERVED, values)


def _unsaid(subject: Subject) -> bool:
    """Whether there are workshops whose contents are not known."""
    if subject.folder.schedule is None:
        return True
    for _, event in subject.workshops:
        record = subject.project.workshops.get(event.workshop or "")
        if record is None or not record.value.contents:
            return True
    return False


def _network(subject: Subject, served: tuple[str, ...]) -> Verdict:
    dates = [number for number, event in subject.events if event.kind is EventKind.NETWORK]
    values = {"good": len(dates) + len(served)}
    if dates:
        return Verdict(NETWORK, State.OK, values, tuple(subject.event(number, say("{id}", "{id}")) for number in dates))
    if served:
        fact = _where(subject, ContentArea.NETWORK, {"area": WORDS[ContentArea.NETWORK], "served": ", ".join(served)})
        return Verdict(NETWORK, State.OK, values, (fact,))
    if _unsaid(subject):
        return Verdict(NETWORK, State.UNKNOWN, values)
    return Verdict(NETWORK, State.WARN, values, (subject.whole(NOT_SERVED, "title", area=WORDS[ContentArea.NETWORK]),))


RULE = Rule("R8", say("Five contents", "Fünf Inhalte"), "rule-contents", (CONTENTS, NETWORK), judge)
