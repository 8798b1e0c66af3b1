"""The life of a cohort - draft, announced, running, closed, archived - and what its pages show in each state."""

from __future__ import annotations

from collections.abc import Mapping
from typing import NamedTuple

from ..model import CohortFolder, Project
from ..model.cohort import CohortState


class Stage(NamedTuple):
    """What the pages of a cohort in one state show.

    `built` means that it has pages at all, `current` that it stands among the current cohorts and may lead menu and start page,
    `notice` that each of its pages names the state on top, `ahead` that its dates are looked forward to (the next one,
    registration, a calendar to subscribe to), `people` that tandems stand there one by one and that the cohort's
    own contacts answer; else their number, and the programme's contact.
    """

    built: bool
    current: bool
    notice: bool
    ahead: bool
    people: bool


STAGES: Mapping[CohortState, Stage] = {
    CohortState.DRAFT: Stage(built=False, current=True, notice=False, ahead=True, people=True),
    CohortState.ANNOUNCED: Stage(built=True, current=True, notice=True, ahead=True, people=True),
    CohortState.RUNNING: Stage(built=True, current=True, notice=False, ahead=True, people=True),
    CohortState.CLOSED: Stage(built=True, current=False, notice=True, ahead=False, people=True),
    CohortState.ARCHIVED: Stage(built=True, current=False, notice=True, ahead=False, people=False),
}
LEADING = (CohortState.RUNNING, CohortState.ANNOUNCED, CohortState.DRAFT)


def stage(folder: CohortFolder) -> Stage:
    """What a cohort's pages show."""
    return STAGES[folder.cohort.value.state]


def current(project: Project) -> list[CohortFolder]:
    """The cohorts that are not over: those that run, then those announced, then drafts; in each the latest first."""
    found = [folder for folder in project.cohorts.values() if stage(folder).current]
    found.sort(key=lambda folder: folder.cohort.value.start, reverse=True)
    return sorted(found, key=lambda folder: LEADING.index(folder.cohort.value.state))


def leading(project: Project) -> CohortFolder | None:
    """The cohort that most readers come for: menu and start page lead to its dates."""
    return next(iter(current(project)), None)
