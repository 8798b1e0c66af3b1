"""Who may see what of a person or a company. The one place that decides; pages, feeds, calendars and pictures ask here.

The public edition is for everybody on the web, so a person appears in it only with a consent that has been given and not
withdrawn, and with what belongs to being named: role, position, company, place, topics, languages. Her addresses, goals,
interests, level, superior and exclusions never do. Everybody else is a number; the public edition joins no number to anything
that would tell whose it is. Among participants `visible` takes every consent for granted.
"""

from __future__ import annotations

import posixpath
from collections import Counter
from collections.abc import Collection, Iterable, Iterator, Mapping

from ..model import CohortFolder, Project
from ..model.base import Role
from ..model.cohort import Company, Consent, Person
from ..model.schedule import Event
from .lifecycle import stage

FEW = 2  # from this number on, a number stands for nobody in particular


def _given(consents: Iterable[Consent], scope: str) -> bool:
    return any(consent.scope == scope and consent.holds for consent in consents)


def named(company: Company) -> bool:
    """Whether a company appears by name; without its consent it is counted."""
    return company.consent is not None and _given((company.consent,), "name")


def host_of(folder: CohortFolder, event: Event) -> Company | None:
    """The company that an event is held at, if it may be named."""
    return next((company for company in folder.cohort.value.companies if company.id == event.host and named(company)), None)


def name_of(person: Person) -> str:
    """What a person is called: her name, with consent to no more her first name with an initial, else nothing."""
    if _given(person.consents, "name"):
        return person.name
    return initialled(person.name) if _given(person.consents, "initial") else ""


def initialled(name: str) -> str:
    """`Vera V.` for `Dr. Vera von Vorlage`; of a name of one word the initial alone."""
    words = [word for word in name.split() if not word.endswith(".")] or name.split()
    initial = f"{words[-1][0].upper()}."
    return f"{words[0]} {initial}" if len(words) > 1 else initial


def photo_of(person: Person) -> str:
    """The file of a person's photo as it is written, where she agreed to its being shown and is named beside it."""
    return person.photo or "" if name_of(person) and _given(person.consents, "photo") else ""


def shown_people(folder: CohortFolder) -> tuple[Person, ...]:
    """Everybody in a cohort who appears, in the order of the file; nobody once the cohort is archived."""
    people = folder.people.value.people if folder.people and stage(folder).people else ()
    return tuple(person for person in people if name_of(person))


def numbers(folder: CohortFolder) -> Mapping[Role, int]:
    """How many people of each role take part, named or not: numbers of the cohort as a whole, of no company and no place."""
    counted = Counter(person.role for person in (folder.people.value.people if folder.people else ()))
    return {role: counted[role] for role in Role if counted[role]}


def photos_of(folder: CohortFolder) -> Iterator[tuple[str, Person]]:
    """The files in `media/` that are photos of a cohort's people, each with her whom it shows."""
    for person in folder.people.value.people if folder.people else ():
        if folder.people and person.photo:
            yield posixpath.normpath(posixpath.join(posixpath.dirname(folder.people.path), person.photo)), person


def withheld(project: Project) -> frozenset[str]:
    """Files of `media/` that are photos of people who did not agree to their being shown: they stay out of the site."""
    photos = (one for folder in project.cohorts.values() for one in photos_of(folder))
    return frozenset(file for file, person in photos if not photo_of(person))


def apart(sizes: Mapping[str, int]) -> Collection[str]:
    """The companies that may stand by themselves in a picture of who meets whom; `sizes` are the people of each on one side.

    Where a company sends a single person, everybody there knows who that is, and would learn from the picture where her tandem
    leads. Such companies are drawn as one, and with them the smallest of the others, so that there is never just one to guess.
    """
    small = [one for one, size in sizes.items() if size < FEW]
    large = sorted((one for one, size in sizes.items() if size >= FEW), key=lambda one: sizes[one])
    if len(small) == 1 and large:
        small.append(large.pop(0))
    return [one for one in sizes if one not in small]
