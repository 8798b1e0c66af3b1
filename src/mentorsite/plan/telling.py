"""Times and changes as sentences: the same words on the page of changes, in its feed, in calendars and in mails."""

from __future__ import annotations

from collections.abc import Mapping

from ..changes import Change, ChangeKind, Event, Material, Time
from ..model.values import Moment
from .reading import digest_of
from .sheet import Reader


def time_words(reader: Reader, start: Moment, end: Moment | None = None, timezone: str | None = None) -> str:
    """A time in one line: "Donnerstag, 3. Dezember 2026, 09:00–17:00 Uhr", with the zone where it is not the site's."""
    when = reader.calendar.between(start, end, timezone)
    line = ", ".join(part for part in (when.days, when.clock) if part)
    return f"{line} ({reader.t('time.in_zone', zone=when.zone)})" if when.zone else line


def change_words(reader: Reader, change: Change, now: Event) -> str:
    """What has changed about a date, without its title; `now` is what was published of it this time."""
    before, after = (_time(reader, time) for time in (change.before, change.after))
    match change.kind:
        case ChangeKind.MOVED if before and after:
            return reader.t("changes.moved", before=before, after=after)
        case ChangeKind.MOVED if after:
            return reader.t("changes.fixed", after=after)
        case ChangeKind.MOVED:
            return reader.t("changes.loose", before=before)
        case ChangeKind.PLACE:
            place = spoken(reader, now.place)
            return reader.t("changes.place", place=place) if place else reader.t("changes.place_open")
        case ChangeKind.MATERIAL:
            titles = [spoken(reader, one.title) for one in now.materials if _is_one(one, change.materials)]
            return reader.t("changes.material", titles=", ".join(titles))
        case _:
            said = reader.t(f"changes.{change.kind}")
            return f"{said}: {after}" if after else said


def _is_one(material: Material, titles: tuple[str, ...]) -> bool:
    """Whether a title names this material."""
    return any(title in titles for title in material.title.values())


def change_anchor(change: Change) -> str:
    """The place of a change on its page, which stays whatever comes after it."""
    return f"change-{digest_of(repr(change))[:10]}"


def spoken(reader: Reader, words: Mapping[str, str] | None) -> str:
    """Words that were published by language, for this reader."""
    if not words:
        return ""
    return words.get(reader.lang) or words.get(reader.default) or next(iter(words.values()))


def _time(reader: Reader, time: Time | None) -> str:
    """A published time in words; nothing for one that is not fixed."""
    if time is None or time.start is None:
        return ""
    end = Moment.parse(time.end) if time.end else None
    return time_words(reader, Moment.parse(time.start), end, time.timezone)
