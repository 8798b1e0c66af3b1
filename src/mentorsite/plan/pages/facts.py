"""Dates in the words of schema.org, for search engines and mail programs."""

from __future__ import annotations

from collections.abc import Mapping

from ...model import CohortFolder
from ...model.schedule import Event
from ..dates import instant
from ..sheet import Reader
from ..views.agenda import Entry
from ..views.values import Words

SCHEMA = "https://schema.org/"
STATUS = {"cancelled": "EventCancelled", "moved": "EventRescheduled"}


def event_facts(
    reader: Reader, folder: CohortFolder, event: Event, one: Entry, address: Words | None
) -> list[Mapping[str, object]]:
    """The event as schema.org/Event: nothing where its day is not fixed, or where it takes place nowhere, as a deadline does.

    An event without a location is not valid for those who read it; an online one is at home on its own page, since the link to
    the room is for participants.
    """
    place = one.place or one.host
    if one.when is None or (place is None and not one.online):
        return []
    site, schedule = reader.project.site.value, folder.schedule.path if folder.schedule else ""
    url = reader.absolute(reader.routes.of(f"{schedule}#{event.id}", reader.lang))
    locations: list[Mapping[str, object]] = []
    if place:
        where = {"address": " ".join(address.text.split())} if address else {}
        locations.append({"@type": "Place", "name": place.text, **where})
    if one.online:
        locations.append({"@type": "VirtualLocation", "url": url})
    mode = "Mixed" if len(locations) > 1 else "Offline" if place else "Online"
    organiser = {"@type": "Organization", "name": reader.words(site.organisation.name).text}
    facts: dict[str, object] = {
        "@type": "Event",
        "name": one.title.text,
        "startDate": one.when.start,
        "eventStatus": f"{SCHEMA}{STATUS.get(one.status.id, 'EventScheduled')}",
        "eventAttendanceMode": f"{SCHEMA}{mode}EventAttendanceMode",
        "location": locations if len(locations) > 1 else locations[0],
        "organizer": organiser | ({"url": site.organisation.url} if site.organisation.url else {}),
        "inLanguage": reader.lang,
        "url": url,
    }
    if one.when.end != one.when.start:
        facts["endDate"] = one.when.end
    if one.status.id == "moved" and event.moved_from:
        facts["previousStartDate"] = [instant(moment, event.timezone or site.timezone) for moment in event.moved_from]
    if event.summary:
        facts["description"] = reader.words(event.summary).text
    if event.capacity:
        facts["maximumAttendeeCapacity"] = event.capacity
    return [facts]
