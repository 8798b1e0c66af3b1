"""Cohorts that began as a copy of an earlier one: what still speaks of the old year."""

from __future__ import annotations

import re
from collections.abc import Iterator

from ..diagnostics import Diagnostic
from ..model import CohortFolder, Project
from ..model.cohort import years_named, years_of

Location = tuple[int | str, ...]
Value = tuple[Location, str]
DAY = re.compile(r"\d{4}-\d{2}-\d{2}(?:[ T]\d{1,2}[:.]\d{2})?")
NUMBERS = ("phone", "copied_from")  # fields whose digits are no years, or are meant to name the old cohort


def check_copies(project: Project) -> Iterator[Diagnostic]:
    """Copies that nobody has gone through yet, and texts that name a year of the cohort that they were copied from.

    A copy is a cohort that says so (`copied_from`). Without that, a text is told only where it stands word for word in an
    earlier cohort: copied by hand, and the year forgotten.
    """
    for folder in project.cohorts.values():
        source = folder.cohort.value.copied_from
        if source:
            yield folder.cohort.finding("cohort-copied", "copied_from", values={"id": source})
        for old in project.cohorts.values():
            if old.id == source or (source is None and old.cohort.value.start < folder.cohort.value.start):
                yield from _old_years(project, folder, old, declared=old.id == source)
        if source and source not in project.cohorts:
            yield from _named(folder, years_named(source) - years_of(folder.cohort.value, folder.id), source)


def _old_years(project: Project, folder: CohortFolder, old: CohortFolder, *, declared: bool) -> Iterator[Diagnostic]:
    """Years of the old cohort that are none of this one; in an unchanged text of a declared copy, those of any other cohort."""
    cohorts = {one.id: years_of(one.cohort.value, one.id) for one in project.cohorts.values()}
    gone = cohorts[old.id] - cohorts[folder.id]
    same = {text for _, _, text in _texts(old)}
    yield from _named(folder, gone, old.id, None if declared else same)
    if declared:
        others = frozenset().union(*(years for name, years in cohorts.items() if name != folder.id))
        yield from _named(folder, others - gone, old.id, same)


def _named(folder: CohortFolder, years: frozenset[str], old: str, same: set[str] | None = None) -> Iterator[Diagnostic]:
    """A finding at each of the years that a text names; with `same`, only in these texts."""
    for kind, location, text in _texts(folder):
        if same is not None and text not in same:
            continue
        record = folder.cohort if kind == "cohort" else folder.schedule
        assert record is not None  # noqa: S101 - it holds the text
        for year in sorted(years & years_named(text)):
            values = {"year": year, "id": old}
            yield record.document.find("cohort-old-year", location, year, values=values)


def _texts(folder: CohortFolder) -> Iterator[tuple[str, Location, str]]:
    """Every value of cohort.yaml and schedule.yaml that may name a year, with the way to it; not the dates."""
    for record in (folder.cohort, folder.schedule):
        for location, text in _values(record.document.data()) if record else ():
            if not DAY.fullmatch(text) and not set(NUMBERS) & set(location):
                yield (record.document.kind if record else ""), location, text


def _values(value: object, location: Location = ()) -> Iterator[Value]:
    if isinstance(value, str):
        yield location, value
    elif isinstance(value, list):
        for number, item in enumerate(value):
            yield from _values(item, (*location, number))
    elif isinstance(value, dict):
        for key, item in value.items():
            yield from _values(item, (*location, key))
