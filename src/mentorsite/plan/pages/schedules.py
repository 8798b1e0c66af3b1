"""All dates of a cohort on one page."""

from __future__ import annotations

from ...model import CohortFolder
from ..frame import frame, section
from ..lifecycle import stage
from ..sheet import Reader, Sheet
from ..views import schedules as view
from ..views.values import Words
from .agenda import cohort_link, entry, ordered, state_notice
from .ways import calendar
from .year import by_month


def schedule(reader: Reader, folder: CohortFolder) -> view.ScheduleView:
    """The agenda of a cohort."""
    sheet, cohort = Sheet(reader, folder.schedule.path if folder.schedule else ""), folder.cohort.value
    title = reader.words(cohort.title)
    heading = Words(reader.t("section.schedule.title"))
    lead = Words(reader.t("section.schedule.lead", cohort=title.text))
    entries = [entry(sheet, folder, event) for event in ordered(folder)]
    above = [section(sheet, "cohorts"), cohort_link(sheet, folder)]
    return view.ScheduleView(
        frame=frame(sheet, f"{heading.text}: {title.text}", lead, above=above, preview=cohort.state == "draft"),
        heading=heading,
        lead=lead,
        cohort=cohort_link(sheet, folder),
        months=by_month(entries),
        undated=tuple(one for one in entries if one.when is None),
        calendar=calendar(sheet, folder),
        notice=state_notice(sheet, folder),
        ahead=stage(folder).ahead,
    )
