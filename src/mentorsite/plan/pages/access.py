"""The way into the participants' area of a cohort: all that everybody may see of it."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial

from ...model import CohortFolder
from ..frame import contact, frame, section
from ..routes import access_key
from ..sheet import Page, Reader, Sheet
from ..views import access as view
from ..views.values import Words
from .agenda import cohort_link


def access_pages(reader: Reader) -> Iterator[Page]:
    """A page for each cohort that has keys."""
    for folder in reader.project.cohorts.values():
        if folder.id in reader.protected:
            yield access_key(folder), partial(_access, reader, folder)


def _access(reader: Reader, folder: CohortFolder) -> view.AccessView:
    sheet = Sheet(reader, access_key(folder))
    cohort = cohort_link(sheet, folder)
    title, lead = Words(reader.t("access.title")), Words(reader.t("access.lead"))
    return view.AccessView(
        frame=frame(sheet, f"{title.text}: {cohort.label.text}", lead, above=[section(sheet, "cohorts"), cohort]),
        heading=title,
        lead=lead,
        area=folder.id,
        cohort=cohort,
        contact=contact(reader, folder.cohort.value.contact),
    )
