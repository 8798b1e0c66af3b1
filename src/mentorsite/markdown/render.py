"""Tokens -> HTML for one place of one page."""

from __future__ import annotations

from collections.abc import Callable, Mapping, MutableMapping, Sequence
from dataclasses import dataclass
from typing import Any

from markdown_it.renderer import RendererHTML
from markdown_it.token import Token
from markdown_it.utils import OptionsDict
from markupsafe import Markup, escape

from .parser import Heading, Parsed, parser

Env = MutableMapping[str, Any]
Resolve = Callable[[str, bool], str | None]


@dataclass(frozen=True, slots=True)
class Setting:
    """Where a text is put.

    `resolve` turns an address as written into the one for this page (None: leave the words, drop the link); its second argument
    tells pictures from links. `level` is the heading level that the text starts at, `prefix` goes before every anchor, `words`
    holds the few strings that appear inside (alert titles, table label, states of a task, way back from a footnote).
    """

    resolve: Resolve
    words: Mapping[str, str]
    level: int = 2
    prefix: str = ""


def to_html(parsed: Parsed, setting: Setting) -> Markup:
    """Render a parsed text."""
    return Markup(_Renderer(parsed, setting).render(parsed.tokens, parser().options, {}))  # noqa: S704 - raw HTML is off


class _Renderer(RendererHTML):
    """Renders one text; the rules of the plugins are taken over from the parser's own renderer."""

    def __init__(self, parsed: Parsed, setting: Setting) -> None:
        shared: dict[str, Any] = getattr(parser().renderer, "rules")  # noqa: B009 - the protocol does not name it
        self.rules = {**shared, **{name: getattr(self, name) for name in OWN_RULES}}
        self.setting = setting
        self.dropped: list[bool] = []
        self.levels: list[int] = []
        self.outer = 0
        self.tables = 0
        self.passed: list[Heading] = []
        self.coming = list(parsed.headings)

    def heading_open(self, tokens: Sequence[Token], index: int, options: OptionsDict, env: Env) -> str:
        """Start at the page's level and never skip one, whatever was written."""
        self.passed.append(self.coming.pop(0))
        written = self.passed[-1].level
        while self.levels and self.levels[-1] >= written:
            self.levels.pop()
        self.levels.append(written)
        self.outer = min(self.setting.level + len(self.levels) - 1, 6)
        anchor = self._anchor(str(tokens[index].attrs["id"]))
        return f'<h{self.outer} id="{escape(anchor)}"{_class(tokens[index])}>'

    def heading_close(self, tokens: Sequence[Token], index: int, options: OptionsDict, env: Env) -> str:
        return f"</h{self.outer}>\n"

    def link_open(self, tokens: Sequence[Token], index: int, options: OptionsDict, env: Env) -> str:
        address = self.setting.resolve(str(tokens[index].attrs.get("href", "")), False)
        self.dropped.append(address is None)
        return "" if address is None else f'<a href="{escape(address)}"{self._attributes(tokens[index])}>'

    def link_close(self, tokens: Sequence[Token], index: int, options: OptionsDict, env: Env) -> str:
        return "" if self.dropped.pop() else "</a>"

    def image(self, tokens: Sequence[Token], index: int, options: OptionsDict, env: Env) -> str:
        token = tokens[index]
        words = self.renderInlineAsText(token.children, options, env)
        address = self.setting.resolve(str(token.attrs.get("src", "")), True)
        if address is None:
            return str(escape(words))
        return f'<img src="{escape(address)}" alt="{escape(words)}" loading="lazy">'

    def alert_title_open(self, tokens: Sequence[Token], index: int, options: OptionsDict, env: Env) -> str:
        kind = str(tokens[index - 1].meta["kind"]).lower()
        return f'<p class="markdown-alert-title">{escape(self.setting.words[kind])}'

    def table_open(self, tokens: Sequence[Token], index: int, options: OptionsDict, env: Env) -> str:
        """A wide table scrolls in a region of its own, named after the heading above so that no two have the same name."""
        self.tables += 1
        above = self.passed[-1].title if self.passed else ""
        name = f"{self.setting.words['table']} {self.tables}" + (f": {above}" if above else "")
        table = f"<table{self._attributes(tokens[index])}>\n"
        return f'<div class="table" role="region" aria-label="{escape(name)}" tabindex="0">{table}'

    def table_close(self, tokens: Sequence[Token], index: int, options: OptionsDict, env: Env) -> str:
        return "</table></div>\n"

    def th_open(self, tokens: Sequence[Token], index: int, options: OptionsDict, env: Env) -> str:
        return '<th scope="col">' if tokens[index + 1].children else "<td>"

    def th_close(self, tokens: Sequence[Token], index: int, options: OptionsDict, env: Env) -> str:
        return "</th>\n" if tokens[index - 1].children else "</td>\n"

    def td_open(self, tokens: Sequence[Token], index: int, options: OptionsDict, env: Env) -> str:
        return "<td>"

    def list_item_open(self, tokens: Sequence[Token], index: int, options: OptionsDict, env: Env) -> str:
        token = tokens[index]
        if "checked" not in token.meta:
            return "<li>"
        state = "done" if token.meta["checked"] else "open"
        checked = " checked" if token.meta["checked"] else ""
        label = escape(self.setting.words[state])
        box = f'<input class="task-list-item-checkbox" type="checkbox" disabled{checked} aria-label="{label}">'
        return f'<li class="task-list-item">{box} '

    def footnote_ref(self, tokens: Sequence[Token], index: int, options: OptionsDict, env: Env) -> str:
        note, again = tokens[index].meta["id"] + 1, tokens[index].meta.get("subId", 0)
        here, there = self._anchor(f"fnref-{note}-{again}"), self._anchor(f"fn-{note}")
        return f'<sup class="footnote-ref"><a href="#{there}" id="{here}">{note}</a></sup>'

    def footnote_block_open(self, tokens: Sequence[Token], index: int, options: OptionsDict, env: dict[str, Any]) -> str:
        return '<div class="footnotes">\n<ol class="footnotes-list">\n'

    def footnote_block_close(self, tokens: Sequence[Token], index: int, options: OptionsDict, env: Env) -> str:
        return "</ol>\n</div>\n"

    def footnote_open(self, tokens: Sequence[Token], index: int, options: OptionsDict, env: Env) -> str:
        anchor = self._anchor(f"fn-{tokens[index].meta['id'] + 1}")
        return f'<li id="{anchor}" class="footnote-item">'

    def footnote_anchor(self, tokens: Sequence[Token], index: int, options: OptionsDict, env: Env) -> str:
        note, again = tokens[index].meta["id"] + 1, tokens[index].meta.get("subId", 0)
        there = self._anchor(f"fnref-{note}-{again}")
        return f' <a href="#{there}" class="footnote-backref" aria-label="{escape(self.setting.words["back"])}">↩︎</a>'

    def _anchor(self, anchor: str) -> str:
        return self.setting.prefix + anchor

    def _attributes(self, token: Token) -> str:
        identity = token.attrs.get("id")
        named = f' id="{escape(self._anchor(str(identity)))}"' if identity else ""
        return named + _class(token)


OWN_RULES = tuple(name for name in vars(_Renderer) if not name.startswith("_"))


def _class(token: Token) -> str:
    name = token.attrs.get("class")
    return f' class="{escape(str(name))}"' if name else ""
