"""Which files of people git keeps, and whether it would send them to a public host. Only what git knows on this machine."""

from __future__ import annotations

import re
from pathlib import Path

from ..errors import MentorsiteError
from .branch import private_files
from .git import Repository

# Hosts on which a repository can be read by everybody; whether this one is private they alone know.
HOSTS = ("github.com", "gitlab.com", "bitbucket.org", "codeberg.org", "git.sr.ht", "gitea.com", "framagit.org", "opencode.de")
HOST = re.compile(r"^(?:[a-z+]+://)?(?:[^@/\s]+@)?(?P<host>[^:/\s]+)", re.IGNORECASE)


def tracked_people(content: Path) -> dict[str, str]:
    """People files that git keeps, by path below the content folder, each with the public host of a remote."""
    if not any(content.glob("cohorts/*/people.yaml")):
        return {}
    try:
        repository = Repository.around(content)
        kept = private_files(repository)
        remotes = (repository.ask("remote", "-v") or "").splitlines() if kept else []
    except MentorsiteError:  # no repository, or no git: nothing is sent anywhere
        return {}
    host = next(filter(None, map(_public, remotes)), "")
    return {path.removeprefix(repository.prefix): host for path in kept} if host else {}


def _public(line: str) -> str:
    """The host of one line of `git remote -v`; empty where it is not one of the public ones."""
    match = HOST.match(line.partition("\t")[2])
    host = match["host"].lower() if match else ""
    return next((one for one in HOSTS if host == one or host.endswith(f".{one}")), "")
