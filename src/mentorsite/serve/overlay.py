"""What the overlay shows: everything that keeps the content from becoming a site, in the reader's words."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import asdict, dataclass

from ..diagnostics import Diagnostic, Severity, Span
from ..diagnostics.wording import WORDS as DIAGNOSTIC_WORDS
from ..diagnostics.wording import Excerpt, excerpt, hint, message, summary
from .outcome import Outcome

WORDS = {
    "en": {
        "title": "Your last change is not shown yet",
        "behind": "Behind this is the site as it last was without errors. Once all is mended this notice goes by itself.",
        "problem": "The site could not be built",
        "again": "Whatever you save next is tried again.",
        "hide": "Hide",
        "more": "Warnings and notes",
        "open": "Open in the editor",
    },
    "de": {
        "title": "Ihre letzte Änderung ist noch nicht zu sehen",
        "behind": "Dahinter steht die Site, wie sie zuletzt fehlerfrei war. Ist alles berichtigt, verschwindet dieser Hinweis.",
        "problem": "Die Site ließ sich nicht bauen",
        "again": "Sobald Sie wieder etwas speichern, wird es neu versucht.",
        "hide": "Ausblenden",
        "more": "Warnungen und Hinweise",
        "open": "Im Editor öffnen",
    },
}

Linked = Callable[[Span], str]


@dataclass(frozen=True, slots=True)
class Entry:
    """One finding: its place, a link that opens the editor there (may be empty), and what the command line says of it."""

    word: str
    text: str
    hint: str
    rule: str
    place: str
    link: str
    line: int
    excerpt: Excerpt | None


@dataclass(frozen=True, slots=True)
class Overlay:
    """All that the browser shows. `errors` stand open, `others` are folded."""

    lang: str
    words: Mapping[str, str]
    title: str
    note: str
    summary: str
    errors: tuple[Entry, ...] = ()
    others: tuple[Entry, ...] = ()


def overlay(outcome: Outcome, lang: str, linked: Linked) -> Overlay | None:
    """The overlay of a build; None where the site is as the folder says."""
    words = WORDS[lang]
    if outcome.problem:
        return Overlay(lang, words, words["problem"], words["again"], outcome.problem[lang])
    if outcome.good:
        return None
    report = outcome.edition.report
    entries = [(finding.severity, _entry(finding, lang, linked)) for finding in report.findings]
    return Overlay(
        lang,
        words,
        words["title"],
        words["behind"] if outcome.edition.files else words["again"],
        summary(report, lang),
        tuple(entry for severity, entry in entries if severity is Severity.ERROR),
        tuple(entry for severity, entry in entries if severity is not Severity.ERROR),
    )


def _entry(finding: Diagnostic, lang: str, linked: Linked) -> Entry:
    words = DIAGNOSTIC_WORDS[lang]
    advice = hint(finding, lang)
    return Entry(
        words[finding.severity.value],
        message(finding, lang),
        f"{words['hint'].capitalize()}: {advice}" if advice else "",
        finding.rule,
        str(finding.span),
        linked(finding.span),
        finding.span.line,
        excerpt(finding),
    )


def as_message(shown: Overlay) -> dict[str, object]:
    """The overlay for the wire."""
    return asdict(shown)
