"""The one layout that all peers have: head, menu with the current section marked, the text, footer; and one style sheet."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from twin import Twin

from .tool import write

STYLE = "body{max-width:48rem;margin:auto;font:1rem/1.5 sans-serif}nav ul{display:flex;flex-wrap:wrap;gap:1rem}\n"


@dataclass(frozen=True, slots=True)
class Words:
    """How a template language says what differs from page to page."""

    title: str
    summary: str
    url: str  # the page's own whole address
    content: str
    current: str  # opens a condition: the page's section is SECTION
    end: str = "{% endif %}"


def layout(twin: Twin, words: Words, *, flat: bool = True) -> str:
    """The template; without `flat` addresses, overviews are named by their folder."""
    entries = "\n".join(
        f'<li><a href="/{address if flat else folder(address)}"'
        f'{words.current.replace("SECTION", address)} aria-current="true"{words.end}>{title}</a></li>'
        for address, title in twin.menu
    )
    return f"""<!doctype html>
<html lang="de">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>{words.title} - Mentoring im Verbund</title>
<meta name="description" content="{words.summary}">
<link rel="canonical" href="{words.url}">
<meta property="og:type" content="website">
<meta property="og:title" content="{words.title}">
<meta property="og:description" content="{words.summary}">
<meta property="og:url" content="{words.url}">
<link rel="stylesheet" href="/site.css">
</head>
<body>
<a class="skip" href="#main">Zum Inhalt springen</a>
<header>
<p>Mentoring im Verbund</p>
<nav aria-label="Hauptmenü">
<ul>
{entries}
</ul>
</nav>
</header>
<main id="main">
{words.content}
</main>
<footer><p>Verbund (Beispiel), Musterstraße 1, 00000 Beispielstadt</p></footer>
</body>
</html>
"""


def folder(address: str) -> str:
    """An address with a folder for each page: handbuch/ and handbuch/kapitel/."""
    return "" if address == "index.html" else address.removesuffix("index.html").removesuffix(".html").rstrip("/") + "/"


def style(path: Path) -> None:
    """Write the style sheet."""
    write(path, STYLE)
