"""What earlier builds left for the next one, in `.mentorsite-cache/` beside the content folder; always safe to delete.

Loads in a few milliseconds, so that "nothing to do" is known before anything else is imported. Nothing in here is believed for
its age: every value is found by the digest of what it was made from.
"""

from __future__ import annotations

from .last import Past
from .store import Store, dump
from .survey import digest_of, digest_of_file, survey_themes

__all__ = ["Past", "Store", "digest_of", "digest_of_file", "dump", "survey_themes"]
