"""Cohorts that began as a copy of an earlier one: what still speaks of the old year."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from pydantic import BaseModel

from ..diagnostics import Diagnostic
from ..model import CohortFolder, Project, Record
from ..model.cohort import years_named, years_of
from ..model.values import WEEKDAY

Location = tuple[int | str, ...]
DAY = re.compile(rf"(?:{WEEKDAY}\s+)?\d{{4}}-\d{{2}}-\d{{2}}(?:[ T]\d{{1,2}}[:.]\d{{2}})?")
NUMBERS = ("phone", "copied_from")  # fields whose digits are no years, or are meant to name the old cohort


@dataclass(frozen=True, slots=True)
class Named:
    """A text of a cohort that names years, and where it stands."""

    record: Record[BaseModel]
    location: Location
    text: str
    years: frozenset[str]


def check_copies(project: Project) -> Iterator[Diagnostic]:
    """Copies that nobody has gone through yet, and texts that name a year of the cohort that they were copied from.

    A copy is a cohort that says so (`copied_from`). Without that, a text is told only where it stands word for word in an
    earlier cohort: copied by hand, and the year forgotten.
    """
    cohorts = project.cohorts
    years = {name: years_of(folder.cohort.value, name) for name, folder in cohorts.items()}
    texts = {name: tuple(_texts(folder)) for name, folder in cohorts.items()}
    words = {name: {one.text for one in found} for name, found in texts.items()}
    for name, folder in cohorts.items():
        source = folder.cohort.value.copied_from
        if source:
            yield folder.cohort.finding("cohort-copied", "copied_from", values={"id": source})
            gone = years.get(source, years_named(source)) - years[name]
            others = frozenset().union(*(found for other, found in years.items() if other != name))
            for one in texts[name]:  # of a text that is still the old one, the years of all other cohorts
                yield from _found(one, gone | others if one.text in words.get(source, ()) else gone, source)
            continue
        for old, earlier in cohorts.items():
            if earlier.cohort.value.start < folder.cohort.value.start:
                for one in texts[name]:
                    if one.text in words[old]:
                        yield from _found(one, years[old] - years[name], old)


def _found(one: Named, years: frozenset[str], source: str) -> Iterator[Diagnostic]:
    """A finding at each of the years that the text names."""
    for year in sorted(one.years & years):
        yield one.record.document.find("cohort-old-year", one.location, year, values={"year": year, "id": source})


def _texts(folder: CohortFolder) -> Iterator[Named]:
    """Every value of cohort.yaml and schedule.yaml that names a year; not the dates."""
    records: tuple[Record[BaseModel] | None, ...] = (folder.cohort, folder.schedule)
    for record in records:
        for location, text in _values(record.document.data()) if record else ():
            years = years_named(text)
            if record and years and not DAY.fullmatch(text) and not set(NUMBERS) & set(location):
                yield Named(record, location, text, years)


def _values(value: object, location: Location = ()) -> Iterator[tuple[Location, str]]:
    if isinstance(value, str):
        yield location, value
    elif isinstance(value, list):
        for number, item in enumerate(value):
            yield from _values(item, (*location, number))
    elif isinstance(value, dict):
        for key, item in value.items():
            yield from _values(item, (*location, key))
