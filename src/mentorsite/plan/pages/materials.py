"""The library: the materials of all workshops, dates and cohorts by topic."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import partial

from ...model.base import ContentArea, Material
from ..frame import frame, section
from ..routes import MATERIALS, has_materials
from ..sheet import Page, Reader, Sheet
from ..views import materials as view
from ..views.values import Label, Link, Words
from .agenda import cohort_link, ordered

ANY = "any"  # the shelf of what belongs to no content area
Source = tuple[Sequence[Material], str, Sequence[ContentArea], Link]  # with the file they stand in, their areas and their page


def material_pages(reader: Reader) -> Iterator[Page]:
    """The library, where it holds anything."""
    if has_materials(reader.project):
        yield MATERIALS, partial(_library, reader)


def _library(reader: Reader) -> view.MaterialsView:
    sheet = Sheet(reader, MATERIALS)
    title, lead = Words(reader.t("section.materials.title")), Words(reader.t("section.materials.lead"))
    shelves: dict[str, dict[str, view.Holding]] = {area: {} for area in (*map(str, ContentArea), ANY)}
    for materials, base, areas, link in _sources(sheet):
        for shown in sheet.materials([one for one in materials if one.there], base):
            # The same thing under two titles is one thing; what leads nowhere is told apart by its title.
            target = shown.href or shown.title.text
            for area in [one.value for one in areas] or [ANY]:
                before = shelves[area].get(target)
                uses = before.uses if before else ()
                holding = before or view.Holding(shown, ())
                shelves[area][target] = holding._replace(uses=uses if link in uses else (*uses, link))
    return view.MaterialsView(
        frame=frame(sheet, title, lead, above=[section(sheet, "workshops")]),
        heading=title,
        lead=lead,
        shelves=tuple(
            view.Shelf(_area(reader, area), tuple(holdings.values())) for area, holdings in shelves.items() if holdings
        ),
    )


def _area(reader: Reader, area: str) -> Label:
    return Label(area, reader.t("library.any")) if area == ANY else reader.label("area", area)


def _sources(sheet: Sheet) -> Iterator[Source]:
    """Everything that has materials: workshops in their order, then cohorts, the latest first, with their dates."""
    reader, project = sheet.reader, sheet.reader.project
    for record in sorted(project.workshops.values(), key=lambda one: (one.value.order, one.id)):
        link = sheet.link(record.path, reader.words(record.value.title))
        yield record.value.materials, record.path, record.value.contents, link
    for folder in sorted(project.cohorts.values(), key=lambda one: one.cohort.value.start, reverse=True):
        yield folder.cohort.value.documents, folder.cohort.path, (), cohort_link(sheet, folder)
        cohort = reader.words(folder.cohort.value.title)
        for event in ordered(folder):
            if folder.schedule and event.materials:
                workshop, title = project.workshops.get(event.workshop or ""), reader.words(event.title)
                label = Words(f"{title.text}, {cohort.text}", title.lang)  # dates of two cohorts have the same titles
                link = sheet.link(f"{folder.schedule.path}#{event.id}", label)
                yield event.materials, folder.schedule.path, workshop.value.contents if workshop else (), link
