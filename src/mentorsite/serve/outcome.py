"""What one build gave: an edition, or what kept the machine from making one."""

from __future__ import annotations

import os
import time
import traceback
from collections.abc import Mapping
from dataclasses import dataclass, field

from ..errors import in_words
from ..session import Edition, Session


@dataclass(frozen=True, slots=True)
class Outcome:
    """One build. `edition` holds the last good site in any case; `problem` is what was raised, by language, if anything."""

    edition: Edition
    problem: Mapping[str, str] = field(default_factory=dict)
    seconds: float = 0.0

    @property
    def good(self) -> bool:
        """Whether the edition shows what is in the folder now."""
        return self.edition.good and not self.problem


class Builder:
    """Builds again and again; whatever is raised becomes a problem to be shown, for the server must outlive it."""

    def __init__(self, session: Session) -> None:
        self.session = session
        self.edition = Edition()

    def build(self) -> Outcome:
        """Build once."""
        started = time.perf_counter()
        try:
            self.edition = self.session.build()
        except Exception as error:  # noqa: BLE001 - a file gone meanwhile, a mistake of ours: none may end the server
            return self.failed(error)
        return Outcome(self.edition, seconds=time.perf_counter() - started)

    def failed(self, error: Exception) -> Outcome:
        """An error as an outcome; the last edition stays."""
        if os.environ.get("MENTORSITE_DEBUG"):
            traceback.print_exception(error)
        return Outcome(self.edition, in_words(error))
