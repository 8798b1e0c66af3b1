"""Cohorts whose state their own content, or another cohort, contradicts. No clock is asked."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import permutations

from ..diagnostics import Diagnostic
from ..model import CohortFolder, Project
from ..model.cohort import CohortState, TandemStatus

# How far along a cohort is; drafts may lie anywhere.
PROGRESS = {CohortState.ANNOUNCED: 1, CohortState.RUNNING: 2, CohortState.CLOSED: 3, CohortState.ARCHIVED: 3}
ODD = {
    CohortState.DRAFT: (TandemStatus.ACTIVE, TandemStatus.COMPLETED),
    CohortState.ANNOUNCED: (TandemStatus.ACTIVE, TandemStatus.COMPLETED),
    CohortState.CLOSED: (TandemStatus.ACTIVE, TandemStatus.PLANNED),
    CohortState.ARCHIVED: (TandemStatus.ACTIVE, TandemStatus.PLANNED),
}


def check_lifecycle(project: Project) -> Iterator[Diagnostic]:
    """States of cohorts that cannot be right."""
    for folder in project.cohorts.values():
        yield from _tandems(folder)
    for earlier, later in permutations(project.cohorts.values(), 2):
        first, second = earlier.cohort.value, later.cohort.value
        if first.end < second.start and 0 < PROGRESS.get(first.state, 0) < PROGRESS.get(second.state, 0):
            values = {"state": second.state.value, "other": earlier.id, "other_state": first.state.value, "end": first.end}
            yield later.cohort.finding("cohort-order", "state", values=values)


def _tandems(folder: CohortFolder) -> Iterator[Diagnostic]:
    """Tandems that are active too early, or still."""
    state = folder.cohort.value.state
    found = folder.tandems.value.tandems if folder.tandems else ()
    for status in ODD.get(state, ()):
        codes = [tandem.code for tandem in found if tandem.status is status]
        if codes:
            values = {"state": state.value, "status": status.value, "codes": ", ".join(codes)}
            yield folder.cohort.finding("cohort-state", "state", values=values)
            return
