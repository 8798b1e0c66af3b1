"""What a rule is."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from enum import Enum

LANGUAGES = ("en", "de")


class Severity(Enum):
    """How much a finding weighs. Only `error` stops a build; with --strict `warning` does too."""

    ERROR = "error"
    WARNING = "warning"
    INFO = "info"
    OFF = "off"


@dataclass(frozen=True, slots=True)
class Rule:
    """One thing that can be wrong, under a name that stays for ever.

    `message` quotes the finding's values in braces; `help` is the long text of `mentorsite explain`. A `locked` rule guards
    what the build stands on; its severity cannot be changed in site.yaml.
    """

    id: str
    severity: Severity
    message: Mapping[str, str]
    help: Mapping[str, str]
    locked: bool = False


def rule(
    id: str,  # noqa: A002 - the field's name
    *,
    en: str,
    de: str,
    help_en: str,
    help_de: str,
    severity: Severity = Severity.ERROR,
    locked: bool = False,
) -> Rule:
    """Write a rule down in both languages."""
    return Rule(id, severity, {"en": en, "de": de}, {"en": help_en, "de": help_de}, locked)
