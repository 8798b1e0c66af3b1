"""`mentorsite status`: what is due and open."""

from __future__ import annotations

import datetime as dt
from pathlib import Path
from typing import TYPE_CHECKING

import click

from ..errors import ContentProblem
from . import options

if TYPE_CHECKING:
    from ..status import Item

WORDS = {
    "en": {
        "overdue": "Overdue",
        "due": "Due",
        "open": "Open",
        "none": "Nothing is due, and nothing is open.",
        "as_of": "As of {day}",
    },
    "de": {
        "overdue": "Überfällig",
        "due": "Fällig",
        "open": "Offen",
        "none": "Nichts ist fällig, und nichts ist offen.",
        "as_of": "Stand: {day}",
    },
}


@click.command("status", short_help="Say what is due and what is open.")
@options.content
@options.lang
@options.as_of
@click.option("--format", "form", type=click.Choice(["text", "json"]), default="text", help="How to show it.")
def command(content: Path, *, lang: str, today: dt.date | None, form: str) -> None:
    """Say what waits for the coordinator of the folder CONTENT (default: content): overdue, due and open, with file and line.

    Dates without a day, missing material, consents missing or withdrawn, check-ins, agreements, translations, and what has
    expired.
    """
    from ..session import load
    from ..status import Urgency, status
    from .wording import SHOWN

    day = today or dt.date.today()  # noqa: DTZ011 - the coordinator's own day
    project = load(options.existing(content))
    if project is None:
        raise ContentProblem(
            en="the content has errors that this cannot look past; run mentorsite check",
            de="die Inhalte haben Fehler, über die das nicht hinwegsehen kann; rufen Sie mentorsite check auf",
        )
    items = status(project, day)
    if form == "json":
        click.echo(_json(items, day, lang))
        return
    words = WORDS[lang]
    click.echo(words["as_of"].format(day=day))
    if not items:
        click.echo(f"\n{words['none']}")
    for urgency in Urgency:
        found = [item for item in items if item.urgency(day) is urgency]
        if found:
            click.echo(f"\n{words[urgency.value]}\n")
        for item in found:
            click.echo(_line(item, lang).translate(SHOWN))


def _line(item: Item, lang: str) -> str:
    span = item.fact.span()
    place = f"{span.path}:{span.line}" if span.line else span.path
    return f"  {f'{item.due}  ' if item.due else ''}{item.fact.words(lang)}  [{item.kind}] {place}"


def _json(items: list[Item], today: dt.date, lang: str) -> str:
    import json

    rows = []
    for item in items:
        span = item.fact.span()
        rows.append(
            {
                "urgency": item.urgency(today).value,
                "due": item.due.isoformat() if item.due else None,
                "kind": item.kind,
                "cohort": item.cohort,
                "text": item.fact.words(lang),
                "path": span.path,
                "line": span.line,
            }
        )
    return json.dumps({"version": 1, "today": today.isoformat(), "items": rows}, ensure_ascii=False, indent=2)
