"""Mails about the dates of a cohort, ready to be pasted into a mail program: the week, an invitation, a reminder.

`letter` is what a mail consists of, `digest` and `event` write one, `text` and `html` put it on paper.
"""

from __future__ import annotations

from .digest import Week, digest, week_of
from .event import invitation, reminder
from .html import html
from .letter import Letter
from .text import text

__all__ = ["Letter", "Week", "digest", "html", "invitation", "reminder", "text", "week_of"]
