"""`mentorsite mail`: a mail about the dates of a cohort, ready to be pasted."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from difflib import get_close_matches
from pathlib import Path
from typing import TYPE_CHECKING, TypeVar
from zoneinfo import ZoneInfo

import click

from ..errors import UsageProblem
from . import build, options

if TYPE_CHECKING:
    from ..mail import Letter
    from ..plan import Plan

T = TypeVar("T")


@click.command("mail", short_help="Write a mail about the dates of a cohort.")
@click.argument("cohort")
@options.content
@click.option("--week", type=click.IntRange(1, 9999), metavar="N", help="The week of the cohort (default: that of --today).")
@click.option(
    "--kind", type=click.Choice(["digest", "invitation", "reminder"]), help="Default: digest, or with --event invitation."
)
@click.option("--event", metavar="ID", help="The date that an invitation or a reminder is about.")
@click.option("--format", "form", type=click.Choice(["text", "html"]), default="text", help="How to write it.")
@click.option("--language", metavar="TAG", help="The language of the mail (default: the site's first).")
@click.option("--url", help="The site's address, instead of the one in site.yaml.")
@options.drafts
@options.since
@options.today
@options.lang
def command(
    cohort: str,
    content: Path,
    *,
    week: int | None,
    kind: str | None,
    event: str | None,
    form: str,
    language: str | None,
    url: str | None,
    drafts: bool,
    since: Path | None,
    today: dt.date | None,
    lang: str,
) -> None:
    """Print a mail about the dates of COHORT, a folder of cohorts/ in CONTENT (default: content): the week, an invitation, a
    reminder. Its first line is the subject. It holds the links to online meetings, so it is for participants alone.

    With --since the digest tells what has changed since the schedule.json that was published last.
    """
    from ..mail import digest, html, invitation, reminder, text, week_of

    kind = kind or ("invitation" if event else "digest")
    _refuse_halves(kind, event, week)
    plan, day = _planned(options.existing(content), url=url, drafts=drafts, since=since, today=today, lang=lang)
    folder = _known("COHORT", cohort, plan.project.cohorts)
    readers = {reader.lang: reader for reader in plan.readers}
    reader = _known("--language", language, readers) if language else plan.readers[0]

    def write() -> Letter:
        if event is None:
            return digest(reader, folder, week_of(folder, number=week, day=day), plan.chronicle)
        one = _known("--event", event, {one.id: one for one in folder.events})
        return (invitation if kind == "invitation" else reminder)(reader, folder, one)

    letter, _ = plan.texts.watch(write)
    click.echo(html(letter) if form == "html" else text(letter), nl=False)


def _refuse_halves(kind: str, event: str | None, week: int | None) -> None:
    """Options that do not go together."""
    if kind == "digest" and event is not None:
        raise UsageProblem(
            en="--event belongs to an invitation or a reminder; the digest is about a week: --week N",
            de="--event gehört zu einer Einladung oder Erinnerung (invitation, reminder); digest gilt einer Woche: --week N",
        )
    if kind != "digest" and event is None:
        raise UsageProblem(
            en=f"say which date: --kind {kind} --event ID; the ids stand in schedule.yaml",
            de=f"sagen Sie, welcher Termin: --kind {kind} --event ID; die Kürzel (id) stehen in schedule.yaml",
        )
    if kind != "digest" and week is not None:
        raise UsageProblem(
            en=f"--week belongs to the digest; an {kind} is about one date: --event ID"
            if kind == "invitation"
            else "--week belongs to the digest; a reminder is about one date: --event ID",
            de="--week gehört zum digest; Einladung und Erinnerung gelten einem Termin: --event ID",
        )


def _known(option: str, given: str, known: Mapping[str, T]) -> T:
    """What goes by a name; a UsageProblem that offers the nearest one, or all."""
    if given in known:
        return known[given]
    near = get_close_matches(given, list(known), 1, 0.5)
    names = ", ".join(known)
    raise UsageProblem(
        en=f'{option}: there is no "{given}"'
        + (f'; did you mean "{near[0]}"?' if near else f"; possible here: {names}" if known else ""),
        de=f"{option}: „{given}“ gibt es nicht"
        + (f"; meinten Sie „{near[0]}“?" if near else f"; möglich sind hier: {names}" if known else ""),
    )


def _planned(
    content: Path, *, url: str | None, drafts: bool, since: Path | None, today: dt.date | None, lang: str
) -> tuple[Plan, dt.date]:
    """The plan of the site, and the day that counts as today; errors in the content are said, and end the command."""
    from ..build import prepare
    from ..cache import Store
    from ..changes import read_since
    from ..recall import Recall
    from .wording import text_lines

    published = read_since(since) if since else None
    draught = prepare(content, Recall(Store()), url=build.address(url), drafts=drafts, since=published, today=today)
    if draught.plan is None or draught.report.fails(strict=False):
        click.echo("\n".join(text_lines(draught.report, lang)), err=True)
        raise SystemExit(1)
    zone = ZoneInfo(draught.plan.project.site.value.timezone)
    return draught.plan, today or dt.datetime.now(zone).date()
