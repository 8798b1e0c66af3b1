"""A report, for people at a terminal, for programs, and for GitHub."""

from __future__ import annotations

import json
from collections.abc import Iterator
from posixpath import normpath

from ..diagnostics import Diagnostic, Report, Severity
from ..diagnostics.wording import WORDS, excerpt, hint, message, summary

GITHUB = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.INFO: "notice"}
# Characters that a terminal obeys instead of showing them; each is shown as one sign, so that carets stay in place.
SHOWN = {code: 0x2400 + code for code in range(0x20)} | {0x09: " ", 0x7F: "␡"}
SHOWN |= dict.fromkeys([*range(0x80, 0xA0), *range(0x202A, 0x202F), *range(0x2066, 0x206A), 0x2028, 0x2029], "�")


def text_lines(report: Report, lang: str) -> Iterator[str]:
    """The report for a terminal: place, sentence, line with caret, hint."""
    yield from (line.translate(SHOWN).rstrip() for line in _text_lines(report, lang))


def _text_lines(report: Report, lang: str) -> Iterator[str]:
    words = WORDS[lang]
    for finding in report.findings:
        yield f"{finding.span}: {words[finding.severity.value]}: {message(finding, lang)} [{finding.rule}]"
        yield from _excerpt(finding)
        if advice := hint(finding, lang):
            yield f"  = {words['hint']}: {advice}"
        yield ""
    yield summary(report, lang)


def _excerpt(finding: Diagnostic) -> Iterator[str]:
    if piece := excerpt(finding):
        number = str(finding.span.line)
        yield f"  {number} | {piece.text}"
        yield f"  {' ' * len(number)} | {' ' * piece.start}{'^' * piece.length}"


def json_text(report: Report, lang: str) -> str:
    """The report for programs; the keys stay, new ones may come."""
    findings = [
        {
            "rule": finding.rule,
            "severity": finding.severity.value,
            "path": finding.span.path,
            "line": finding.span.line,
            "column": finding.span.column,
            "length": finding.span.length,
            "message": message(finding, lang),
            "hint": hint(finding, lang),
        }
        for finding in report.findings
    ]
    return json.dumps({"version": 1, "findings": findings}, ensure_ascii=False, indent=2)


def github_lines(report: Report, lang: str, folder: str) -> Iterator[str]:
    """The report as workflow commands: GitHub shows each finding at its line of the pull request."""
    for finding in report.findings:
        span = finding.span
        place = [f"file={_escape(normpath(f'{folder}/{span.path}'), property=True)}"]
        if span.line:
            place += [f"line={span.line}", f"col={span.column}", f"endColumn={span.column + span.length}"]
        place.append(f"title={_escape(finding.rule, property=True)}")
        sentences = " - ".join(part for part in (message(finding, lang), hint(finding, lang)) if part)
        yield f"::{GITHUB[finding.severity]} {','.join(place)}::{_escape(sentences)}"


def _escape(text: str, *, property: bool = False) -> str:  # noqa: A002 - GitHub's own word
    text = text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")
    return text.replace(":", "%3A").replace(",", "%2C") if property else text
