"""The whole content, valid and indexed."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from functools import cached_property
from typing import Generic, TypeVar

from pydantic import BaseModel

from ..diagnostics import Diagnostic, Severity, Span
from ..source import Document
from .accompaniment import Case, Workshop
from .cohort import Cohort, People, Tandems
from .pages import Chapter, News, Page
from .programme import Programme
from .schedule import Event, Schedule
from .series import Dated, dated
from .site import Site
from .standards import Catalogue, Evidence
from .text import Localised
from .values import Moment

Location = tuple[int | str, ...]
T = TypeVar("T", bound=BaseModel, covariant=True)


@dataclass(frozen=True)
class Record(Generic[T]):
    """A valid record with the file it was read from, and for a translated page the sibling files by language."""

    id: str
    value: T
    document: Document
    siblings: Mapping[str, Document] = field(default_factory=dict)

    @property
    def path(self) -> str:
        """The file, relative to the content folder."""
        return self.document.path

    @property
    def digest(self) -> str:
        """Stands for the bytes of its file and of the siblings."""
        return digest_of(self.document, self.siblings.values())

    @cached_property
    def texts(self) -> tuple[tuple[Location, Localised], ...]:
        """Every localised text, with the way to it."""
        return tuple((at, one) for at, one in _leaves(self.value, ()) if isinstance(one, Localised))

    def finding(
        self,
        rule: str,
        *location: int | str,
        on_key: bool = False,
        hint: str | None = None,
        values: Mapping[str, object] | None = None,
        weight: Severity | None = None,
    ) -> Diagnostic:
        """A finding at a field of this record."""
        found = self.document.finding(rule, location, on_key=on_key, hint=hint, values=values)
        return replace(found, weight=weight) if weight else found

    def line(self, *location: int | str) -> int:
        """The line on which a field stands, counted from 1."""
        return self.document.finding("yaml-syntax", location).span.line

    def span(self, *location: int | str) -> Span:
        """Where a field, or an entry of a list, stands; an entry of a long list is found without reading the others."""
        if len(location) == 2 and isinstance(location[0], str) and isinstance(location[1], int):
            return Span(self.path, self.document.line_of_entry(location[0], location[1]))
        return Span(self.path, self.line(*location) if location else 0)

    def place_of(self, location: Location, lang: str) -> tuple[Document, Location]:
        """Where the words of a text in `lang` stand: in a sibling file, under the language's key, or in the field itself."""
        if location == ("body",) or location in (("title",), ("summary",)):
            return self.siblings.get(lang, self.document), location
        return self.document, (*location, lang)


@dataclass(frozen=True)
class CohortFolder:
    """A folder of `cohorts/`. The people file may stay out of the repository, so it may be absent.

    `schedule` holds the dates as written, `dates` and `events` those that take place: a series is many of them.
    """

    id: str
    cohort: Record[Cohort]
    schedule: Record[Schedule] | None = None
    people: Record[People] | None = None
    tandems: Record[Tandems] | None = None

    @cached_property
    def dates(self) -> tuple[Dated, ...]:
        """Every date that takes place, and where it is written."""
        return dated(self.schedule.value.events) if self.schedule else ()

    @cached_property
    def events(self) -> tuple[Event, ...]:
        """Every date that takes place; those of a series have ids of their own, which stay when one of them is moved."""
        return tuple(one.event for one in self.dates)


@dataclass(frozen=True, slots=True)
class Project:
    """Everything that the content folder says. `broken` are files that could not be read or are not valid; `shipped` are the
    catalogues that come with mentorsite."""

    site: Record[Site]
    programme: Record[Programme]
    catalogues: Mapping[str, Record[Catalogue]]
    evidence: Record[Evidence] | None
    cohorts: Mapping[str, CohortFolder]
    workshops: Mapping[str, Record[Workshop]]
    cases: Mapping[str, Record[Case]]
    chapters: Mapping[str, Record[Chapter]]
    pages: Mapping[str, Record[Page]]
    news: Mapping[str, Record[News]]
    data: Mapping[str, object]
    media: Mapping[str, int]
    broken: frozenset[str]
    shipped: frozenset[str] = frozenset()

    @property
    def languages(self) -> tuple[str, ...]:
        """The languages of the site; the first is the default."""
        return self.site.value.languages

    def values(self) -> dict[str, tuple[str, BaseModel]]:
        """Digest and value of every record, by the path of its file."""
        return {record.path: (record.digest, record.value) for record in self.records()}

    def records(self) -> Iterator[Record[BaseModel]]:
        """Every record, in a fixed order."""
        yield self.site
        yield self.programme
        yield from self.catalogues.values()
        if self.evidence:
            yield self.evidence
        for folder in self.cohorts.values():
            yield folder.cohort
            yield from (part for part in (folder.schedule, folder.people, folder.tandems) if part)
        for records in (self.workshops, self.cases, self.chapters, self.pages, self.news):
            yield from records.values()


def digest_of(document: Document, siblings: Iterable[Document]) -> str:
    """Stands for the bytes of a file and of its siblings in other languages."""
    return " ".join([document.digest, *(f"{sibling.lang} {sibling.digest}" for sibling in siblings)])


def dates(value: object) -> Iterator[tuple[Location, dt.date]]:
    """Every day inside a value, with the way to it; of a moment its day."""
    for location, one in _leaves(value, ()):
        day = one.date if isinstance(one, Moment) else one
        if isinstance(day, dt.date):
            yield location, day


def _leaves(value: object, location: Location) -> Iterator[tuple[Location, object]]:
    if isinstance(value, BaseModel):
        for name in type(value).model_fields:
            step = () if name == "root" else (name,)
            yield from _leaves(getattr(value, name), (*location, *step))
    elif isinstance(value, tuple):
        for number, item in enumerate(value):
            yield from _leaves(item, (*location, number))
    elif isinstance(value, dict):
        for key, item in value.items():
            yield from _leaves(item, (*location, key))
    else:
        yield location, value
