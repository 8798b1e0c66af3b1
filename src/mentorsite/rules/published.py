"""What is published about people and companies: pictures, and names in the texts that speak of a cohort."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cached_property

from pydantic import BaseModel

from ..model import CohortFolder, Project, Record
from ..model.cohort import Consent
from ..model.project import Location
from ..model.text import Localised
from .judging import Judged
from .result import say
from .subject import Subject

WORD = re.compile(r"\w+")
OF_COHORT = ("title", "summary", "description", "documents", "evaluation", "contact")
PHOTO = say("{id}: picture", "{id}: Bild")
NAMED = say("{id}: named in {path}", "{id}: genannt in {path}")
Place = tuple[Record[BaseModel], Location, Localised]


def public_texts(project: Project, folder: CohortFolder) -> Iterator[Place]:
    """The texts in which a cohort's people might be named: its own, those of its dates, and the news."""
    for location, text in folder.cohort.texts:
        if location[0] in OF_COHORT:
            yield folder.cohort, location, text
    records: list[Record[BaseModel]] = [*([folder.schedule] if folder.schedule else []), *project.news.values()]
    for record in records:
        for location, text in record.texts:
            yield record, location, text


@dataclass(frozen=True)
class Wording:
    """Some texts, in which names are looked for. Most names are ruled out by one of their words."""

    places: tuple[Place, ...]

    @cached_property
    def words(self) -> frozenset[str]:
        """Every word that occurs."""
        return frozenset(word for *_, text in self.places for _, written in text.texts for word in WORD.findall(written))

    def find(self, name: str) -> Place | None:
        """The first text that holds a name as whole words."""
        parts = WORD.findall(name)
        if not parts or not self.words.issuperset(parts):
            return None
        wanted = re.compile(rf"(?<!\w){re.escape(name)}(?!\w)")
        return next((place for place in self.places if any(wanted.search(written) for _, written in place[2].texts)), None)


def published_people(subject: Subject) -> Iterator[Judged]:
    """Every picture of somebody, and everybody named in a text: with a consent that holds, or without."""
    wording = Wording(tuple(public_texts(subject.project, subject.folder)))
    for identity, (number, person) in subject.people.items():
        if person.photo:
            fact = subject.person(identity, PHOTO)
            yield _holds(person.consents, "photo"), fact._replace(location=("people", number, "photo"))
        if " " in person.name and (place := wording.find(person.name)):  # a first name alone says nothing
            yield _holds(person.consents, "name"), subject.person(identity, NAMED, path=place[0].path)
    for identity, (_, company) in subject.companies.items():
        names = {name for _, name in company.name.texts}
        found = next(filter(None, (wording.find(name) for name in sorted(names))), None)
        if found:
            holds = _holds([company.consent] if company.consent else [], "name")
            yield holds, subject.company(identity, NAMED, path=found[0].path)


def _holds(consents: Iterable[Consent], scope: str) -> bool:
    return any(consent.holds and consent.scope == scope for consent in consents)
