"""What the stages of a build may take over from earlier builds: parsed files, parsed texts, compiled templates."""

from __future__ import annotations

from jinja2.bccache import Bucket, BytecodeCache

from .cache import Store, digest_of
from .markdown import Parsed, parse
from .plan import Texts
from .source import Entry


class Recall:
    """Looks things up in the store by the digest of what they were made from, and leaves there what had to be made.

    `program` stands for the version of everything that makes them; what another one made is not looked at. `entries` are the
    files as they were last read.
    """

    def __init__(self, store: Store, program: str) -> None:
        self.store, self.program = store, program
        self.seen: set[str] = set()
        self.texts = Texts(self._text)
        self.compiled = _Compiled(self)
        self.entries = self._entries()
        self._known = {path: entry[0] for path, entry in self.entries.items()}

    def save(self, *, all_seen: bool) -> None:
        """Leave everything to the next build; where this one has seen all texts there are, others are forgotten."""
        name = f"documents:{self.program}"
        if self._known != {path: entry[0] for path, entry in self.entries.items()}:
            self.store.dump(name, self.entries)
        old = (self.store.names("text:") | self.store.names("documents:")) - self.seen - {name} if all_seen else set()
        self.store.save(forget=old)

    def _entries(self) -> dict[str, Entry]:
        found = self.store.load(f"documents:{self.program}")
        return {path: (entry[0], entry[1], entry[2]) for path, entry in found.items()} if isinstance(found, dict) else {}

    def _text(self, words: str) -> Parsed:
        name = f"text:{self.program}:{digest_of(words)}"
        self.seen.add(name)
        if (found := self.store.load(name)) is not None:
            return Parsed.load(found)
        parsed = parse(words)
        self.store.dump(name, parsed.dump())
        return parsed


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
