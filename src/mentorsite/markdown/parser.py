"""Markdown -> a parsed text, with the headings, links and mistakes found on the way."""

from __future__ import annotations

import re
from collections import Counter
from functools import cache
from typing import Any

from markdown_it import MarkdownIt
from markdown_it.rules_core import StateCore
from markdown_it.token import Token
from mdit_py_plugins.attrs import attrs_block_plugin, attrs_plugin
from mdit_py_plugins.deflist import deflist_plugin
from mdit_py_plugins.footnote import footnote_plugin

from .parsed import Heading, Mistake, Parsed, Reference
from .parts import parts

EXPLICIT_ANCHOR = re.compile(r"(?<!\s)\s+\{#([\w-]+)(?:\s+\.([\w-]+))?\}\s*$")
PUNCTUATION = re.compile(r"[^\w\- ]")
HTML_TAG = re.compile(r"</?[A-Za-z][A-Za-z0-9-]*(?:\s[^<>]*)?/?>|<!--")
FOOTNOTE_MARK = re.compile(r"\[\^([^\[\]\s]+)\]")
# Brackets that were meant as a link, with a space in the way: between them, or inside the address.
FAILED_LINK = re.compile(
    r"(?:!?\[[^\[\]\n]*)?\](?P<gap> ?)\("
    r"(?:(?:https?://|www\.)[^()\n]*|[^()\n]*\.(?:md|ya?ml|png|jpe?g|gif|svg|webp|pdf|docx?|txt)(?:#[^()\s]*)?)\)"
)
ALERT_MARK = re.compile(r"\[!([^\[\]\s]+)\]")


@cache
def parser() -> MarkdownIt:
    """The one configured parser: CommonMark and what the plugins below add; raw HTML is off."""
    markdown = MarkdownIt("commonmark", {"html": False, "xhtmlOut": False, "alerts": True, "tasklists": True, "maxNesting": 20})
    markdown.enable(["table", "strikethrough"])
    markdown.use(footnote_plugin, inline=False).use(deflist_plugin)
    markdown.use(attrs_plugin, allowed=["id", "class"]).use(attrs_block_plugin, allowed=["id", "class"])
    markdown.core.ruler.before("inline", "heading_anchors", _heading_anchors)
    markdown.core.ruler.before("inline", "alert_titles", _alert_titles)
    # Every address becomes a link token; what is allowed is decided where links are resolved, with a finding.
    markdown.validateLink = lambda url: True  # type: ignore[method-assign]
    return markdown


def slug(title: str) -> str:
    """The anchor of a heading, as GitHub makes it."""
    return PUNCTUATION.sub("", title.lower()).strip().replace(" ", "-") or "section"


def parse(text: str) -> Parsed:
    """Parse a text."""
    tokens = parser().parse(text)
    line = 0
    headings: list[Heading] = []
    references: list[Reference] = []
    mistakes: list[Mistake] = []
    for number, token in enumerate(tokens):
        line = token.map[0] if token.map else line
        if token.type == "heading_open":
            title = _plain(tokens[number + 1])
            headings.append(Heading(int(token.tag[1]), title, str(token.attrs.get("id", ""))))
        elif token.type == "inline":
            references += _references(token, line)
            mistakes += _mistakes(token, line, quoted=number > 1 and tokens[number - 2].type == "blockquote_open")
    anchors = [str(found.attrs["id"]) for token in tokens for found in (token, *(token.children or ())) if "id" in found.attrs]
    seen: set[str] = set()
    for anchor in anchors:
        if anchor in seen:
            mistakes.append(Mistake("anchor-double", f"#{anchor}", 0, (("anchor", anchor),)))
        seen.add(anchor)
    rules: dict[str, Any] = getattr(parser().renderer, "rules")  # noqa: B009 - the protocol does not name it
    pieces = parts(tokens, headings, rules, parser().options)
    return Parsed(pieces, tuple(headings), tuple(references), tuple(mistakes), frozenset(anchors))


def _heading_anchors(state: StateCore) -> None:
    """Give every heading an id: the one written behind it (`{#id}`), else one made of its words."""
    explicit: dict[int, str] = {}
    for number, token in enumerate(state.tokens):
        if token.type == "heading_open":
            inline = state.tokens[number + 1]
            if match := EXPLICIT_ANCHOR.search(inline.content):
                explicit[number] = match[1]
                inline.content = inline.content[: match.start()]
                if match[2]:
                    token.attrSet("class", match[2])
            elif "id" in token.attrs:
                explicit[number] = str(token.attrs["id"])
    taken, last = set(explicit.values()), Counter[str]()
    for number, token in enumerate(state.tokens):
        if token.type == "heading_open":
            anchor = explicit.get(number) or _free(slug(_words(state.tokens[number + 1].content)), taken, last)
            taken.add(anchor)
            token.attrSet("id", anchor)


def _alert_titles(state: StateCore) -> None:
    """Drop the English titles of alerts; the renderer writes those of the page's language."""
    for number, token in enumerate(state.tokens):
        if token.type == "alert_title_open":
            state.tokens[number + 1].content = ""


def _free(anchor: str, taken: set[str], last: Counter[str]) -> str:
    """The anchor, or with the first number that is free; `last` remembers how far an anchor's numbers have come."""
    candidate = anchor
    while candidate in taken:
        last[anchor] += 1
        candidate = f"{anchor}-{last[anchor]}"
    return candidate


def _words(content: str) -> str:
    """The words of a heading before its inline marks are parsed: links and emphasis fall away."""
    return re.sub(r"\[([^\]]*)\]\([^)]*\)", r"\1", content).replace("*", "").replace("`", "")


def _plain(inline: Token) -> str:
    return "".join(
        child.content if child.type in ("text", "code_inline") else " " if child.type.endswith("break") else ""
        for child in inline.children or ()
    ).strip()


def _references(inline: Token, line: int) -> list[Reference]:
    found = []
    for child in inline.children or ():
        if child.type == "link_open":
            found.append(Reference(str(child.attrs.get("href", "")), line))
        elif child.type == "image":
            found.append(Reference(str(child.attrs.get("src", "")), line, image=True))
    return found


def _mistakes(inline: Token, line: int, *, quoted: bool) -> list[Mistake]:
    found: list[Mistake] = []
    opened: set[str] = set()
    for place, child in enumerate(inline.children or ()):
        if child.type == "image" and not child.content.strip():
            found.append(Mistake("image-alt", f"![{child.content}](", line))
        if child.type != "text":
            continue
        for match in HTML_TAG.finditer(child.content):
            name = match[0].strip("</>").partition(" ")[0]
            if not (match[0].startswith("</") and name in opened):  # the tag that it closes was told
                found.append(Mistake("html-shown", match[0], line, (("tag", match[0]),)))
            opened.add(name)
        for match in FAILED_LINK.finditer(child.content):
            kind = "gap" if match["gap"] else "space"
            found.append(Mistake("link-form", match[0], line, (("text", match[0]), ("kind", kind))))
        for match in FOOTNOTE_MARK.finditer(child.content):
            found.append(Mistake("footnote-missing", match[0], line, (("label", match[1]),)))
        if quoted and place == 0 and (alert := ALERT_MARK.match(child.content)):
            found.append(Mistake("alert-unknown", alert[0], line, (("name", alert[1]),)))
    return found
