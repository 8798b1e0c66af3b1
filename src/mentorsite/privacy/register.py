"""What is published about each person, told from the files of the site themselves: whatever put it there, it is seen."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from ..model import CohortFolder, Project
from ..model.cohort import Person
from ..model.text import Localised
from .words import spelled

LEAST = 8  # letters of a text that is looked for; shorter ones stand everywhere
BY_CONSENT = {"name": ("name",), "initial": ("name", "initial"), "photo": ("photo",)}  # field -> scopes that allow it
TELLING = ("name", "initial", "email", "photo")
WORD = re.compile(r"\w+")


@dataclass(frozen=True, slots=True)
class Found:
    """One field of a person that the site shows: where, and whether she agreed; `allowed` is None where nobody asks that."""

    field: str
    paths: tuple[str, ...]
    allowed: bool | None


@dataclass(frozen=True, slots=True)
class Entry:
    """What a site says about one person, and which of her fields it keeps to itself."""

    cohort: str
    person: Person
    codes: tuple[str, ...]
    published: tuple[Found, ...]
    kept: tuple[str, ...]


def people_published(project: Project, texts: Mapping[str, str]) -> Iterator[Entry]:
    """For each person of each cohort what the files of the site say about her; `texts` are their readings, by address."""
    texts = {path: text.casefold() for path, text in texts.items()}
    index: dict[str, set[str]] = {}
    for path, text in texts.items():
        for word in set(WORD.findall(text)):
            index.setdefault(word, set()).add(path)
    for folder in project.cohorts.values():
        for person in folder.people.value.people if folder.people else ():
            yield _entry(folder, person, texts, index)


def _entry(folder: CohortFolder, person: Person, texts: Mapping[str, str], index: Mapping[str, set[str]]) -> Entry:
    scopes = {consent.scope for consent in person.consents if consent.holds}
    published: list[Found] = []
    kept: list[str] = []
    hers: set[str] = set()  # files that tell who she is
    for field, words in _facts(person).items():
        paths = {path for word in words for path in _where(word.casefold(), texts, index)}
        if field == "initial" and any(found.field == "name" for found in published):
            continue  # whoever is shown by name is not shown by less
        if field == "position":
            paths &= hers  # others do the same work
        elif field in TELLING:
            hers |= paths
        asked = BY_CONSENT.get(field)
        if paths:
            published.append(Found(field, tuple(sorted(paths)), None if asked is None else bool(scopes & set(asked))))
        else:
            kept.append(field)
    tandems = folder.tandems.value.tandems if folder.tandems else ()
    codes = (one.code for one in tandems if person.id in (*one.mentors, *one.mentees))
    return Entry(folder.id, person, tuple(codes), tuple(published), tuple(kept))


def _facts(person: Person) -> dict[str, list[str]]:
    """What there is to look for, by field: a name, addresses, and texts that are hers alone."""
    first, _, last = person.name.rpartition(" ")
    facts = {"name": [person.name]}
    if first and last:
        facts["initial"] = [f"{first} {last[0]}."]
    facts |= {field: [value] for field in ("email", "phone") if (value := getattr(person, field))}
    if person.photo:
        facts["photo"] = [person.photo.rpartition("/")[2]]
    for field in ("position", "goals", "experience"):
        value = getattr(person, field)
        found = [words for _, words in value.texts if len(words) >= LEAST] if isinstance(value, Localised) else []
        if found:
            facts[field] = found
    return facts


def _where(words: str, texts: Mapping[str, str], index: Mapping[str, set[str]]) -> Iterable[str]:
    """The files that hold some words, as a whole."""
    parts = WORD.findall(words)
    paths = set.intersection(*(index.get(part, set()) for part in parts)) if parts else set()
    pattern = re.compile(spelled(words) if words[-1:].isalnum() else re.escape(words))
    return (path for path in paths if pattern.search(texts[path]))
