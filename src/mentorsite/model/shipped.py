"""The catalogues of quality standards that come with mentorsite; a site names in site.yaml those that it uses."""

from __future__ import annotations

import hashlib
from collections.abc import Callable
from pathlib import Path
from typing import Any

from ..source import Document, SourceText
from .findings import validated
from .project import Record
from .standards import Catalogue

FOLDER = Path(__file__).parents[1] / "catalogues"
LANGUAGES = ("de", "en")  # of their texts, whatever the site's languages are


def shipped_names() -> tuple[str, ...]:
    """Which there are."""
    return tuple(sorted(path.stem for path in FOLDER.glob("*.yaml")))


def shipped(name: str, known: Callable[[str, str], Any]) -> Record[Catalogue]:
    """A catalogue, as if it lay in the site's folder `standards/`; `known` may have its value, by path and digest."""
    path, data = f"standards/{name}.yaml", (FOLDER / f"{name}.yaml").read_bytes()
    document = Document("catalogue", name, SourceText.of(path, data.decode()), {}, digest=hashlib.sha256(data).hexdigest())
    value = known(path, document.digest) or _read(document)
    return Record(name, value, document)


def _read(document: Document) -> Catalogue:
    from ..source.nodes import plain

    value, findings = validated(Catalogue, document, LANGUAGES, plain(document.node))
    assert value is not None, findings  # noqa: S101 - our own files; a test reads them
    return value
