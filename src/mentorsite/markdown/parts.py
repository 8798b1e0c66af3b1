"""Tokens -> the parts of a parsed text."""

from __future__ import annotations

from collections.abc import Mapping, MutableMapping, Sequence
from typing import Any

from markdown_it.renderer import RendererHTML
from markdown_it.token import Token
from markdown_it.utils import OptionsDict
from markupsafe import escape

from .parsed import STEP, WORD, Heading

Env = MutableMapping[str, Any]


def _step(*words: object) -> str:
    return f"{STEP}{WORD.join(map(str, words))}{STEP}"


ANCHOR = _step("anchor")


def parts(
    tokens: Sequence[Token], headings: Sequence[Heading], rules: Mapping[str, Any], options: OptionsDict
) -> tuple[str, ...]:
    """Render the tokens of a text; what depends on the page becomes a step. `rules` are those of the parser's plugins."""
    return tuple(_Renderer(headings, rules).render(tokens, options, {}).split(STEP))


class _Renderer(RendererHTML):
    """Renders one text."""

    def __init__(self, headings: Sequence[Heading], rules: Mapping[str, Any]) -> None:
        self.rules = {**rules, **{name: getattr(self, name) for name in OWN_RULES}}
        self.levels: list[int] = []
        self.tables = 0
        self.passed: list[Heading] = []
        self.coming = iter(headings)

    def heading_open(self, tokens: Sequence[Token], index: int, options: OptionsDict, env: Env) -> str:
        """Start at the page's level and never skip one, whatever was written."""
        self.passed.append(next(self.coming))
        written = self.passed[-1].level
        while self.levels and self.levels[-1] >= written:
            self.levels.pop()
        self.levels.append(written)
        return f'<h{self._level()} id="{_anchor(tokens[index].attrs["id"])}"{_class(tokens[index])}>'

    def heading_close(self, tokens: Sequence[Token], index: int, options: OptionsDict, env: Env) -> str:
        return f"</h{self._level()}>\n"

    def _level(self) -> str:
        return _step("level", len(self.levels) - 1)

    def link_open(self, tokens: Sequence[Token], index: int, options: OptionsDict, env: Env) -> str:
        attrs = tokens[index].attrs
        return _step("link", attrs.get("href", ""), escape(attrs.get("id", "")), _class(tokens[index]))

    def link_close(self, tokens: Sequence[Token], index: int, options: OptionsDict, env: Env) -> str:
        return _step("end")

    def image(self, tokens: Sequence[Token], index: int, options: OptionsDict, env: Env) -> str:
        token = tokens[index]
        words = self.renderInlineAsText(token.children, options, env)
        return _step("image", token.attrs.get("src", ""), escape(words))

    def alert_title_open(self, tokens: Sequence[Token], index: int, options: OptionsDict, env: Env) -> str:
        kind = str(tokens[index - 1].meta["kind"]).lower()
        return f'<p class="markdown-alert-title">{_step("word", kind)}'

    def table_open(self, tokens: Sequence[Token], index: int, options: OptionsDict, env: Env) -> str:
        """A wide table scrolls in a named group of its own: no landmark, since two texts of a page may name theirs alike."""
        self.tables += 1
        above = self.passed[-1].title if self.passed else ""
        name = f"{_step('word', 'table')} {self.tables}" + (f": {escape(above)}" if above else "")
        table = f"<table{_attributes(tokens[index])}>\n"
        return f'<div class="table" role="group" aria-label="{name}" tabindex="0">{table}'

    def table_close(self, tokens: Sequence[Token], index: int, options: OptionsDict, env: Env) -> str:
        return "</table></div>\n"

    def th_open(self, tokens: Sequence[Token], index: int, options: OptionsDict, env: Env) -> str:
        return '<th scope="col">' if tokens[index + 1].children else "<td>"

    def th_close(self, tokens: Sequence[Token], index: int, options: OptionsDict, env: Env) -> str:
        return "</th>\n" if tokens[index - 1].children else "</td>\n"

    def td_open(self, tokens: Sequence[Token], index: int, options: OptionsDict, env: Env) -> str:
        return "<td>"

    def bullet_list_open(self, tokens: Sequence[Token], index: int, options: OptionsDict, env: Env) -> str:
        """A checklist brings along what a script says of it when somebody ticks."""
        if "contains-task-list" not in str(tokens[index].attrs.get("class", "")):
            return f"<ul{_attributes(tokens[index])}>\n"
        kept, forget = _step("word", "kept"), _step("word", "forget")
        return f'<ul{_attributes(tokens[index])} data-kept="{kept}" data-forget="{forget}">\n'

    def list_item_open(self, tokens: Sequence[Token], index: int, options: OptionsDict, env: Env) -> str:
        token = tokens[index]
        if "checked" not in token.meta:
            return "<li>"
        state = "done" if token.meta["checked"] else "open"
        checked = " checked" if token.meta["checked"] else ""
        label = _step("word", state)
        box = f'<input class="task-list-item-checkbox" type="checkbox" disabled{checked} aria-label="{label}">'
        return f'<li class="task-list-item">{box} '

    def footnote_ref(self, tokens: Sequence[Token], index: int, options: OptionsDict, env: Env) -> str:
        note, again = tokens[index].meta["id"] + 1, tokens[index].meta.get("subId", 0)
        here, there = _anchor(f"fnref-{note}-{again}"), _anchor(f"fn-{note}")
        return f'<sup class="footnote-ref"><a href="#{there}" id="{here}">{note}</a></sup>'

    def footnote_block_open(self, tokens: Sequence[Token], index: int, options: OptionsDict, env: dict[str, Any]) -> str:
        return '<div class="footnotes">\n<ol class="footnotes-list">\n'

    def footnote_block_close(self, tokens: Sequence[Token], index: int, options: OptionsDict, env: Env) -> str:
        return "</ol>\n</div>\n"

    def footnote_open(self, tokens: Sequence[Token], index: int, options: OptionsDict, env: Env) -> str:
        anchor = _anchor(f"fn-{tokens[index].meta['id'] + 1}")
        return f'<li id="{anchor}" class="footnote-item">'

    def footnote_anchor(self, tokens: Sequence[Token], index: int, options: OptionsDict, env: Env) -> str:
        note, again = tokens[index].meta["id"] + 1, tokens[index].meta.get("subId", 0)
        there = _anchor(f"fnref-{note}-{again}")
        return f' <a href="#{there}" class="footnote-backref" aria-label="{_step("word", "back")}">↩︎</a>'


OWN_RULES = tuple(name for name in vars(_Renderer) if not name.startswith("_"))


def _class(token: Token) -> str:
    name = token.attrs.get("class")
    return f' class="{escape(str(name))}"' if name else ""


def _anchor(anchor: object) -> str:
    return f"{ANCHOR}{escape(anchor)}"


def _attributes(token: Token) -> str:
    identity = token.attrs.get("id")
    return (f' id="{_anchor(identity)}"' if identity else "") + _class(token)
