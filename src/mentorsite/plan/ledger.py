"""What was made from which words, so that the next plan can tell what is still right.

A project is its *structure* - everything but the words of its texts: ids, dates, numbers, the languages of each text - and
those words. While the structure stays the same, an output changes only with the words that it has read; and whatever reads
words passes through `Texts`, which writes them down. With another structure everything is made anew.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from io import BytesIO
from pickle import Pickler
from typing import Any, Self

from pydantic import BaseModel

from ..diagnostics import Diagnostic, Report
from ..model import Record
from ..model.text import Localised
from .reading import Texts, anchors_name, digest_of


@dataclass(frozen=True, slots=True)
class Outline:
    """A record without its words, and what they are: names of all its texts, in a fixed order."""

    digest: str
    structure: str
    texts: tuple[str, ...]


def outlined(records: Iterable[Record[BaseModel]], texts: Texts) -> Iterator[Outline]:
    """The outlines of some records; all their texts are parsed at once."""
    drafts = []
    for record in records:
        stream = BytesIO()
        pickler = _Outliner(stream)
        pickler.dump((record.path, record.value))
        drafts.append((record.digest, digest_of(stream.getvalue()), pickler.texts))
    texts.know(words for *_, found in drafts for text in found if text.markdown for _, words in text.texts)
    for digest, structure, found in drafts:
        names = [
            name
            for text in found
            for _, words in text.texts
            for name in (texts.name(words), *([anchors_name(texts.of(words).anchors)] if text.markdown else ()))
        ]
        yield Outline(digest, structure, tuple(names))


class _Outliner(Pickler):
    """Writes a record down with a gap for the words of each text, and collects the texts."""

    def __init__(self, stream: BytesIO) -> None:
        super().__init__(stream, 5)
        self.fast = True  # equal values give equal bytes, whichever of their parts are one object
        self.texts: list[Localised] = []

    def reducer_override(self, value: Any) -> Any:
        """How to write what is not built in."""
        if isinstance(value, Localised):
            self.texts.append(value)
            return tuple, (value.languages,)
        if isinstance(value, BaseModel):
            return dict, (type(value).__name__, value.__dict__, *sorted(value.model_fields_set))
        return NotImplemented


@dataclass(slots=True)
class Ledger:
    """One plan's notes: outlines and findings by the path of a record; for every output the numbers of the words it read."""

    structure: str = ""
    outlines: dict[str, Outline] = field(default_factory=dict)
    findings: dict[str, list[Diagnostic]] = field(default_factory=dict)
    reads: dict[str, list[int]] = field(default_factory=dict)
    numbers: dict[str, int] = field(default_factory=dict)

    @classmethod
    def after(cls, old: Ledger, structure: str, outlines: dict[str, Outline]) -> Self:
        """A new ledger; the numbers of an old one go on while the structure is the same."""
        return cls(structure, outlines, numbers=dict(old.numbers) if structure == old.structure else {})

    def note(self, name: str, read: Iterable[str]) -> None:
        """Write down what an output, or a record's findings, have read."""
        self.reads[name] = [self.numbers.setdefault(words, len(self.numbers)) for words in read]

    def gone(self, new: Ledger) -> frozenset[str] | None:
        """The names of the words that are gone from their place; None where the structure is another."""
        if self.structure != new.structure:
            return None
        gone: set[str] = set()
        for path, outline in new.outlines.items():
            before = self.outlines[path].texts
            if before is not outline.texts:
                gone |= {one for one, other in zip(before, outline.texts, strict=True) if one != other}
        return frozenset(gone)

    def numbered(self, words: frozenset[str] | None) -> frozenset[int] | None:
        """The numbers of some words."""
        return None if words is None else frozenset(self.numbers[name] for name in words if name in self.numbers)

    def is_fresh(self, name: str, stale: frozenset[int] | None) -> bool:
        """Whether the structure is the same and nothing that an output has read is stale."""
        read = self.reads.get(name)
        return stale is not None and read is not None and stale.isdisjoint(read)

    def dump(self) -> list[object]:
        """As plain values, for a cache."""
        outlines = {path: [one.digest, one.structure, one.texts] for path, one in self.outlines.items()}
        findings = {path: Report(tuple(found)).dump() for path, found in self.findings.items() if found}
        return [self.structure, outlines, findings, self.reads, list(self.numbers)]

    @classmethod
    def load(cls, value: Any) -> Self:
        """What `dump` made; an empty ledger where it cannot be read."""
        match value:
            case [str(structure), dict(outlines), dict(findings), dict(reads), list(numbers)]:
                return cls(
                    structure,
                    {path: Outline(one[0], one[1], tuple(one[2])) for path, one in outlines.items()},
                    {path: list(Report.load(findings.get(path, [])).findings) for path in outlines},
                    reads,
                    {words: number for number, words in enumerate(numbers)},
                )
        return cls()
