"""JSON Schema for every kind of file, so that an editor completes and checks while somebody types.

Derived from the models; only what an editor shows (descriptions, examples) stands in `words/`.
"""

from __future__ import annotations

import json
from collections.abc import Mapping

from pydantic import BaseModel

from ..model.assemble import MODELS, Translation
from ..model.site import Site
from .lines import FOLDER, kind_of, line, with_line
from .records import Writer

__all__ = ["FOLDER", "KINDS", "MARK", "files", "kind_of", "line", "with_line"]

KINDS: Mapping[str, type[BaseModel]] = {"site": Site, **MODELS, "translation": Translation}
MARK = "mentorsite schema"  # how a file of ours begins its `$comment`
COMMENT = {
    "de": f"{MARK} hat diese Datei geschrieben; Änderungen von Hand gehen beim nächsten Mal verloren.",
    "en": f"{MARK} wrote this file; changes by hand are lost the next time.",
}


def files(lang: str) -> dict[str, bytes]:
    """All schemas with the descriptions in one language: file name -> bytes."""
    head = {"$schema": "http://json-schema.org/draft-07/schema#", "$comment": COMMENT[lang]}
    return {
        f"{kind}.json": (json.dumps(head | Writer(lang).file(kind, model), ensure_ascii=False, indent=2) + "\n").encode()
        for kind, model in KINDS.items()
    }
