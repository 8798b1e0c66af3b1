"""Who meets whom: tandems as lines from the mentors' companies to those of the mentees.

The picture holds no code, no status and no date, and the list of codes holds no company, so that neither can be read with the
help of the other. Companies that send a single person on a side are drawn as one (`consent.apart`), and tandems that were
dissolved are not drawn: nobody learns from the picture which colleague's tandem they were.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from typing import NamedTuple

from ..model import CohortFolder
from ..model.base import Role
from ..model.cohort import TandemStatus
from .consent import apart

OTHERS = ""  # stands for the companies that are drawn as one


class Crossing(NamedTuple):
    """The companies on both sides, each in the order of cohort.yaml with `OTHERS` last, and the tandems between two of them."""

    mentors: tuple[str, ...]
    mentees: tuple[str, ...]
    lines: Mapping[tuple[str, str], int]


def crossing(folder: CohortFolder) -> Crossing | None:
    """The crossing of a cohort; None where it would show next to nothing, or too much about few."""
    if not folder.people or not folder.tandems:
        return None
    company_of = {person.id: person.company or "" for person in folder.people.value.people}
    sides = []
    for role in (Role.MENTOR, Role.MENTEE):
        sizes = Counter(one.company for one in folder.people.value.people if one.role is role and one.company)
        own = set(apart({company.id: sizes[company.id] for company in folder.cohort.value.companies if sizes[company.id]}))
        sides.append({company: company if company in own else OTHERS for company in sizes})
    lines: Counter[tuple[str, str]] = Counter()
    for tandem in folder.tandems.value.tandems:
        if tandem.status is not TandemStatus.DISSOLVED:
            starts = {company_of.get(one, "") for one in tandem.mentors} & sides[0].keys()
            ends = {company_of.get(one, "") for one in tandem.mentees} & sides[1].keys()
            lines.update({(sides[0][start], sides[1][end]) for start in starts for end in ends})
    order = [*(company.id for company in folder.cohort.value.companies), OTHERS]
    mentors, mentees = (tuple(one for one in order if any(line[side] == one for line in lines)) for side in (0, 1))
    if len(mentors) < 2 or len(mentees) < 2:
        return None
    return Crossing(mentors, mentees, {line: lines[line] for line in sorted(lines, key=lambda one: _place(order, one))})


def _place(order: list[str], line: tuple[str, str]) -> tuple[int, int]:
    return order.index(line[0]), order.index(line[1])
