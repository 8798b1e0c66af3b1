"""The command line. Each command imports what it needs when it runs; `--help` loads click alone."""

from __future__ import annotations

import os
from importlib import import_module

import click

from .. import __version__
from ..errors import MentorsiteError, in_words
from .language import environment_language

ENVIRONMENT = 3  # the exit code for what is not the content's fault
# Each in the module of its name, in the order in which a coordinator meets them.
COMMANDS = (
    *("new", "serve", "check", "status", "report", "build", "deploy", "mail"),
    *("access", "privacy", "forget", "theme", "schema", "explain"),
)


class Commands(click.Group):
    """Finds a command in the module of its name, and keeps tracebacks from its user."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        """All commands."""
        return list(COMMANDS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        """One command."""
        if cmd_name not in COMMANDS:
            return None
        command = import_module(f"{__name__}.{cmd_name}").command
        return command if isinstance(command, click.Command) else None

    def invoke(self, ctx: click.Context) -> object:
        """Run a command; what it cannot do is said in one line, in the user's language."""
        os.environ.setdefault("PYDANTIC_DISABLE_PLUGINS", "__all__")  # looking for any takes 30 ms, and we have none
        try:
            return super().invoke(ctx)
        except (click.exceptions.Exit, click.ClickException, click.Abort, BrokenPipeError):
            raise  # click knows what to do
        except Exception as error:  # a mistake of ours must not look like one of the coordinator's
            if os.environ.get("MENTORSITE_DEBUG") and not isinstance(error, MentorsiteError | OSError):
                raise
            texts, code = in_words(error), getattr(error, "exit_code", ENVIRONMENT)
        lang = ctx.obj or environment_language()  # `--lang` leaves its value here
        click.echo(f"{'Fehler' if lang == 'de' else 'Error'}: {texts[lang]}", err=True)
        raise click.exceptions.Exit(code)


@click.group(cls=Commands, context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(__version__, prog_name="mentorsite")
def main() -> None:
    """Handbooks and cohort portals of mentoring programmes, from YAML and Markdown."""
