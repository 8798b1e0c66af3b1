"""Pages made of prose: the handbook and its editions, news, all other pages, and the page for a wrong address."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import partial
from urllib.parse import urlsplit

from ...model import Record
from ...model.base import Role
from ...model.pages import Chapter, News
from ...model.pages import Page as ModelPage
from ...model.text import Localised
from .. import routes as where
from ..frame import CONTACT_PAGES, MENU, contact, filled, frame, section
from ..sheet import Page, Reader, Sheet
from ..views import handbook as view
from ..views.values import Card, Link, Words


def chapters(reader: Reader, role: Role | None = None) -> list[Record[Chapter]]:
    """The chapters in reading order; with a role, those that are for it or for everybody."""
    found = sorted(reader.project.chapters.values(), key=lambda record: (record.value.order, record.id))
    return [record for record in found if role is None or not record.value.audience or role in record.value.audience]


def edition_cards(sheet: Sheet) -> tuple[Card, ...]:
    """The handbook's editions, each with what the programme says about the role."""
    reader = sheet.reader
    about = {duties.role: duties.summary for duties in reader.project.programme.value.roles}
    return tuple(
        Card(Words(reader.t(f"role.{role.value}")), sheet.to(key), reader.maybe(about.get(role)))
        for role in where.EDITIONS
        if sheet.to(key := f"handbook/#{role.value}")
    )


def handbook_pages(reader: Reader) -> Iterator[Page]:
    """Contents, editions, chapters, and all on one page."""
    yield "handbook/", partial(_contents, reader, None)
    if not reader.project.chapters:
        return
    for role in where.EDITIONS:
        yield f"handbook/#{role.value}", partial(_contents, reader, role)
    every = chapters(reader)
    for number, record in enumerate(every):
        yield record.path, partial(_chapter, reader, every, number)
    yield where.PRINT, partial(_print, reader, every)


def _contents(reader: Reader, role: Role | None) -> view.HandbookView:
    sheet = Sheet(reader, f"handbook/#{role.value}" if role else "handbook/")
    if role:
        title = Words(reader.t("section.edition.title", role=reader.t(f"role.{role.value}")))
        lead = Words(reader.t("section.edition.lead"))
    else:
        title, lead = Words(reader.t("section.handbook.title")), Words(reader.t("section.handbook.lead"))
    return view.HandbookView(
        frame=frame(sheet, title, lead, above=[section(sheet, "handbook")] if role else []),
        heading=title,
        lead=lead,
        role=reader.label("role", role) if role else None,
        chapters=tuple(
            Card(
                reader.words(record.value.title),
                sheet.to(record.path),
                reader.maybe(record.value.summary),
                reader.labels("role", record.value.audience),
            )
            for record in chapters(reader, role)
        ),
        editions=tuple(Link(card.title, card.href) for card in edition_cards(sheet)),
        print_page=sheet.to(where.PRINT),
    )


def _chapter(reader: Reader, every: Sequence[Record[Chapter]], number: int) -> view.ChapterView:
    record = every[number]
    sheet, chapter = Sheet(reader, record.path), record.value
    heading, lead = reader.words(chapter.title), reader.maybe(chapter.summary)
    previous, following = _beside(sheet, every, number)
    above = [section(sheet, "handbook")]
    return view.ChapterView(
        frame=frame(sheet, heading, lead, above=above, languages=_written(chapter.body), preview=chapter.draft),
        heading=heading,
        lead=lead,
        body=sheet.html(chapter.body, record.path),
        contents=sheet.contents(chapter.body),
        audience=reader.labels("role", chapter.audience),
        updated=reader.calendar.day(chapter.updated) if chapter.updated else None,
        number=number + 1,
        total=len(every),
        handbook=section(sheet, "handbook"),
        previous=previous,
        following=following,
    )


def _print(reader: Reader, every: Sequence[Record[Chapter]]) -> view.HandbookPrintView:
    sheet = Sheet(reader, where.PRINT)
    title, lead = Words(reader.t("section.print.title")), Words(reader.t("section.print.lead"))
    return view.HandbookPrintView(
        frame=frame(sheet, title, lead, above=[section(sheet, "handbook")]),
        heading=title,
        lead=lead,
        chapters=tuple(
            view.PrintedChapter(
                anchor=record.id,
                title=reader.words(record.value.title),
                lead=reader.maybe(record.value.summary),
                body=sheet.html(record.value.body, record.path, level=3, prefix=f"{record.id}--"),
                audience=reader.labels("role", record.value.audience),
            )
            for record in every
        ),
    )


def _written(body: Localised | None) -> tuple[str, ...]:
    return body.languages if body else ()


def news_records(reader: Reader) -> list[Record[News]]:
    """The announcements, newest first."""
    return sorted(reader.project.news.values(), key=lambda record: (record.value.date, record.id), reverse=True)


def news_cards(sheet: Sheet) -> tuple[Card, ...]:
    """The announcements as cards."""
    reader = sheet.reader
    return tuple(
        Card(
            reader.words(record.value.title),
            sheet.to(record.path),
            reader.words(record.value.summary),
            day=reader.calendar.day(record.value.date),
        )
        for record in news_records(reader)
    )


def news_pages(reader: Reader) -> Iterator[Page]:
    """The list of announcements, and each of them."""
    yield "news/", partial(_news_list, reader)
    every = news_records(reader)
    for number, record in enumerate(every):
        yield record.path, partial(_news, reader, every, number)


def _news_list(reader: Reader) -> view.NewsListView:
    sheet = Sheet(reader, "news/")
    title, lead = Words(reader.t("section.news.title")), Words(reader.t("section.news.lead"))
    return view.NewsListView(frame=frame(sheet, title, lead), heading=title, lead=lead, news=news_cards(sheet))


def _news(reader: Reader, every: Sequence[Record[News]], number: int) -> view.NewsView:
    record = every[number]
    sheet, news = Sheet(reader, record.path), record.value
    heading, summary = reader.words(news.title), reader.words(news.summary)
    newer, older = _beside(sheet, every, number)
    above = [section(sheet, "news")]
    return view.NewsView(
        frame=frame(sheet, heading, summary, above=above, languages=_written(news.body), preview=news.draft),
        heading=heading,
        lead=summary,
        day=reader.calendar.day(news.date),
        body=sheet.html(news.body, record.path),
        newer=newer,
        older=older,
    )


def _beside(sheet: Sheet, every: Sequence[Record[Chapter] | Record[News]], number: int) -> tuple[Link | None, Link | None]:
    """The pages before and after one in a row."""
    beside = [every[place] if 0 <= place < len(every) else None for place in (number - 1, number + 1)]
    before, after = (sheet.link(one.path, sheet.reader.words(one.value.title)) if one else None for one in beside)
    return before, after


def other_pages(reader: Reader) -> Iterator[Page]:
    """Everything in `pages/`."""
    for record in reader.project.pages.values():
        yield record.path, partial(_page, reader, record)


def _page(reader: Reader, record: Record[ModelPage]) -> view.PageView:
    sheet, page = Sheet(reader, record.path), record.value
    heading, lead = reader.words(page.title), reader.maybe(page.summary)
    return view.PageView(
        frame=frame(sheet, heading, lead, languages=_written(page.body), preview=page.draft),
        heading=heading,
        lead=lead,
        body=sheet.html(page.body, record.path),
        contents=sheet.contents(page.body),
        updated=reader.calendar.day(page.updated) if page.updated else None,
        template=page.template,
        contact=contact(reader) if record.id in CONTACT_PAGES else None,
    )


def not_found_page(reader: Reader) -> Iterator[Page]:
    """The page for a wrong address. It is shown at any depth, so all its ways start at the site's top."""
    yield where.NOT_FOUND, partial(_not_found, reader)


def _not_found(reader: Reader) -> view.NotFoundView:
    sheet = AbsoluteSheet(reader, where.NOT_FOUND)
    title, lead = Words(reader.t("section.not_found.title")), Words(reader.t("section.not_found.lead"))
    links = [sheet.link(where.START, reader.t("frame.home"))]
    links += [section(sheet, name) for name in MENU if filled(sheet, name)]
    return view.NotFoundView(frame=frame(sheet, title, lead), heading=title, lead=lead, links=tuple(links))


class AbsoluteSheet(Sheet):
    """A page whose links begin at the host's top: `/repository/handbuch/index.html`."""

    @property
    def root(self) -> str:
        """The path of the site on its host."""
        return urlsplit(self.reader.url).path if self.reader.url else "/"

    def href(self, target: str) -> str:
        """The way from the host's top."""
        return self.root + target
