"""The keys of a whole site: a ring for each protected cohort, in one file."""

from __future__ import annotations

import json
import os
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Final, Self

from .ring import Ring, RingProblem

VERSION: Final = 1


@dataclass(frozen=True, slots=True)
class Keys:
    """Rings by the ids of their cohorts."""

    rings: Mapping[str, Ring] = field(default_factory=dict)

    def with_ring(self, cohort: str, ring: Ring) -> Self:
        """The keys with the ring of a cohort, in place of the one that it had."""
        return replace(self, rings={**self.rings, cohort: ring})

    def dump(self) -> str:
        """As the text of a key file."""
        value = {"version": VERSION, "cohorts": {cohort: ring.values() for cohort, ring in self.rings.items()}}
        return json.dumps(value, ensure_ascii=False, indent=2) + "\n"

    @classmethod
    def load(cls, text: str) -> Self:
        """What `dump` wrote; RingProblem where it is something else. Of no text there are no keys."""
        if not text.strip():
            return cls()
        try:
            value = json.loads(text)
            version, cohorts = value["version"], dict(value["cohorts"])
        except (ValueError, KeyError, TypeError) as error:
            raise RingProblem("form") from error
        if version != VERSION:
            raise RingProblem("version")
        return cls({cohort: Ring.of(one) for cohort, one in cohorts.items()})

    def save(self, path: Path) -> None:
        """Write the key file, whole or not at all, for its owner's eyes only."""
        beside = path.with_name(f".{path.name}.new")
        beside.unlink(missing_ok=True)  # what was left there may be readable by others, or lead elsewhere
        with os.fdopen(os.open(beside, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600), "w", encoding="utf-8") as file:
            file.write(self.dump())
        beside.replace(path)
