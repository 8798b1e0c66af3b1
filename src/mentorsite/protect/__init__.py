"""Pages for some readers alone: sealed where the site is built, opened in the browser of whoever has a key.

The format, for every reader of it (version 1):

- A **page** is sealed with AES-256-GCM. Its bytes are `MSP1`, 12 bytes of nonce, then what GCM makes, its tag last. What is
  sealed is the length of the content (4 bytes, the highest first), the content, and zeros up to a padded size. The additional
  data is `MSP1`, a zero and the address of the page, so that one page cannot stand in for another.
- A **content key** (32 random bytes) belongs to a cohort and a group of readers. From it HKDF-SHA-256, without salt, makes the
  key of the pages (info `mentorsite page key`) and that of the nonces (info `mentorsite page nonce`). A nonce is the first 12
  bytes of HMAC-SHA-256 over the additional data, a zero and what is sealed: the same content gets the same bytes, another gets
  another nonce.
- An **access** opens content keys. Its own key is PBKDF2-SHA-256 of the passphrase with the cohort's salt and 600,000 rounds,
  or HKDF-SHA-256 of the 16 bytes in a link with that salt (info `mentorsite link`). Its **lock** is sealed like a page whose
  address is `lock` and whose content key is the access's own, and holds JSON: the day after which it no longer opens, and the
  content keys by name, in base64. A lock is found by HMAC-SHA-256 of `mentorsite lock` with the access's own key, its first 16
  bytes: so one derivation is enough however many locks there are, and nobody else can tell whose is whose.

Passphrases are read as people type them: Unicode NFKC, lower case, one space between words.
"""

from .access import Access, Opened, link_key, lock_of, open_lock, own_key
from .keys import Keys
from .passphrase import bits_of, new_passphrase
from .ring import Ring, RingProblem
from .seal import Refused, seal, unseal

__all__ = [
    "Access",
    "Keys",
    "Opened",
    "Refused",
    "Ring",
    "RingProblem",
    "bits_of",
    "link_key",
    "lock_of",
    "new_passphrase",
    "open_lock",
    "own_key",
    "seal",
    "unseal",
]
