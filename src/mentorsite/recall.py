"""What the stages of a build may take over from earlier builds: parsed files, parsed texts, compiled templates."""

from __future__ import annotations

from collections.abc import Mapping

from jinja2.bccache import Bucket, BytecodeCache

from .cache import Store, digest_of
from .markdown import Parsed, parse
from .source import Entry

DOCUMENTS = "documents"


class Recall:
    """Looks things up in the store by the digest of what they were made from, and leaves there what had to be made.

    `program` stands for the version of everything that makes them; what another one made is not looked at.
    """

    def __init__(self, store: Store, program: str) -> None:
        self.store, self.program = store, program
        self.used: set[str] = set()
        self.compiled = _Compiled(self)

    def entries(self) -> dict[str, Entry]:
        """The files as they were last read."""
        found = self.store.load(f"{DOCUMENTS}:{self.program}")
        return {path: (entry[0], entry[1], entry[2]) for path, entry in found.items()} if isinstance(found, dict) else {}

    def keep_entries(self, old: Mapping[str, Entry], new: Mapping[str, Entry]) -> None:
        """Leave the files as they were read now."""
        name = f"{DOCUMENTS}:{self.program}"
        self.used.add(name)
        if {path: entry[0] for path, entry in old.items()} != {path: entry[0] for path, entry in new.items()}:
            self.store.dump(name, new)

    def text(self, words: str) -> Parsed:
        """A text, parsed."""
        name = f"text:{self.program}:{digest_of(words)}"
        self.used.add(name)
        if (found := self.store.load(name)) is not None:
            return Parsed.load(found)
        parsed = parse(words)
        self.store.dump(name, parsed.dump())
        return parsed

    def forgotten(self) -> set[str]:
        """The texts and files that this build, having looked at all of them, had no use for."""
        return (self.store.names("text:") | self.store.names(DOCUMENTS)) - self.used


class _Compiled(BytecodeCache):
    """Compiled templates. Jinja checks that they were made from the very source, by the very Jinja."""

    def __init__(self, recall: Recall) -> None:
        self.recall = recall

    def load_bytecode(self, bucket: Bucket) -> None:
        """Fill the bucket where the template is known."""
        if found := self.recall.store.get(self._name(bucket)):
            bucket.bytecode_from_string(found)

    def dump_bytecode(self, bucket: Bucket) -> None:
        """Keep what was compiled."""
        self.recall.store.put(self._name(bucket), bucket.bytecode_to_string())

    def _name(self, bucket: Bucket) -> str:
        return f"template:{self.recall.program}:{bucket.key}"
