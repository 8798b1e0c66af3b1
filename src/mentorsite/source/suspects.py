"""What looks like something that must not stand in the open: passcodes, links that let in, numbers, accounts, places.
And what may be the name of a file, so that those that nobody names can be told.

Told by form alone, wherever it stands in a file, comments included: what is in a public repository is public.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final, NamedTuple
from urllib.parse import parse_qsl, unquote, urlsplit


class Suspect(NamedTuple):
    """One of them: the rule that it breaks, its words, and where they stand in the text."""

    rule: str
    value: str
    start: int


URL: Final = re.compile(r"https?://[^\s<>\"'`)\]}|\\]+", re.IGNORECASE)
TOKENS: Final = frozenset(
    {"pwd", "passcode", "password", "passwort", "token", "access_token", "secret", "roomkey", "tk", "mtid"}
)
# Hosts and paths of meetings whose address alone lets in.
DOORS: Final = re.compile(
    r"(?:^|\.)(?:teams\.microsoft\.com/l/meetup-join/.|meet\.google\.com/[a-z]{3}-[a-z]{4}-[a-z]{3}|webex\.com/.*/j\.php"
    r"|(?:gotomeeting|gotomeet|goto)\.(?:com|me)/(?:join/)?\d{6})",
    re.IGNORECASE,
)
TEAMS: Final = re.compile(r"(?:^|\.)teams\.(?:live|microsoft)\.com/meet/", re.IGNORECASE)
CODE: Final = (
    r"(?:pass[ -]?code|kenn-?code|kennwort|passwort|password|zugangs-?code|zugangskennung|einwahl-?code|access code"
    r"|(?:meeting|zoom|konferenz)-?pin)"
)
VALUE: Final = r"[^\s<>|,;()\[\]{}\"'„“”*`&]"
PASSCODE: Final = re.compile(
    rf"\b{CODE}\b(?:[*_]*\s?(?:[:=]|lautet|ist|is)[\s:\"'„“*_`]{{0,9}}(?P<value>{VALUE}{{4,40}})| (?P<digits>\d{{4,12}})\b)",
    re.IGNORECASE,
)
PHONE: Final = re.compile(
    r"(?:(?<=tel:)|(?<![\w.,:/+#=-]))(?:\+[1-9]\d{0,2}|00[1-9]\d|\(?0[1-9]\d{1,4}\)?)(?:[ \u00a0()/.–-]{0,3}\d){5,12}(?![\w-])"
)
EMAIL: Final = re.compile(r"[\w.+-]{1,64}@(?P<domain>[\w-]{1,63}(?:\.[\w-]{1,63}){1,4})")
# Where private people have their mailboxes; families with many endings stand without one.
MAILBOXES: Final = frozenset(
    [
        "gmail.com",
        "googlemail.com",
        "web.de",
        "t-online.de",
        "freenet.de",
        "arcor.de",
        "online.de",
        "icloud.com",
        "me.com",
        "mac.com",
        "aol.com",
        "aol.de",
        "posteo.de",
        "posteo.net",
        "mailbox.org",
        "protonmail.com",
        "proton.me",
        "pm.me",
        "tutanota.com",
        "tutanota.de",
        "tuta.io",
        "mail.de",
        "email.de",
        "mail.com",
        "bluewin.ch",
        "chello.at",
        "aon.at",
        "orange.fr",
        "free.fr",
        "laposte.net",
        "wanadoo.fr",
        "libero.it",
        "msn.com",
        "kabelmail.de",
        "unitybox.de",
        "vodafone.de",
        "o2online.de",
    ]
)
FAMILIES: Final = frozenset(["gmx", "outlook", "hotmail", "live", "yahoo", "ymail"])
IBAN: Final = re.compile(r"(?<!\w)[A-Z]{2}\d{2}(?: ?[A-Z0-9]{4}){2,7}(?: ?[A-Z0-9]{1,3})?(?!\w)")
POINT: Final = r"-?\d{1,3}\.\d{4,12}"
PLACE: Final = re.compile(
    rf"(?<![\d.])-?\d{{1,2}}\.\d{{4,12}}°?\s?[NS]?\s?[,;/ ]\s?{POINT}(?!\d|\.\d)"
    r"|(?<!\d)\d{1,2}\s?°\s?\d{1,2}(?:[.,]\d+)?\s?[′'](?:\s?\d{1,2}(?:[.,]\d+)?\s?(?:″|\"|''))?\s?[NSOEW]"
    r"|[?&#](?:m?lat|sll|ll)=-?\d{1,2}\.\d{2,}"
)
# What a text must hold before the slower patterns above are worth a try.
DECIMALS: Final = re.compile(r"\.\d{4}")
PLACE_SIGNS: Final = ("°", "lat=", "ll=")
CODE_WORDS: Final = (
    *("passcode", "pass-code", "pass code", "kenncode", "kenn-code", "kennwort", "passwort", "password"),
    *("zugangs", "einwahl", "access code", "-pin", "meetingpin", "zoompin", "konferenzpin"),
)
PHONE_START: Final = re.compile(r"[+(0]")
IBAN_START: Final = re.compile(r"[A-Z]{2}\d{2}")
NAME: Final = re.compile(r"(?<=/)[\w.-]*\w|[\w.-]+\.\w+", re.ASCII)


def suspects(text: str) -> tuple[Suspect, ...]:
    """Everything suspicious in a text, in the order of its places; nothing is told twice."""
    found: list[Suspect] = []
    taken: list[tuple[int, int]] = []
    for one in (*_links(text), *_accounts(text), *_places(text), *_codes(text), *_mailboxes(text), *_phones(text)):
        end = one.start + len(one.value)
        if not any(start < end and one.start < stop for start, stop in taken):
            found.append(one)
            taken.append((one.start, end))
    return tuple(sorted(found, key=lambda one: one.start))


def names(text: str) -> frozenset[str]:
    """The last part of everything that may be the way to a file of `media/`: what has an ending, or stands behind a slash."""
    found = NAME.findall(unquote(text) if "%" in text else text)
    return frozenset(one for one in found if not one.endswith((".md", ".yaml")))


def _links(text: str) -> Iterator[Suspect]:
    for match in URL.finditer(text):
        url = match[0].rstrip(".,;:!?")
        if _lets_in(url):
            yield Suspect("secret-link", url, match.start())


def _lets_in(url: str) -> bool:
    try:
        parts = urlsplit(url.replace("&amp;", "&"))
    except ValueError:
        return False
    named = {name.lower() for name, value in parse_qsl(f"{parts.query}&{parts.fragment}") if len(value) >= 4}
    place = f"{parts.hostname or ''}{parts.path}"
    return bool(named & TOKENS or DOORS.search(place) or (TEAMS.search(place) and "p" in named))


def _accounts(text: str) -> Iterator[Suspect]:
    for match in IBAN.finditer(text) if IBAN_START.search(text) else ():
        letters = match[0].replace(" ", "")
        if 15 <= len(letters) <= 34 and int("".join(str(int(one, 36)) for one in letters[4:] + letters[:4])) % 97 == 1:
            yield Suspect("secret-iban", match[0], match.start())


def _places(text: str) -> Iterator[Suspect]:
    signs = any(sign in text for sign in PLACE_SIGNS) or DECIMALS.search(text)
    for match in PLACE.finditer(text) if signs else ():
        yield Suspect("secret-place", match[0], match.start())


def _codes(text: str) -> Iterator[Suspect]:
    folded = text.casefold()
    for match in PASSCODE.finditer(text) if any(word in folded for word in CODE_WORDS) else ():
        group = "value" if match["value"] else "digits"
        value = match[group].rstrip(".:!?")
        if len(value) >= 4 and any(map(str.isdigit, value)) and not value.lower().startswith("http"):
            yield Suspect("secret-passcode", value, match.start(group))


def _mailboxes(text: str) -> Iterator[Suspect]:
    for match in EMAIL.finditer(text) if "@" in text else ():
        domain = match["domain"].lower()
        if domain in MAILBOXES or domain.split(".")[0] in FAMILIES:
            yield Suspect("secret-email", match[0], match.start())


def _phones(text: str) -> Iterator[Suspect]:
    inside = [match.span() for match in URL.finditer(text)]
    for match in _numbers(text):
        digits = sum(map(str.isdigit, match[0]))
        if 8 <= digits <= 15 and not any(start <= match.start() < end for start, end in inside):
            yield Suspect("secret-phone", match[0], match.start())


def _numbers(text: str) -> Iterator[re.Match[str]]:
    """As `PHONE.finditer`, tried only where a number can begin."""
    end = 0
    for start in PHONE_START.finditer(text):
        if start.start() >= end and (match := PHONE.match(text, start.start())):
            end = match.end()
            yield match
