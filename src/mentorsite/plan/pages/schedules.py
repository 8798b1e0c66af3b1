"""All dates of a cohort on one page."""

from __future__ import annotations

from itertools import groupby

from ...model import CohortFolder
from ..frame import frame, section
from ..sheet import Reader, Sheet
from ..views import schedules as view
from ..views.agenda import Month
from ..views.values import Words
from .agenda import CURRENT, cohort_link, entry, ordered
from .ways import calendar


def schedule(reader: Reader, folder: CohortFolder) -> view.ScheduleView:
    """The agenda of a cohort."""
    sheet, cohort = Sheet(reader, folder.schedule.path if folder.schedule else ""), folder.cohort.value
    title = reader.words(cohort.title)
    heading = Words(reader.t("section.schedule.title"))
    lead = Words(reader.t("section.schedule.lead", cohort=title.text))
    entries = [entry(sheet, folder, event) for event in ordered(folder)]
    months = groupby((one for one in entries if one.when), key=lambda one: one.when.month if one.when else "")
    above = [section(sheet, "cohorts"), cohort_link(sheet, folder)]
    return view.ScheduleView(
        frame=frame(sheet, f"{heading.text}: {title.text}", lead, above=above, preview=cohort.state == "draft"),
        heading=heading,
        lead=lead,
        cohort=cohort_link(sheet, folder),
        months=tuple(Month(month, tuple(group)) for month, group in months),
        undated=tuple(one for one in entries if one.when is None),
        calendar=calendar(sheet, folder),
        archived=cohort.state not in CURRENT,
    )
