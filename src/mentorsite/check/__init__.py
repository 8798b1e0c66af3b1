"""Everything that can be wrong with valid files. Each check is a function over the project and yields findings."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from ..almanac import Almanac, holidays_in
from ..changes import Schedule
from ..diagnostics import Diagnostic
from ..model import Project
from .cohorts import check_cohorts
from .copied import check_copies
from .lifecycle import check_lifecycle
from .moves import check_moves
from .people import check_people
from .programme import check_programme
from .references import check_ids, check_references
from .rules import check_rules
from .schedule import check_schedules
from .site import check_site
from .standards import check_standards
from .translations import check_translations

CHECKS: tuple[Callable[[Project], Iterator[Diagnostic]], ...] = (
    check_site,
    check_programme,
    check_standards,
    check_ids,
    check_references,
    check_cohorts,
    check_lifecycle,
    check_copies,
    check_people,
    check_rules,
    check_translations,
)


def check(project: Project, almanac: Almanac = holidays_in, since: Schedule | None = None) -> list[Diagnostic]:
    """All findings about a valid project. `almanac` knows public holidays, and is asked where there are dates; `since` are the
    dates as they were published last."""
    found = [finding for one in CHECKS for finding in one(project)]
    found += check_schedules(project, almanac)
    return [*found, *check_moves(project, since)] if since else found
