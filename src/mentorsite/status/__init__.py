"""The coordinator's cockpit: what is due and what is open as of a day, with file and line."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import date

from ..model import CohortFolder, Project
from ..model.cohort import CohortState
from .consents import consents
from .dates import materials, undated
from .expired import expired, expired_news
from .item import Item, Urgency
from .tandems import agreements, check_ins
from .translations import translations

__all__ = ["Item", "Urgency", "status"]

ALIVE = (CohortState.ANNOUNCED, CohortState.RUNNING)
OF_COHORT: tuple[Callable[[Project, CohortFolder, date], Iterator[Item]], ...] = (
    check_ins,
    agreements,
    undated,
    materials,
    consents,
    expired,
)


def status(project: Project, today: date) -> list[Item]:
    """Everything that waits for somebody, the most urgent first: what is overdue for longest, what is due, what has no day."""
    found: list[Item] = []
    for folder in project.cohorts.values():
        alive = folder.cohort.value.state in ALIVE
        for look in OF_COHORT if alive else (consents, expired):
            found += look(project, folder, today)
    found += expired_news(project, today)
    found += translations(project)
    return sorted(found, key=lambda item: item.order(today))
