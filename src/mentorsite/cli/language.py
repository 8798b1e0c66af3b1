"""Which language the messages are in."""

from __future__ import annotations

import os
from collections.abc import Mapping, Sequence

LANGUAGES = ("en", "de")


def environment_language(environment: Mapping[str, str] = os.environ) -> str:
    """The user's language after the usual variables, English where they say nothing we speak."""
    for name in ("LC_ALL", "LC_MESSAGES", "LANG", "LANGUAGE"):
        if value := environment.get(name):
            return "de" if value.lower().startswith("de") else "en"
    return "en"


def preferred_language(arguments: Sequence[str]) -> str:
    """The language asked for on the command line, else the environment's; for errors that strike before options are read."""
    for place, argument in enumerate(arguments):
        value = argument.partition("=")[2] if argument.startswith("--lang=") else ""
        if argument == "--lang" and place + 1 < len(arguments):
            value = arguments[place + 1]
        if value in LANGUAGES:
            return value
    return environment_language()
