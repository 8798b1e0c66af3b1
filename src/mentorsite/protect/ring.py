"""The content keys of a cohort, and everybody's access to them."""

from __future__ import annotations

import base64
import datetime as dt
import secrets
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from typing import Any, Final, Self

from .access import LINK, Access, link_key, lock_of, own_key
from .seal import KEY

SALT: Final = 16


class RingProblem(Exception):
    """The key file cannot be used; the first argument is the name of what is wrong with it."""


@dataclass(frozen=True, slots=True)
class Ring:
    """The keys of one cohort: its salt, a content key for each group of readers, and the accesses as they were made."""

    salt: bytes
    keys: Mapping[str, bytes]
    accesses: tuple[Access, ...] = ()

    @classmethod
    def new(cls, groups: Iterable[str]) -> Self:
        """Fresh keys for these groups; nobody has access yet."""
        return cls(secrets.token_bytes(SALT), {group: secrets.token_bytes(KEY) for group in groups})

    def with_passphrase(self, name: str, groups: tuple[str, ...], until: dt.date, passphrase: str) -> Self:
        """The ring with one more access, by passphrase."""
        return self._with(Access(name, groups, until, own_key(passphrase, self.salt)))

    def with_link(self, name: str, groups: tuple[str, ...], until: dt.date) -> tuple[Self, bytes]:
        """The ring with one more access, by link, and the 16 bytes that go behind the # of its address, kept nowhere else."""
        secret = secrets.token_bytes(LINK)
        return self._with(Access(name, groups, until, link_key(secret, self.salt))), secret

    def with_groups(self, groups: Iterable[str]) -> Self:
        """The ring with content keys for these groups, too."""
        return replace(self, keys={group: secrets.token_bytes(KEY) for group in groups} | dict(self.keys))

    def _with(self, access: Access) -> Self:
        if any(one.name == access.name for one in self.accesses):
            raise RingProblem("name-taken")
        if unknown := set(access.groups) - set(self.keys):
            raise RingProblem("group-unknown", *sorted(unknown))
        return replace(self, accesses=(*self.accesses, access))

    def without(self, name: str) -> Self:
        """The ring without an access. Every content key that it knew is drawn anew: the others get it with the next build, and
        pages built from then on stay shut to whoever was revoked. What was fetched before cannot be shut any more."""
        gone = next((one for one in self.accesses if one.name == name), None)
        if gone is None:
            raise RingProblem("name-unknown")
        keys = {group: secrets.token_bytes(KEY) if group in gone.groups else key for group, key in self.keys.items()}
        return replace(self, keys=keys, accesses=tuple(one for one in self.accesses if one is not gone))

    def locks(self, today: dt.date | None = None) -> dict[str, bytes]:
        """The locks of all accesses, by the names under which they are found, in an order that says nothing; with `today`
        without those whose last day has passed."""
        current = (one for one in self.accesses if today is None or one.until >= today)
        return dict(sorted(lock_of(one, self.keys) for one in current))

    def values(self) -> dict[str, Any]:
        """As plain values, for a key file."""
        return {
            "salt": _text(self.salt),
            "keys": {group: _text(key) for group, key in self.keys.items()},
            "accesses": [
                {"name": one.name, "groups": list(one.groups), "until": one.until.isoformat(), "key": _text(one.own)}
                for one in self.accesses
            ],
        }

    @classmethod
    def of(cls, value: Any) -> Self:
        """What `values` made; RingProblem where it is something else."""
        try:
            return cls(
                _bytes(value["salt"], SALT),
                {group: _bytes(key, KEY) for group, key in value["keys"].items()},
                tuple(map(_access, value["accesses"])),
            )
        except (ValueError, KeyError, TypeError, AttributeError) as error:
            raise RingProblem("form") from error


def _access(value: Any) -> Access:
    return Access(str(value["name"]), tuple(value["groups"]), dt.date.fromisoformat(value["until"]), _bytes(value["key"], KEY))


def _text(data: bytes) -> str:
    return base64.b64encode(data).decode()


def _bytes(text: str, length: int) -> bytes:
    data = base64.b64decode(text, validate=True)
    if len(data) != length:
        raise ValueError(text)
    return data
