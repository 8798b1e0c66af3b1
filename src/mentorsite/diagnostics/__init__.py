"""Findings about the content: rules, places, reports. This room imports nothing of ours."""

from __future__ import annotations

from .catalogue import RULES
from .report import Diagnostic, Exit, Report
from .rule import LANGUAGES, Rule, Severity
from .span import Span

__all__ = ["LANGUAGES", "RULES", "Diagnostic", "Exit", "Report", "Rule", "Severity", "Span"]
