"""Arguments and options that several commands share."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import click

from ..errors import UsageProblem
from .language import LANGUAGES, environment_language

Progress = Callable[[int, int], None]

content = click.argument("content", type=click.Path(path_type=Path), default="content", required=False)
strict = click.option("--strict", is_flag=True, help="Treat warnings as errors.")
drafts = click.option("--drafts", is_flag=True, help="Include drafts.")


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
