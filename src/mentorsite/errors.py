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
