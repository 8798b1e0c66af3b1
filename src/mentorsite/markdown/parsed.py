"""A parsed text, and its way to HTML for one place of one page. Knows no parser, so it loads at once."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any, Final, NamedTuple, Self

from markupsafe import Markup, escape

# Between two of these stands a step of `Parsed.parts`, and the second parts the words of a step. Content holds neither.
STEP: Final = "\x00"
WORD: Final = "\x01"
Resolve = Callable[[str, bool], str | None]
Values = tuple[tuple[str, str], ...]


class Heading(NamedTuple):
    """A heading of a text: level as written (1 to 6), its words and its anchor."""

    level: int
    title: str
    anchor: str


class Reference(NamedTuple):
    """A link or picture: the address as written, and the line of the text (from 0) where its block begins."""

    target: str
    line: int
    image: bool = False


class Mistake(NamedTuple):
    """Something that a reader would see as a mishap: the rule, the offending words, the line of the text (from 0)."""

    rule: str
    needle: str
    line: int
    values: Values = ()


class Parsed(NamedTuple):
    """A text, parsed: the same for all pages and languages that show it.

    `parts` are pieces of HTML and, at every odd place, a step that depends on the page: `level N` (a heading's level), `anchor`
    (the prefix of anchors), `word NAME`, `link ADDRESS ANCHOR ATTRIBUTES` to `end`, `image ADDRESS ALT`.
    """

    parts: tuple[str, ...]
    headings: tuple[Heading, ...]
    references: tuple[Reference, ...]
    mistakes: tuple[Mistake, ...]
    anchors: frozenset[str]

    def dump(self) -> list[object]:
        """As plain values, for a cache."""
        return [self.parts, self.headings, self.references, self.mistakes, sorted(self.anchors)]

    @classmethod
    def load(cls, value: Any) -> Self:
        """What `dump` made, come back as lists."""
        parts, headings, references, mistakes, anchors = value
        return cls(
            tuple(parts),
            tuple(Heading(*one) for one in headings),
            tuple(Reference(*one) for one in references),
            tuple(Mistake(rule, needle, line, tuple(map(tuple, values))) for rule, needle, line, values in mistakes),
            frozenset(anchors),
        )


class Setting(NamedTuple):
    """Where a text is put.

    `resolve` turns an address as written into the one for this page (None: leave the words, drop the link); its second argument
    tells pictures from links. `level` is the heading level that the text starts at, `prefix` goes before every anchor, `words`
    holds the few strings that appear inside (alert titles, table label, states of a task, way back from a footnote).
    `picture` gives the attributes of a picture that tell its size, ready for HTML.
    """

    resolve: Resolve
    words: Mapping[str, str]
    level: int = 2
    prefix: str = ""
    picture: Callable[[str], str] = lambda address: ""


def to_html(parsed: Parsed, setting: Setting) -> Markup:
    """Put a parsed text in its place."""
    parts = list(parsed.parts)
    dropped: list[bool] = []
    for number in range(1, len(parts), 2):
        kind, _, rest = parts[number].partition(WORD)
        if kind == "link":
            href, anchor, style = rest.split(WORD)
            address = setting.resolve(href, False)
            dropped.append(address is None)
            named = f' id="{escape(setting.prefix)}{anchor}"' if anchor else ""
            parts[number] = "" if address is None else f'<a href="{escape(address)}"{named}{style}>'
        elif kind == "end":
            parts[number] = "" if dropped.pop() else "</a>"
        elif kind == "level":
            parts[number] = str(min(setting.level + int(rest), 6))
        elif kind == "anchor":
            parts[number] = escape(setting.prefix)
        elif kind == "word":
            parts[number] = escape(setting.words[rest])
        else:
            source, _, alt = rest.partition(WORD)
            address = setting.resolve(source, True)
            size = setting.picture(source)
            parts[number] = alt if address is None else f'<img src="{escape(address)}" alt="{alt}"{size} loading="lazy">'
    return Markup("".join(parts))  # noqa: S704 - raw HTML is off, and all that comes from outside is escaped
