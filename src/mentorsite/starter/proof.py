"""A changed text, as the next check will read it."""

from __future__ import annotations

from typing import TypeVar

from pydantic import BaseModel

from ..model import Record
from ..model.findings import validated
from ..source import Document, SourceText
from ..source.nodes import plain
from ..source.yaml import read_yaml

M = TypeVar("M", bound=BaseModel)


def read_back(path: str, text: str, model: type[M], old: Document, languages: tuple[str, ...]) -> Record[M]:
    """The record that a text made from `old` holds; that it holds none would be a mistake of ours."""
    source = SourceText.of(path, text)
    node, findings = read_yaml(source)
    document = Document(old.kind, path.split("/")[1], source, plain(node) if node else {})
    value, more = validated(model, document, languages)
    if value is None or findings:
        raise RuntimeError(f"{path}: {[*findings, *more]}")
    return Record(document.id, value, document)
