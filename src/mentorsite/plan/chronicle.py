"""What programs are told of each date: by calendars, `schedule.json`, the list of changes; and what was published before."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Sequence
from dataclasses import replace
from functools import partial
from typing import TypeVar
from urllib.parse import urlsplit

from ..changes import Cohort, Material, Schedule, Since, Time, carried, changes_between, recorded
from ..changes import Event as Published
from ..model import CohortFolder
from ..model.base import Material as ModelMaterial
from ..model.schedule import Event, EventStatus
from ..model.text import Localised
from ..model.values import Moment
from .consent import host_of
from .outputs import CalendarEvent
from .reading import digest_of
from .sheet import Reader
from .telling import time_words

CALENDAR_STATUS = {"planned": "TENTATIVE", "confirmed": "CONFIRMED", "moved": "CONFIRMED", "cancelled": "CANCELLED"}
BEFORE_ALL = dt.timedelta(days=365)  # a cohort is announced later than this before it starts
NOWHERE = "mentorsite.invalid"  # stands in UIDs for the host of a site that does not know its address
T = TypeVar("T")


class Chronicle:
    """Makes each date once, whichever outputs show it; lives as long as a plan.

    `readers` are those of all languages, the default first. `since` is the state that was published last and `today` the day of
    this publication, where they are known: then what was published goes on from there. Without them all comes from the content.
    """

    def __init__(self, readers: Sequence[Reader], since: Since | None = None, today: dt.date | None = None) -> None:
        self.readers, self.today = readers, today
        self.old = since.schedule if since else None
        self._made: dict[object, tuple[object, set[str]]] = {}

    def shown(self, reader: Reader, folder: CohortFolder, event: Event) -> CalendarEvent:
        """A date as calendars in one language show it."""
        published = self.published(folder, event)
        day = published.changed_on or folder.cohort.value.start - BEFORE_ALL
        facts = self._facts(reader, folder, event)
        return facts._replace(uid=published.uid, sequence=published.sequence, changed_on=day)

    def published(self, folder: CohortFolder, event: Event) -> Published:
        """A date as `schedule.json` holds it."""
        return self._once(("published", folder.id, event.id), lambda: self._published(folder, event))

    def schedule(self) -> Schedule:
        """All dates, and what has changed."""
        return self._once("schedule", self._schedule)

    def _once(self, key: object, make: Callable[[], T]) -> T:
        """Make something, or take what was made; whoever asks has read all that it was made from."""
        texts = self.readers[0].texts
        if key not in self._made:
            self._made[key] = texts.watch(make)
        value, read = self._made[key]
        for name in read:
            texts.note(name)
        return value  # type: ignore[return-value]

    def _facts(self, reader: Reader, folder: CohortFolder, event: Event) -> CalendarEvent:
        return self._once((reader.lang, folder.id, event.id), lambda: calendar_event(reader, folder, event))

    def _published(self, folder: CohortFolder, event: Event) -> Published:
        shown = [self._facts(reader, folder, event) for reader in self.readers]
        default = self.readers[0]
        digest = digest_of("\n".join(repr(tuple(one)).replace(default.url or "\n", "") for one in shown))
        base = folder.schedule.path if folder.schedule else ""
        pages = {one.lang: one.routes.of(f"{base}#{event.id}", one.lang) for one in self.readers}
        place = {one.lang: where for one in self.readers if (where := place_of(one, folder, event, online=True))}
        until = event.registration.until if event.registration else None
        now = Published(
            id=event.id,
            uid=shown[0].uid,
            kind=event.kind.value,
            title=self._words(event.title),
            time=self._time(event),
            status=event.status.value,
            audience=tuple(role.value for role in event.audience),
            page={lang: default.absolute(address) or address for lang, address in pages.items()},
            digest=digest,
            sequence=len(earlier(event)) + (event.status is EventStatus.CANCELLED),
            changed_on=event.changed_on,
            mandatory=event.mandatory,
            earlier=tuple(Time(start=clock(one), timezone=shown[0].timezone) for one in earlier(event)),
            place=place or None,
            online=event.online is not None,
            register_by=clock(until) if until else None,
            materials=tuple(self._material(one, base) for one in event.materials),
        )
        before = self.old.events.get((folder.id, event.id)) if self.old else None
        return self._continued(before, now) if before else now

    def _continued(self, before: Published, now: Published) -> Published:
        """A date that was published before: its UID stays; its number and its day rise when calendars show something else."""
        same = before.digest == now.digest
        days = [before.changed_on, now.changed_on, *([] if same else [self.today])]
        return replace(
            now,
            uid=before.uid,
            sequence=max(now.sequence, before.sequence + (not same)),
            changed_on=max((day for day in days if day), default=None),
        )

    def _schedule(self) -> Schedule:
        default = self.readers[0]
        site = default.project.site.value
        now = Schedule(
            version=1,
            site=default.url,
            timezone=site.timezone,
            languages=default.project.languages,
            cohorts=tuple(self._cohort(folder) for folder in default.project.cohorts.values() if folder.schedule),
        )
        new = changes_between(self.old, now, self.today) if self.old else recorded(now)
        return replace(now, changes=carried(new, self.old, now))

    def _cohort(self, folder: CohortFolder) -> Cohort:
        cohort = folder.cohort.value
        dates = tuple(self.published(folder, event) for event in folder.events)
        return Cohort(folder.id, self._words(cohort.title), cohort.state.value, cohort.start, cohort.end, dates)

    def _words(self, text: Localised) -> dict[str, str]:
        return {reader.lang: reader.words(text).text for reader in self.readers}

    def _time(self, event: Event) -> Time:
        if event.start is None:
            return Time(when=self._words(event.when) if event.when else None)
        end = event.ends
        zone = event.timezone or self.readers[0].project.site.value.timezone
        return Time(clock(event.start), clock(end) if end else None, zone)

    def _material(self, material: ModelMaterial, base: str) -> Material:
        default, title = self.readers[0], self._words(material.title)
        written = material.file or material.page
        if not written:
            return Material(title, material.link or "")
        target = default.links.look_up(written, base, default.lang)
        return Material(title, target.address if target.foreign else default.absolute(target.address) or target.address)


def calendar_event(reader: Reader, folder: CohortFolder, event: Event) -> CalendarEvent:
    """What a calendar shows of a date, before it is known how often that has changed."""
    start, site = event.start or Moment(None), reader.project.site.value
    host = urlsplit(site.url).hostname if site.url else None
    link = reader.absolute(reader.routes.of(f"{folder.schedule.path if folder.schedule else ''}#{event.id}", reader.lang))
    roles = tuple(reader.t(f"role.{role}") for role in event.audience)
    return CalendarEvent(
        uid=f"{folder.id}.{event.id}@{host or NOWHERE}",
        title=reader.words(event.title).text,
        start=start,
        end=event.ends if event.start else None,
        timezone=event.timezone or site.timezone,
        place=place_of(reader, folder, event),
        description="\n".join(_lines(reader, event, roles, link)),
        link=link,
        categories=(reader.t(f"kind.{event.kind}"), *roles),
        status=CALENDAR_STATUS[event.status],
        busy=event.kind != "deadline" and event.status is not EventStatus.CANCELLED,
        alarm=None if event.status is EventStatus.CANCELLED else folder.cohort.value.reminder_hours,
    )


def _lines(reader: Reader, event: Event, roles: Sequence[str], link: str) -> list[str]:
    """The description: what a phone should show below the title."""
    until = event.registration.until if event.registration else None
    moved = earlier(event)[-1:]
    said = partial(time_words, reader, timezone=event.timezone)
    lines = [reader.words(text).text for text in (event.summary, event.status_note) if text]
    lines += [f"{reader.t('event.moved_from')} {said(one)}" for one in moved]
    lines += [f"{reader.maybe(day.title) or ''} {said(day.start, day.end)}".strip() for day in event.days]
    lines.append(f"{reader.t('event.audience')}: {', '.join(roles)}")
    lines += [reader.t("event.is_mandatory")] * event.mandatory
    if until and until.date and event.status is not EventStatus.CANCELLED:
        lines.append(f"{reader.t('event.register_by')} {said(until)}")
    return [*lines, *([link] if link else [])]


def place_of(reader: Reader, folder: CohortFolder, event: Event, *, online: bool = False) -> str:
    """Room, company and address in one line; with `online` it also says where a date can be joined from afar."""
    hosting = host_of(folder, event)
    address = event.address or (hosting.address if hosting else None)
    places = [reader.words(text).text for text in (event.place, hosting.name if hosting else None, address) if text]
    line = ", ".join(" ".join(place.split()) for place in places)
    afar = [reader.t("event.online")] if event.online and (online or not line) else []
    return " / ".join(part for part in (line, *afar) if part)


def earlier(event: Event) -> tuple[Moment, ...]:
    """Where a date lay before it was moved, the earliest first."""
    return tuple(one for one in event.moved_from if one.date) if event.status is EventStatus.MOVED else ()


def clock(moment: Moment) -> str:
    """A moment as `schedule.json` writes it."""
    day = moment.date.isoformat() if moment.date else ""
    return f"{day}T{moment.time:%H:%M}" if moment.time else day
