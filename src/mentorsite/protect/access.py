"""Who may open what: a passphrase or a link is an access, and its lock hands out content keys."""

from __future__ import annotations

import base64
import datetime as dt
import hmac
import json
import unicodedata
from collections.abc import Mapping
from dataclasses import dataclass
from hashlib import pbkdf2_hmac, sha256
from typing import Final

from .seal import Refused, derived, seal, unseal

ROUNDS: Final = 600_000  # of PBKDF2-SHA-256; OWASP, Password Storage Cheat Sheet, 2023
LINK: Final = 16  # bytes of the key in a link
ADDRESS: Final = "lock"


@dataclass(frozen=True, slots=True)
class Access:
    """One way in: its name for the coordinator, for whom it is, until which day it opens, and its own key.

    `groups` are the names of the content keys that it hands out. Its own key opens all of these: it stays in the key file.
    """

    name: str
    groups: tuple[str, ...]
    until: dt.date
    own: bytes


@dataclass(frozen=True, slots=True)
class Opened:
    """What a lock held: the last day on which it opens, and content keys by the names of their groups."""

    until: dt.date
    keys: Mapping[str, bytes]


def own_key(passphrase: str, salt: bytes) -> bytes:
    """The own key of an access by passphrase, however it was typed."""
    words = " ".join(unicodedata.normalize("NFKC", passphrase).lower().split())
    return pbkdf2_hmac("sha256", words.encode(), salt, ROUNDS)


def link_key(secret: bytes, salt: bytes) -> bytes:
    """The own key of an access by link; `secret` are the 16 bytes behind the # of its address."""
    if len(secret) != LINK:
        raise ValueError(f"the key of a link has {LINK} bytes")
    return derived(secret, b"mentorsite link", salt)


def lock_of(access: Access, keys: Mapping[str, bytes]) -> tuple[str, bytes]:
    """The name under which a lock is found, and its bytes. It holds the content keys of the access's groups and no other."""
    held = {group: base64.b64encode(keys[group]).decode() for group in sorted(access.groups)}
    words = json.dumps({"keys": held, "until": access.until.isoformat()}, sort_keys=True, separators=(",", ":"))
    return name_of(access.own), seal(words.encode(), access.own, ADDRESS)


def name_of(own: bytes) -> str:
    """The name of the lock that an own key opens."""
    return hmac.digest(own, b"mentorsite lock", sha256)[:16].hex()


def open_lock(locks: Mapping[str, bytes], own: bytes, today: dt.date) -> Opened:
    """What an own key opens among all locks of a cohort; Refused where there is none, or its last day has passed."""
    sealed = locks.get(name_of(own))
    if sealed is None:
        raise Refused
    held = json.loads(unseal(sealed, own, ADDRESS))
    until = dt.date.fromisoformat(held["until"])
    if today > until:
        raise Refused
    return Opened(until, {group: base64.b64decode(key) for group, key in held["keys"].items()})
