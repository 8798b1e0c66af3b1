"""Read the content folder: every file once, every problem kept."""

from __future__ import annotations

import hashlib
import os
import re
import time
from collections.abc import Mapping as Dict
from dataclasses import dataclass, field, replace
from difflib import get_close_matches
from pathlib import Path
from types import MappingProxyType
from typing import Any

from ..diagnostics import Diagnostic, Span
from .document import Document, Suspect, front_matter
from .layout import COHORT_FILES, ENDINGS, FOLDERS, IGNORED, LISTS, TOP_FILES, Place, better_name, fit, place_of
from .media import look_at
from .nodes import Mapping, Node, Scalar, Sequence, free_form, plain
from .text import CONTROL, SourceText

DEEPEST = 20  # folders inside folders; only media/ may have any
LARGEST = 1_000_000  # bytes of one text file: a thousand pages of paper
PROSE = ("chapter", "page", "news")
NOTHING: Dict[str, Any] = MappingProxyType({})
MEDIA_ENDINGS = (".pdf", ".png", ".jpg", ".jpeg", ".gif", ".svg", ".webp", ".docx", ".pptx", ".xlsx", ".odt", ".txt", ".mp4")


# What a file holds that gave no finding: its digest, `Document.value`, `Document.body_line`, for a Markdown file the digest of
# its front matter, its suspects, and the names of files that it mentions.
Entry = tuple[str, object, int, str, list[Any], list[str]]


@dataclass(frozen=True, slots=True)
class Content:
    """All that was read. `broken` are the files that could not be: what refers to them is not to blame.

    `entries`, by path, spare the next reading the parsing of what is the same then.
    """

    documents: tuple[Document, ...]
    media: dict[str, int]
    broken: frozenset[str]
    findings: tuple[Diagnostic, ...]
    entries: dict[str, Entry]


# Documents by path, each with what the disk said of its file (size, times, number) before it was read.
Seen = dict[str, tuple[tuple[int, int, int, int], Document]]
RACE = 2_000_000_000  # nanoseconds: a file that changed so shortly before may change again without the disk's clock telling


@dataclass
class _Reading:
    root: Path
    known: Dict[str, Entry]
    seen: Seen
    documents: list[Document] = field(default_factory=list)
    media: dict[str, int] = field(default_factory=dict)
    broken: set[str] = field(default_factory=set)
    findings: list[Diagnostic] = field(default_factory=list)
    entries: dict[str, Entry] = field(default_factory=dict)


def read_content(root: Path, known: Dict[str, Entry] = NOTHING, seen: Seen | None = None) -> Content:
    """Read the content folder `root`; `known` are the `entries` of an earlier reading, by whatever version of the content.

    Within one process `seen`, always the same dict, spares opening the files that the disk says are as they were.
    """
    reading = _Reading(root, known, {} if seen is None else seen)
    for path in _paths(reading, root, ""):
        _read_file(reading, path)
    _find_missing(reading)
    _find_alike(reading)
    return Content(tuple(reading.documents), reading.media, frozenset(reading.broken), tuple(reading.findings), reading.entries)


def _find_missing(reading: _Reading) -> None:
    """What every site and every cohort must have; a file that is only misnamed is named in the same breath."""
    there = {document.path for document in reading.documents} | reading.broken
    cohorts = sorted({document.id for document in reading.documents if document.kind in COHORT_FILES})
    for path in (*TOP_FILES, *(f"cohorts/{cohort}/cohort.yaml" for cohort in cohorts)):
        if path in there:
            continue
        other = next((found for found in reading.findings if found.hint == "near" and found.values["near"] == path), None)
        if other:
            reading.findings.remove(other)
        values = {"file": path, "other": other.span.path if other else "", "better": path.rpartition("/")[2]}
        reading.findings.append(Diagnostic("file-missing", Span(path), values, "rename-other" if other else None))


def _find_alike(reading: _Reading) -> None:
    """Files and folders of media/ (elsewhere capitals are not allowed) that Windows and macOS take for the same."""
    seen: dict[str, str] = {}
    told: set[str] = set()
    for path in reading.media:
        for end in (*(at for at, letter in enumerate(path) if letter == "/"), len(path)):
            name = path[:end]
            other = seen.setdefault(name.lower(), name)
            if other != name:
                if name not in told:
                    reading.findings.append(Diagnostic("file-case", Span(name), {"other": other}))
                told.add(name)
                break


def _paths(reading: _Reading, folder: Path, prefix: str) -> list[str]:
    found: list[str] = []
    if prefix.count("/") > DEEPEST:
        reading.findings.append(Diagnostic("file-unexpected", Span(prefix[:-1]), {"path": prefix[:-1]}))
        return []
    try:
        entries = sorted(os.scandir(folder), key=lambda entry: entry.name)
    except OSError as error:
        reading.findings.append(_unreadable(prefix[:-1] or ".", error))
        return []
    for entry in entries:
        path = prefix + entry.name
        if IGNORED.search(path):
            continue
        if not _utf8(path):
            shown = path.encode("utf-8", "replace").decode()
            reading.findings.append(
                Diagnostic("file-name", Span(shown), {"name": entry.name.encode("utf-8", "replace").decode()})
            )
        elif entry.is_symlink():
            reading.findings.append(Diagnostic("file-link", Span(path)))
            reading.broken.add(path)
        elif entry.is_dir():
            below = _paths(reading, folder / entry.name, path + "/")
            media = prefix.startswith("media/")
            if (media or prefix == "cohorts/") and below and not fit(entry.name, media=media):
                reading.findings.append(_misnamed(path, media=media))
                reading.broken.update(below)
            else:
                found += below
        elif entry.is_file():
            found.append(path)
        else:
            values = {"reason": "it is no ordinary file", "reason_de": "es ist keine gewöhnliche Datei"}
            reading.findings.append(Diagnostic("file-unreadable", Span(path), values))
            reading.broken.add(path)
    return found


def _misnamed(path: str, *, media: bool) -> Diagnostic:
    name = path.rpartition("/")[2]
    better = better_name(name, media=media)
    return Diagnostic("file-name", Span(path), {"name": name, "better": better}, "rename" if better else None)


def _unreadable(path: str, error: OSError) -> Diagnostic:
    reason = reason_de = error.strerror or str(error)
    if isinstance(error, PermissionError):
        reason, reason_de = "permission denied", "die Berechtigung fehlt"
    return Diagnostic("file-unreadable", Span(path), {"reason": reason, "reason_de": reason_de})


def _utf8(path: str) -> bool:
    try:
        path.encode()
    except UnicodeEncodeError:
        return False
    return True


def _read_file(reading: _Reading, path: str) -> None:
    place = place_of(path)
    if place is None:
        reading.findings.append(_unexpected(reading.root, path))
        return
    media = place.kind == "media"
    if not fit(place.id.rpartition("/")[2], media=media):
        reading.findings.append(_misnamed(path, media=media))
        reading.broken.add(path)
    elif media:
        _media(reading, path)
    elif document := _document(reading, path, place):
        reading.documents.append(document)
    else:
        reading.broken.add(path)


def _media(reading: _Reading, path: str) -> None:
    file = reading.root / path
    try:
        size = file.stat().st_size
        reading.findings += look_at(path, file, size)
    except OSError as error:
        reading.findings.append(_unreadable(path, error))
        reading.broken.add(path)
    else:
        reading.media[path] = size


def _unexpected(root: Path, path: str) -> Diagnostic:
    """A file that no part of the site reads, with the name or the place that was probably meant."""
    folder, slash, name = path.partition("/")
    cohort, deep, file = name.partition("/")
    known = [f"{stem}.yaml" for stem in COHORT_FILES]
    if path.endswith(".yml"):
        near = [path.removesuffix(".yml") + ".yaml"]
    elif folder == "cohorts" and deep:
        near = [f"cohorts/{cohort}/{best}" for best in get_close_matches(file, known, 1, 0.6)]
    elif folder == "cohorts" and slash:
        near = [f"cohorts/{name.partition('.')[0]}/cohort.yaml"]
    else:
        choices = FOLDERS if slash else tuple(TOP_FILES)
        near = [best + slash + name for best in get_close_matches(folder, choices, 1, 0.6) if best != folder]
    values: dict[str, object] = {"near": near[0] if near else "", "folder": folder, "ending": ENDINGS.get(folder, "")}
    if near and place_of(near[0]) and not (root / near[0]).exists():
        return Diagnostic("file-unexpected", Span(path), values, "near")
    hint = None
    if folder in ENDINGS and slash:
        hint = "flat" if deep and name.endswith(ENDINGS[folder]) else "ending"
    elif folder == "cohorts" and deep:
        hint, values["choices"] = "choices", ", ".join(known)
    elif path.lower().endswith(MEDIA_ENDINGS):
        hint = "media"
    elif slash:
        hint, values["choices"] = "choices", ", ".join(f"{one}/" for one in FOLDERS)
    return Diagnostic("file-unexpected", Span(path), values, hint)


def _document(reading: _Reading, path: str, place: Place) -> Document | None:
    """A document, the one of the last time where its file has not changed."""
    try:
        found = (reading.root / path).stat()
    except OSError as error:
        reading.findings.append(_unreadable(path, error))
        return None
    now = (found.st_size, found.st_mtime_ns, found.st_ctime_ns, found.st_ino)
    before, document = reading.seen.pop(path, (None, None))
    entry = reading.known.get(path)
    if document and entry and before == now and entry[0] == document.digest:
        reading.entries[path] = entry
    else:
        document = _fresh(reading, path, place)
    if document and path in reading.entries and time.time_ns() - max(found.st_mtime_ns, found.st_ctime_ns) > RACE:
        reading.seen[path] = (now, document)
    return document


def _fresh(reading: _Reading, path: str, place: Place) -> Document | None:
    data = _data(reading, path)
    if data is None:
        return None
    digest = hashlib.sha256(data).hexdigest()
    entry = reading.known.get(path)
    if entry and entry[0] == digest:
        source = SourceText.of(path, data.decode("utf-8-sig"))
        known = tuple(Suspect(*one)._replace(fields=tuple(one[4])) for one in entry[4])
        document: Document | None = Document(
            place.kind, place.id, source, entry[1], place.lang, entry[2], digest, known, frozenset(entry[5])
        )
    else:
        before = len(reading.findings)
        document = _parsed(reading, path, place, data)
        document = replace(document, digest=digest) if document else None
        if document is None or len(reading.findings) > before:
            return document
        found = [list(one) for one in document.suspects]
        entry = (
            digest,
            document.value,
            document.body_line,
            _head(document.source, document.body_line),
            found,
            sorted(document.names),
        )
    reading.entries[path] = entry
    return document


def _parsed(reading: _Reading, path: str, place: Place, data: bytes) -> Document | None:
    source = _text(reading, path, data)
    if source is None:
        return None
    if place.kind in PROSE:
        return _prose(reading, source, place)
    from .yaml import read_yaml

    node, findings = read_yaml(source)
    if node is None and not findings:
        findings = [source.finding("file-empty")]
    elif place.kind != "data" and not isinstance(node, Mapping) and node is not None:
        hint = "above" if isinstance(node, Sequence) and place.kind in LISTS else None
        findings.append(_no_mapping(source, node, hint=hint, values={"field": LISTS.get(place.kind, "")}))
    reading.findings += findings
    if node is None or not (isinstance(node, Mapping) or place.kind == "data"):
        return None
    return Document(place.kind, place.id, source, free_form(node) if place.kind == "data" else plain(node))


def _no_mapping(source: SourceText, node: Node, *, hint: str | None = None, values: Dict[str, object] = NOTHING) -> Diagnostic:
    """A file whose top is no list of fields; often a single field without the space behind its colon."""
    from .mistakes import missing_space

    wrong = missing_space(source) if isinstance(node, Scalar) else None
    return wrong or source.finding("yaml-top", node.mark.line, node.mark.column, hint=hint, values=values)


def _data(reading: _Reading, path: str) -> bytes | None:
    try:
        with (reading.root / path).open("rb") as file:
            data = file.read(LARGEST + 1)
    except OSError as error:
        reading.findings.append(_unreadable(path, error))
        return None
    if len(data) > LARGEST:
        reading.findings.append(Diagnostic("file-large", Span(path), {"most": LARGEST // 1000}))
        return None
    return data


def _text(reading: _Reading, path: str, data: bytes) -> SourceText | None:
    if _two_bytes(data):
        reading.findings.append(Diagnostic("encoding", Span(path), {"found": "UTF-16"}, "encoding"))
        return None
    try:
        source = SourceText.of(path, data.decode("utf-8-sig"))
    except UnicodeDecodeError as error:
        reading.findings.append(_encoding(path, data, error.start))
        return None
    if match := CONTROL.search(source.text):
        line = source.text.count("\n", 0, match.start()) + 1
        column = match.start() - source.text.rfind("\n", 0, match.start())
        reading.findings.append(source.finding("control-character", line, column, values={"code": f"U+{ord(match[0]):04X}"}))
        return None
    return source


def _two_bytes(data: bytes) -> bool:
    """Whether this is UTF-16: by its mark, or since every other byte of Western text is zero then."""
    return data[:2] in (b"\xff\xfe", b"\xfe\xff") or data[:400].count(0) * 3 > len(data[:400])


def _encoding(path: str, data: bytes, start: int) -> Diagnostic:
    head = re.split(r"\r\n|\r|\n", data[:start].decode("utf-8-sig"))
    rest = re.split(rb"[\r\n]", data[start:])[0].decode("cp1252", "replace")
    span = Span(path, len(head), len(head[-1]) + 1)
    return Diagnostic("encoding", span, {"found": "Windows-1252"}, "encoding", head[-1] + rest)


def _head(source: SourceText, body_line: int) -> str:
    """Stands for the front matter of a Markdown file."""
    return hashlib.sha256(front_matter(source, body_line).encode()).hexdigest() if body_line else ""


def _prose(reading: _Reading, source: SourceText, place: Place) -> Document | None:
    lines = source.lines
    if not any(line.strip() for line in lines):
        reading.findings.append(source.finding("file-empty"))
        return None
    if lines[0].rstrip() != "---":
        reading.findings.append(source.finding("front-matter-missing", 1, 1))
        return None
    end = next((number for number, line in enumerate(lines[1:], start=1) if line.rstrip() == "---"), None)
    if end is None:
        reading.findings.append(source.finding("front-matter-open", 1, 1, 3))
        return None
    entry = reading.known.get(source.path)
    if entry and entry[3] == _head(source, end + 2):  # somebody writes; the fields are as they were
        return Document(place.kind, place.id, source, entry[1], place.lang, end + 2)
    from .yaml import read_yaml

    node, findings = read_yaml(source, front_matter(source, end + 2))
    reading.findings += findings
    if node is None and findings:
        return None
    if node is not None and not isinstance(node, Mapping):
        reading.findings.append(_no_mapping(source, node))
        return None
    return Document(place.kind, place.id, source, plain(node) if node else {}, place.lang, end + 2)
