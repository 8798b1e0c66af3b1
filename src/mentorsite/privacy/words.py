"""What names a person, and the words of a file as a reader or a machine may see them."""

from __future__ import annotations

import html
import re
from collections.abc import Iterable
from urllib.parse import unquote

from ..model.cohort import Person
from .documents import UNREAD, words_of

TAGS = re.compile(r"<[^>]*>")
FOLDED = re.compile(r"\r?\n[ \t]")  # how calendars and mails break a long line
BETWEEN = r"[\s\u00a0_+-]+"
ESCAPED = re.compile(r"\\u([0-9a-fA-F]{4})")


def named(persons: Iterable[Person]) -> re.Pattern[str]:
    """Finds the full names, mail addresses and numbers of somebody, whoever wrote them and however they are spaced."""
    return re.compile("|".join(map(spelled, names_of(persons))), re.IGNORECASE)


def names_of(persons: Iterable[Person]) -> tuple[str, ...]:
    """Everything that names somebody, in a fixed order; of several entries of the same person all of it."""
    words = {word for person in persons for word in (person.name, person.id, person.email, person.phone) if word}
    return tuple(sorted(words))


def spelled(word: str) -> str:
    """A pattern for words with any space, or none that breaks, between them, and as a whole."""
    whole = BETWEEN.join(map(re.escape, word.split()))
    return rf"(?<!\w){whole}(?!\w)"


def readings(data: bytes) -> str:
    """The text of a file in every way in which it may be read: as it stands, without tags, with its escapes undone.
    `UNREAD` for a document that cannot be read."""
    document = words_of(data)
    text = data.decode("utf-8", "ignore") if document is None else document
    if text == UNREAD:
        return UNREAD
    shown = html.unescape(text)
    plain = ESCAPED.sub(lambda match: chr(int(match[1], 16)), FOLDED.sub("", shown))
    return "\n".join((shown, TAGS.sub("", shown), plain, unquote(plain)))
