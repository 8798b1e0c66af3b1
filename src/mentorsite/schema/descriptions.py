"""What an editor shows beside a field: descriptions and examples, from `words/`."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from importlib.resources import files
from typing import Any

from pydantic import BaseModel

from ..source import SourceText
from ..source.yaml import read_document

Entry = Mapping[str, Any]


@cache
def words() -> Mapping[str, Mapping[str, Entry]]:
    """All of `words/`: name of a record or of a closed set -> field or value -> its texts."""
    found: dict[str, Mapping[str, Entry]] = {}
    for file in sorted(files(__package__).joinpath("words").iterdir(), key=lambda one: one.name):
        records, findings = read_document(SourceText.of(file.name, file.read_text("utf-8")))
        assert isinstance(records, dict) and not findings, findings  # noqa: S101, PT018 - our own files; a test reads them
        found |= records
    return found


def entry(model: type[BaseModel], name: str) -> Entry:
    """The texts of a field: its record's own, or those of the record that it inherits the field from."""
    known = {key: one for base in reversed(model.__mro__) for key, one in words().get(base.__name__, {}).items()}
    return known[name]


def example(model: type[BaseModel], name: str, lang: str) -> object:
    """The example of a field, in the language where it differs; None where the model itself shows one."""
    given = entry(model, name).get("example")
    return given[lang] if isinstance(given, dict) and set(given) == {"de", "en"} else given
