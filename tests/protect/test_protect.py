"""Sealed pages: opened by who has a key, in Python and by WebCrypto, and by nobody else."""

from __future__ import annotations

import base64
import datetime as dt
import hmac
import json
import math
import shutil
import stat
import subprocess
from hashlib import sha256
from pathlib import Path
from typing import Any

import pytest
from cryptography.hazmat.primitives.ciphers import Cipher, algorithms, modes
from hypothesis import given
from hypothesis import strategies as st

from mentorsite.protect import Keys, Refused, Ring, RingProblem, bits_of, new_passphrase, open_lock, own_key, seal, unseal
from mentorsite.protect.access import ROUNDS, link_key
from mentorsite.protect.passphrase import words_of
from mentorsite.protect.seal import LEAST, MARK, NONCE, size_of

KEY = bytes(range(32))
OTHER = bytes(range(1, 33))
PAGE = "durchgaenge/2026/teilnahme/index.html"
CONTENT = "Vera Vorlage trifft Pia Probe. Ärger? 🙂".encode()
TODAY, LATER, LAST = dt.date(2026, 11, 25), dt.date(2027, 11, 1), dt.date(2027, 10, 31)
ALL, MENTEES = "2026", "2026-mentee"


@pytest.fixture(scope="module")
def ring() -> Ring:
    """Two accesses by passphrase, one by link; made once, for PBKDF2 takes its time."""
    made = Ring.new([ALL, MENTEES])
    made = made.with_passphrase("Mentorinnen", (ALL,), LAST, "adler birke Ähre  dachs")
    return made.with_passphrase("Mentees", (ALL, MENTEES), LAST, "fuchs garten hafen igel")


@given(st.binary(max_size=9000), st.text(max_size=40))
def test_what_is_sealed_is_opened(content: bytes, address: str) -> None:
    """Any content under any address comes back, and from the same come the same bytes."""
    sealed = seal(content, KEY, address)
    assert unseal(sealed, KEY, address) == content
    assert seal(content, KEY, address) == sealed


def test_nothing_of_the_content_is_in_the_bytes() -> None:
    """Neither words nor whether two pages begin alike."""
    one, two = seal(CONTENT * 50, KEY, PAGE), seal(CONTENT * 49 + b"x", KEY, PAGE)
    assert b"Vera" not in one
    assert one[16:64] != two[16:64]


@pytest.mark.parametrize("place", [0, 3, 4, 15, 16, 20, 2000, -17, -16, -1])
def test_a_changed_byte_is_refused(place: int) -> None:
    """Wherever it is: in the mark, the nonce, the content, the padding or the tag."""
    sealed = bytearray(seal(CONTENT, KEY, PAGE))
    sealed[place] ^= 1
    with pytest.raises(Refused):
        unseal(bytes(sealed), KEY, PAGE)


@pytest.mark.parametrize("length", [0, 4, 15, 16, 31, 4000])
def test_cut_bytes_are_refused(length: int) -> None:
    """A page that was only half fetched says nothing."""
    with pytest.raises(Refused):
        unseal(seal(CONTENT, KEY, PAGE)[:length], KEY, PAGE)


def test_a_key_and_an_address_open_their_own_page_alone() -> None:
    """Another cohort's key is none, and no page stands in for another."""
    sealed = seal(CONTENT, KEY, PAGE)
    for key, address in ((OTHER, PAGE), (KEY, "durchgaenge/2025/teilnahme/index.html"), (KEY, "")):
        with pytest.raises(Refused):
            unseal(sealed, key, address)
    with pytest.raises(ValueError, match="32 bytes"):
        seal(CONTENT, KEY[:16], PAGE)


def test_a_nonce_is_never_used_for_something_else() -> None:
    """Different contents, pages and keys have different nonces; the same has the same."""
    cases = [(f"Text {number}".encode(), key, page) for number in range(300) for key in (KEY, OTHER) for page in ("a", "b")]
    nonces = {seal(*case)[len(MARK) : len(MARK) + NONCE] for case in cases}
    assert len(nonces) == len(cases)


def test_sizes_tell_little() -> None:
    """Most pages have the same size; larger ones grow in steps, by an eighth at most."""
    assert {len(seal(b"x" * length, KEY, PAGE)) for length in (0, 1, 800, LEAST - 4)} == {4 + 12 + LEAST + 16}
    for length in [*range(0, 300_000, 997), 10**7]:
        size = size_of(length)
        assert length + 4 <= size
        assert size <= max(LEAST, (length + 4) * 1.125 + LEAST)
    assert len({size_of(length) for length in range(20_000, 60_000)}) < 12


def test_python_opens_it_by_the_words_of_the_format() -> None:
    """With AES, HMAC and nothing of ours: what the format says is what the bytes are."""
    sealed = seal(CONTENT, KEY, PAGE)

    def hkdf(info: bytes) -> bytes:
        return hmac.digest(hmac.digest(bytes(32), KEY, sha256), info + b"\x01", sha256)

    nonce, body, tag = sealed[4:16], sealed[16:-16], sealed[-16:]
    bound = b"MSP1\0" + PAGE.encode()
    opener = Cipher(algorithms.AES256(hkdf(b"mentorsite page key")), modes.GCM(nonce, tag)).decryptor()
    opener.authenticate_additional_data(bound)
    padded = opener.update(body) + opener.finalize()
    assert padded[4 : 4 + int.from_bytes(padded[:4], "big")] == CONTENT
    assert set(padded[4 + len(CONTENT) :]) == {0}
    assert nonce == hmac.digest(hkdf(b"mentorsite page nonce"), bound + b"\0" + padded, sha256)[:12]


def test_an_access_opens_exactly_what_is_its_own(ring: Ring) -> None:
    """Its groups' keys and no other; however the passphrase is typed; a wrong one opens nothing."""
    locks = ring.locks()
    mentors = open_lock(locks, own_key(" ADLER birke\tähre dachs ", ring.salt), TODAY)
    assert mentors.keys == {ALL: ring.keys[ALL]}
    assert open_lock(locks, own_key("fuchs garten hafen igel", ring.salt), TODAY).keys == ring.keys
    for wrong in ("adler birke ähre", ""):
        with pytest.raises(Refused):
            open_lock(locks, own_key(wrong, ring.salt), TODAY)


def test_a_link_opens_until_its_day(ring: Ring) -> None:
    """128 bits; on the last day still, on the next no more; and a lock that has run out is not even published."""
    more, secret = ring.with_link("Personal", (ALL,), LAST)
    assert len(secret) == 16
    own = link_key(secret, more.salt)
    assert open_lock(more.locks(), own, LAST).keys == {ALL: more.keys[ALL]}
    with pytest.raises(Refused):
        open_lock(more.locks(), own, LATER)
    assert more.locks(LATER) == {}
    assert len(more.locks(LAST)) == 3


def test_whoever_was_revoked_opens_nothing_new(ring: Ring) -> None:
    """The keys that she knew are drawn anew, her lock is gone, the others go on; what she kept of old opens old pages alone."""
    before = open_lock(ring.locks(), own_key("fuchs garten hafen igel", ring.salt), TODAY)
    after = ring.without("Mentees")
    with pytest.raises(Refused):
        open_lock(after.locks(), own_key("fuchs garten hafen igel", ring.salt), TODAY)
    with pytest.raises(Refused):
        unseal(seal(CONTENT, after.keys[ALL], PAGE), before.keys[ALL], PAGE)
    old = seal(CONTENT, ring.keys[ALL], PAGE)
    mentors = open_lock(after.locks(), own_key("adler birke ähre dachs", ring.salt), TODAY)
    with pytest.raises(Refused):
        unseal(old, mentors.keys[ALL], PAGE)  # an old cached page, with the new key
    assert ring.without("Mentorinnen").keys[MENTEES] == ring.keys[MENTEES]  # which they did not know


def test_locks_tell_nobody_apart(ring: Ring) -> None:
    """All of one size, in an order of chance, without a name; the same ring gives the same bytes."""
    locks = ring.locks()
    assert list(locks) == sorted(locks)
    assert len({len(sealed) for sealed in locks.values()}) == 1
    assert not any(b"Mentor" in sealed for sealed in locks.values())
    assert ring.locks() == locks


def test_a_key_file_comes_back_and_is_private(ring: Ring, tmp_path: Path) -> None:
    """The same ring, readable by its owner alone; passphrases and the keys of links are not in it."""
    path = tmp_path / "keys.json"
    more, secret = ring.with_link("Personal", (ALL,), LAST)
    keys = Keys().with_ring("2026", more)
    keys.save(path)
    assert stat.S_IMODE(path.stat().st_mode) == 0o600
    assert Keys.load(path.read_text("utf-8")) == keys
    text = path.read_text("utf-8")
    assert "adler" not in text
    assert base64.b64encode(secret).decode() not in text
    assert [one.name for one in tmp_path.iterdir()] == ["keys.json"]


RING = '{"salt": "AA==", "keys": {}, "accesses": []}'


@pytest.mark.parametrize(
    "text",
    [
        "x",
        "[]",
        "{}",
        "null",
        '{"version": 1}',
        '{"version": 2, "cohorts": {}}',
        f'{{"version": 1, "cohorts": {{"a": {RING}}}}}',
    ],
)
def test_a_broken_key_file_is_told(text: str) -> None:
    """As a problem with a name, whatever is wrong."""
    with pytest.raises(RingProblem):
        Keys.load(text)


def test_names_and_groups_are_checked(ring: Ring) -> None:
    """No two accesses of one name; no group without a key; nobody revoked who is not there."""
    for name, groups in (("Mentees", (ALL,)), ("Neu", ("2027",))):
        with pytest.raises(RingProblem):
            ring.with_link(name, groups, LAST)
    with pytest.raises(RingProblem):
        ring.without("Niemand")


@pytest.mark.parametrize("lang", ["de", "en", "fr", "it"])
def test_passphrases_have_seventy_bits(lang: str) -> None:
    """Six words of a list of 7776, all different and easy to type; two are never the same."""
    words = words_of(lang)
    assert len(words) == 7776
    assert all(word == word.strip().lower() and " " not in word for word in words)
    assert bits_of(lang) == pytest.approx(6 * math.log2(7776))
    assert bits_of(lang) >= 70
    drawn = {new_passphrase(lang) for _ in range(50)}
    assert len(drawn) == 50
    assert all(set(one.split()) <= set(words) and len(one.split()) == 6 for one in drawn)


def test_rounds_are_many() -> None:
    """As many as OWASP asks for."""
    assert ROUNDS >= 600_000


def asked(ring: Ring, page: bytes, group: str = ALL, today: dt.date = TODAY, **key: str) -> dict[str, Any]:
    """A question to Node: everything that a browser would have fetched, and what somebody typed."""
    locks = {name: base64.b64encode(sealed).decode() for name, sealed in ring.locks().items()}
    fetched = {"page": base64.b64encode(page).decode(), "locks": locks, "salt": base64.b64encode(ring.salt).decode()}
    return {**fetched, "group": group, "address": PAGE, "today": today.isoformat(), **key}


def test_web_crypto_opens_the_same_bytes(ring: Ring) -> None:
    """By passphrase and by link what is open to each; nothing with a wrong key, a changed page, after the last day, or of
    another group."""
    node = shutil.which("node")
    if node is None:
        pytest.skip("Node is missing")
    more, secret = ring.with_link("Personal", (ALL,), LAST)
    page, mentees = seal(CONTENT, more.keys[ALL], PAGE), seal(b"Nur Mentees", more.keys[MENTEES], PAGE)
    tampered = page[:-1] + bytes([page[-1] ^ 1])
    link = base64.b64encode(secret).decode()
    right, wrong, hers = "ADLER  birke ähre dachs", "adler birke ähre", "fuchs garten hafen igel"
    questions = [
        asked(more, page, passphrase=right),
        asked(more, page, link=link),
        asked(more, mentees, MENTEES, passphrase=hers),
        asked(more, page, passphrase=wrong),
        asked(more, tampered, link=link),
        asked(more, page, link=link, today=LATER),
        asked(more, mentees, MENTEES, link=link),
        asked(more.without("Personal"), page, link=link),
        asked(more, seal(CONTENT, more.without("Mentees").keys[ALL], PAGE), link=link),
    ]
    script = Path(__file__).with_name("open.mjs")
    done = subprocess.run([node, str(script)], input=json.dumps(questions), capture_output=True, text=True, check=True)
    assert json.loads(done.stdout) == [
        {"content": CONTENT.decode()},
        {"content": CONTENT.decode()},
        {"content": "Nur Mentees"},
        *[{"refused": True}] * 6,
    ]
