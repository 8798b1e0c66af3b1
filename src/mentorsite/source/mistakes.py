"""What a coordinator most likely did when the YAML parser gave up."""

from __future__ import annotations

import re
from typing import Any

from ..diagnostics import Diagnostic
from .document import SourceText

KEY = r"[ \t]*(?:- +)*[\w.-]+"
COLON_IN_VALUE = re.compile(rf"{KEY}: +(?P<value>[^'\"|>\[{{#\s].*?: .*|[^'\"|>\[{{#\s].*:)$")
NO_SPACE = re.compile(rf"(?P<head>{KEY}:)(?P<value>[^\s/].*)$")
AFTER_QUOTE = re.compile(rf"{KEY}: +(?P<quoted>\"(?:[^\"\\]|\\.)*\"|'(?:[^']|'')*')\s*(?P<rest>[^\s#,\]}}].*)$")
INDENT_TAB = re.compile(r" *\t")


def explain(source: SourceText, error: Any) -> Diagnostic:
    """The finding for a syntax error: at the mistake where it can be told, else where the parser stopped."""
    problem = str(getattr(error, "problem", None) or getattr(error, "reason", None) or "")
    mark = getattr(error, "problem_mark", None) or getattr(error, "context_mark", None)
    line = min(mark.line + 1, len(source.lines)) if mark else 1
    column = mark.column + 1 if mark else 1
    return (
        _tab(source, line)
        or _unclosed(source, error, problem)
        or _character(source, problem, line, column)
        or _line_shape(source, line)
        or _indent(source, problem, line, column)
        or source.finding("yaml-syntax", line, column, values={"problem": problem})
    )


def _tab(source: SourceText, line: int) -> Diagnostic | None:
    for number in (line, line - 1):
        text = source.lines[number - 1] if number >= 1 else ""
        if match := INDENT_TAB.match(text):
            return source.finding("yaml-tab", number, match.end())
    return None


def _unclosed(source: SourceText, error: Any, problem: str) -> Diagnostic | None:
    start = getattr(error, "context_mark", None)
    context = str(getattr(error, "context", None) or "")
    if start is None:
        return None
    if "quoted scalar" in context and "escape" not in problem:
        return source.finding("yaml-quote", start.line + 1, start.column + 1)
    if "block scalar" in context:
        character = source.lines[start.line][start.column]
        return source.finding("yaml-special", start.line + 1, start.column + 1, values={"character": character})
    if "expected ',' or" in problem:
        return source.finding("yaml-bracket", start.line + 1, start.column + 1, values={"bracket": problem[-2:-1]})
    return None


def _character(source: SourceText, problem: str, line: int, column: int) -> Diagnostic | None:
    text = source.lines[line - 1]
    character = text[column - 1 : column]
    if "escape character" in problem:
        return source.finding("yaml-escape", line, column, values={"character": character})
    if "cannot start any token" in problem and character:
        rule = "yaml-tab" if character == "\t" else "yaml-special"
        return source.finding(rule, line, column, values={"character": character})
    if "special characters are not allowed" in problem or "control characters" in problem:
        return source.finding("control-character", line, column, values={"code": "?"})
    return None


def _line_shape(source: SourceText, line: int) -> Diagnostic | None:
    """Mistakes that show in the line itself; the parser often notices one line late."""
    for number in (line, line - 1):
        text = source.lines[number - 1] if number >= 1 else ""
        if match := COLON_IN_VALUE.match(text):
            colon = text.index(":", match.start("value"))
            return source.finding("yaml-colon", number, colon + 1, values={"value": match["value"]})
        if match := NO_SPACE.match(text):
            return source.finding("yaml-space", number, match.end("head"), values={"key": match["head"].strip(" -:")})
        if match := AFTER_QUOTE.match(text):
            return source.finding("yaml-after-quote", number, match.start("rest") + 1, len(match["rest"]))
    return None


def _indent(source: SourceText, problem: str, line: int, column: int) -> Diagnostic | None:
    signs = ("did not find expected key", "expected '-' indicator", "not allowed in this context", "expected ':'")
    if any(sign in problem for sign in signs):
        text = source.lines[line - 1]
        return source.finding("yaml-indent", line, len(text) - len(text.lstrip()) + 1 if text.strip() else column)
    return None


def missing_space(source: SourceText) -> Diagnostic | None:
    """`title:Text` alone in a file is valid YAML, and never meant: one long word."""
    for number, text in enumerate(source.lines, start=1):
        if match := NO_SPACE.fullmatch(text):
            return source.finding("yaml-space", number, match.end("head"), values={"key": match["head"].strip(" -:")})
    return None
