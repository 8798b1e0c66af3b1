"""Which page stands at which address. The one place that knows.

A page is known by a key: the path of the file that it shows (`handbook/mentees.md`), a folder for an overview (`handbook/`),
or a path with `#` for a page made of a part of a file (`cohorts/2026/schedule.yaml#auftakt`). Addresses are flat `.html` files
below the site's top, so that the site also works unpacked from an archive, where no server turns a folder into its index.
"""

from __future__ import annotations

import posixpath
import re
from collections.abc import Callable, Collection, Iterator, Mapping
from dataclasses import dataclass
from types import MappingProxyType
from typing import Final

from ..diagnostics import Diagnostic, Span
from ..model import CohortFolder, Project
from ..model.base import Role
from .consent import named, shown_people
from .lifecycle import stage

START, NOT_FOUND, PRINT, CHANGES, MATERIALS, SEARCH = "", "404", "handbook/#print", "changes/", "materials/", "search/"
EDITIONS = (Role.MENTEE, Role.MENTOR, Role.HR, Role.LINE_MANAGER)

# The words in addresses; each language has its own, in the group `address` of the interface's strings.
SEGMENTS = (
    "programme",
    "standards",
    "cohorts",
    "schedule",
    "changes",
    "people",
    "companies",
    "tandems",
    "workshops",
    "materials",
    "cases",
    "handbook",
    "news",
    "print",
    "edition",
    "search",
    "access",
    "mine",
)
NOBODY: Final[Mapping[str, Collection[str]]] = MappingProxyType({})
UNFIT = re.compile(r"[^a-z0-9]+")


@dataclass(frozen=True, slots=True)
class Routes:
    """Address of each page in each language, relative to the site's top."""

    addresses: Mapping[tuple[str, str], str]

    def of(self, key: str, lang: str) -> str:
        """The address of a page that exists."""
        return self.addresses[key, lang]

    def get(self, key: str, lang: str) -> str | None:
        """The address of a page, if there is one."""
        return self.addresses.get((key, lang))

    def pages(self) -> list[str]:
        """All pages, each once."""
        return list(dict.fromkeys(key for key, _ in self.addresses))


def access_key(folder: CohortFolder) -> str:
    """The key of the page on which participants of a cohort open their area."""
    return f"{folder.cohort.path}#access"


def person_key(folder: CohortFolder, person: str) -> str:
    """The key of somebody's own page."""
    return f"cohorts/{folder.id}/people.yaml#{person}"


def role_key(folder: CohortFolder, role: Role) -> str:
    """The key of what all of a role share on their own pages."""
    return f"{folder.cohort.path}#role-{role.value}"


def is_gate(key: str) -> bool:
    """Whether a page is the way into a participants' area: no search and no sitemap leads there."""
    return key.endswith("#access")


def companies_key(folder: CohortFolder) -> str:
    """The key of the page of a cohort's companies."""
    return f"{folder.cohort.path}#companies"


def tells(folder: CohortFolder) -> bool:
    """Whether there is enough to say about a cohort's companies for a page: two that may be named."""
    return sum(named(company) for company in folder.cohort.value.companies) > 1


def shows_people(folder: CohortFolder) -> bool:
    """Whether a cohort has a directory: somebody agreed to be seen, and it is not archived."""
    return bool(shown_people(folder))


def shows_tandems(folder: CohortFolder) -> bool:
    """Whether a cohort's tandems have a page; an archived one keeps only their number."""
    return bool(folder.tandems and folder.tandems.value.tandems) and stage(folder).people


def has_materials(project: Project) -> bool:
    """Whether there is anything for the library."""
    held = [one.value.materials for one in project.workshops.values()]
    for folder in project.cohorts.values():
        held += [folder.cohort.value.documents, *(event.materials for event in folder.events)]
    return any(material.there for materials in held for material in materials)


def relative(target: str, page: str) -> str:
    """The way from one address to another; both relative to the site's top."""
    path, hash_, anchor = target.partition("#")
    return posixpath.relpath(path, posixpath.dirname(page) or ".") + hash_ + anchor


def plan_routes(
    project: Project,
    words: Mapping[str, Callable[[str], str]],
    protected: Collection[str] = (),
    own: Mapping[str, Collection[str]] = NOBODY,
) -> tuple[Routes, list[Diagnostic]]:
    """Give every page its address, in the `words` of each language; two pages at one address are a finding. `protected` are the
    cohorts with an area of their participants, `own` the people in it who have a page of their own."""
    addresses: dict[tuple[str, str], str] = {}
    taken: dict[str, str] = {}
    findings: list[Diagnostic] = []
    clashes: list[tuple[str, str]] = []
    for lang in project.languages:
        top = "" if lang == project.languages[0] else f"{lang}/"
        for key, address in _pages(project, segments(words[lang]), protected, own):
            address = top + address
            other = taken.setdefault(address.lower(), key)
            if other != key and all((key, other) != pair for pair in clashes):
                clashes.append((key, other))
                findings.append(_clash(project, key, other, address))
            addresses[key, lang] = address
    return Routes(addresses), findings


def segments(t: Callable[[str], str]) -> dict[str, str]:
    """The words of one language, fit for addresses whatever the language's file says."""
    return {name: UNFIT.sub("-", t(f"address.{name}").lower()).strip("-") or name for name in SEGMENTS}


def _clash(project: Project, key: str, other: str, address: str) -> Diagnostic:
    """Two pages at one address; two dates of a schedule differ in the spelling of their ids alone."""
    path, _, identity = key.partition("#")
    twin = other.partition("#")[2] or other
    german = {START: "die Startseite", NOT_FOUND: "die Seite für falsche Adressen", PRINT: "das Handbuch zum Drucken"}
    english = {START: "the start page", NOT_FOUND: "the page for wrong addresses", PRINT: "the handbook for printing"}
    values = {"other": english.get(other, twin), "other_de": german.get(other, twin), "address": address}
    folder = project.cohorts.get(path.split("/")[1]) if path.endswith("/schedule.yaml") else None
    if identity and folder and folder.schedule:
        places = {one.event.id: one.place("id") for one in folder.dates}
        hint = "rename-one" if twin in places else "rename-this"
        return folder.schedule.finding("address-double", *places[identity], values=values, hint=hint)
    return Diagnostic("address-double", Span(path), values, "rename-this")


def _pages(
    project: Project, words: Mapping[str, str], protected: Collection[str], own: Mapping[str, Collection[str]]
) -> Iterator[tuple[str, str]]:
    yield START, "index.html"
    yield "programme.yaml", f"{words['programme']}.html"
    yield NOT_FOUND, "404.html"
    if project.site.value.search:
        yield SEARCH, f"{words['search']}.html"
    yield "standards/", f"{words['standards']}/index.html"
    for name, record in project.catalogues.items():
        yield record.path, f"{words['standards']}/{name}.html"
    yield "cohorts/", f"{words['cohorts']}/index.html"
    yield from _dates(project, words)
    yield from _areas(project, words, protected, own)
    if has_materials(project):
        yield MATERIALS, f"{words['materials']}/index.html"
    yield "workshops/", f"{words['workshops']}/index.html"
    yield "cases/", f"{words['cases']}/index.html"
    yield "handbook/", f"{words['handbook']}/index.html"
    if project.chapters:
        yield PRINT, f"{words['handbook']}/{words['print']}.html"
        for role in EDITIONS:
            yield f"handbook/#{role.value}", f"{words['handbook']}/{words['edition']}-{role.value.replace('_', '-')}.html"
    yield "news/", f"{words['news']}/index.html"
    for section, records in (
        ("workshops", project.workshops),
        ("cases", project.cases),
        ("handbook", project.chapters),
        ("news", project.news),
    ):
        for name, one in records.items():
            yield one.path, f"{words[section]}/{name}.html"
    for name, page in project.pages.items():
        yield page.path, f"{name}.html"


def _areas(
    project: Project, words: Mapping[str, str], protected: Collection[str], own: Mapping[str, Collection[str]]
) -> Iterator[tuple[str, str]]:
    for name in protected:
        yield access_key(project.cohorts[name]), f"{words['cohorts']}/{name}/{words['access']}.html"
    for name, people in own.items():
        folder, mine = project.cohorts[name], f"{words['cohorts']}/{name}/{words['mine']}"
        for role in Role if people else ():
            yield role_key(folder, role), f"{mine}-{role.value.replace('_', '-')}.html"
        for person in people:
            yield person_key(folder, person), f"{mine}/{person}.html"


def _dates(project: Project, words: Mapping[str, str]) -> Iterator[tuple[str, str]]:
    for name, folder in project.cohorts.items():
        yield from _cohort_pages(folder, f"{words['cohorts']}/{name}", words)
    if any(folder.schedule for folder in project.cohorts.values()):
        yield CHANGES, f"{words['changes']}/index.html"


def _cohort_pages(folder: CohortFolder, top: str, words: Mapping[str, str]) -> Iterator[tuple[str, str]]:
    yield folder.cohort.path, f"{top}/index.html"
    if folder.schedule:
        yield folder.schedule.path, f"{top}/{words['schedule']}/index.html"
        for event in folder.events:
            yield f"{folder.schedule.path}#{event.id}", f"{top}/{words['schedule']}/{event.id}.html"
    if shows_people(folder) and folder.people:
        yield folder.people.path, f"{top}/{words['people']}.html"
    if shows_tandems(folder) and folder.tandems:
        yield folder.tandems.path, f"{top}/{words['tandems']}.html"
    if tells(folder):
        yield companies_key(folder), f"{top}/{words['companies']}.html"
