"""The folder conventions: which file is what."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass

COHORT_FILES = ("cohort", "schedule", "people", "tandems")
RECORD_FOLDERS = {"workshops": "workshop", "cases": "case", "standards": "catalogue", "data": "data"}
PROSE_FOLDERS = {"handbook": "chapter", "pages": "page", "news": "news"}
FOLDERS = ("cohorts", "media", *RECORD_FOLDERS, *PROSE_FOLDERS)
TOP_FILES = {"site.yaml": "site", "programme.yaml": "programme"}
ENDINGS = {**dict.fromkeys(RECORD_FOLDERS, ".yaml"), **dict.fromkeys(PROSE_FOLDERS, ".md")}
# Records that are nothing but one list, and the field it stands in.
LISTS = {"schedule": "events", "people": "people", "tandems": "tandems"}
# Devices on Windows, whatever the ending: https://learn.microsoft.com/windows/win32/fileio/naming-a-file
DEVICE = re.compile(r"(?:con|prn|aux|nul|com\d|lpt\d)(?:\..*)?", re.IGNORECASE)
MEDIA_NAME = re.compile(r"[A-Za-z0-9_.-]*[A-Za-z0-9_-]")
LETTERS = str.maketrans({"ä": "ae", "ö": "oe", "ü": "ue", "ß": "ss", "Ä": "Ae", "Ö": "Oe", "Ü": "Ue"})
NAME = re.compile(r"[a-z0-9]+(?:[-_][a-z0-9]+)*")
IGNORED = re.compile(r"(?:^|/)(?:\.[^/]*|README(?:\.[a-z]{2})?\.md|[^/]*~|Thumbs\.db|[^/]*\.schema\.json)(?:/|$)")


@dataclass(frozen=True, slots=True)
class Place:
    """What a path means: kind of file, its id and, for a translated page, its language."""

    kind: str
    id: str
    lang: str | None = None


def fit(name: str, *, media: bool) -> bool:
    """Whether a file name without its ending (in media/ with it), or a folder's name, can stand in an address."""
    good = MEDIA_NAME.fullmatch(name) is not None and ".." not in name if media else NAME.fullmatch(name) is not None
    return good and not DEVICE.fullmatch(name)


def better_name(name: str, *, media: bool) -> str:
    """A name like this one that fits; empty where none comes to mind."""
    spelled = unicodedata.normalize("NFC", name).translate(LETTERS)
    stem, dot, ending = unicodedata.normalize("NFKD", spelled).encode("ascii", "ignore").decode().rpartition(".")
    if media:
        words = re.sub(r"[^A-Za-z0-9_.-]+", "-", stem or ending).strip("-.")
    else:
        words = re.sub(r"[^a-z0-9._]+", "-", (stem or ending).lower()).strip("-._")
    found = words + (dot + ending.lower() if stem else "")
    return "" if not words or found == name or DEVICE.fullmatch(found) else found


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
