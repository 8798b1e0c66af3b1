"""The search page, and which pages it finds."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import partial

from pydantic import BaseModel

from ...model import Record
from .. import routes as where
from ..frame import MENU, filled, frame, section
from ..sheet import Page, Reader, Sheet
from ..views import search as view
from ..views.values import Link, Words

INDEX = "pagefind/{lang}/pagefind.js"
# Pages that only repeat others would fill the results twice.
LEFT_OUT = (where.NOT_FOUND, where.PRINT, where.SEARCH, where.CHANGES, *(f"handbook/#{role.value}" for role in where.EDITIONS))


def search_pages(reader: Reader) -> Iterator[Page]:
    """The search page, where the site has one."""
    if reader.project.site.value.search:
        yield where.SEARCH, partial(_search, reader)


def searchable(reader: Reader) -> tuple[str, ...]:
    """The addresses of all pages of this language that the search finds; none where the site has no search."""
    if not reader.project.site.value.search:
        return ()
    return tuple(
        address
        for key in reader.routes.pages()
        if key not in LEFT_OUT and not where.is_gate(key) and (address := reader.routes.get(key, reader.lang))
    )


def _search(reader: Reader) -> view.SearchView:
    sheet = Sheet(reader, where.SEARCH)
    title, lead = Words(reader.t("section.search.title")), Words(reader.t("section.search.lead"))
    return view.SearchView(
        frame=frame(sheet, title, lead),
        heading=title,
        lead=lead,
        script=sheet.href(INDEX.format(lang=reader.lang)),
        contents=tuple(_contents(sheet)),
    )


def _contents(sheet: Sheet) -> Iterator[view.Contents]:
    """The sections in the order of the menu, then all other pages."""
    for name in MENU:
        if filled(sheet, name):
            yield view.Contents(section(sheet, name), tuple(_pages(sheet, name)))
    others = sorted(sheet.reader.project.pages.values(), key=lambda record: (record.value.order, record.id))
    start = sheet.link(where.START, sheet.reader.t("frame.home"))
    yield view.Contents(start, tuple(sheet.link(one.path, sheet.reader.words(one.value.title)) for one in others))


def _pages(sheet: Sheet, name: str) -> Iterator[Link]:
    """The pages of a section by their titles."""
    project, reader = sheet.reader.project, sheet.reader
    if name == "cohorts":
        for folder in project.cohorts.values():
            yield sheet.link(folder.cohort.path, reader.words(folder.cohort.value.title))
        return
    if name == "handbook":
        chapters = sorted(project.chapters.values(), key=lambda record: (record.value.order, record.id))
        yield from (sheet.link(one.path, reader.words(one.value.title)) for one in chapters)
        return
    records: Mapping[str, Mapping[str, Record[BaseModel]]] = {
        "workshops": project.workshops,
        "standards": project.catalogues,
        "cases": project.cases,
    }
    for record in records.get(name, {}).values():
        yield sheet.link(record.path, reader.words(getattr(record.value, "title")))  # noqa: B009 - three models, one field
