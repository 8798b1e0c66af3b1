"""What somebody says about a new site: checked, before anything is written."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Literal

from ..errors import UsageProblem

Hosting = Literal["github", "gitlab", "none"]
LANGUAGES = ("de", "en")
REPOSITORY = re.compile(r"(?P<owner>[A-Za-z0-9](?:[A-Za-z0-9-]{0,38}))/(?P<name>[A-Za-z0-9._-]{1,100})")


@dataclass(frozen=True, slots=True)
class Answers:
    """What the files of a new site are made from. The first of `languages` is that of comments and of the README."""

    programme: str
    organisation: str
    languages: tuple[str, ...] = ("de",)
    timezone: str = "Europe/Berlin"
    repository: str = ""
    hosting: Hosting = "github"


def one_line(text: str, option: str) -> str:
    """A name as it was typed, without the spaces around it; a UsageProblem where it cannot stand in a file."""
    from ..source.text import CONTROL

    words = text.strip()
    if not words:
        raise UsageProblem(en=f"{option}: the text is empty", de=f"{option}: der Text ist leer")
    if CONTROL.search(words) or re.search(r"[\t\r\n\ufeff\ud800-\udfff]", words):
        raise UsageProblem(
            en=f"{option}: the text holds a line break or another character that cannot be seen; write it in one line",
            de=f"{option}: der Text enthält einen Zeilenumbruch oder ein anderes unsichtbares Zeichen; "
            "schreiben Sie ihn in eine Zeile",
        )
    return words


def languages_of(text: str) -> tuple[str, ...]:
    """`de`, `en` or both, the main language first."""
    found = tuple(dict.fromkeys(part.strip().lower() for part in text.split(",")))
    if not set(found) <= set(LANGUAGES):
        raise UsageProblem(
            en=f'--language: "{text}" is none of de, en, "de,en" and "en,de" (the first is the main language)',
            de=f"--language: „{text}“ ist weder de noch en noch „de,en“ oder „en,de“ (die erste ist die Hauptsprache)",
        )
    return found


def timezone_of(text: str) -> str:
    """A time zone by its name."""
    from pydantic import TypeAdapter

    from ..model.values import TimeZone

    try:
        zone: str = TypeAdapter(TimeZone).validate_python(text)
    except ValueError:
        raise UsageProblem(
            en=f'--timezone: there is no time zone "{text}"; for example Europe/Berlin, Europe/Vienna, Europe/Zurich',
            de=f"--timezone: eine Zeitzone „{text}“ gibt es nicht; zum Beispiel Europe/Berlin, Europe/Vienna, Europe/Zurich",
        ) from None
    return zone


def repository_of(text: str) -> str:
    """A repository as `owner/name`; of an address on github.com that part is taken."""
    path = re.sub(r"^(?:https?://)?(?:www\.)?github\.com/|\.git$|/$", "", text.strip())
    if text.strip() and not REPOSITORY.fullmatch(path):
        raise UsageProblem(
            en=f'--repository: "{text}" does not have the form owner/name, such as muster-verein/mentoring',
            de=f"--repository: „{text}“ hat nicht die Form Konto/Name, wie muster-verein/mentoring",
        )
    return path


def address(repository: str) -> str:
    """Where GitHub Pages shows the site of a repository `owner/name`; empty without one.

    https://docs.github.com/pages/getting-started-with-github-pages/what-is-github-pages
    """
    owner, _, name = repository.partition("/")
    host = f"{owner.lower()}.github.io"
    if not owner:
        return ""
    return f"https://{host}/" if name.lower() == host else f"https://{host}/{name}/"
