"""`content/standards/`: catalogues of quality standards, and this programme's answers."""

from typing import Generic, Literal, TypeVar

from pydantic import ConfigDict, Field, RootModel

from .base import Fields, Source
from .text import Name, Prose, Text
from .values import Date, Id, Word


class Level(Fields):
    """How binding a criterion is. The words belong to the catalogue; `weight` says what they mean to the checks."""

    id: Id
    title: Text
    weight: Literal["must", "should", "may"]


class Area(Fields):
    """A group of criteria."""

    id: Id
    title: Text
    description: Text | None = None


class Criterion(Fields):
    """One thing that a good programme does. `basis` names the sources that it was put together from.

    `rules` are the programme rules (`R3`, or a part of one: `R6.closing`) that say something about it, and `proof` is what
    shows that it is met: these rules, a page to read, or a person who vouches for it. A rule that is not met speaks against it
    in any case.
    """

    id: Id
    area: Id
    level: Id
    title: Text
    description: Prose | None = None
    basis: Text | None = None
    rules: tuple[Word, ...] = ()
    proof: Literal["rules", "page", "person"] | None = None


class Floor(Fields):
    """The share of criteria to be met, in per cent: of all, and in each area. By default the lowest step of ISMCP."""

    total: int = Field(default=70, ge=0, le=100)
    area: int = Field(default=60, ge=0, le=100)


class Catalogue(Fields):
    """A catalogue of quality standards. `level_status: proposed` says that the levels are not the publisher's own."""

    title: Text
    summary: Text
    publisher: Name
    edition: Text | None = None
    description: Prose | None = None
    level_status: Literal["published", "proposed"] = "published"
    sources: tuple[Source, ...] = ()
    levels: tuple[Level, ...] = Field(min_length=1)
    areas: tuple[Area, ...] = Field(min_length=1)
    criteria: tuple[Criterion, ...] = Field(min_length=1)
    floor: Floor = Floor()


class Attestation(Fields):
    """A person in a role vouches for it. `by` is the role, `on` the day."""

    by: Text
    on: Date


class Answer(Fields):
    """This programme's answer to one criterion: a page that shows it, a person who vouches for it, or a reasoned deviation."""

    page: Word | None = None
    attested: Attestation | None = None
    deviation: Text | None = None
    note: Text | None = None


T = TypeVar("T")


class Deferred(RootModel[T], Generic[T]):
    """A record with no fields of its own, built when one is read, as `Fields` are."""

    model_config = ConfigDict(defer_build=True)


class Evidence(Deferred[dict[str, dict[str, Answer]]]):
    """Catalogue id -> criterion id -> answer."""
