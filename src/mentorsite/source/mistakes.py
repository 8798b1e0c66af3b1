"""What a coordinator most likely did when the YAML parser gave up."""

from __future__ import annotations

import re
from typing import Any

from ..diagnostics import Diagnostic
from .nodes import DEPTH
from .text import SourceText

KEY = r"[ \t]*(?:- +)*[\w.-]+"
NO_SPACE = re.compile(rf"(?P<head>{KEY}:)(?P<value>[^\s/].*|\u00a0.*)$")
AFTER_QUOTE = re.compile(rf"(?P<head>{KEY}: +)(?P<quoted>\"(?:[^\"\\]|\\.)*\"|'(?:[^']|'')*')\s*(?P<rest>[^\s#,\]}}].*)$")
AFTER_BRACKET = re.compile(rf"(?P<head>{KEY}: +)(?P<open>[\[{{])[^\[\]{{}}]*[\]}}]\s*[^\s#,\]}}]")
APOSTROPHE = re.compile(r"[:,\[{]\s+'(?:[^']|'')*'(?P<rest>\w[^,\]}]*)")
NO_SPACE_DASH = re.compile(r"[ \t]*-(?=\w)")
INDENT_TAB = re.compile(r" *\t")
BLOCK_TEXT = re.compile(r".*[:-]\s+[|>][+-]?\s*$")
OPEN_QUOTE = re.compile(rf"{KEY}: +(?P<quote>[\"'])(?:(?!(?P=quote)).)*$")
FURTHEST = 50  # lines that a quote is looked for above the place where the parser noticed
KEY_LENGTH = 1024  # characters of a name; a colon further on divides nothing for the parser, though it is the first
LONGEST = 90  # characters of a value that a hint repeats


def explain(source: SourceText, error: Any) -> Diagnostic:
    """The finding for a syntax error: at the mistake where it can be told, else where the parser stopped."""
    problem = str(getattr(error, "problem", None) or getattr(error, "reason", None) or "")
    mark = getattr(error, "problem_mark", None) or getattr(error, "context_mark", None)
    line = min(mark.line + 1, len(source.lines)) if mark else 1
    column = mark.column + 1 if mark else 1
    return (
        _deep(source, problem, line, column)
        or _tab(source, line)
        or _unclosed(source, error, problem)
        or _character(source, problem, line, column)
        or _open_quote(source, problem, line)
        or _line_shape(source, line)
        or _colon(source, problem, line, column)
        or _field(source, error, problem)
        or _indent(source, problem, line, column)
        or _ended(source, problem, line)
        or source.finding("yaml-syntax", line, column, values={"problem": problem})
    )


def _deep(source: SourceText, problem: str, line: int, column: int) -> Diagnostic | None:
    """Brackets that libyaml (from 0.2.6 on) itself refuses, since it looks ahead further than we let it go."""
    if "maximum nesting depth" not in problem:
        return None
    return source.finding("yaml-depth", line, column, values={"depth": DEPTH})


def _tab(source: SourceText, line: int) -> Diagnostic | None:
    for number in (line, line - 1):
        text = source.lines[number - 1] if number >= 1 else ""
        if match := INDENT_TAB.match(text):
            return source.finding("yaml-tab", number, match.end())
    return None


def _unclosed(source: SourceText, error: Any, problem: str) -> Diagnostic | None:
    """What the parser was in the middle of, at the place where that began."""
    start = getattr(error, "context_mark", None)
    context = str(getattr(error, "context", None) or "")
    if start is None or start.line >= len(source.lines):
        return None
    line, column, text = start.line + 1, start.column + 1, source.lines[start.line]
    if "quoted scalar" in context and "escape" not in problem:
        return source.finding("yaml-quote", line, column)
    if "block scalar" in context:
        return source.finding("yaml-special", line, column, values={"character": text[start.column : column]})
    if "an alias" in context or "an anchor" in context:
        return reserved(source, "yaml-anchor", line, column)
    if "a tag" in context:
        return reserved(source, "yaml-tag", line, column)
    if "a directive" in context:
        return source.finding("yaml-syntax", line, column, len(text), values={"problem": problem})
    if "expected ',' or" in problem:
        if match := APOSTROPHE.search(text):
            return source.finding("yaml-after-quote", line, match.start("rest") + 1, len(match["rest"]), hint="apostrophe")
        return source.finding("yaml-bracket", line, column)
    return None


def reserved(source: SourceText, rule: str, line: int, column: int) -> Diagnostic:
    """A word that begins with a character which YAML keeps for itself."""
    text = source.lines[line - 1]
    word = text[column - 1 :].partition(" ")[0]
    bullet = word == "*" and not text[: column - 1].strip()
    value = _quotable(text[column - 1 :])
    hint = "bullet" if bullet else "quotes" if value and text[: column - 1].endswith(": ") else None
    values = {"character": word[:1], "value": value, "rest": text[column:].strip()}
    return source.finding(rule, line, column, len(word), hint=hint, values=values)


def _quotable(value: str) -> str:
    """The value with the quotes that it needs; empty where it is too long to repeat, or would need more than that."""
    value = value.strip()
    if not value or len(value) > LONGEST or "\\" in value:
        return ""
    return f'"{value}"' if '"' not in value else f"'{value}'" if "'" not in value else ""


def _character(source: SourceText, problem: str, line: int, column: int) -> Diagnostic | None:
    text = source.lines[line - 1]
    character = text[column - 1 : column]
    if "escape character" in problem:
        return source.finding("yaml-escape", line, column, values={"character": character})
    if "cannot start any token" in problem and character:
        return source.finding("yaml-tab", line, column) if character == "\t" else reserved(source, "yaml-special", line, column)
    if "node content" in problem and character in ("]", "}", ","):
        return reserved(source, "yaml-special", line, column)
    if character in ("-", "?") and ("sequence entries are not allowed" in problem or "mapping keys are not allowed" in problem):
        hint = "list-below" if character == "-" else None
        return source.finding("yaml-special", line, column, hint=hint, values={"character": character})
    if "special characters are not allowed" in problem or "control characters" in problem:
        return source.finding("control-character", line, column, values={"code": "?"})
    return None


def _open_quote(source: SourceText, problem: str, line: int) -> Diagnostic | None:
    """A quote that was forgotten closes at the next one, lines below."""
    if "did not find expected key" not in problem:
        return None
    for number in range(line - 1, max(0, line - FURTHEST), -1):
        match = OPEN_QUOTE.match(source.lines[number - 1])
        if match and match["quote"] in source.lines[line - 1]:
            return source.finding("yaml-quote", number, match.start("quote") + 1)
    return None


def _line_shape(source: SourceText, line: int) -> Diagnostic | None:
    """Mistakes that show in the line itself; the parser often notices one line late."""
    for number in (line, line - 1):
        text = source.lines[number - 1] if number >= 1 else ""
        if match := AFTER_QUOTE.match(text):
            glued = match["quoted"].startswith("'") and text[match.end("quoted")].isalnum()
            whole = _quotable(text[match.end("head") :])
            hint = "apostrophe" if glued else "quotes" if whole else None
            values = {"value": whole}
            return source.finding(
                "yaml-after-quote", number, match.start("rest") + 1, len(match["rest"]), hint=hint, values=values
            )
        if match := AFTER_BRACKET.match(text):
            return reserved(source, "yaml-special", number, match.start("open") + 1)
        if found := _no_space(source, number):
            return found
    return None


def _no_space(source: SourceText, number: int) -> Diagnostic | None:
    text = source.lines[number - 1] if number >= 1 else ""
    if match := NO_SPACE.match(text):
        hint = "no-break" if match["value"].startswith("\u00a0") else None
        mark = {"mark": match["head"].lstrip(" \t-")}
        return source.finding("yaml-space", number, match.end("head"), hint=hint, values=mark)
    if match := NO_SPACE_DASH.match(text):
        return source.finding("yaml-space", number, match.end(), values={"mark": "-"})
    return None


def _colon(source: SourceText, problem: str, line: int, column: int) -> Diagnostic | None:
    """A second colon in a line divides nothing."""
    text = source.lines[line - 1]
    first, second = text.find(": "), column
    if first == column - 1 and column > KEY_LENGTH:
        second = text.find(": ", column) + 1
    if "mapping values are not allowed" not in problem or not 0 <= first < second - 1:
        return None
    column, value = second, _quotable(text[first + 2 :])
    return source.finding("yaml-colon", line, column, hint="quotes" if value else None, values={"value": value})


def _ended(source: SourceText, problem: str, line: int) -> Diagnostic | None:
    """A line of three dots ends a document; what follows is too much."""
    if "<document start>" in problem and line > 1 and source.lines[line - 2].strip() == "...":
        return source.finding("yaml-syntax", line - 1, 1, 3, values={"problem": problem})
    return None


def _field(source: SourceText, error: Any, problem: str) -> Diagnostic | None:
    """A line without a colon among fields; the parser notices at the next colon."""
    start, mark = getattr(error, "context_mark", None), getattr(error, "problem_mark", None)
    if "expected ':'" in problem and start is not None and start.line < len(source.lines):
        line = start.line + 1
    elif "mapping values are not allowed" in problem and mark and mark.line > 0:
        line = mark.line
        if ":" in source.lines[line - 1] or not source.lines[line - 1].strip():
            return None
    else:
        return None
    text = source.lines[line - 1]
    column = len(text) - len(text.lstrip()) + 1
    rule = "yaml-indent" if line > 1 and BLOCK_TEXT.match(source.lines[line - 2]) else "yaml-field"
    return source.finding(rule, line, column, len(text), hint="block" if rule == "yaml-indent" else None)


def _indent(source: SourceText, problem: str, line: int, column: int) -> Diagnostic | None:
    signs = ("did not find expected key", "expected '-' indicator", "not allowed in this context", "expected ':'")
    if any(sign in problem for sign in signs):
        text = source.lines[line - 1]
        return source.finding("yaml-indent", line, len(text) - len(text.lstrip()) + 1 if text.strip() else column)
    return None


def missing_space(source: SourceText) -> Diagnostic | None:
    """`title:Text` alone in a file is valid YAML, and never meant: one long word."""
    numbers = (number for number, text in enumerate(source.lines, start=1) if NO_SPACE.fullmatch(text))
    return next((_no_space(source, number) for number in numbers), None)
