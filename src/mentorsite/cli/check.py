"""`mentorsite check`: everything that is wrong, at once."""

from __future__ import annotations

import datetime as dt
from pathlib import Path

import click

from . import options


@click.command("check", short_help="Say everything that is wrong with the content.")
@options.content
@options.strict
@options.drafts
@options.since
@options.today
@options.lang
@click.option("--translations", is_flag=True, help="Say instead what is not translated yet.")
@click.option("--format", "form", type=click.Choice(["text", "json", "github"]), default="text", help="How to show the report.")
def command(
    content: Path,
    *,
    strict: bool,
    drafts: bool,
    since: Path | None,
    today: dt.date | None,
    lang: str,
    translations: bool,
    form: str,
) -> None:
    """Check the folder CONTENT (default: content) and say everything that is wrong, at once.

    With --translations: for each of the site's languages the texts that are missing, and the words of the interface that the
    theme does not have. Readers see the default language's texts and English words in their place.

    Exit code: 0 clean, 1 errors in the content (with --strict also warnings), 2 wrong use, 3 trouble with the machine.
    """
    from .wording import github_lines, json_text, text_lines

    if translations:
        from .translations import say_missing

        say_missing(options.existing(content), lang, as_json=form == "json")
        return
    from ..changes import read_since
    from ..deploy.tracked import tracked_people
    from ..session import examine

    published = read_since(since) if since else None
    day = today or dt.date.today()  # noqa: DTZ011 - the coordinator's own
    report = examine(
        options.existing(content),
        drafts=drafts,
        since=published,
        today=day,
        tracked=tracked_people(content),
    )
    if form == "json":
        click.echo(json_text(report, lang))
    elif form == "github":
        for line in github_lines(report, lang, content.as_posix()):
            click.echo(line)
    else:
        click.echo("\n".join(text_lines(report, lang)))
    raise SystemExit(report.exit_code(strict=strict))
