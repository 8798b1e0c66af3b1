"""All texts of the project: parsed once, and every reading of one written down."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from functools import lru_cache
from hashlib import sha256
from typing import TypeVar

from pydantic import BaseModel

from ..markdown import Parsed
from ..model import Project, Record
from ..model.text import Localised
from .views.values import Html

DIGITS = 20  # of a digest in hexadecimal: 80 bits tell the texts of one site apart
T = TypeVar("T")


def digest_of(words: str | bytes) -> str:
    """A short name for some words."""
    return sha256(words if isinstance(words, bytes) else words.encode()).hexdigest()[:DIGITS]


@lru_cache(maxsize=8192)  # each link to a place asks
def anchors_name(anchors: frozenset[str]) -> str:
    """A short name for the places that a text can be linked to at."""
    return "#" + digest_of(" ".join(sorted(anchors)))


class Texts:
    """The way to the words of every text. Keeps what is parsed by its words; `parse` parses several texts, in their order."""

    def __init__(self, parse: Callable[[Sequence[str]], Iterable[Parsed]]) -> None:
        self.parse = parse
        self.parsed: dict[str, Parsed] = {}
        self.names: dict[str, str] = {}
        self.pieces: dict[object, tuple[Html, set[str]]] | None = None  # a dict where somebody will plan again soon
        self._read: set[str] | None = None

    def piece(self, key: object, make: Callable[[], Html]) -> Html:
        """A text in its place on a page, the one of the last plan where nothing that it has read has changed since."""
        if self.pieces is None:
            return make()
        if key not in self.pieces:
            self.pieces[key] = self.watch(make)
        html, read = self.pieces[key]
        for name in read:
            self.note(name)
        return html

    def forget(self, gone: frozenset[str] | None) -> None:
        """Drop the pieces that have read what is gone; with None all of them."""
        if self.pieces:
            kept = {} if gone is None else {key: one for key, one in self.pieces.items() if gone.isdisjoint(one[1])}
            self.pieces = kept

    def watch(self, make: Callable[[], T]) -> tuple[T, set[str]]:
        """Do something; the answer comes with the names of all that it has read."""
        outer, self._read = self._read, set()
        try:
            return make(), self._read
        finally:
            self._read = outer

    def note(self, name: str) -> None:
        """Write down that somebody reads. Words are only read while somebody watches: else pages would go stale unseen."""
        if self._read is None:
            raise RuntimeError("a text was read outside of the making of an output")
        self._read.add(name)

    def name(self, words: str) -> str:
        """The short name of some words."""
        found = self.names.get(words)
        if found is None:
            found = self.names[words] = digest_of(words)
        return found

    def words(self, text: Localised, lang: str, default: str) -> tuple[str, str]:
        """A text for a reader of `lang`: the words, and the language that they are in."""
        picked = text.pick(lang, default)
        self.note(self.name(picked.text))
        return picked

    def of(self, words: str) -> Parsed:
        """Some words, parsed."""
        if words not in self.parsed:
            self.know([words])
        return self.parsed[words]

    def know(self, texts: Iterable[str]) -> None:
        """Parse some texts at once."""
        new = [words for words in dict.fromkeys(texts) if words not in self.parsed]
        self.parsed.update(zip(new, self.parse(new), strict=True))

    def anchors(self, project: Project, key: str, lang: str) -> frozenset[str]:
        """The places of a page made of prose, in the language in which a reader of `lang` sees it."""
        folder, _, name = key.partition("/")
        records: dict[str, Mapping[str, Record[BaseModel]]] = {
            "handbook": project.chapters,
            "pages": project.pages,
            "news": project.news,
        }
        record = records.get(folder, {}).get(name.removesuffix(".md"))
        body: Localised | None = getattr(record.value, "body", None) if record else None
        if not body:
            return frozenset()
        parsed = self.of(body.pick(lang, project.languages[0]).text)
        self.note(anchors_name(parsed.anchors))
        return parsed.anchors
