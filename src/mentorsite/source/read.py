"""Read the content folder: every file once, every problem kept."""

from __future__ import annotations

import os
import re
from dataclasses import dataclass, field
from difflib import get_close_matches
from pathlib import Path

from ..diagnostics import Diagnostic, Span
from .document import Document, SourceText
from .layout import COHORT_FILES, FOLDERS, IGNORED, NAME, TOP_FILES, Place, place_of
from .mistakes import missing_space
from .nodes import Mapping, Mark, Scalar
from .yaml import CONTROL, read_yaml

LARGEST = 1_000_000  # bytes of one text file: a thousand pages of paper
PROSE = ("chapter", "page", "news")


@dataclass(frozen=True, slots=True)
class Content:
    """All that was read. `broken` are the files that could not be: what refers to them is not to blame."""

    documents: tuple[Document, ...]
    media: dict[str, int]
    broken: frozenset[str]
    findings: tuple[Diagnostic, ...]


@dataclass
class _Reading:
    root: Path
    documents: list[Document] = field(default_factory=list)
    media: dict[str, int] = field(default_factory=dict)
    broken: set[str] = field(default_factory=set)
    findings: list[Diagnostic] = field(default_factory=list)


def read_content(root: Path) -> Content:
    """Read the content folder `root`."""
    reading = _Reading(root)
    for path in _paths(reading, root, ""):
        _read_file(reading, path)
    for name in TOP_FILES:
        if name not in reading.broken and all(document.path != name for document in reading.documents):
            reading.findings.append(Diagnostic("file-missing", Span(name), {"file": name}))
    return Content(tuple(reading.documents), reading.media, frozenset(reading.broken), tuple(reading.findings))


def _paths(reading: _Reading, folder: Path, prefix: str) -> list[str]:
    found: list[str] = []
    for entry in sorted(os.scandir(folder), key=lambda entry: entry.name):
        path = prefix + entry.name
        if IGNORED.search(path):
            continue
        if not _utf8(path):
            shown = path.encode("utf-8", "replace").decode()
            reading.findings.append(
                Diagnostic("file-name", Span(shown), {"name": entry.name.encode("utf-8", "replace").decode()})
            )
        elif entry.is_symlink():
            reading.findings.append(Diagnostic("file-link", Span(path), {"where": path}))
            reading.broken.add(path)
        elif entry.is_dir():
            found += _paths(reading, folder / entry.name, path + "/")
        elif entry.is_file():
            found.append(path)
    return found


def _utf8(path: str) -> bool:
    try:
        path.encode()
    except UnicodeEncodeError:
        return False
    return True


def _read_file(reading: _Reading, path: str) -> None:
    place = place_of(path)
    if place is None:
        reading.findings.append(_unexpected(path))
        return
    name = place.id.rpartition("/")[2].rpartition(".")[0] if place.kind == "media" else place.id
    if not (NAME.fullmatch(name) if place.kind != "media" else _safe_media(place.id)):
        reading.findings.append(Diagnostic("file-name", Span(path), {"name": path.rpartition("/")[2]}))
        reading.broken.add(path)
    elif place.kind == "media":
        reading.media[path] = (reading.root / path).stat().st_size
    elif document := _document(reading, path, place):
        reading.documents.append(document)
    else:
        reading.broken.add(path)


def _safe_media(name: str) -> bool:
    return re.fullmatch(r"[A-Za-z0-9_.-]+(?:/[A-Za-z0-9_.-]+)*", name) is not None and ".." not in name


def _unexpected(path: str) -> Diagnostic:
    folder, slash, name = path.partition("/")
    values: dict[str, object] = {"path": path}
    if name.endswith(".yml") or path.endswith(".yml"):
        return Diagnostic("file-unexpected", Span(path), values | {"near": path[:-4] + ".yaml"}, "near")
    known = FOLDERS if slash else tuple(TOP_FILES)
    if folder == "cohorts":
        cohort, _, file = name.partition("/")
        near = get_close_matches(file, [f"{stem}.yaml" for stem in COHORT_FILES], 1, 0.6)
        near = [f"cohorts/{cohort}/{near[0]}"] if near else []
    else:
        near = [best + slash + name for best in get_close_matches(folder, known, 1, 0.6) if best != folder]
    return Diagnostic("file-unexpected", Span(path), values | {"near": near[0] if near else ""}, "near" if near else None)


def _document(reading: _Reading, path: str, place: Place) -> Document | None:
    source = _text(reading, path)
    if source is None:
        return None
    if place.kind in PROSE:
        return _prose(reading, source, place)
    node, findings = read_yaml(source)
    if node is None and not findings:
        findings = [source.finding("file-empty", 1, 1)]
    elif place.kind != "data" and not isinstance(node, Mapping) and node is not None:
        findings.append(missing_space(source) or source.finding("yaml-top", node.mark.line, node.mark.column))
    reading.findings += findings
    readable = isinstance(node, Mapping) or (place.kind == "data" and node is not None)
    return Document(place.kind, place.id, source, node) if node is not None and readable else None


def _text(reading: _Reading, path: str) -> SourceText | None:
    try:
        with (reading.root / path).open("rb") as file:
            data = file.read(LARGEST + 1)
    except OSError as error:
        reading.findings.append(Diagnostic("file-unreadable", Span(path), {"reason": error.strerror or str(error)}))
        return None
    if len(data) > LARGEST:
        reading.findings.append(Diagnostic("file-large", Span(path), {"most": LARGEST // 1000}))
        return None
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        reading.findings.append(_encoding(path, data, error.start))
        return None
    source = SourceText.of(path, data, text)
    for number, line in enumerate(source.lines, start=1):
        if match := CONTROL.search(line):
            code = f"U+{ord(match[0]):04X}"
            reading.findings.append(source.finding("control-character", number, match.start() + 1, values={"code": code}))
            return None
    return source


def _encoding(path: str, data: bytes, start: int) -> Diagnostic:
    if data[:2] in (b"\xff\xfe", b"\xfe\xff"):
        return Diagnostic("encoding", Span(path, 1, 1), {"found": "UTF-16"}, "encoding")
    head = re.split(r"\r\n|\r|\n", data[:start].decode("utf-8-sig"))
    rest = re.split(rb"[\r\n]", data[start:])[0].decode("cp1252", "replace")
    span = Span(path, len(head), len(head[-1]) + 1)
    return Diagnostic("encoding", span, {"found": "Windows-1252"}, "encoding", head[-1] + rest)


def _prose(reading: _Reading, source: SourceText, place: Place) -> Document | None:
    lines = source.lines
    if lines[0].rstrip() != "---":
        reading.findings.append(source.finding("front-matter-missing", 1, 1))
        return None
    end = next((number for number, line in enumerate(lines[1:], start=1) if line.rstrip() == "---"), None)
    if end is None:
        reading.findings.append(source.finding("front-matter-open", 1, 1, 3))
        return None
    node, findings = read_yaml(source, "\n".join(["", *lines[1:end]]) + "\n")
    reading.findings += findings
    if node is None and findings:
        return None
    if node is None:
        node = Mapping((), Mark(1, 1, 1, 4))
    if not isinstance(node, Mapping):
        wrong = missing_space(source) if isinstance(node, Scalar) else None
        reading.findings.append(wrong or source.finding("yaml-top", node.mark.line, node.mark.column))
        return None
    body = "\n".join(lines[end + 1 :])
    return Document(place.kind, place.id, source, node, place.lang, body if body.strip() else None, end + 2)
