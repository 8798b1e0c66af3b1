"""Values as a coordinator would write them in YAML."""

from __future__ import annotations

import json
from collections.abc import Iterator

Yaml = str | int | bool | list["Yaml"] | dict[str, "Yaml"]


def written(value: Yaml) -> str:
    """Block style; words in double quotes, texts of several lines as they stand."""
    return "\n".join(_lines(value)) + "\n"


def _lines(value: Yaml) -> Iterator[str]:
    if isinstance(value, dict):
        for key, inner in value.items():
            if isinstance(inner, str) and "\n" in inner:
                yield f"{key}: |"
                yield from (f"  {line}" for line in inner.split("\n"))
            elif isinstance(inner, dict | list):
                yield f"{key}:"
                yield from (f"  {line}" for line in _lines(inner))
            else:
                yield f"{key}: {json.dumps(inner, ensure_ascii=False)}"
    elif isinstance(value, list):
        for item in value:
            first, *rest = _lines(item)
            yield f"- {first}"
            yield from (f"  {line}" for line in rest)
    else:
        yield json.dumps(value, ensure_ascii=False)
