"""What a coordinator starts from: a new site, the next cohort, a new record - all as files with comments in her language."""

from __future__ import annotations
