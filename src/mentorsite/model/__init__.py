"""The content model: what a coordinator writes, as frozen values."""

from __future__ import annotations

from .assemble import assemble
from .project import CohortFolder, Project, Record, dates

__all__ = ["CohortFolder", "Project", "Record", "assemble", "dates"]
