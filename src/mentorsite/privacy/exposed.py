"""What stands in a finished site and must not stand in the open, whatever put it there: a text, a template, a file."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from ..model import Project
from ..model.disclosed import Given
from ..source.suspects import suspects
from .words import readings


@dataclass(frozen=True, slots=True)
class Exposed:
    """A secret in the open: the rule of `check` that it breaks, its words, and the files that hold it."""

    rule: str
    value: str
    paths: tuple[str, ...]


def exposed(project: Project, files: Mapping[str, bytes]) -> Iterator[Exposed]:
    """All secrets in the files of a site, by address, that are not public on purpose. What is no text is not looked into."""
    found: dict[tuple[str, str], set[str]] = {}
    for path, data in files.items():
        if b"\0" not in data:
            for one in suspects(readings(data)):
                found.setdefault((one.rule, one.value), set()).add(path)
    given = Given(project)
    for (rule, value), paths in sorted(found.items()):
        if value not in given:
            yield Exposed(rule, value, tuple(sorted(paths)))
