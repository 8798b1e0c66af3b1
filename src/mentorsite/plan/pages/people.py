"""The people of a cohort: numbers by role, and a directory of those who agreed to be seen."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable, Iterator, Sequence
from functools import partial

from babel.core import UnknownLocaleError

from ...model import CohortFolder
from ...model.base import Role
from ...model.cohort import Company, Person
from ..consent import name_of, named, numbers, photo_of, shown_people
from ..frame import contact, frame, language_name, section
from ..routes import shows_people
from ..sheet import Page, Reader, Sheet
from ..views import people as view
from ..views.values import Label, Words
from .agenda import cohort_link

ORDER = (Role.MENTOR, Role.MENTEE, Role.COORDINATOR, Role.TRAINER, Role.HR, Role.LINE_MANAGER, Role.EXECUTIVE)
MANY = 12  # people from which on a filter helps
WHOLE = str.maketrans({"æ": "ae", "œ": "oe", "ø": "o", "ł": "l", "đ": "d"})  # letters that no accent can be taken from
FACETS = ("role", "company", "topic", "language", "place")


def people_pages(reader: Reader) -> Iterator[Page]:
    """A directory for each cohort in which somebody agreed to be seen."""
    for folder in reader.project.cohorts.values():
        if folder.people and shows_people(folder):
            yield folder.people.path, partial(_directory, reader, folder)


def numbers_of(reader: Reader, folder: CohortFolder) -> tuple[str, ...]:
    """How many take part, by role: "12 Mentees"."""
    counted = numbers(folder)
    return tuple(reader.t(f"count.role.{role}", n=counted[role]) for role in ORDER if role in counted)


def _directory(reader: Reader, folder: CohortFolder) -> view.DirectoryView:
    sheet, cohort = Sheet(reader, folder.people.path if folder.people else ""), folder.cohort.value
    title = Words(reader.t("section.people.title"))
    inside = reader.members is not None and folder.id in reader.members.cohorts
    lead = Words(reader.t("people.lead_inside" if inside else "section.people.lead", cohort=reader.words(cohort.title).text))
    people = sorted(shown_people(folder), key=lambda one: _by_family_name(name_of(one)))
    companies = {company.id: company for company in cohort.companies if named(company)}
    shown = [(one.role, person_view(sheet, one, companies.get(one.company or ""))) for one in people]
    facets = _facets(reader, shown)
    return view.DirectoryView(
        frame=frame(
            sheet,
            f"{title.text}: {reader.words(cohort.title).text}",
            lead,
            above=[section(sheet, "cohorts"), cohort_link(sheet, folder)],
            preview=cohort.state == "draft",
        ),
        heading=title,
        lead=lead,
        sample=cohort.sample,
        cohort=cohort_link(sheet, folder),
        numbers=numbers_of(reader, folder),
        facets=tuple(facet for facet in facets if len(facet.choices) > 1),
        groups=tuple(_groups(reader, folder, shown, facets)),
        total=len(shown),
        choose=len(shown) >= MANY,
        contact=contact(reader, cohort.contact),
        inside=inside,
    )


def _by_family_name(name: str) -> tuple[str, str]:
    return folded(name.split()[-1]), folded(name)


def folded(text: str) -> str:
    """Letters without accents and capitals, for an order that readers expect."""
    bare = "".join(letter for letter in unicodedata.normalize("NFKD", text) if not unicodedata.combining(letter))
    return bare.casefold().translate(WHOLE)


def person_view(sheet: Sheet, person: Person, company: Company | None) -> view.Person:
    """A person as she may be seen; `company` is hers where that may be named."""
    reader = sheet.reader
    name, photo = name_of(person), photo_of(person)
    return view.Person(
        name=name,
        position=reader.maybe(person.position),
        company=reader.words(company.name) if company else None,
        place=reader.maybe(person.place or (company.place if company else None)),
        topics=tuple(reader.words(topic) for topic in person.topics),
        languages=tuple(_language(lang, reader.lang) for lang in person.languages),
        photo=sheet.picture(photo, sheet.key) if photo else "",
        initials=name[0].upper() + (name.split()[-1][0].upper() if " " in name else ""),
        marks="",
        interests=tuple(reader.words(one) for one in person.interests) if reader.members else (),
        email=(person.email or "") if reader.members else "",
        phone=(person.phone or "") if reader.members else "",
    )


def _language(written: str, reader: str) -> str:
    try:
        return language_name(written, reader)
    except (UnknownLocaleError, ValueError):  # a word instead of a code
        return written


def _facets(reader: Reader, shown: Sequence[tuple[Role, view.Person]]) -> list[view.Facet]:
    """The facets with all answers that fit somebody; ids are short, since they stand at every person."""
    found = []
    for letter, name in zip("abcde", FACETS, strict=True):
        words = {answer for role, person in shown for answer in _answers(reader, name, role, person)}
        if name == "role":
            ordered = [answer for role in ORDER if (answer := reader.t(f"role.{role}")) in words]
        else:
            ordered = sorted(words, key=folded)
        choices = tuple(Label(f"{letter}{number}", text) for number, text in enumerate(ordered))
        found.append(view.Facet(name, reader.t(f"people.facet.{name}"), choices))
    return found


def _answers(reader: Reader, facet: str, role: Role, person: view.Person) -> Iterable[str]:
    match facet:
        case "role":
            return [reader.t(f"role.{role}")]
        case "topic":
            return [topic.text for topic in person.topics]
        case "language":
            return person.languages
    one: Words | None = getattr(person, facet)
    return [one.text] if one else []


def _groups(
    reader: Reader, folder: CohortFolder, shown: Sequence[tuple[Role, view.Person]], facets: Sequence[view.Facet]
) -> Iterator[view.RoleGroup]:
    marks = {(facet.id, choice.text): choice.id for facet in facets if len(facet.choices) > 1 for choice in facet.choices}
    counted = numbers(folder)
    for role in ORDER:
        people = [
            person._replace(
                marks=" ".join(
                    mark for name in FACETS for one in _answers(reader, name, role, person) if (mark := marks.get((name, one)))
                )
            )
            for its, person in shown
            if its is role
        ]
        more = counted.get(role, 0) - len(people)
        if people:
            yield view.RoleGroup(reader.label("role", role), tuple(people), reader.t("people.others", n=more) if more else "")
