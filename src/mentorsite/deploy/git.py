"""git, run so that it never waits for somebody to type, and quoted where it says no."""

from __future__ import annotations

import os
import re
import subprocess
from dataclasses import dataclass
from pathlib import Path

from ..errors import EnvironmentProblem, UsageProblem


@dataclass(frozen=True, slots=True)
class Answer:
    """What git answered: its exit code, what it printed, and what it complained of."""

    code: int
    text: str
    trouble: str

    @property
    def quoted(self) -> str:
        """git's own words, each line marked; characters that a terminal would obey are left out."""
        lines = ("".join(filter(str.isprintable, line)).strip() for line in re.split(r"[\r\n]+", self.trouble or self.text))
        return "\n".join(f"  | {line}" for line in lines if line)


@dataclass(frozen=True, slots=True)
class Repository:
    """The git repository around a content folder. `prefix` leads from its top to that folder: `content/`, or nothing."""

    top: Path
    prefix: str

    @classmethod
    def around(cls, content: Path) -> Repository:
        """The repository that holds the content, or a UsageProblem that says how to get one."""
        found = _git(content, "rev-parse", "--show-toplevel", "--show-prefix")
        if found.code:
            raise UsageProblem(
                en=f'"{content}" is in no git repository, so there is no branch to publish to. Make one (in GitHub Desktop: '
                f"File > Add local repository), publish it, then try again. git said:\n{found.quoted}",
                de=f"„{content}“ liegt in keinem Git-Repository, also gibt es keinen Branch dafür. Legen Sie eines an "
                "(in GitHub Desktop: File > Add local repository), veröffentlichen Sie es und versuchen Sie es noch einmal. "
                f"Git sagt:\n{found.quoted}",
            )
        top, _, prefix = found.text.partition("\n")
        return cls(Path(top), prefix)

    def run(self, *arguments: str) -> Answer:
        """Run git at the top of the repository."""
        return _git(self.top, *arguments)

    def ask(self, *arguments: str) -> str | None:
        """What git prints, or None where it says no."""
        answer = self.run(*arguments)
        return None if answer.code else answer.text


def _git(folder: Path, *arguments: str) -> Answer:
    """Run git without a terminal, where it or ssh would wait for a password; a credential helper's window still opens."""
    try:
        done = subprocess.run(  # noqa: S603 - git, with arguments of ours
            ["git", *arguments],  # noqa: S607 - git is where the user has it
            cwd=folder,
            env={**os.environ, "GIT_TERMINAL_PROMPT": "0"},
            stdin=subprocess.DEVNULL,
            capture_output=True,
            text=True,
            encoding="utf-8",
            errors="replace",
            check=False,
            start_new_session=True,  # ssh asks the terminal itself, not its input
        )
    except FileNotFoundError as error:
        if not folder.is_dir():
            raise
        raise EnvironmentProblem(
            en="git is not installed, or not on the path: https://git-scm.com/downloads",
            de="Git ist nicht installiert oder nicht im Suchpfad: https://git-scm.com/downloads",
        ) from error
    return Answer(done.returncode, done.stdout.strip("\n"), done.stderr.strip())
