"""What a programme rule is, and what it finds."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from typing import TYPE_CHECKING, NamedTuple

from pydantic import BaseModel

from ..diagnostics import Span
from ..model import Record
from ..model.project import Location
from ..model.standards import Attestation
from ..model.text import Localised

if TYPE_CHECKING:
    from .subject import Subject

Said = Mapping[str, str]  # the same in English and in German
MANY = 8  # facts that a result names; of the others it gives the number


class State(StrEnum):
    """How something stands, from the best to the worst. What is missing is `unknown` and never `ok`.

    `documented` is known to criteria alone: a page shows it, and nobody has computed it.
    """

    OK = "ok"
    DOCUMENTED = "documented"
    ATTESTED = "attested"
    ACCEPTED = "accepted"
    UNKNOWN = "unknown"
    WARN = "warn"
    FAIL = "fail"


ORDER = tuple(State)


def worst(states: Iterable[State]) -> State:
    """The state of a whole by those of its parts; of nothing it is unknown."""
    return max(states, key=ORDER.index, default=State.UNKNOWN)


def say(en: str, de: str) -> Said:
    """The same in both languages."""
    return {"en": en, "de": de}


def in_language(said: Said, lang: str) -> str:
    """The words for a reader of a language: English where it is neither of ours."""
    return said.get(lang, said["en"])


class Fact(NamedTuple):
    """One thing that a result rests on, and where it stands.

    It is for the coordinator: it may name companies, tandems and people. `told` says that another finding of the check names it
    already. The words are put together when somebody reads them.
    """

    record: Record[BaseModel]
    location: Location
    text: Said
    values: Mapping[str, object] = {}
    told: bool = False

    def words(self, lang: str) -> str:
        """What it is."""
        return in_language(self.text, lang).format(**_own(self.values, lang))

    def span(self) -> Span:
        """File and line."""
        return self.record.span(*self.location)


@dataclass(frozen=True, slots=True)
class Part:
    """One thing that a rule asks for, as data.

    `gravity` is the state where it is not kept. `measure` says with counts alone how it stands, and may be shown in public;
    `turns` what would spoil it, `mend` what to do where it is not kept, `supply` what to enter where it is not known.
    `thresholds` are the names of its numbers in `programme.yaml`, `origin` says where they come from.
    """

    id: str
    gravity: State
    title: Said
    measure: Said
    turns: Said
    mend: Said
    supply: Said
    origin: Said
    thresholds: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Verdict:
    """What a rule says of one part. `nothing` stands instead of the measure where there is nothing to look at; `reason` is the
    programme's own for a number that is not the usual one."""

    part: Part
    state: State
    values: Mapping[str, object] = field(default_factory=dict)
    facts: tuple[Fact, ...] = ()
    nothing: Said | None = None
    reason: Localised | None = None


@dataclass(frozen=True, slots=True)
class Rule:
    """A rule of the programme. `judge` is a pure function: one cohort of the project gives a verdict for each part.

    `finding` is the name under which `check` tells what is not kept.
    """

    id: str
    title: Said
    finding: str
    parts: tuple[Part, ...]
    judge: Callable[[Subject], Iterator[Verdict]]


@dataclass(frozen=True, slots=True)
class Result:
    """How one part of a rule stands in a cohort, and what it rests on: a written reason, somebody's word, or facts.

    `sentence` holds counts and no fact about anybody; `facts` are the first of `total`.
    """

    part: Part
    state: State
    sentence: Said
    change: Said
    facts: tuple[Fact, ...] = ()
    total: int = 0
    reason: Localised | None = None
    attested: Attestation | None = None


@dataclass(frozen=True, slots=True)
class Outcome:
    """A rule in one cohort: the worst of its parts."""

    rule: Rule
    results: tuple[Result, ...]

    @property
    def state(self) -> State:
        """How the rule as a whole stands."""
        return worst(result.state for result in self.results)


def _own(values: Mapping[str, object], lang: str) -> dict[str, object]:
    """The values, each in the language where it has words in several."""
    return {name: in_language(value, lang) if isinstance(value, Mapping) else value for name, value in values.items()}


def filled(said: Said, values: Mapping[str, object]) -> Said:
    """A sentence with its values."""
    return {lang: words.format(**_own(values, lang)) for lang, words in said.items()}
