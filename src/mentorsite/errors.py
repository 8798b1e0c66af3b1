"""What can go wrong outside the content: the few exceptions that reach the command line.

A problem in the content is never an exception; it is a `Diagnostic`. The tree:

    MentorsiteError
    ├── ContentProblem       1  the report holds errors, nothing was written
    ├── UsageProblem         2  the command was called in a way that cannot work
    └── EnvironmentProblem   3  the disk, a folder, a missing program
"""

from __future__ import annotations

from typing import ClassVar


class MentorsiteError(Exception):
    """An error that knows its exit code and says itself in English and German."""

    exit_code: ClassVar[int] = 3

    def __init__(self, *, en: str, de: str) -> None:
        super().__init__(en)
        self.texts = {"en": en, "de": de}


class ContentProblem(MentorsiteError):
    """The content has errors; the report says which."""

    exit_code = 1


class UsageProblem(MentorsiteError):
    """The command was called in a way that cannot work."""

    exit_code = 2


class EnvironmentProblem(MentorsiteError):
    """The machine does not let us: a folder that is not ours, a full disk, a missing program."""

    exit_code = 3


def in_words(error: Exception) -> dict[str, str]:
    """What a user reads of an exception, in English and German."""
    if isinstance(error, MentorsiteError):
        return error.texts
    if isinstance(error, OSError):
        reason = f"{error.filename}: {error.strerror}" if error.filename else str(error)
        return {"en": reason, "de": reason}
    what = f"{type(error).__name__}: {error}"
    return {
        "en": f"mentorsite itself failed ({what}). Your content is not to blame. Please report it, with the output of the "
        "same command under MENTORSITE_DEBUG=1. Nothing was written.",
        "de": f"mentorsite selbst ist gescheitert ({what}). An Ihren Inhalten liegt es nicht. Bitte melden Sie es, mit der "
        "Ausgabe desselben Befehls unter MENTORSITE_DEBUG=1. Es wurde nichts geschrieben.",
    }
