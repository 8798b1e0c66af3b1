"""Pelican, plain and with its cache of read files."""

from __future__ import annotations

from pathlib import Path

from twin import Twin

from .layout import Words, layout, style
from .tool import OUTPUT, Tool, linked, python, write

SETTINGS = """
SITENAME = "Mentoring im Verbund"
SITEURL = "https://mentoring.example"
TIMEZONE = "Europe/Berlin"
DEFAULT_LANG = "de"
PATH = "content"
PAGE_PATHS = [""]
ARTICLE_PATHS = []
STATIC_PATHS = ["site.css"]
PAGE_URL = PAGE_SAVE_AS = "{slug}.html"
PATH_METADATA = "(?P<slug>.*)\\\\.md"
SLUGIFY_SOURCE = "basename"
DIRECT_TEMPLATES = []
FEED_ALL_ATOM = CATEGORY_FEED_ATOM = TRANSLATION_FEED_ATOM = AUTHOR_FEED_ATOM = AUTHOR_FEED_RSS = None
THEME = "theme"
PLUGINS = []
TYPOGRIFY = False
MARKDOWN = {"extension_configs": {"markdown.extensions.tables": {}, "markdown.extensions.toc": {}}}
"""
CACHE = """
CACHE_CONTENT = LOAD_CONTENT_CACHE = True
CONTENT_CACHING_LAYER = "generator"
CACHE_PATH = "cache"
"""
TEMPLATE = "theme/templates/page.html"
WORDS = Words(
    "{{ page.title }}",
    "{{ page.description }}",
    "{{ SITEURL }}/{{ page.url }}",
    "{{ page.content }}",
    "{% if page.top == 'SECTION' %}",
)


def _lay(twin: Twin, home: Path, settings: str) -> None:
    """Markdown with metadata; links go by file."""
    write(home / "pelicanconf.py", settings)
    write(home / TEMPLATE, layout(twin, WORDS))
    style(home / "content" / "site.css")
    for page in twin.pages:
        front = f"Title: {page.title}\nDescription: {page.summary}\nTop: {page.section}\n"
        text = linked(page, lambda address: "{filename}/" + source(address).removeprefix("content/"), relative=False)
        write(home / source(page.address), f"{front}\n{text}\n")


def source(address: str) -> str:
    """The file of a page."""
    return f"content/{address}".removesuffix(".html") + ".md"


def _tool(name: str, settings: str, *, template: str = "") -> Tool:
    return Tool(
        name,
        "pelican",
        python,
        ("pelican[markdown]==4.12.0",),
        lambda twin, home: _lay(twin, home, settings),
        lambda room: [str(room / "bin" / "pelican"), "--quiet", "--settings", "pelicanconf.py", "--output", OUTPUT],
        source,
        caches=("cache",),
        template=template,
    )


TOOLS = (_tool("Pelican", SETTINGS), _tool("Pelican, cache", SETTINGS + CACHE, template=TEMPLATE))
