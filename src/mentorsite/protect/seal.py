"""Content -> bytes that tell nothing without the key, and back."""

from __future__ import annotations

import hmac
from hashlib import sha256
from typing import Final

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM
from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.kdf.hkdf import HKDF

MARK: Final = b"MSP1"
NONCE: Final = 12  # bytes, as GCM wants them
KEY: Final = 32
LEAST: Final = 4096  # bytes of the smallest sealed content: most pages of a kind are the same size
LARGEST: Final = 2**32 - 1


class Refused(Exception):
    """The bytes are not what this key sealed for this address: another key, another page, or changed on the way."""


def seal(content: bytes, key: bytes, address: str) -> bytes:
    """Seal the content of a page with a content key. The same content, key and address give the same bytes.

    Nonces are made of all that is sealed, so that one is never used for something else: two contents would have to share the
    first 96 bits of an HMAC.
    """
    _check(key)
    bound = MARK + b"\0" + address.encode()
    padded = _padded(content)
    nonce = hmac.digest(derived(key, b"mentorsite page nonce"), bound + b"\0" + padded, sha256)[:NONCE]
    return MARK + nonce + AESGCM(derived(key, b"mentorsite page key")).encrypt(nonce, padded, bound)


def unseal(sealed: bytes, key: bytes, address: str) -> bytes:
    """The content of a page; raises Refused where anything is not as it was sealed."""
    _check(key)
    if sealed[: len(MARK)] != MARK:
        raise Refused
    nonce, rest = sealed[len(MARK) : len(MARK) + NONCE], sealed[len(MARK) + NONCE :]
    try:
        padded = AESGCM(derived(key, b"mentorsite page key")).decrypt(nonce, rest, MARK + b"\0" + address.encode())
    except (InvalidTag, ValueError):
        raise Refused from None
    length = int.from_bytes(padded[:4], "big")
    return padded[4 : 4 + length]


def derived(key: bytes, purpose: bytes, salt: bytes | None = None) -> bytes:
    """A key for one purpose, made of another."""
    return HKDF(SHA256(), KEY, salt, purpose).derive(key)


def size_of(length: int) -> int:
    """The size to which content of a length is padded: at most an eighth more, in steps that grow with it, so that a size tells
    little about the content."""
    step = max(LEAST, 1 << max(0, (length + 4).bit_length() - 4))
    return -(-(length + 4) // step) * step


def _padded(content: bytes) -> bytes:
    if len(content) > LARGEST:
        raise ValueError("more than 4 GB cannot be sealed")
    return (len(content).to_bytes(4, "big") + content).ljust(size_of(len(content)), b"\0")


def _check(key: bytes) -> None:
    if len(key) != KEY:
        raise ValueError(f"a content key has {KEY} bytes")
