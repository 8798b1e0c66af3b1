"""Whom the server answers: browsers on this machine, on the server's own pages, and nobody else.

A page of any other site can make the reader's browser ask 127.0.0.1, also under a name of its own that leads there. The names
that the browser sends along, Host and Origin, tell such requests apart.
"""

from __future__ import annotations

from collections.abc import Iterable

NAMES = ("127.0.0.1", "localhost", "[::1]")

REFUSED = {
    "host": {
        "en": "Refused: this preview answers to 127.0.0.1 and localhost only, and this request names another host.\n",
        "de": "Abgelehnt: Diese Vorschau antwortet nur auf 127.0.0.1 und localhost; die Anfrage nennt einen anderen Rechner.\n",
    },
    "origin": {
        "en": "Refused: this request comes from another website.\n",
        "de": "Abgelehnt: Diese Anfrage kommt von einer anderen Website.\n",
    },
    "method": {
        "en": "Refused: a preview is there to be read (GET, HEAD).\n",
        "de": "Abgelehnt: Eine Vorschau ist zum Lesen da (GET, HEAD).\n",
    },
}


def our_hosts(port: int) -> frozenset[str]:
    """What the Host header of a request to us can say."""
    return frozenset(f"{name}{suffix}" for name in NAMES for suffix in ([f":{port}", ""] if port == 80 else [f":{port}"]))


def refusal(hosts: frozenset[str], host: str | None, origins: Iterable[str]) -> str:
    """Why a request is refused, as a key of REFUSED; empty where it is one of ours."""
    if (host or "").lower() not in hosts:
        return "host"
    if any(origin.lower().removeprefix("http://") not in hosts for origin in origins):
        return "origin"
    return ""
