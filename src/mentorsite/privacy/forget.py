"""Take a person out of all files of the content: comments, order and layout of everything else stay as they are."""

from __future__ import annotations

import datetime as dt
import posixpath
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import chain
from typing import Any

from pydantic import BaseModel

from ..errors import UsageProblem
from ..model import CohortFolder, Project
from ..model.cohort import SIDES, People, Person, Tandems, TandemStatus
from ..model.schedule import Schedule
from ..source import Document
from ..source.nodes import Mapping as Fields
from ..source.nodes import Scalar, descend
from ..source.nodes import Sequence as Listed
from ..starter.edit import Edits
from ..starter.proof import read_back
from .words import named, names_of, readings

NOTE = {
    "de": "Am {day} wurde eine Person aus den Daten dieses Tandems gelöscht.",
    "en": "On {day} a person was removed from the data of this tandem.",
}
MODELS: Mapping[str, type[BaseModel]] = {"people": People, "tandems": Tandems, "schedule": Schedule}


@dataclass(frozen=True, slots=True)
class Mention:
    """A line that still names somebody; nobody but a person can say what should stand there instead. Line 0 is a file of
    `media/` as a whole."""

    path: str
    line: int
    text: str


@dataclass(frozen=True, slots=True)
class Forgetting:
    """What it takes to forget somebody: the new text of each file, None for one that goes; and what is left to do by hand.

    `words` are all that names her: name, id, addresses. `tandems` are the codes of those that lose her.
    """

    name: str
    words: tuple[str, ...]
    cohorts: tuple[str, ...]
    texts: Mapping[str, str | None]
    tandems: tuple[str, ...]
    mentions: tuple[Mention, ...]


def find(project: Project, wanted: str, cohort: str | None) -> list[tuple[CohortFolder, int]]:
    """In which cohorts somebody is, by her id or her name, and as which entry; UsageProblem where she is in none."""
    folders = [folder for folder in project.cohorts.values() if cohort in (None, folder.id)]
    found = [
        (folder, number)
        for folder in folders
        for number, person in enumerate(folder.people.value.people if folder.people else ())
        if wanted.casefold() in (person.id.casefold(), person.name.casefold())
    ]
    if not found:
        raise UsageProblem(
            en=f'there is no person "{wanted}" in any people.yaml; give her id or her full name as it stands there',
            de=f"in keiner people.yaml gibt es „{wanted}“; geben Sie die Kennung oder den vollen Namen an, wie er dort steht",
        )
    return found


def forget(
    project: Project,
    documents: Sequence[Document],
    wanted: str,
    today: dt.date,
    *,
    cohort: str | None = None,
    media: Iterable[tuple[str, bytes]] = (),
) -> Forgetting:
    """What forgetting somebody changes; nothing is written. `documents` are all files of the content that are read, `media`
    those of `media/`."""
    found = find(project, wanted, cohort)
    texts: dict[str, str | None] = {}
    codes: list[str] = []
    persons = [_person(folder, number) for folder, number in found]
    for folder, number in found:
        edits = {record.path: Edits(record.document) for record in _parts(folder)}
        _from_people(folder, number, edits)
        codes += _from_tandems(folder, persons[0].id, edits, today, project.languages[0])
        _from_schedule(folder, persons[0].id, edits)
        for record in _parts(folder):
            text = edits[record.path].made()
            if text != record.document.source.text:
                read_back(record.path, text, MODELS[record.document.kind], record.document, project.languages)
                texts[record.path] = text
    for folder, number in found:
        others = [document for document in documents if document.path not in texts]
        if photo := _photo(project, folder, _person(folder, number), others):
            texts[photo] = None
    lines = chain.from_iterable(_mentions(document, texts.get(document.path), persons) for document in documents)
    pattern = named(persons)
    files = (Mention(path, 0, "") for path, data in media if path not in texts and pattern.search(readings(data)))
    return Forgetting(
        persons[0].name, names_of(persons), tuple(folder.id for folder, _ in found), texts, tuple(codes), (*lines, *files)
    )


def _person(folder: CohortFolder, number: int) -> Person:
    assert folder.people  # noqa: S101 - it holds the person
    return folder.people.value.people[number]


def _parts(folder: CohortFolder) -> Iterator[Any]:
    yield from (part for part in (folder.people, folder.tandems, folder.schedule) if part)


def _mapping(document: Document, *location: int | str) -> Fields:
    node = descend(document.node, location)[1]
    assert isinstance(node, Fields)  # noqa: S101 - the model read it as one
    return node


def _without(edits: Edits, fields: Fields, name: str, identity: str, *, keep: bool = False) -> None:
    """Take an id out of a field that holds one or a list; with `keep` a list that becomes empty stays, as an empty one."""
    pair = fields.get(name)
    if pair is None:
        return
    node = pair[1]
    if isinstance(node, Scalar) and node.text == identity:
        edits.drop_fields(fields, name)
    elif isinstance(node, Listed):
        gone = [number for number, item in enumerate(node.items) if isinstance(item, Scalar) and item.text == identity]
        _drop(edits, fields, name, gone, keep=keep)


def _drop(edits: Edits, fields: Fields, name: str, gone: Sequence[int], *, keep: bool = False) -> None:
    """Take entries out of a list."""
    pair = fields.get(name)
    if not gone or pair is None or not isinstance(pair[1], Listed):
        return
    if len(gone) < len(pair[1].items):
        edits.drop_items(pair[1], gone)
    elif keep:
        edits.empty(pair[0], pair[1])
    else:
        edits.drop_fields(fields, name)


def _from_people(folder: CohortFolder, number: int, all_edits: Mapping[str, Edits]) -> None:
    record = folder.people
    assert record  # noqa: S101 - it holds the person
    edits, document = all_edits[record.path], record.document
    identity, root = record.value.people[number].id, _mapping(document)
    key, listed = root.get("people") or (None, None)
    assert key is not None  # noqa: S101 - likewise
    assert isinstance(listed, Listed)  # noqa: S101 - likewise
    if len(listed.items) == 1:
        edits.empty(key, listed)
    else:
        edits.drop_items(listed, [number])
    for other in range(len(listed.items)):
        fields = _mapping(document, "people", other)
        superior = fields.get("reports_to")
        if other != number and superior and isinstance(superior[1], Scalar) and superior[1].text == identity:
            edits.replace(superior[1], "outside")
        if other != number:
            _without(edits, fields, "exclusions", identity, keep=True)


def _from_tandems(
    folder: CohortFolder, identity: str, all_edits: Mapping[str, Edits], today: dt.date, lang: str
) -> Iterator[str]:
    record = folder.tandems
    if record is None:
        return
    edits = all_edits[record.path]
    for number, tandem in enumerate(record.value.tandems):
        if identity not in (*tandem.mentors, *tandem.mentees):
            continue
        fields = _mapping(record.document, "tandems", number)
        for side in SIDES:
            _without(edits, fields, side, identity)
            _without(edits, fields, f"{side}s", identity)
        new = [] if tandem.note else [f'note: "{NOTE["de" if lang == "de" else "en"].format(day=today)}"']
        left = [*tandem.mentors, *tandem.mentees]
        left.remove(identity)
        over = tandem.status in (TandemStatus.COMPLETED, TandemStatus.DISSOLVED)
        if not over and len(left) < 2:
            status = fields.get("status")
            if status and isinstance(status[1], Scalar):
                edits.replace(status[1], TandemStatus.DISSOLVED.value)
            else:
                new.append(f"status: {TandemStatus.DISSOLVED.value}")
            ended_on = tandem.ended_on or max(today, tandem.started_on or today)
            if tandem.ended_on is None:
                new.append(f"ended_on: {ended_on}")
            _drop(edits, fields, "check_ins", [place for place, day in enumerate(tandem.check_ins) if day > ended_on])
        code = fields.get("code")
        assert code  # noqa: S101 - every tandem has one
        edits.add_behind(fields, code, new)
        yield tandem.code


def _from_schedule(folder: CohortFolder, identity: str, all_edits: Mapping[str, Edits]) -> None:
    if folder.schedule:
        for number, event in enumerate(folder.schedule.value.events):
            if identity in event.led_by:
                fields = _mapping(folder.schedule.document, "events", number)
                _without(all_edits[folder.schedule.path], fields, "led_by", identity)


def _photo(project: Project, folder: CohortFolder, person: Person, others: Iterable[Document]) -> str:
    """Her picture in media/, unless another file of the content names it, too."""
    if not person.photo:
        return ""
    path = posixpath.normpath(posixpath.join(f"cohorts/{folder.id}", person.photo))
    name = posixpath.basename(path)
    shared = any(name in document.names for document in others)
    assert folder.people  # noqa: S101 - it holds the person
    shared |= sum(one.photo == person.photo for one in folder.people.value.people) > 1
    return path if path in project.media and not shared else ""


def _mentions(document: Document, text: str | None, persons: Sequence[Person]) -> Iterator[Mention]:
    """Every line of a file, as it will be, that still has her name, her mail address or her number."""
    pattern = named(persons)
    for number, line in enumerate((document.source.text if text is None else text).split("\n"), start=1):
        if pattern.search(line):
            yield Mention(document.path, number, line.strip())
