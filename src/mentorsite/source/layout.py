"""The folder conventions: which file is what."""

from __future__ import annotations

import re
from dataclasses import dataclass

COHORT_FILES = ("cohort", "schedule", "people", "tandems")
RECORD_FOLDERS = {"workshops": "workshop", "cases": "case", "standards": "catalogue", "data": "data"}
PROSE_FOLDERS = {"handbook": "chapter", "pages": "page", "news": "news"}
FOLDERS = ("cohorts", "media", *RECORD_FOLDERS, *PROSE_FOLDERS)
TOP_FILES = {"site.yaml": "site", "programme.yaml": "programme"}
NAME = re.compile(r"[a-z0-9]+(?:[-_][a-z0-9]+)*")
IGNORED = re.compile(r"(?:^|/)(?:\.[^/]*|README(?:\.[a-z]{2})?\.md|[^/]*~|Thumbs\.db|[^/]*\.schema\.json)(?:/|$)")


@dataclass(frozen=True, slots=True)
class Place:
    """What a path means: kind of file, its id and, for a translated page, its language."""

    kind: str
    id: str
    lang: str | None = None


def place_of(path: str) -> Place | None:
    """The meaning of a path relative to the content folder; None where no rule of the layout knows it."""
    if path in TOP_FILES:
        return Place(TOP_FILES[path], TOP_FILES[path])
    folder, _, rest = path.partition("/")
    if folder == "media" and rest:
        return Place("media", rest)
    if folder == "cohorts":
        cohort, _, name = rest.partition("/")
        stem, dot, ending = name.partition(".")
        return Place(stem, cohort) if dot and ending == "yaml" and stem in COHORT_FILES else None
    if "/" in rest:
        return None
    stem, _, ending = rest.rpartition(".")
    if path == "standards/evidence.yaml":
        return Place("evidence", "evidence")
    if folder in RECORD_FOLDERS and ending == "yaml" and stem:
        return Place(RECORD_FOLDERS[folder], stem)
    if folder in PROSE_FOLDERS and ending == "md" and stem:
        name, _, lang = stem.partition(".")
        return Place(PROSE_FOLDERS[folder], name, lang or None)
    return None
