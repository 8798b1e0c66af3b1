"""R10: agreement, evaluation, consent and the pages that the law wants."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator

from ..model import Record
from ..model.base import Role
from ..model.cohort import EvaluationRound, Tandem, TandemStatus
from ..model.pages import Page
from ..model.programme import Agreement, Topic
from ..model.schedule import Event, EventKind
from .days import third_of
from .judging import Judged, each, within
from .published import published_people
from .result import Fact, Part, Rule, State, Verdict, say, worst
from .subject import NO_PEOPLE, NO_TANDEMS, Subject, day_of, given

WANTED = (Topic.PERIOD, Topic.MEETINGS, Topic.GOALS, Topic.ENDING, Topic.NO_POACHING)
SUPPLY = say(
    "enter the agreement in programme.yaml, each point with its id",
    "die Vereinbarung in programme.yaml eintragen, jeden Punkt mit seiner id",
)
CONFIDENTIALITY = Part(
    "R10.confidentiality",
    State.FAIL,
    title=say("The agreement settles confidentiality", "Die Vereinbarung regelt die Vertraulichkeit"),
    measure=say("points about confidentiality: {good}", "Punkte zur Vertraulichkeit: {good}"),
    turns=say("an agreement without this point", "eine Vereinbarung ohne diesen Punkt"),
    mend=say(
        "add a point with the id confidentiality to the agreement",
        "einen Punkt mit der id confidentiality in die Vereinbarung aufnehmen",
    ),
    supply=SUPPLY,
    origin=say("Forum Mentoring; Hildegardis-Verein", "Forum Mentoring; Hildegardis-Verein"),
)
AGREEMENT = Part(
    "R10.agreement",
    State.WARN,
    title=say(
        "The agreement settles period, meetings, goals, ending and poaching",
        "Die Vereinbarung regelt Zeitraum, Treffen, Ziele, Ende und Abwerbung",
    ),
    measure=say("of these five points there: {good}", "von diesen fünf Punkten vorhanden: {good}"),
    turns=say("an agreement without one of them", "eine Vereinbarung ohne einen davon"),
    mend=say("add the missing points ({bad})", "die fehlenden Punkte ({bad}) ergänzen"),
    supply=SUPPLY,
    origin=say("PepperMINT and Austria; Munich: no poaching", "PepperMINT und Österreich; München: keine Abwerbung"),
)
MEETINGS = Part(
    "R10.meetings",
    State.WARN,
    title=say("Tandems meet often enough", "Tandems treffen sich oft genug"),
    measure=say("meetings agreed for a year: {n}, at least {limit}", "vereinbarte Treffen im Jahr: {n}, mindestens {limit}"),
    turns=say("an agreement about fewer than {limit}", "eine Vereinbarung über weniger als {limit}"),
    mend=say(
        "agree on {short} more, or set another number with a reason (requirements.meetings_per_year)",
        "{short} mehr vereinbaren, oder eine andere Zahl mit Begründung setzen (requirements.meetings_per_year)",
    ),
    supply=say(
        "enter agreement.meetings_per_year in programme.yaml", "agreement.meetings_per_year in programme.yaml eintragen"
    ),
    origin=say("four a year: PepperMINT and Austria", "vier im Jahr: PepperMINT und Österreich"),
    thresholds=("meetings_per_year",),
)
SIGNED = Part(
    "R10.signed",
    State.WARN,
    title=say("Every tandem has its agreement", "Jedes Tandem hat seine Vereinbarung"),
    measure=say("tandems with an agreement: {good} of {all}", "Tandems mit Vereinbarung: {good} von {all}"),
    turns=say("a tandem without one", "ein Tandem ohne"),
    mend=say("ask these tandems ({bad}) for their agreement", "diese Tandems ({bad}) nach ihrer Vereinbarung fragen"),
    supply=say(
        "enter agreement_on in tandems.yaml once it is signed",
        "agreement_on in tandems.yaml eintragen, sobald sie unterschrieben ist",
    ),
    origin=say("eument-net; Austrian federal service", "eument-net; österreichischer Bundesdienst"),
)
EVALUATION = Part(
    "R10.evaluation",
    State.WARN,
    title=say("Both sides are asked at half-time and at the end", "Beide Seiten werden zur Halbzeit und am Ende befragt"),
    measure=say("of these four questions planned: {good}", "von diesen vier Befragungen geplant: {good}"),
    turns=say("one of them without a day", "eine davon ohne Tag"),
    mend=say("plan the missing ones ({bad})", "die fehlenden planen ({bad})"),
    supply=say(
        "enter evaluation in cohort.yaml, with day and audience", "evaluation in cohort.yaml eintragen, mit Tag und Zielgruppe"
    ),
    origin=say("UniMento, Osnabrück, UdK", "UniMento, Osnabrück, UdK"),
)
CONSENT = Part(
    "R10.consent",
    State.FAIL,
    title=say("Whoever is named or shown has agreed to it", "Wer genannt oder gezeigt wird, hat zugestimmt"),
    measure=say(
        "publications of a name or a picture with consent: {good} of {all}",
        "Nennungen und Bilder mit Einwilligung: {good} von {all}",
    ),
    turns=say("a name or a picture without a consent that holds", "ein Name oder ein Bild ohne gültige Einwilligung"),
    mend=say(
        "ask for the consents, or take the names and pictures out ({bad})",
        "die Einwilligungen einholen, oder Namen und Bilder herausnehmen ({bad})",
    ),
    supply=say("enter people.yaml, with consents", "people.yaml mit den Einwilligungen (consents) eintragen"),
    origin=say("section 22 KunstUrhG; Art. 6 GDPR", "§ 22 KunstUrhG; Art. 6 DSGVO"),
)
LEGAL = Part(
    "R10.legal",
    State.FAIL,
    title=say("Imprint and privacy notice are there", "Impressum und Datenschutzerklärung sind da"),
    measure=say("of both pages ready: {good}", "von beiden Seiten fertig: {good}"),
    turns=say("one of them empty, or a sample again", "eine davon leer oder wieder ein Muster"),
    mend=say(
        "write the missing page ({bad}), or replace the sample text",
        "die fehlende Seite schreiben ({bad}), oder den Mustertext ersetzen",
    ),
    supply=say(
        "replace the sample text of both pages, have it checked, and delete template: true",
        "den Mustertext beider Seiten ersetzen, prüfen lassen und template: true löschen",
    ),
    origin=say("section 5 DDG; Art. 13 GDPR", "§ 5 DDG; Art. 13 DSGVO"),
)
EXTERNAL = Part(
    "R10.external",
    State.FAIL,
    title=say("Pages load nothing from others", "Seiten laden nichts von anderen"),
    measure=say(
        "theme: {theme}; pictures from other hosts are refused", "Theme: {theme}; Bilder von fremden Servern werden abgelehnt"
    ),
    turns=say(
        "a theme that loads scripts, fonts or pictures from elsewhere",
        "ein Theme, das Skripte, Schriften oder Bilder von anderswo lädt",
    ),
    mend=say("take out what the theme loads from others", "herausnehmen, was das Theme von anderen lädt"),
    supply=say(
        "look at what your own theme loads, and say under attestations who did",
        "ansehen, was das eigene Theme lädt, und unter attestations sagen, wer es getan hat",
    ),
    origin=say("LG München I, 3 O 17493/20", "LG München I, 3 O 17493/20"),
)
SHIPPED_THEMES = ("default", "kontor")
TOPICS = {
    Topic.PERIOD: say("period", "Zeitraum"),
    Topic.MEETINGS: say("meetings", "Treffen"),
    Topic.CONFIDENTIALITY: say("confidentiality", "Vertraulichkeit"),
    Topic.GOALS: say("goals", "Ziele"),
    Topic.ENDING: say("ending", "Ende"),
    Topic.NO_POACHING: say("no poaching", "keine Abwerbung"),
}
NO_AGREEMENT = say("there is no agreement yet", "es gibt noch keine Vereinbarung")
TOPIC = say("{topic}", "{topic}")
SIGNED_ON = say("{code}: {day}", "{code}: {day}")
NOT_SIGNED = say("{code}: no day entered", "{code}: kein Tag eingetragen")
ASKED = say("{when}, {role}: {day}", "{when}, {role}: {day}")
NOT_ASKED = say("{when}, {role}: not planned", "{when}, {role}: nicht geplant")
HALF_TIME, END = say("half-time", "Halbzeit"), say("end", "Ende")
SIDES = {Role.MENTEE: say("mentees", "Mentees"), Role.MENTOR: say("mentors", "Mentorinnen und Mentoren")}
NOBODY = say("nobody is named or shown", "niemand wird genannt oder gezeigt")


def judge(subject: Subject) -> Iterator[Verdict]:
    """All parts. Pages and pictures are the site's, and the same for every cohort."""
    agreement = subject.project.programme.value.agreement
    yield each(CONFIDENTIALITY, _topics(subject, agreement, (Topic.CONFIDENTIALITY,)), NO_AGREEMENT)
    yield each(AGREEMENT, _topics(subject, agreement, WANTED), NO_AGREEMENT)
    yield within(subject.threshold("meetings_per_year"), lambda limit: _meetings(subject, agreement, limit))
    yield each(SIGNED, (_signed(subject, number, tandem) for number, tandem in subject.standing), NO_TANDEMS)
    yield each(EVALUATION, _rounds(subject), say("no survey is planned yet", "noch ist keine Befragung geplant"))
    yield _consent(subject)
    yield _legal(subject)
    yield _external(subject)


def _topics(subject: Subject, agreement: Agreement | None, wanted: tuple[Topic, ...]) -> Iterator[Judged]:
    """What the points settle; one without an id may be any of those that are missing."""
    if agreement is None:
        return
    at = {point.id: number for number, point in enumerate(agreement.points)}
    for topic in wanted:
        place = ("points", at[topic]) if topic in at else ("points",) if agreement.points else ()
        fact = Fact(subject.project.programme, ("agreement", *place), TOPIC, {"topic": TOPICS[topic]})
        yield True if topic in at else None if None in at or not agreement.points else False, fact


def _meetings(subject: Subject, agreement: Agreement | None, limit: int) -> Verdict:
    agreed = agreement.meetings_per_year if agreement else None
    if agreed is None:
        return Verdict(MEETINGS, State.UNKNOWN, {"limit": limit}, nothing=say("not entered", "nicht eingetragen"))
    fact = Fact(subject.project.programme, ("agreement", "meetings_per_year"), say("{n} a year", "{n} im Jahr"), {"n": agreed})
    values = {"n": agreed, "limit": limit, "short": max(0, limit - agreed)}
    return Verdict(MEETINGS, State.OK if agreed >= limit else State.WARN, values, (fact,))


def _signed(subject: Subject, number: int, tandem: Tandem) -> Judged:
    if tandem.agreement_on:
        return True, subject.tandem(number, SIGNED_ON, day=tandem.agreement_on)
    over = tandem.status is TandemStatus.COMPLETED
    return (False if over else None), subject.tandem(number, NOT_SIGNED)


def _rounds(subject: Subject) -> Iterator[Judged]:
    """Half-time is the middle third; the end is the last third, and what comes after."""
    start, end = subject.cohort.start, subject.cohort.end
    asked: dict[tuple[bool, Role], Fact | None] = {}  # nothing where it is not said who is asked
    for day, source, fact in _questions(subject):
        third = third_of(start, end, day)
        for role in SIDES:
            if third >= 2 and role in source.audience:
                half = third == 2
                values = {"when": HALF_TIME if half else END, "role": SIDES[role], "day": day}
                found = fact._replace(values={**fact.values, **values}) if given(source, "audience") else None
                asked[half, role] = asked.get((half, role)) or found
    if not asked and not subject.cohort.evaluation:
        return
    for half in (True, False):
        for role in SIDES:
            missing = subject.whole(NOT_ASKED, "title", when=HALF_TIME if half else END, role=SIDES[role])
            known = asked.get((half, role))
            yield (True, known) if known else (None if (half, role) in asked else False, missing)


def _questions(subject: Subject) -> Iterator[tuple[dt.date, EvaluationRound | Event, Fact]]:
    """The surveys and talks of cohort.yaml, and the dates of that kind."""
    for number, one in enumerate(subject.cohort.evaluation):
        yield one.on, one, subject.whole(ASKED, "evaluation", number)
    for number, event in subject.events:
        day = day_of(event)
        if event.kind is EventKind.EVALUATION and day:
            yield day, event, subject.event(number, ASKED)


def _consent(subject: Subject) -> Verdict:
    if not subject.people:
        return Verdict(CONSENT, State.UNKNOWN, nothing=NO_PEOPLE)
    found = list(published_people(subject))
    if not found:
        return Verdict(CONSENT, State.OK, {"good": 0, "all": 0}, nothing=NOBODY)
    return each(CONSENT, found, NOBODY)


def _legal(subject: Subject) -> Verdict:
    site = subject.project.site
    legal = site.value.legal
    if legal is None:
        fact = Fact(site, (), say("legal is not entered", "legal ist nicht eingetragen"), told=True)
        return Verdict(LEGAL, State.FAIL, {"good": 0, "bad": 2}, (fact,))
    judged: list[tuple[State, Fact]] = []
    for name in ("imprint", "privacy"):
        identity = getattr(legal, name)
        judged.append(_page(subject, name, identity, subject.project.pages.get(identity)))
    states = [state for state, _ in judged]
    facts = tuple(fact for state, fact in judged if state is worst(states))
    values = {"good": states.count(State.OK), "bad": states.count(State.FAIL)}
    return Verdict(LEGAL, worst(states), values, facts)


def _external(subject: Subject) -> Verdict:
    """Texts cannot load anything from other hosts: the build refuses it. A theme can; a test sees to it that ours do not."""
    site = subject.project.site
    name = site.value.theme.name
    fact = Fact(site, ("theme", "name"), say("theme: {name}", "Theme: {name}"), {"name": name})
    return Verdict(EXTERNAL, State.OK if name in SHIPPED_THEMES else State.UNKNOWN, {"theme": name}, (fact,))


def _page(subject: Subject, name: str, identity: str, page: Record[Page] | None) -> tuple[State, Fact]:
    if page is None:
        lost = say("{id}: there is no such page", "{id}: eine solche Seite gibt es nicht")
        return State.FAIL, Fact(subject.project.site, ("legal", name), lost, {"id": identity}, told=True)
    if page.value.body is None:
        return State.FAIL, Fact(page, (), say("{id}: is empty", "{id}: ist leer"), {"id": identity})
    if page.value.template:
        return State.UNKNOWN, Fact(
            page, ("template",), say("{id}: a sample text", "{id}: ein Mustertext"), {"id": identity}, told=True
        )
    return State.OK, Fact(page, ("title",), say("{id}", "{id}"), {"id": identity})


PARTS = (CONFIDENTIALITY, AGREEMENT, MEETINGS, SIGNED, EVALUATION, CONSENT, LEGAL, EXTERNAL)
RULE = Rule(
    "R10", say("Agreement, evaluation, consent", "Vereinbarung, Auswertung, Einwilligung"), "rule-agreement", PARTS, judge
)
