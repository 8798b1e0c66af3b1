"""`mentorsite privacy`: what the site publishes about each person."""

from __future__ import annotations

import datetime as dt
import json
import os
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import TYPE_CHECKING

import click

from ..errors import ContentProblem, UsageProblem
from ..keyfile import EVERYBODY, OWN, key_text
from . import options
from .privacy_words import FIELDS, ROLES, SCOPES, SECRETS, WORDS
from .protection import protection

if TYPE_CHECKING:
    from ..model import Project
    from ..privacy import Entry, Exposed, Found
    from ..protect import Access

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
    handbook is found as well as one on a page made from people.yaml. Answers a participant's question of what is known. Where
    there are keys it also says what participants see behind them. Without --person the files are searched for passcodes, links
    that let in, numbers, private mailboxes, bank accounts and coordinates, too.

    Exit code: 0 all is covered by a consent or meant to be public, 1 something is not, or there are errors in the content, 2
    wrong use, 3 trouble with the machine.
    """
    from ..privacy import UNREAD, exposed, people_published, readings
    from ..session import load
    from .wording import SHOWN

    project = load(options.existing(content))
    if project is None:
        raise _broken()
    files = _files_of(site) if site else _built(content, drafts=drafts)
    texts = {path: readings(data) for path, data in files.items()}
    found = [one for one in people_published(project, texts) if person is None or person in (one.person.id, one.person.name)]
    if person is not None and not found:
        raise UsageProblem(
            en=f'there is no person "{person}" in any people.yaml', de=f"in keiner people.yaml gibt es „{person}“"
        )
    others = list(exposed(project, texts)) if person is None else []
    unread = [path for path, text in texts.items() if text == UNREAD]
    accesses = _accesses(content, project)
    if form == "json":
        click.echo(_json(project, found, others, unread, accesses))
    else:
        lines = [*_secrets(others, lang), *_unread(unread, lang), *_text(found, lang, accesses)]
        click.echo("\n".join(line.translate(SHOWN) for line in lines))
    raise SystemExit(1 if others or any(one.allowed is False for entry in found for one in entry.published) else 0)


def _built(content: Path, *, drafts: bool) -> Mapping[str, bytes]:
    from ..session import Session

    edition = Session(content, drafts=drafts).build()
    if not edition.good:
        raise _broken()
    return {**edition.files, **{path: file.read_bytes() for path, file in edition.copies.items()}}


def _accesses(content: Path, project: Project) -> dict[str, list[Access]]:
    """By cohort the accesses that open its area today, where there are keys, and people who may still be kept."""
    text = key_text(content, os.environ)
    if not text:
        return {}
    today = dt.date.today()  # noqa: DTZ011 - the coordinator's own day
    with protection():
        from ..protect import Keys

        rings = Keys.load(text).rings
    retentions = {name: folder.cohort.value.retention for name, folder in project.cohorts.items()}
    gone = {name for name, retention in retentions.items() if retention and retention.over(today)}
    return {
        cohort: [one for one in ring.accesses if one.until >= today and EVERYBODY in one.groups]
        for cohort, ring in rings.items()
        if cohort not in gone
    }


def _inside(entry: Entry) -> tuple[str, ...]:
    """The fields of a person that the participants of her cohort see."""
    from ..model.visibility import PARTICIPANTS

    person = entry.person
    return tuple(name for name, seen in person.seen_by.items() if seen is PARTICIPANTS and getattr(person, name))


def _broken() -> ContentProblem:
    return ContentProblem(
        en="the content has errors, so that nothing can be published; run mentorsite check",
        de="die Inhalte haben Fehler, also lässt sich nichts veröffentlichen; rufen Sie mentorsite check auf",
    )


def _files_of(site: Path) -> Mapping[str, bytes]:
    if not site.is_dir():
        raise UsageProblem(en=f'there is no folder "{site}"', de=f"den Ordner „{site}“ gibt es nicht")
    return {path.relative_to(site).as_posix(): path.read_bytes() for path in sorted(site.rglob("*")) if path.is_file()}


def _secrets(others: list[Exposed], lang: str) -> Iterator[str]:
    if others:
        yield WORDS[lang]["exposed"]
    for one in others:
        yield f"  {SECRETS[lang][one.rule]}: {one.value} ({_places(one.paths, lang)})"
    if others:
        yield ""


def _unread(paths: list[str], lang: str) -> Iterator[str]:
    if paths:
        yield WORDS[lang]["unread"].format(paths=", ".join(paths))
        yield ""


def _places(paths: tuple[str, ...], lang: str) -> str:
    more = WORDS[lang]["more"].format(count=len(paths) - MOST) if len(paths) > MOST else ""
    return ", ".join(paths[:MOST]) + more


def _text(entries: list[Entry], lang: str, accesses: Mapping[str, list[Access]]) -> Iterator[str]:
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
        yield from (f"  {line}" for line in _behind(entry, lang, accesses.get(entry.cohort, [])))
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
    sign = f" - {words['without']}" if one.allowed is False else ""
    return f"{words['public']}: {FIELDS[lang][one.field]} ({_places(one.paths, lang)}){sign}"


def _behind(entry: Entry, lang: str, accesses: list[Access]) -> Iterator[str]:
    """What the area for participants shows of a person, and by which links of her own she gets in."""
    words = WORDS[lang]
    if accesses:
        yield f"{words['inside'].format(count=len(accesses))}: {', '.join(FIELDS[lang][field] for field in _inside(entry))}"
    for one in accesses:
        if OWN + entry.person.id in one.groups:
            yield words["own"].format(until=one.until)


def _json(
    project: Project, entries: list[Entry], others: list[Exposed], unread: list[str], accesses: Mapping[str, list[Access]]
) -> str:
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
            "participants": list(_inside(entry)) if accesses.get(entry.cohort) else [],
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
    secrets = [{"rule": one.rule, "value": one.value, "pages": list(one.paths)} for one in others]
    made = {"version": 1, "people": people, "retention": retention, "exposed": secrets, "unread": unread}
    return json.dumps(made, ensure_ascii=False, indent=2)
