"""The command line. Each command imports what it needs when it runs; `--help` loads click alone."""

from __future__ import annotations

import sys
from importlib import import_module

import click

from .. import __version__
from ..errors import MentorsiteError
from .language import preferred_language

COMMANDS = {"build": "build", "check": "check", "explain": "explain"}


class Commands(click.Group):
    """Finds a command in the module of its name, and keeps tracebacks from its user."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        """All commands."""
        return list(COMMANDS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        """One command."""
        if cmd_name not in COMMANDS:
            return None
        command = import_module(f"{__name__}.{COMMANDS[cmd_name]}").command
        return command if isinstance(command, click.Command) else None

    def invoke(self, ctx: click.Context) -> object:
        """Run a command; what it cannot do is said in one line, in the user's language."""
        try:
            return super().invoke(ctx)
        except MentorsiteError as problem:
            lang = preferred_language(sys.argv[1:])
            click.echo(f"{'Fehler' if lang == 'de' else 'Error'}: {problem.texts[lang]}", err=True)
            ctx.exit(problem.exit_code)


@click.group(cls=Commands, context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(__version__, prog_name="mentorsite")
def main() -> None:
    """Handbooks and cohort portals of mentoring programmes, from YAML and Markdown."""
