"""What the stages of a build may take over from earlier builds: parsed files, parsed texts, compiled templates."""

from __future__ import annotations

import datetime as dt
import pickle
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

from jinja2 import Environment, compiler
from jinja2.bccache import Bucket, BytecodeCache

from .almanac import Names, holidays_in
from .cache import Store, digest_of, digest_of_file, dump
from .diagnostics import Diagnostic
from .markdown import Parsed, parse
from .model import Project
from .plan import Texts
from .render import html
from .source import Entry, Seen
from .theme import Theme, builtin_themes, load_theme
from .workers import share

BATCH = 512  # texts that are parsed at once, in however many processes


class Recall:
    """Looks things up in the store by the digest of what they were made from, and leaves there what had to be made.

    `program` stands for the version of everything that makes them; what another one made is not looked at. `entries` are the
    files as they were last read, `project` what was last made of them, `jobs` the number of processes that parse.
    """

    def __init__(self, store: Store, program: str = "", jobs: int = 1) -> None:
        self.store, self.program, self.jobs = store, program, jobs
        self.seen: set[str] = set()
        self.texts = Texts(self._parse)
        self.compiled = _Compiled(store)
        self.entries = self._entries()
        self.files: Seen = {}
        self.themes: dict[str, Theme] = {}
        self.project: Project | None = None
        self.holidays: dict[str, Names | None] = {}
        self._known = {path: entry[0] for path, entry in self.entries.items()}

    def save(self, *, all_seen: bool) -> None:
        """Leave everything to the next build; where this one has seen all texts there are, others are forgotten."""
        name = f"documents:{self.program}"
        if self._known != {path: entry[0] for path, entry in self.entries.items()}:
            self.store.dump(name, self.entries)
            if self.project:
                self.store.put(self._values(self.project.languages), pickle.dumps(self.project.values(), 5))
        kept = {one for start in ("text:", "documents:", "theme:", "values:", "holidays:") for one in self.store.names(start)}
        old = kept - self.seen - {name} if all_seen else set()
        self.store.save(forget=old)
        self.compiled.save()

    def _entries(self) -> dict[str, Entry]:
        found = self.store.load(f"documents:{self.program}")
        return {path: tuple(entry) for path, entry in found.items()} if isinstance(found, dict) else {}

    def values(self, languages: tuple[str, ...]) -> dict[str, tuple[str, Any]]:
        """The records of the last build, of a site in the same languages."""
        try:
            found = pickle.loads(self.store.get(self._values(languages)) or pickle.dumps({}))  # noqa: S301 - see CONTRIBUTING
        except Exception:  # noqa: BLE001 - a broken pickle may raise anything, and is only worth making anew
            return {}
        return found if isinstance(found, dict) else {}

    def _values(self, languages: tuple[str, ...]) -> str:
        return f"values:{self.program}:{' '.join(languages)}"

    def almanac(self, region: str, year: int) -> Names | None:
        """The public holidays of a year, as `almanac.holidays_in` gives them; the library is asked once and for all."""
        name = f"holidays:{self.program}:{region}:{year}"
        if name not in self.holidays:
            self.seen.add(name)
            known = self.store.load(name)
            if isinstance(known, dict):
                self.holidays[name] = {dt.date.fromisoformat(day): names for day, names in known.items()}
            else:
                self.holidays[name] = found = holidays_in(region, year)
                if found is not None:
                    self.store.dump(name, {day.isoformat(): dict(names) for day, names in found.items()})
        return self.holidays[name]

    def theme(self, look: str, project: Project, content: Path) -> tuple[Theme | None, list[Diagnostic]]:
        """The site's theme; `look` stands for the files of all themes, `content` is the folder beside the site's own."""
        choice = project.site.value.theme
        images = [f"{value} {digest_of_file(content / value)}" for value in choice.options.values() if value in project.media]
        key = digest_of(look, str(content.resolve()), str(builtin_themes()), choice.model_dump_json(), *images)
        name = f"theme:{self.program}:{key}"
        self.seen |= {name, self._values(project.languages)}
        if key not in self.themes and (known := self.store.load(name)):
            self.themes[key] = Theme.load(known)
        if key not in self.themes:
            theme, findings = load_theme(choice.name, choice.options, content, project.site.finding)
            if findings or theme is None:  # which stand at lines that may move
                return theme, findings
            self.themes[key] = theme
            self.store.dump(name, theme.dump())
        return self.themes[key], []

    def _parse(self, texts: Sequence[str]) -> Iterator[Parsed]:
        """Some texts, parsed; those that are not known yet in several processes."""
        known = {words: self.store.load(self._name(words)) for words in texts}
        wanted = [words for words, value in known.items() if value is None]
        made: dict[str, Parsed] = {}
        for start in range(0, len(wanted), BATCH):
            batch = wanted[start : start + BATCH]
            self.store.close()  # processes must not have it in common
            for words, (parsed, dumped) in zip(batch, share(_parsed, batch, self.jobs), strict=True):
                made[words] = parsed
                self.store.put(self._name(words), dumped)
            self.store.save()  # memory is for the site
        for words in texts:
            self.seen.add(self._name(words))
            yield made.get(words) or Parsed.load(known[words])

    def _name(self, words: str) -> str:
        return f"text:{self.program}:{digest_of(words)}"


def _parsed(words: str) -> tuple[Parsed, bytes]:
    parsed = parse(words)
    return parsed, dump(parsed.dump())


class _Compiled(BytecodeCache):
    """Compiled templates. Jinja checks that they were made from the very source, for the very Python.

    Those of the built-in themes belong to the program: like its compiled modules they lie in its folder, where it may write.
    """

    def __init__(self, site: Store) -> None:
        self.site, self.program = site, Store(Path(__file__).parent / "__pycache__")
        found = Path(compiler.__file__).stat()
        self.start = f"template:{digest_of(f'{found.st_size} {found.st_mtime_ns}', Path(html.__file__).read_bytes())}:"
        self.built_in = str(builtin_themes())
        self.ours: set[str] = set()

    def get_bucket(self, environment: Environment, name: str, filename: str | None, source: str) -> Bucket:
        """The place of one template's code, filled where the template is known."""
        if filename and filename.startswith(self.built_in):
            self.ours.add(self.get_cache_key(name, filename))
        return super().get_bucket(environment, name, filename, source)

    def load_bytecode(self, bucket: Bucket) -> None:
        """Fill the place."""
        name = self.start + bucket.key
        if found := self.site.get(name) or (self.program.get(name) if bucket.key in self.ours else None):
            bucket.bytecode_from_string(found)

    def dump_bytecode(self, bucket: Bucket) -> None:
        """Keep what was compiled."""
        for store in (self.site, *([self.program] if bucket.key in self.ours else [])):
            store.put(self.start + bucket.key, bucket.bytecode_to_string())

    def save(self) -> None:
        """Leave what was compiled for the program to its next run, wherever that is; what another Jinja made is dropped."""
        if self.program.new:
            self.program.save(forget=self.program.names("template:") - self.program.names(self.start))
