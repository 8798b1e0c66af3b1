"""Passphrases of words that can be read out on the telephone, drawn by the machine's own source of chance."""

from __future__ import annotations

import math
import secrets
from functools import cache
from typing import Final

LEAST_BITS: Final = 70
# Lists of 7776 words each that dicewarepy carries: the EFF's long one, and dys2p's German one.
LISTS: Final = {"en": "eff_large_wordlist.txt", "de": "de-7776-v1-diceware.txt", "fr": "diceware-fr-alt.txt"}


@cache
def words_of(lang: str) -> tuple[str, ...]:
    """All words that are drawn from, without doubles and in a fixed order; English where there is no list of a language."""
    from importlib.resources import files

    text = files("dicewarepy").joinpath("wordlists", LISTS.get(lang, LISTS["en"])).read_text("utf-8")
    return tuple(sorted({line.split()[-1].lower() for line in text.splitlines() if line.strip()}))


def length_of(lang: str) -> int:
    """How many words it takes for 70 bits."""
    return math.ceil(LEAST_BITS / math.log2(len(words_of(lang))))


def bits_of(lang: str) -> float:
    """How many bits a passphrase of this language has: what is left to guess for whoever knows the list and the program."""
    return length_of(lang) * math.log2(len(words_of(lang)))


def new_passphrase(lang: str) -> str:
    """A passphrase of at least 70 bits."""
    return " ".join(secrets.choice(words_of(lang)) for _ in range(length_of(lang)))
