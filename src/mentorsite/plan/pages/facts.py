"""Dates in the words of schema.org, for search engines and mail programs."""

from __future__ import annotations

from collections.abc import Mapping

from ...model import CohortFolder
from ...model.schedule import Event
from ..sheet import Reader
from ..views.agenda import Entry

STATUS = {"cancelled": "EventCancelled", "moved": "EventRescheduled"}


def event_facts(reader: Reader, folder: CohortFolder, event: Event, one: Entry) -> Mapping[str, object]:
    """The event for search engines and mail programs (schema.org/Event)."""
    site = reader.project.site.value
    place = one.place or one.host
    virtual = "OnlineEventAttendanceMode" if one.online and not place else "OfflineEventAttendanceMode"
    facts: dict[str, object] = {
        "@type": "Event",
        "name": one.title.text,
        "startDate": one.when.start if one.when else "",
        "endDate": one.when.end if one.when else "",
        "eventStatus": f"https://schema.org/{STATUS.get(one.status.id, 'EventScheduled')}",
        "eventAttendanceMode": f"https://schema.org/{virtual}",
        "url": reader.absolute(reader.routes.of(f"{folder.schedule.path if folder.schedule else ''}#{event.id}", reader.lang)),
        "organizer": {"@type": "Organization", "name": reader.words(site.organisation.name).text},
    }
    if place:
        facts["location"] = {"@type": "Place", "name": place.text}
        if event.address:
            facts["location"] = {"@type": "Place", "name": place.text, "address": reader.words(event.address).text}
    elif one.online:
        facts["location"] = {"@type": "VirtualLocation", "url": facts["url"]}
    if event.summary:
        facts["description"] = reader.words(event.summary).text
    return facts
