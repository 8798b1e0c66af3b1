"""What a person wants to know of two states of the dates. Wording, order and corrections are nobody's news."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Iterator
from dataclasses import replace
from itertools import pairwise

from .state import Change, ChangeKind, Event, Schedule, Time

KEPT = 100  # changes that a site goes on telling


def recorded(new: Schedule) -> list[Change]:
    """What the content itself tells of dates that were moved or cancelled, the latest first: all there is to tell at first."""
    return sorted(_recorded(new), key=lambda change: change.on or dt.date.min, reverse=True)


def _recorded(new: Schedule) -> Iterator[Change]:
    for (cohort, _), event in new.events.items():
        times = (*event.earlier, event.time)
        for number, (before, after) in enumerate(pairwise(times), start=2):
            on = event.changed_on if number == len(times) and event.status != "cancelled" else None
            yield Change(cohort, event.id, ChangeKind.MOVED, on, before, _fixed(after))
        if event.status == "cancelled":
            yield Change(cohort, event.id, ChangeKind.CANCELLED, event.changed_on, after=_fixed(event.time))


def changes_between(old: Schedule, new: Schedule, on: dt.date | None) -> Iterator[Change]:
    """What changed from one state to the next, published `on` a day. A cohort that is new as a whole is no change of a date."""
    known = {cohort.id for cohort in old.cohorts}
    for (cohort, name), event in new.events.items():
        before = old.events.get((cohort, name))
        day = max((one for one in (on, event.changed_on) if one), default=None)
        if before:
            yield from _of_event(cohort, before, event, day, new.languages[0])
        elif cohort in known and event.status != "cancelled":
            yield Change(cohort, name, ChangeKind.NEW, day, after=_fixed(event.time))


def _of_event(cohort: str, old: Event, new: Event, on: dt.date | None, lang: str) -> Iterator[Change]:
    if new.status == "cancelled":
        if old.status != "cancelled":
            yield Change(cohort, new.id, ChangeKind.CANCELLED, on, after=_fixed(new.time))
        return
    if old.status == "cancelled":
        yield Change(cohort, new.id, ChangeKind.RESTORED, on, after=_fixed(new.time))
    if (old.time.start or new.time.start) and _clocks(old) != _clocks(new):
        yield Change(cohort, new.id, ChangeKind.MOVED, on, _fixed(old.time), _fixed(new.time))
    if (old.place or {}).get(lang) != (new.place or {}).get(lang):
        yield Change(cohort, new.id, ChangeKind.PLACE, on)
    had = {word for material in old.materials for word in (material.href, *material.title.values()) if word}
    if more := [one.title[lang] for one in new.materials if had.isdisjoint((one.href, *one.title.values()))]:
        yield Change(cohort, new.id, ChangeKind.MATERIAL, on, materials=tuple(more))


def _fixed(time: Time) -> Time | None:
    """A time by its clocks alone."""
    return replace(time, when=None) if time.start else None


def _clocks(event: Event) -> tuple[object, ...]:
    return event.time.start, event.time.end, event.time.timezone


def carried(new: Iterable[Change], old: Schedule | None, now: Schedule) -> tuple[Change, ...]:
    """What a site tells: the new changes, then those that it told before, as far as there is still something to tell."""
    told = dict.fromkeys(_left(change, now) for change in (*new, *(old.changes if old else ())))
    places: set[tuple[str, str]] = set()
    kept: list[Change] = []
    for change in filter(None, told):
        date = change.cohort, change.event
        if change.kind is not ChangeKind.PLACE or date not in places:  # only where it is now is of interest
            kept.append(change)
        places |= {date} if change.kind is ChangeKind.PLACE else set()
    return tuple(kept[:KEPT])


def _left(change: Change, now: Schedule) -> Change | None:
    """What is left of a change: nothing where its date is gone or in the archive, or all its material is gone."""
    event = now.events.get((change.cohort, change.event))
    if event is None or any(cohort.id == change.cohort and cohort.state == "archived" for cohort in now.cohorts):
        return None
    if change.kind is not ChangeKind.MATERIAL:
        return change
    titles = {one.title.get(now.languages[0]) for one in event.materials}
    left = tuple(title for title in change.materials if title in titles)
    return replace(change, materials=left) if left else None
