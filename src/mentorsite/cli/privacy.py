"""`mentorsite privacy`: what the site publishes about each person."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import TYPE_CHECKING

import click

from ..errors import ContentProblem, UsageProblem
from . import options
from .privacy_words import FIELDS, ROLES, SCOPES, WORDS

if TYPE_CHECKING:
    from ..model import Project
    from ..privacy import Entry, Found

MOST = 3  # pages that the text names; JSON names all


@click.command("privacy", short_help="Say what is published about each person.")
@options.content
@options.drafts
@options.lang
@click.option("--person", metavar="ID", help="This person alone, by id or name.")
@click.option(
    "--site",
    type=click.Path(path_type=Path, file_okay=False),
    help="Look into this built site instead of building one.",
)
@click.option("--format", "form", type=click.Choice(["text", "json"]), default="text", help="How to show it.")
def command(content: Path, *, drafts: bool, lang: str, person: str | None, site: Path | None, form: str) -> None:
    """Say for each person of the folder CONTENT (default: content) what the site publishes about her, and where.

    The files of the site themselves are searched for names, addresses, numbers and photos, so that a name in a text of the
    handbook is found as well as one on a page made from people.yaml. Answers a participant's question of what is known.

    Exit code: 0 all is covered by a consent, 1 something is published without one, or there are errors in the content, 2 wrong
    use, 3 trouble with the machine.
    """
    from ..privacy import people_published
    from ..session import load
    from .wording import SHOWN

    project = load(options.existing(content))
    if project is None:
        raise _broken()
    files = _files_of(site) if site else _built(content, drafts=drafts)
    found = [one for one in people_published(project, files) if person is None or person in (one.person.id, one.person.name)]
    if person is not None and not found:
        raise UsageProblem(
            en=f'there is no person "{person}" in any people.yaml', de=f"in keiner people.yaml gibt es „{person}“"
        )
    if form == "json":
        click.echo(_json(project, found))
    else:
        click.echo("\n".join(line.translate(SHOWN) for line in _text(found, lang)))
    raise SystemExit(1 if any(one.allowed is False for entry in found for one in entry.published) else 0)


def _built(content: Path, *, drafts: bool) -> Mapping[str, bytes]:
    from ..session import Session

    edition = Session(content, drafts=drafts).build()
    if not edition.good:
        raise _broken()
    return {**edition.files, **{path: file.read_bytes() for path, file in edition.copies.items()}}


def _broken() -> ContentProblem:
    return ContentProblem(
        en="the content has errors, so that nothing can be published; run mentorsite check",
        de="die Inhalte haben Fehler, also lässt sich nichts veröffentlichen; rufen Sie mentorsite check auf",
    )


def _files_of(site: Path) -> Mapping[str, bytes]:
    if not site.is_dir():
        raise UsageProblem(en=f'there is no folder "{site}"', de=f"den Ordner „{site}“ gibt es nicht")
    return {path.relative_to(site).as_posix(): path.read_bytes() for path in sorted(site.rglob("*")) if path.is_file()}


def _text(entries: list[Entry], lang: str) -> Iterator[str]:
    words = WORDS[lang]
    for entry in entries:
        person = entry.person
        yield words["head"].format(name=person.name, id=person.id, role=ROLES[lang][person.role.value], cohort=entry.cohort)
        agreed = [
            words["withdrawn" if one.withdrawn_on else "given"].format(
                scope=SCOPES[lang][one.scope], given=one.given_on, withdrawn=one.withdrawn_on
            )
            for one in person.consents
        ]
        yield f"  {words['consents']}: {', '.join(agreed) or words['none']}"
        for one in entry.published:
            yield f"  {_published(one, lang)}"
        if not entry.published:
            yield f"  {words['nothing']}"
        if entry.kept:
            yield f"  {words['kept']}: {', '.join(FIELDS[lang][field] for field in entry.kept)}"
        if entry.codes:
            yield f"  {words['codes']}: {', '.join(entry.codes)}"
        yield ""
    without = sum(one.allowed is False for entry in entries for one in entry.published)
    public = sum(bool(entry.published) for entry in entries)
    yield words["sum"].format(people=len(entries), public=public, without=without)


def _published(one: Found, lang: str) -> str:
    words = WORDS[lang]
    more = words["more"].format(count=len(one.paths) - MOST) if len(one.paths) > MOST else ""
    sign = f" - {words['without']}" if one.allowed is False else ""
    return f"{words['public']}: {FIELDS[lang][one.field]} ({', '.join(one.paths[:MOST])}{more}){sign}"


def _json(project: Project, entries: list[Entry]) -> str:
    people = [
        {
            "cohort": entry.cohort,
            "id": entry.person.id,
            "name": entry.person.name,
            "role": entry.person.role.value,
            "consents": [
                {"scope": one.scope, "given_on": str(one.given_on), "withdrawn_on": one.withdrawn_on and str(one.withdrawn_on)}
                for one in entry.person.consents
            ],
            "published": [{"field": one.field, "pages": list(one.paths), "allowed": one.allowed} for one in entry.published],
            "kept": list(entry.kept),
            "tandems": list(entry.codes),
        }
        for entry in entries
    ]
    retention = {
        name: str(folder.cohort.value.retention.until)
        for name, folder in project.cohorts.items()
        if folder.cohort.value.retention
    }
    return json.dumps({"version": 1, "people": people, "retention": retention}, ensure_ascii=False, indent=2)
