"""What a person wants to know of two states of the dates. Wording, order and corrections are nobody's news."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Iterator
from itertools import pairwise

from .state import Change, ChangeKind, Event, Schedule

KEPT = 100  # changes that a site goes on telling


def recorded(new: Schedule) -> Iterator[Change]:
    """What the content itself tells of a date that was moved or cancelled: all there is to tell at a first publication."""
    for (cohort, _), event in new.events.items():
        times = (*event.earlier, event.time)
        for number, (before, after) in enumerate(pairwise(times), start=2):
            on = event.changed_on if number == len(times) and event.status != "cancelled" else None
            yield Change(cohort, event.id, ChangeKind.MOVED, on, before, after)
        if event.status == "cancelled":
            yield Change(cohort, event.id, ChangeKind.CANCELLED, event.changed_on, after=event.time)


def changes_between(old: Schedule, new: Schedule, on: dt.date | None) -> Iterator[Change]:
    """What changed from one state to the next, published `on` a day. A cohort that is new as a whole is no change of a date."""
    known = {cohort.id for cohort in old.cohorts}
    for (cohort, name), event in new.events.items():
        before = old.events.get((cohort, name))
        day = max((one for one in (on, event.changed_on) if one), default=None)
        if before:
            yield from _of_event(cohort, before, event, day, new.languages[0])
        elif cohort in known and event.status != "cancelled":
            yield Change(cohort, name, ChangeKind.NEW, day, after=event.time)


def _of_event(cohort: str, old: Event, new: Event, on: dt.date | None, lang: str) -> Iterator[Change]:
    if new.status == "cancelled":
        if old.status != "cancelled":
            yield Change(cohort, new.id, ChangeKind.CANCELLED, on, after=new.time)
        return
    if old.status == "cancelled":
        yield Change(cohort, new.id, ChangeKind.RESTORED, on, after=new.time)
    if (old.time.start or new.time.start) and _clocks(old) != _clocks(new):
        yield Change(cohort, new.id, ChangeKind.MOVED, on, old.time, new.time)
    if (old.place or {}).get(lang) != (new.place or {}).get(lang):
        yield Change(cohort, new.id, ChangeKind.PLACE, on, place_before=old.place, place=new.place)
    had = {word for material in old.materials for word in (material.href, *material.title.values()) if word}
    if more := tuple(one for one in new.materials if had.isdisjoint((one.href, *one.title.values()))):
        yield Change(cohort, new.id, ChangeKind.MATERIAL, on, materials=more)


def _clocks(event: Event) -> tuple[object, ...]:
    return event.time.start, event.time.end, event.time.timezone


def carried(new: Iterable[Change], old: Schedule | None, now: Schedule) -> tuple[Change, ...]:
    """What a site tells: the new changes, then those that it told before; nothing of dates that are gone or in the archive."""
    archive = {cohort.id for cohort in now.cohorts if cohort.state == "archived"}
    told = {repr(change): change for change in (*new, *(old.changes if old else ())) if change.cohort not in archive}
    return tuple(change for change in told.values() if (change.cohort, change.event) in now.events)[:KEPT]
