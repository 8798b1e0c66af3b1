"""Facts that were right once: registration that has closed, people who are no longer available, states and announcements."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator

from ..model import CohortFolder, Project
from ..model.cohort import CohortState
from ..rules import Fact, Subject, say
from .item import Item

REGISTRATION = say(
    "{id} on {day}: registration closed on {until}; take it out, or extend it",
    "{id} am {day}: Anmeldeschluss war am {until}; herausnehmen oder verlängern",
)
AVAILABLE = say("{id}: was available until {until}", "{id}: stand bis {until} zur Verfügung")
STARTED = say("{id} has started on {day}, and is still announced", "{id} hat am {day} begonnen und ist noch angekündigt")
ENDED = say("{id} has ended on {day}, and still runs", "{id} ist am {day} zu Ende gegangen und läuft noch")
KEPT = say(
    "{id}: personal data may be kept until {day}; delete people.yaml",
    "{id}: Personendaten dürfen bis {day} aufbewahrt werden; people.yaml löschen",
)
NEWS = say("announcement of {day}: held until {until}", "Meldung vom {day}: galt bis {until}")


def expired(project: Project, folder: CohortFolder, today: dt.date) -> Iterator[Item]:
    """What has expired in a cohort. The day on which it did is the day that it was due."""
    subject, cohort = Subject(project, folder), folder.cohort.value
    if cohort.state is CohortState.ANNOUNCED and cohort.start < today:
        yield Item("state", subject.whole(STARTED, "state", id=folder.id, day=cohort.start), cohort.start, folder.id)
    if cohort.state in (CohortState.ANNOUNCED, CohortState.RUNNING) and cohort.end < today:
        yield Item("state", subject.whole(ENDED, "state", id=folder.id, day=cohort.end), cohort.end, folder.id)
    if cohort.retention and cohort.retention.over(today) and folder.people:
        fact = subject.whole(KEPT, "retention", "until", id=folder.id, day=cohort.retention.until)
        yield Item("retention", fact, cohort.retention.until, folder.id)
    if cohort.state not in (CohortState.ANNOUNCED, CohortState.RUNNING):
        return
    for number, event in subject.events:
        until = event.registration.until.date if event.registration and event.registration.until else None
        day = event.start.date if event.start else None
        if until and day and until < today <= day:
            fact = subject.event(number, REGISTRATION, "registration", "until", until=until, day=day)
            yield Item("registration", fact, until, folder.id)
    for identity, (number, person) in subject.people.items():
        if person.available_until and person.available_until < today:
            fact = subject.person(identity, AVAILABLE, until=person.available_until)
            fact = fact._replace(location=("people", number, "available_until"))
            yield Item("availability", fact, person.available_until, folder.id)


def expired_news(project: Project, today: dt.date) -> Iterator[Item]:
    """Announcements that no longer hold."""
    for record in project.news.values():
        until = record.value.until
        if until and until < today and not record.value.draft:
            fact = Fact(record, ("until",), NEWS, {"day": record.value.date, "until": until})
            yield Item("announcement", fact, until)
