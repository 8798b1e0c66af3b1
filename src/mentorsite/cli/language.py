"""Which language the messages are in."""

from __future__ import annotations

import os
from collections.abc import Mapping

LANGUAGES = ("en", "de")


def environment_language(environment: Mapping[str, str] = os.environ) -> str:
    """The user's language after the usual variables, English where they say nothing we speak."""
    for name in ("LC_ALL", "LC_MESSAGES", "LANG", "LANGUAGE"):
        if value := environment.get(name):
            return "de" if value.lower().startswith("de") else "en"
    return "en"
