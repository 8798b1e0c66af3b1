"""One new record, with comments that explain its fields."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from ..errors import UsageProblem
from ..model import Project
from ..model.schedule import Schedule
from ..source import Document
from ..source.layout import better_name, fit
from ..source.nodes import Mapping as Fields
from ..source.nodes import Sequence
from .edit import Edits
from .proof import read_back
from .template import LANGUAGES, Filling, Words, fill, fill_page

TEMPLATES = Path(__file__).parent / "records"
FOLDERS = {"workshop": "workshops", "case": "cases", "chapter": "handbook", "news": "news"}
PROSE = ("chapter", "news")
WHEN = {"de": "Der Tag wird noch bekannt gegeben", "en": "The day will be announced"}
HEAD = "# yaml-language-server: $schema=../../../schemas/schedule.json\n\nevents:\n"


@dataclass(frozen=True, slots=True)
class Wish:
    """What somebody wants to begin: its id, and what is known of it. `comments` is the language of the comments."""

    kind: str
    id: str
    title: str
    comments: str
    today: dt.date
    date: dt.date | None = None


def check_id(name: str) -> None:
    """An id that can be the name of a file and a part of an address, or a UsageProblem with one that can."""
    if fit(name, media=False):
        return
    better = better_name(name, media=False)
    raise UsageProblem(
        en=f'"{name}" cannot be the name of a file and an address: lower-case letters, digits and hyphens only'
        + (f', such as "{better}"' if better else ""),
        de=f"„{name}“ kann nicht Dateiname und Adresse sein: nur Kleinbuchstaben, Ziffern und Bindestriche"
        + (f", wie „{better}“" if better else ""),
    )


def title_of(name: str) -> str:
    """A title for the time being, from an id."""
    words = name.replace("-", " ").replace("_", " ")
    return words[:1].upper() + words[1:]


def comments_in(project: Project, lang: str) -> str:
    """The language of comments: the site's main one, or the user's where there are no comments in that."""
    return project.languages[0] if project.languages[0] in LANGUAGES else lang


def new_files(project: Project, wish: Wish) -> dict[str, str]:
    """The files of a new workshop, case, chapter or announcement; one for each language where it is prose."""
    filling, folder = _filling(project, wish, wish.date or wish.today), FOLDERS[wish.kind]
    if wish.kind not in PROSE:
        text = (TEMPLATES / f"{wish.kind}.yaml").read_text("utf-8")
        return {f"{folder}/{wish.id}.yaml": fill(text, filling)}
    files = {}
    for lang in filling.languages:
        text = (TEMPLATES / f"{wish.kind}.{lang}.md").read_text("utf-8")
        sibling = lang != filling.comments
        files[f"{folder}/{wish.id}{f'.{lang}' if sibling else ''}.md"] = fill_page(text, filling, sibling=sibling)
    return files


def with_event(project: Project, cohort_id: str, wish: Wish) -> tuple[str, str]:
    """The path and the new text of a cohort's schedule, with one more event at its end."""
    folder = project.cohorts[cohort_id]
    path = f"cohorts/{cohort_id}/schedule.yaml"
    entry = fill((TEMPLATES / "event.yaml").read_text("utf-8"), _filling(project, wish, folder.cohort.value.start))
    if folder.schedule is None:
        return path, HEAD + _indented(entry)
    double = next((event for event in folder.schedule.value.events if event.id == wish.id), None)
    if double:
        raise UsageProblem(
            en=f'{path} has an event "{wish.id}" already; nothing was written',
            de=f"in {path} gibt es einen Termin „{wish.id}“ schon; es wurde nichts geschrieben",
        )
    text = _appended(folder.schedule.document, entry)
    read_back(path, text, Schedule, folder.schedule.document, project.languages)
    return path, text


def _appended(document: Document, entry: str) -> str:
    edits, root = Edits(document), document.node
    pair = root.get("events") if isinstance(root, Fields) else None
    if pair and isinstance(pair[1], Sequence) and pair[1].items:
        if document.source.lines[pair[1].mark.line - 1][pair[1].mark.column - 1] == "[":
            raise UsageProblem(
                en=f"{document.path}: the list of events stands in brackets; write each on a line of its own, after a hyphen",
                de=f"{document.path}: die Liste der Termine steht in Klammern; schreiben Sie jeden in eine eigene Zeile, "
                "nach einem Bindestrich",
            )
        edits.append(pair[1], entry)
    elif pair:
        edits.replace(pair[1], f"\n{_indented(entry)}".rstrip("\n"))
    else:
        edits.replace(root, f"events:\n{_indented(entry)}".rstrip("\n"))
    return edits.made()


def _indented(entry: str) -> str:
    return "".join(f"  {line}\n" for line in entry.splitlines())


def _filling(project: Project, wish: Wish, day: dt.date) -> Filling:
    main = wish.comments
    languages = tuple(lang for lang in project.languages if lang in LANGUAGES) or (main,)
    when = WHEN[main] if len(languages) == 1 else f"{{{', '.join(f'{lang}: {WHEN[lang]}' for lang in languages)}}}"
    dated = wish.kind != "event" or wish.date is not None
    values: Mapping[str, str] = {
        "id": wish.id,
        "title": Words(wish.title),
        "date": (wish.date or wish.today).isoformat() if dated else "",
        "when": "" if dated else when,
        "example": day.isoformat(),
    }
    return Filling(values, languages, main)
