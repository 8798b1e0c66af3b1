"""The next cohort, made from the text of an earlier one: its dates on the same weekdays, without its people.

Texts stay as they are, since nobody but the coordinator knows which still hold; `copied_from` in the new cohort makes the
check point at every text that names a year of the old one until she has gone through them.
"""

from __future__ import annotations

import datetime as dt
import re
from calendar import isleap
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import partial

from pydantic import BaseModel

from ..errors import UsageProblem
from ..model import CohortFolder, Project, Record, dates
from ..model.cohort import YEAR, Cohort, years_named, years_of
from ..model.project import Location
from ..model.schedule import Event, EventStatus, Schedule
from ..model.series import dated
from ..model.values import WEEKDAY, weekday_number
from ..source.nodes import Mapping as Fields
from ..source.nodes import Node, Scalar, Sequence, descend
from .days import Holiday
from .edit import Edits, comments
from .proof import read_back
from .series import OF_ONE_YEAR, Series, is_over

SPAN_OF_YEARS = re.compile(r"(?<!\d)((?:19|20)\d\d)(?!\d)(?:([/–-])(\d\d)(?![\d-]))?")
ISO = re.compile(r"\d{4}-\d{2}-\d{2}")
WRITTEN = re.compile(rf"(['\"]?)\s*({WEEKDAY})\s+(?=\d)")
SATURDAY = 5
WEEK = dt.timedelta(weeks=1)
# Limits of a period: they move by the calendar, for a cohort that starts on the first of a month starts so again.
LIMITS: tuple[Location, ...] = (("start",), ("end",), ("retention", "until"))
MATERIALS = ("documents", "materials")
RESULTS = ("recording", "photos")


@dataclass(frozen=True, slots=True)
class Note:
    """Something to tell the coordinator: which sentence of the command, and about what.

    Awkward dates name their `day`, the `field` and where it stands in the new file.
    """

    sentence: str
    value: str
    path: str = ""
    line: int = 0
    field: str = ""
    day: dt.date | None = None


@dataclass(frozen=True, slots=True)
class Move:
    """How far the dates move: `days`, a whole number of weeks, and for the limits of periods to the start `first`."""

    old: dt.date
    first: dt.date

    @property
    def days(self) -> dt.timedelta:
        """The number of whole weeks nearest to the distance between the two starts."""
        return round((self.first - self.old) / WEEK) * WEEK

    @property
    def years(self) -> int:
        """The same in years, for what names a year alone."""
        return self.first.year - self.old.year

    def limit(self, day: dt.date) -> dt.date:
        """The first or last day of a period: the same day of the year, unless the new start is another."""
        if (self.first.month, self.first.day) == (self.old.month, self.old.day):
            return in_year(day, day.year + self.years)
        return day + (self.first - self.old)


@dataclass(frozen=True, slots=True)
class Copied:
    """The files of the new cohort by their paths in the content folder, and what there is to say about them."""

    files: Mapping[str, str]
    notes: tuple[Note, ...]


def in_year(day: dt.date, year: int) -> dt.date:
    """The same day of another year; 28 February where it has no 29th."""
    leap = (day.month, day.day) == (2, 29)
    return dt.date(year, 2, 28) if leap and not isleap(year) else day.replace(year=year)


def move_of(old: CohortFolder, new_id: str, start: dt.date | None) -> Move:
    """How far the dates of the new cohort lie behind the old: to a given start, or by the years that both ids name."""
    first = old.cohort.value.start
    before, after = YEAR.search(old.id), YEAR.search(new_id)
    if start is None and (before is None or after is None or before[0] == after[0]):
        example = f"--start {in_year(first, first.year + 1)}"
        raise UsageProblem(
            en=f'how far do the dates move from "{old.id}" to "{new_id}"? Name the first day: {example}',
            de=f"wie weit rücken die Termine von „{old.id}“ nach „{new_id}“? Nennen Sie den ersten Tag: {example}",
        )
    if start is None and before and after:
        start = in_year(first, first.year + int(after[0]) - int(before[0]))
    return Move(first, start or first)


def copy_cohort(project: Project, old: CohortFolder, new_id: str, move: Move, comment: str, holiday: Holiday | None) -> Copied:
    """The files and notes of a cohort that begins as a copy of `old`; `comment` stands above the line copied_from."""
    years = years_of(old.cohort.value, old.id)
    parts: list[tuple[tuple[str, list[Note]], Record[BaseModel], type[BaseModel]]]
    parts = [(_cohort(old, move, years, comment), old.cohort, Cohort)]
    if old.schedule:
        parts.append((_schedule(old.schedule, move, years), old.schedule, Schedule))
    files, notes = {}, []
    for (text, found), record, model in parts:
        path = f"cohorts/{new_id}/{record.document.kind}.yaml"
        made = read_back(path, text, model, record.document, project.languages)
        files[path] = text
        notes += [*found, *_awkward(made, holiday)]
    left_out = [part.path for part in (old.people, old.tandems) if part]
    notes += [Note("left-out", path) for path in left_out]
    return Copied(files, tuple(notes))


def _cohort(old: CohortFolder, move: Move, years: frozenset[str], comment: str) -> tuple[str, list[Note]]:
    edits, root, notes = _moved(old.cohort, move, years)
    for _, scalar in _below(descend(root, ("title",))[1]):
        edits.rewrite(scalar, lambda words: _later(words, move, years))
    state, copied = root.get("state"), root.get("copied_from")
    if state and isinstance(state[1], Scalar):
        edits.replace(state[1], "draft")
    if copied and isinstance(copied[1], Scalar):
        edits.replace(copied[1], old.id)
    else:
        edits.add(root, f"copied_from: {old.id}", comment)
    for number, company in enumerate(old.cohort.value.companies):
        if company.consent:
            edits.drop_fields(_mapping(descend(root, ("companies", number))[1]), "consent")
            notes.append(Note("consent", company.id))
    return edits.made(), notes


def _schedule(old: Record[Schedule], move: Move, years: frozenset[str]) -> tuple[str, list[Note]]:
    edits, root, notes = _moved(old, move, years)
    for number, event in enumerate(old.value.events):
        fields = _mapping(descend(root, ("events", number))[1])
        edits.drop_fields(fields, "moved_from", "status_note", "changed_on", "led_by")
        if event.repeat and event.repeat.exceptions:
            notes += _exceptions(edits, _mapping(descend(fields, ("repeat",))[1]), event)
        status = fields.get("status")
        if status and isinstance(status[1], Scalar):
            edits.replace(status[1], "planned")
        if event.status is EventStatus.CANCELLED:
            notes.append(Note("cancelled", event.id))
        if event.online or (event.registration and event.registration.link):
            notes.append(Note("link", event.id))
    return edits.made(), notes


def _exceptions(edits: Edits, repeat: Fields, event: Event) -> Iterator[Note]:
    """Exceptions of a series lose what was so in the old year alone, and go where nothing else is left."""
    exceptions = event.repeat.exceptions if event.repeat else ()
    over = [number for number, one in enumerate(exceptions) if is_over(one)]
    if over and len(over) == len(exceptions):
        edits.drop_fields(repeat, "exceptions")
    else:
        sequence = descend(repeat, ("exceptions",))[1]
        if over and isinstance(sequence, Sequence):
            edits.drop_items(sequence, over)
        for number, one in enumerate(exceptions):
            if number not in over and one.model_fields_set & OF_ONE_YEAR:
                edits.drop_fields(_mapping(descend(sequence, (number,))[1]), *OF_ONE_YEAR)
    yield Note("series", event.id)


def _moved(old: Record[BaseModel], move: Move, years: frozenset[str]) -> tuple[Edits, Fields, list[Note]]:
    """The changes that every file of a cohort needs: its dates, years in comments, and without the papers of the old year."""
    edits, root = Edits(old.document), _mapping(old.document.node)
    events = old.value.events if isinstance(old.value, Schedule) else ()
    series = {number: Series(event, move.days) for number, event in enumerate(events) if event.repeat}
    for location, day in dates(old.value):
        _, node = descend(root, location)
        if not isinstance(node, Scalar):
            continue
        if location in LIMITS:
            later = move.limit(day)
        else:
            one = series.get(int(location[1])) if events else None
            later = one.later(location[2:], day) if one else day + move.days
        edits.rewrite(node, partial(_dated, later=later))
    for line in comments(old.document):
        words = old.document.source.lines[line - 1]
        edits.replace_line(line, _later(words, move, years))
    return edits, root, list(_without_papers(edits, root, years))


def _dated(written: str, *, later: dt.date) -> str:
    """A moment as it is written, on another day; a weekday in front of it goes where it would be wrong."""
    match = WRITTEN.match(written)
    right = match is None or weekday_number(match[2]) == later.weekday()
    return ISO.sub(later.isoformat(), written if right or match is None else match[1] + written[match.end() :], count=1)


def _later(words: str, move: Move, years: frozenset[str]) -> str:
    """Words with the years of the old cohort moved, `2026/27` in both halves."""

    def moved(match: re.Match[str]) -> str:
        year = int(match[1])
        if match[1] not in years:
            return match[0]
        if match[2] and int(match[3]) == (year + 1) % 100:
            return f"{year + move.years}{match[2]}{(year + 1 + move.years) % 100:02}"
        return f"{year + move.years}{match[0][4:]}"

    return SPAN_OF_YEARS.sub(moved, words)


def _without_papers(edits: Edits, node: Node, years: frozenset[str]) -> Iterator[Note]:
    """Drop every document or material that names a year of the old cohort: its results, its slides."""
    if isinstance(node, Sequence):
        for item in node.items:
            yield from _without_papers(edits, item, years)
    elif isinstance(node, Fields):
        for key, value in node.pairs:
            if key.text not in MATERIALS or not isinstance(value, Sequence):
                yield from _without_papers(edits, value, years)
                continue
            old = [number for number, item in enumerate(value.items) if _names_year(item, years) or _is_result(item)]
            if old and len(old) == len(value.items):
                edits.drop_fields(node, key.text)
            elif old:
                edits.drop_items(value, old)
            for number in old:
                title = next((scalar.text for _, scalar in _below(value.items[number])), "")
                yield Note("paper", title or "")


def _is_result(node: Node) -> bool:
    """Whether a material can only be of the year in which it was made."""
    kind = node.get("kind") if isinstance(node, Fields) else None
    return bool(kind and isinstance(kind[1], Scalar) and kind[1].text in RESULTS)


def _names_year(node: Node, years: frozenset[str]) -> bool:
    return any(years & years_named(scalar.text or "") for _, scalar in _below(node))


def _below(node: Node) -> Iterator[tuple[str, Scalar]]:
    """Every value below a node, with the name of its field."""
    if isinstance(node, Scalar):
        yield "", node
    for item in node.items if isinstance(node, Sequence) else ():
        yield from _below(item)
    for key, value in node.pairs if isinstance(node, Fields) else ():
        yield from ((name or key.text or "", scalar) for name, scalar in _below(value))


def _mapping(node: Node) -> Fields:
    assert isinstance(node, Fields)  # noqa: S101 - the model took it for a record
    return node


def _awkward(record: Record[BaseModel], holiday: Holiday | None) -> Iterator[Note]:
    """Each date that falls on a weekend or a public holiday, as far as somebody has to come or to answer on it."""
    for location, day, event in _days(record.value):
        place = (record.path, record.line(*location), _label(event, location), day)
        named = holiday(day) if holiday else ""
        if named and not (event and event.ok_holiday):
            yield Note("holiday", named, *place)
        elif not named and day.weekday() >= SATURDAY and not (event and event.ok_weekend):
            yield Note("weekend", "", *place)


def _days(value: BaseModel) -> Iterator[tuple[Location, dt.date, Event | None]]:
    """The days of a cohort with the way to them, and of a date the event; those of a series each on its own."""
    events = value.events if isinstance(value, Schedule) else ()
    for location, day in dates(value):
        event = events[int(location[1])] if events else None
        of_series = event and event.repeat and (location[2:3] == ("start",) or "repeat" in location)
        if location not in LIMITS and location[-1] != "opens" and not of_series:  # nobody has to come when a registration opens
            yield location, day, event
    for one in dated(events):
        if one.series and one.event.start and one.event.start.date:
            yield one.place("start"), one.event.start.date, one.event


def _label(event: Event | None, location: Location) -> str:
    return f"{event.id}: {location[-1]}" if event else ".".join(str(step) for step in location if isinstance(step, str))
