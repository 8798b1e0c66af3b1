"""A diagnostic, and all of them together."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import astuple, dataclass, field, replace
from enum import IntEnum
from typing import Any, Self

from .catalogue import RULES, Severity
from .span import Span

SortKey = tuple[Span, str, str, tuple[tuple[str, str], ...]]


@dataclass(frozen=True, slots=True)
class Diagnostic:
    """One finding: which rule, where, and the values that its message quotes.

    `hint` names a text of `hints.HINTS`, filled from the same values. `excerpt` is the offending line, cut from the text that
    was read, so that showing a finding never opens a file again. `weight` stands in for the rule's usual severity.
    """

    rule: str
    span: Span
    values: Mapping[str, object] = field(default_factory=dict)
    hint: str | None = None
    excerpt: str | None = None
    severity: Severity = Severity.ERROR
    weight: Severity | None = None

    def sort_key(self) -> SortKey:
        """Order by place, then rule: the same content gives the same report."""
        return (self.span, self.rule, self.hint or "", tuple(sorted((k, str(v)) for k, v in self.values.items())))


class Exit(IntEnum):
    """What a command answers to the shell."""

    CLEAN = 0
    CONTENT = 1


@dataclass(frozen=True, slots=True)
class Report:
    """All findings of one run, sorted and without doubles."""

    findings: tuple[Diagnostic, ...] = ()

    @classmethod
    def of(cls, findings: Iterable[Diagnostic], severities: Mapping[str, Severity] | None = None) -> Report:
        """Sort the findings, give each its severity (the site's own wins over the rule's) and drop what is off."""
        chosen = severities or {}
        kept: dict[SortKey, Diagnostic] = {}
        for finding in findings:
            severity = chosen.get(finding.rule) or finding.weight or RULES[finding.rule].severity
            if severity is not Severity.OFF:
                kept.setdefault(finding.sort_key(), replace(finding, severity=severity))
        return cls(tuple(kept[key] for key in sorted(kept)))

    def dump(self) -> list[object]:
        """As plain values, for a cache."""
        return [
            [one.rule, astuple(one.span), dict(one.values), one.hint, one.excerpt, one.severity.value] for one in self.findings
        ]

    @classmethod
    def load(cls, value: Any) -> Self:
        """What `dump` made, come back as lists."""
        return cls(
            tuple(
                Diagnostic(rule, Span(*span), values, hint, excerpt, Severity(severity))
                for rule, span, values, hint, excerpt, severity in value
            )
        )

    def count(self, severity: Severity) -> int:
        """How many findings have exactly this severity."""
        return sum(finding.severity is severity for finding in self.findings)

    def fails(self, *, strict: bool) -> bool:
        """Whether the site must not be published: an error, or with `strict` a warning."""
        return bool(self.count(Severity.ERROR) or (strict and self.count(Severity.WARNING)))

    def exit_code(self, *, strict: bool) -> Exit:
        """0 clean, 1 content errors."""
        return Exit.CONTENT if self.fails(strict=strict) else Exit.CLEAN
