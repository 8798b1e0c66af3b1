"""What stands in a finished site and must not stand in the open, whatever put it there: a text, a template, a file."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from ..model import Project
from ..model.disclosed import Given, given, given_by_fields
from ..source.suspects import suspects


@dataclass(frozen=True, slots=True)
class Exposed:
    """A secret in the open: the rule of `check` that it breaks, its words, and the files that hold it."""

    rule: str
    value: str
    paths: tuple[str, ...]


def exposed(project: Project, texts: Mapping[str, str]) -> Iterator[Exposed]:
    """All secrets in the files of a site that are not public on purpose. `texts` are the readings of the files, by address;
    what is no text is not looked into."""
    found: dict[tuple[str, str], set[str]] = {}
    for path, text in texts.items():
        for one in suspects(text) if "\0" not in text else ():
            found.setdefault((one.rule, one.value), set()).add(path)
    public = Given((*given(project), *given_by_fields(project)))
    for (rule, value), paths in sorted(found.items()):
        if value not in public:
            yield Exposed(rule, value, tuple(sorted(paths)))
