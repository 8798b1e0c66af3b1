"""One date on a page of its own."""

from __future__ import annotations

from collections.abc import Sequence

from ...model import CohortFolder
from ...model.schedule import Event, EventStatus
from ..consent import host_of, name_of, shown_people
from ..frame import contact, frame, section
from ..lifecycle import stage
from ..sheet import Reader, Sheet
from ..views import events as view
from ..views.agenda import Entry
from ..views.values import Card
from .agenda import cohort_link, entry, moment_of, preparation, state_notice
from .facts import event_facts
from .hours import hours, series


def event_page(reader: Reader, folder: CohortFolder, events: Sequence[Event], number: int) -> view.EventView:
    """One date: `events` are all of its cohort, this one stands at `number`."""
    event, path = events[number], folder.schedule.path if folder.schedule else ""
    sheet = Sheet(reader, f"{path}#{event.id}")
    beside = [events[place] if 0 <= place < len(events) else None for place in (number - 1, number + 1)]
    previous, following = (sheet.link(f"{path}#{one.id}", reader.words(one.title)) if one else None for one in beside)
    heading = reader.words(event.title)
    cohort, schedule = cohort_link(sheet, folder), sheet.link(path, reader.t("section.schedule.title"))
    one = entry(sheet, folder, event)
    host = host_of(folder, event)
    workshop = reader.project.workshops.get(event.workshop or "")
    before = preparation(reader, event) if one.prepare else None
    address = reader.maybe(event.address or (host.address if host else None))
    registration = event.registration if stage(folder).ahead and event.status is not EventStatus.CANCELLED else None
    opens = registration.opens if registration else None
    people = {person.id: name_of(person) for person in shown_people(folder)}
    rhythm, dates = series(sheet, folder, events, event)
    return view.EventView(
        frame=frame(
            sheet,
            f"{heading.text}, {one.when.days}" if one.when else f"{heading.text}, {cohort.label.text}",
            reader.maybe(event.summary) or _in_short(one),
            above=[section(sheet, "cohorts"), cohort, schedule],
            preview=folder.cohort.value.state == "draft",
            json_ld=event_facts(reader, folder, event, one, address),
        ),
        heading=heading,
        lead=reader.maybe(event.summary),
        join=(event.online or "") if reader.members else "",
        entry=one,
        notice=state_notice(sheet, folder),
        description=sheet.html(event.description, path, level=3),
        address=address,
        directions=sheet.html(event.directions, path, level=3, prefix="directions--")
        or (sheet.html(host.directions, folder.cohort.path, level=3, prefix="directions--") if host else None),
        workshop=Card(reader.words(workshop.value.title), sheet.to(workshop.path), reader.words(workshop.value.summary))
        if workshop
        else None,
        leaders=tuple(people[one] for one in event.led_by if one in people),
        moved_before=tuple(
            when for moment in event.moved_from[-2::-1] if one.moved_from and (when := moment_of(reader, moment, event))
        ),
        hours=hours(reader, event, workshop.value if workshop else None),
        rhythm=rhythm,
        series=dates,
        registration_opens=moment_of(reader, opens, event),
        registration_link=(registration.link or "") if registration else "",
        registration_note=reader.maybe(registration.note) if registration else None,
        capacity=event.capacity,
        materials=sheet.materials(event.materials, path),
        before=sheet.html(before[0], before[1] or path, level=3, prefix="before--") if before else None,
        during=sheet.html(event.during, path, level=3, prefix="during--"),
        after=sheet.html(event.after, path, level=3, prefix="after--"),
        contact=contact(reader, (event.contact or folder.cohort.value.contact) if stage(folder).people else None),
        cohort=cohort,
        schedule=schedule,
        previous=previous,
        following=following,
    )


def _in_short(one: Entry) -> str:
    """What an event without a summary is about, for search results: what, when, where."""
    when = [one.when.days, one.when.clock] if one.when else [str(one.undated or "")]
    return ", ".join(part for part in (one.title.text, *when, str(one.place or one.host or "")) if part)
