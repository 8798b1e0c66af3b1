"""Where the keys of protected cohorts are kept. Read before anything heavy is loaded; what they mean, `protect` knows."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import Final

from .errors import UsageProblem

TEXT: Final = "MENTORSITE_KEYS"  # the environment variable that holds the keys themselves, for the secrets of a CI
FILE: Final = "MENTORSITE_KEY_FILE"  # the one that names the file
# The groups of readers: everybody with an access, those of a role (its name), one person (her id behind `OWN`).
EVERYBODY: Final = "participants"
ROLES: Final = ("mentee", "mentor", "hr")
OWN: Final = "person/"


def key_file(content: Path, environ: Mapping[str, str]) -> Path:
    """The key file: the one that the environment names, else the one beside the site's folder, of the same name with
    `.keys.json` behind it. Raises UsageProblem for a file in a repository, from where keys are published sooner or later."""
    folder = content.resolve().parent
    top = next((one for one in (folder, *folder.parents) if (one / ".git").exists()), folder)
    file = Path(environ[FILE]).resolve() if environ.get(FILE) else top.with_name(f"{top.name}.keys.json")
    if repository := next((one for one in file.parents if (one / ".git").exists()), None):
        raise UsageProblem(
            en=f"the key file must not lie in a repository ({repository}), since whoever gets that could read everything; "
            f"move it, and say where it is: {FILE}=...",
            de=f"die Schlüsseldatei darf nicht in einem Repository liegen ({repository}), denn wer das bekommt, könnte alles "
            f"lesen; verschieben Sie sie, und sagen Sie, wo sie liegt: {FILE}=...",
        )
    return file


def key_text(content: Path, environ: Mapping[str, str], *, new: bool = False) -> str:
    """The keys as text, from the environment or the key file; empty where there are none. With `new` the file that
    the environment names may still be to come."""
    if environ.get(TEXT):
        return environ[TEXT]
    file = key_file(content, environ)
    if file.is_file():
        return file.read_text("utf-8", errors="replace")  # what is no text is no key file either, and told as such
    if environ.get(FILE) and not new:
        raise UsageProblem(
            en=f"{FILE} names {file}, but there is no such file", de=f"{FILE} nennt {file}, aber diese Datei gibt es nicht"
        )
    return ""
