"""What participants see: planned like the public site, sealed where it differs from that, for those who have a key."""

from __future__ import annotations

import datetime as dt
import hmac
import json
import posixpath
from base64 import b64encode
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache, partial
from hashlib import sha256
from mimetypes import guess_type
from typing import Final, NamedTuple

from .cache import Past, digest_of
from .keyfile import EVERYBODY, OWN
from .model import CohortFolder
from .plan import Members, Output, Plan, Planned
from .plan.consent import photos_of
from .plan.outputs import CalendarFile
from .protect import Ring, seal
from .protect.access import ROUNDS
from .protect.seal import derived

FOLDER: Final = "geschuetzt"
INDEX: Final = "index.json"
BYTES: Final = "application/octet-stream"
Files = Iterator[tuple[str, bytes | None]]


def members(rings: Mapping[str, Ring]) -> Members:
    """The participants of the cohorts that have keys."""
    own = {cohort: [group[len(OWN) :] for group in ring.keys if group.startswith(OWN)] for cohort, ring in rings.items()}
    return Members(frozenset(rings), lambda cohort, address: feed_address(rings[cohort], address), own)


def feed_address(ring: Ring, address: str) -> str:
    """Where a calendar file lies that only participants know: another place with each new content key."""
    return f"kalender/{_name(ring.keys[EVERYBODY], b'mentorsite calendar', address)}.ics"


def sealed_address(cohort: str, key: bytes, address: str) -> str:
    """Where an output of a cohort lies once it is sealed with a content key."""
    return f"{FOLDER}/{cohort}/{_name(key, b'mentorsite page name', address)}.bin"


def _name(key: bytes, purpose: bytes, address: str) -> str:
    return hmac.digest(derived(key, purpose), address.encode(), sha256)[:16].hex()


@dataclass(frozen=True, slots=True)
class Inside:
    """Both plans of a site, the public one and that of the `rings`' participants.

    `key` stands for all that the bytes of a plan's output depend on, `render` makes them. `made` holds the keys of the public
    files by their addresses, and learns those of the sealed ones, with the digests of their bytes.
    """

    outer: Plan
    inner: Plan
    rings: Mapping[str, Ring]
    past: Past
    key: Callable[[Plan, Output], str]
    render: Callable[[Output], bytes]
    made: dict[str, tuple[str, str]]

    def files(self, today: dt.date | None) -> Files:
        """Everything for participants: sealed files, their indexes, the locks, and the calendars."""
        planned = self._by_cohort()
        for cohort, ring in self.rings.items():
            folder = self.inner.project.cohorts[cohort]
            yield from self._sealed(folder, ring, planned.get(cohort, []))
            yield self._file(f"{FOLDER}/{cohort}/locks.json", "", partial(_locks, ring, today))
        yield from self._calendars()

    def _by_cohort(self) -> dict[str, list[tuple[str, Planned]]]:
        """The outputs of the inner plan that can differ from the public ones, each with its key in the routes."""
        keys = {address: key for (key, _), address in self.inner.readers[0].routes.addresses.items()}
        photos = {path: cohort for cohort in self.rings for path, _ in photos_of(self.inner.project.cohorts[cohort])}
        found: dict[str, list[tuple[str, Planned]]] = {}
        for one in self.inner.outputs:
            key = keys.get(one.path, "")
            photo = photos.get(self.inner.files.get(one.path, "")) if one.path not in self.outer.files else None
            if cohort := next((name for name in self.rings if key.startswith(f"cohorts/{name}/")), photo):
                found.setdefault(cohort, []).append((key, one))
        return found

    def _sealed(self, folder: CohortFolder, ring: Ring, planned: Sequence[tuple[str, Planned]]) -> Files:
        indexes: dict[str, Index] = {group: Index({}, {}) for group in ring.keys}
        for key, one in planned:
            output, _ = self.inner.make(one)
            made_of, starts = self.key(self.inner, output), _begins(folder, key)
            if self.made.get(one.path, ("", ""))[0] == made_of and not starts:
                continue  # participants read what everybody reads
            render = cache(partial(self.render, output))
            for group in groups_of(folder, ring, key):
                content = ring.keys[group]
                address = sealed_address(folder.id, content, one.path)
                yield self._file(address, digest_of(made_of, content), partial(_seal, render, content, one.path))
                indexes[group].files[one.path] = {"title": _title(output), "type": guess_type(one.path)[0] or BYTES}
                if starts:
                    indexes[group].start[one.lang] = one.path
        for group, index in indexes.items():
            yield self._file(
                sealed_address(folder.id, ring.keys[group], INDEX), "", partial(_seal, index.dump, ring.keys[group], INDEX)
            )

    def _calendars(self) -> Files:
        """The calendars of whole cohorts at the addresses that participants know. They show no more than the public ones."""
        wanted = {one.path for one in self.inner.outputs}
        for one in (one for one in self.outer.outputs if one.path.endswith(".ics")):
            for ring in self.rings.values():
                if (address := feed_address(ring, one.path)) in wanted:
                    calendar = self.outer.make(one)[0].view
                    assert isinstance(calendar, CalendarFile)  # noqa: S101 - the address says so
                    whole = self.outer.readers[0].absolute(address)
                    output = Output(address, one.lang, calendar._replace(address=whole))
                    yield self._file(address, self.key(self.outer, output), partial(self.render, output))

    def _file(self, address: str, key: str, make: Callable[[], bytes]) -> tuple[str, bytes | None]:
        data = None if key and self.past.has(address, key) else make()
        self.made[address] = (key, digest_of(data) if data is not None else "")
        return address, data


class Index(NamedTuple):
    """What a group of readers finds: where it starts, by language, and every file by its address."""

    start: dict[str, str]
    files: dict[str, dict[str, str]]

    def dump(self) -> bytes:
        """As it is sealed."""
        return json.dumps(self._asdict(), ensure_ascii=False, sort_keys=True).encode()


def _seal(make: Callable[[], bytes], key: bytes, address: str) -> bytes:
    return seal(make(), key, address)


def _begins(folder: CohortFolder, key: str) -> bool:
    """Whether readers start at a page: at their own, or at that of the cohort."""
    return key == folder.cohort.path or key.startswith(f"cohorts/{folder.id}/people.yaml#")


def _title(output: Output) -> str:
    frame = getattr(output.view, "frame", None)
    return frame.title if frame else posixpath.basename(output.path)


def groups_of(folder: CohortFolder, ring: Ring, key: str) -> tuple[str, ...]:
    """For whom a page of a cohort is sealed: a date for some roles alone for these, somebody's own page for her, all else for
    everybody. Where none of them has a key, for nobody."""
    file, _, place = key.partition("#")
    if file == f"cohorts/{folder.id}/people.yaml" and place:
        return (OWN + place,) if OWN + place in ring.keys else ()
    event = next((one for one in folder.events if one.id == place), None) if file.endswith("/schedule.yaml") else None
    roles = {group for group in ring.keys if group != EVERYBODY and "/" not in group}
    if event and event.audience and not roles <= set(event.audience):
        return tuple(sorted(roles & set(event.audience)))
    return (EVERYBODY,)


def _locks(ring: Ring, today: dt.date | None) -> bytes:
    """All locks of a cohort, as the shell page reads them."""
    locks = {name: b64encode(lock).decode() for name, lock in ring.locks(today).items()}
    salt = b64encode(ring.salt).decode()
    return json.dumps({"version": 1, "salt": salt, "rounds": ROUNDS, "locks": locks}, indent=1).encode()
