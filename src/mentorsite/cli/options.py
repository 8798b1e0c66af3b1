"""Arguments and options that several commands share."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from pathlib import Path

import click

from ..errors import UsageProblem
from .language import LANGUAGES, environment_language

Progress = Callable[[int, int], None]

content = click.argument("content", type=click.Path(path_type=Path), default="content", required=False)
strict = click.option("--strict", is_flag=True, help="Treat warnings as errors.")
drafts = click.option("--drafts", is_flag=True, help="Include drafts.")

since = click.option(
    "--since",
    type=click.Path(path_type=Path),
    metavar="PATH",
    help="The schedule.json that was published last, or a folder that holds it: tells what has changed about the dates.",
)


def digest_of(since: Path | None) -> str:
    """Stands for the bytes of what was published last, before anything heavy is loaded to read it."""
    from ..cache import digest_of_file

    return digest_of_file(since / "schedule.json" if since.is_dir() else since) if since else ""


def day(context: click.Context, parameter: click.Parameter, value: str | None) -> dt.date | None:
    """A day as 2026-03-12."""
    if value is None:
        return None
    try:
        return dt.date.fromisoformat(value)
    except ValueError:
        raise UsageProblem(
            en=f'--{parameter.name}: "{value}" is not a day of the form 2026-03-12',
            de=f"--{parameter.name}: „{value}“ ist kein Tag der Form 2026-03-12",
        ) from None


today = click.option(
    "--today",
    callback=day,
    metavar="DAY",
    help="The day of this publication, such as 2026-03-12; it stands beside what --since finds.",
)

as_of = click.option(
    "--today", callback=day, metavar="DAY", help="The day to look from, such as 2026-03-12 (default: the day that it is)."
)


def _remember(context: click.Context, _: click.Parameter, value: str) -> str:
    """Leave the language where an error that a command raises is shown."""
    context.find_root().obj = value
    return value


lang = click.option(
    "--lang",
    callback=_remember,
    is_eager=True,
    type=click.Choice(LANGUAGES),
    default=environment_language,
    help="Language of the messages (default: from the environment).",
)

lang_written = click.option(
    "--lang",
    callback=_remember,
    is_eager=True,
    type=click.Choice(LANGUAGES),
    help="Language of what is written (default: the site's first) and of the messages (default: from the environment).",
)


def existing(folder: Path) -> Path:
    """The content folder, or a UsageProblem that says what to do."""
    if folder.is_dir():
        return folder
    raise UsageProblem(
        en=f'there is no content folder "{folder}" here; go to the folder above it, or name it: mentorsite build FOLDER',
        de=f"hier gibt es keinen Inhaltsordner „{folder}“; wechseln Sie in den Ordner darüber, "
        "oder nennen Sie ihn: mentorsite build ORDNER",
    )
