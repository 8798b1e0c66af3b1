"""The search index of the site that is shown, made when somebody searches: while one writes, hardly anybody does."""

from __future__ import annotations

from collections.abc import Mapping
from threading import Lock

from ..errors import EnvironmentProblem
from ..search import FOLDER, index_of
from ..session import Edition


class Finder:
    """Answers for files of the index, of the edition that is shown just now."""

    def __init__(self) -> None:
        self.lock = Lock()
        self.files: Mapping[str, bytes] = {}  # the pages that the indexes were made from
        self.indexes: dict[str, Mapping[str, bytes]] = {}

    @staticmethod
    def answers(address: str) -> bool:
        """Whether an address belongs to an index."""
        return address.startswith(f"{FOLDER}/")

    def file(self, edition: Edition, address: str) -> bytes | None:
        """A file of the index, which is made now where it has not been; nothing where there is no such file, or no pagefind."""
        lang, _, name = address.removeprefix(f"{FOLDER}/").partition("/")
        with self.lock:
            if edition.files is not self.files:
                self.files, self.indexes = edition.files, {}
            if lang not in self.indexes:
                pages = [(page, edition.files[page]) for page in edition.searched.get(lang, ())]
                try:
                    self.indexes[lang] = index_of(pages) if pages else {}
                except EnvironmentProblem:
                    self.indexes[lang] = {}
            return self.indexes[lang].get(name)
