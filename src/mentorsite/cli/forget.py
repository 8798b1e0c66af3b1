"""`mentorsite forget`: take a person out of all files, and say what remains."""

from __future__ import annotations

import datetime as dt
import shutil
from difflib import ndiff
from pathlib import Path
from typing import TYPE_CHECKING

import click

from ..errors import ContentProblem, MentorsiteError
from . import options
from .privacy_words import FORGET

if TYPE_CHECKING:
    from ..privacy import Forgetting

LARGEST = 50_000_000  # bytes of a file of media/ that is searched; what is larger is a film


@click.command("forget", short_help="Take a person out of all files.")
@click.argument("person")
@options.content
@options.lang
@click.option("--cohort", metavar="ID", help="Out of this cohort alone.")
@click.option("--yes", is_flag=True, help="Write without asking.")
@click.option("--today", type=click.DateTime(["%Y-%m-%d"]), help="The day that notes name (default: today).")
def command(person: str, content: Path, *, lang: str, cohort: str | None, yes: bool, today: dt.datetime | None) -> None:
    """Take PERSON (her id, or her name in quotes) out of all files of the folder CONTENT (default: content).

    Her entry in people.yaml goes, with her photo and every reference to her; tandems keep their code, their dates and a note.
    Comments, order and layout of everything else stay. Shows what will change and asks before it writes; nothing is left half
    done. Then it says where her name still stands, and what no program can call back.
    """
    from ..model import assemble
    from ..privacy import forget
    from ..source import read_content
    from ..starter.files import change

    words = FORGET[lang]
    read = read_content(options.existing(content))
    project, findings = assemble(read)
    if project is None or any(one.rule.startswith("yaml-") for one in (*read.findings, *findings)):
        raise ContentProblem(
            en="the content has errors, so that not every file can be searched; run mentorsite check",
            de="die Inhalte haben Fehler, also lassen sich nicht alle Dateien durchsuchen; rufen Sie mentorsite check auf",
        )
    day = today.date() if today else dt.date.today()  # noqa: DTZ011 - the coordinator's own day
    media = ((path, (content / path).read_bytes()) for path, size in read.media.items() if size <= LARGEST)
    plan = forget(project, read.documents, person, day, cohort=cohort, media=media)
    before = {document.path: document.source.text for document in read.documents}
    click.echo(words["plan"].format(name=plan.name, cohorts=", ".join(plan.cohorts)))
    for path, text in plan.texts.items():
        click.echo(words["changes"].format(path=path, lines=_lines(before.get(path, ""), text, lang)))
    if plan.tandems:
        click.echo(words["tandems"].format(codes=", ".join(plan.tandems)))
    if not yes and not click.confirm(words["ask"]):
        click.echo(words["stopped"])
        return
    change(content, plan.texts)
    shutil.rmtree(content.resolve().parent / ".mentorsite-cache", ignore_errors=True)
    click.echo(words["done"])
    _say_what_remains(plan, content, lang)


def _lines(before: str, after: str | None, lang: str) -> str:
    if after is None:
        return FORGET[lang]["gone"]
    count = sum(line[:2] in ("+ ", "- ") for line in ndiff(before.splitlines(), after.splitlines()))
    return FORGET[lang]["line" if count == 1 else "lines"].format(count=count)


def _say_what_remains(plan: Forgetting, content: Path, lang: str) -> None:
    words = FORGET[lang]
    if plan.mentions:
        click.echo(f"\n{words['mentions']}")
        for mention in plan.mentions:
            click.echo(f"  {mention.path}:{mention.line}: {mention.text}" if mention.line else f"  {mention.path}")
    click.echo(f"\n{words['remains']}")
    count, gone = _history(plan, content)
    for name in ("site", "branch", "feeds", "history" if count else "no-history"):
        click.echo(f"- {words[name].format(count=count)}")
    if count:
        click.echo("\n" + "".join(f"    {word}==>***\n" for word in plan.words))
        click.echo("    git filter-repo --replace-text names.txt")
        if gone:
            click.echo(f"    git filter-repo --invert-paths {' '.join(f'--path {path}' for path in gone)}")
        click.echo("    git push --force --all")


def _history(plan: Forgetting, content: Path) -> tuple[int, list[str]]:
    """How many versions of the changed files git keeps, and which of its paths went altogether."""
    from ..deploy import Repository

    try:
        repository = Repository.around(content)
        found = repository.ask("log", "--all", "--format=%H", "--", *(repository.prefix + path for path in plan.texts))
    except MentorsiteError:
        return 0, []
    gone = [repository.prefix + path for path, text in plan.texts.items() if text is None]
    return len((found or "").split()), gone
