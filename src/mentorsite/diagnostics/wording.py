"""A finding in words, for whoever shows it: at a terminal, to a program, in a browser."""

from __future__ import annotations

from dataclasses import dataclass

from .catalogue import RULES, Severity
from .hints import HINTS, RULE_HINTS
from .report import Diagnostic, Report

WORDS = {
    "en": {"error": "error", "warning": "warning", "info": "note", "hint": "help", "clean": "No findings."},
    "de": {"error": "Fehler", "warning": "Warnung", "info": "Hinweis", "hint": "Hilfe", "clean": "Keine Befunde."},
}
COUNTS = {
    "en": {"error": ("error", "errors"), "warning": ("warning", "warnings"), "info": ("note", "notes")},
    "de": {"error": ("Fehler", "Fehler"), "warning": ("Warnung", "Warnungen"), "info": ("Hinweis", "Hinweise")},
}
WIDEST = 100  # characters of a line that are shown around the place


def message(finding: Diagnostic, lang: str) -> str:
    """What is wrong, in one sentence. A value `what_de` stands in for `what` in German."""
    return RULES[finding.rule].message[lang].format(**_values(finding, lang))


def hint(finding: Diagnostic, lang: str) -> str:
    """What to do about it; empty where the message says all."""
    name = finding.hint or RULE_HINTS.get(finding.rule)
    return HINTS[name][lang].format(**_values(finding, lang)) if name else ""


def _values(finding: Diagnostic, lang: str) -> dict[str, object]:
    own = {key.removesuffix(f"_{lang}"): value for key, value in finding.values.items() if key.endswith(f"_{lang}")}
    return {**finding.values, **own}


@dataclass(frozen=True, slots=True)
class Excerpt:
    """A piece of the offending line; of its `text` the `length` characters from `start` on are the offence."""

    text: str
    start: int
    length: int


def excerpt(finding: Diagnostic) -> Excerpt | None:
    """The line of a finding, cut where it is long; None where there is no line to show."""
    if finding.excerpt is None or not finding.span.line:
        return None
    start = max(0, finding.span.column - 1 - WIDEST // 2) if len(finding.excerpt) > WIDEST else 0
    shown = finding.excerpt[start : start + WIDEST]
    shown = f"{'…' if start else ''}{shown[bool(start) :]}"
    shown = f"{shown[:-1]}…" if start + WIDEST < len(finding.excerpt) else shown
    caret = finding.span.column - 1 - start
    return Excerpt(shown, caret, max(1, min(finding.span.length, len(shown) - caret)))


def summary(report: Report, lang: str) -> str:
    """How many findings there are of each weight."""
    parts = []
    for severity in (Severity.ERROR, Severity.WARNING, Severity.INFO):
        if number := report.count(severity):
            one, many = COUNTS[lang][severity.value]
            parts.append(f"{number} {one if number == 1 else many}")
    return ", ".join(parts) + "." if parts else WORDS[lang]["clean"]
