"""Views of the pages made of prose: handbook, news and all others."""

from __future__ import annotations

from typing import NamedTuple

from .frame import Frame
from .values import Card, Contact, Day, Heading, Html, Label, Link, Words


class HandbookView(NamedTuple):
    """The handbook's contents, whole or as the edition of one role (`role`); `editions` lead to the others."""

    frame: Frame
    heading: Words
    lead: Words
    role: Label | None
    chapters: tuple[Card, ...]
    editions: tuple[Link, ...]
    print_page: str


class ChapterView(NamedTuple):
    """A chapter of the handbook. `number` of `total` is its place in the reading order."""

    frame: Frame
    heading: Words
    lead: Words | None
    body: Html | None
    contents: tuple[Heading, ...]
    audience: tuple[Label, ...]
    updated: Day | None
    number: int
    total: int
    handbook: Link
    previous: Link | None
    following: Link | None


class PrintedChapter(NamedTuple):
    """A chapter inside the one-page handbook; headings start one level lower, anchors carry the chapter's id."""

    anchor: str
    title: Words
    lead: Words | None
    body: Html | None
    audience: tuple[Label, ...]


class HandbookPrintView(NamedTuple):
    """The whole handbook on one page, for paper."""

    frame: Frame
    heading: Words
    lead: Words
    chapters: tuple[PrintedChapter, ...]


class NewsListView(NamedTuple):
    """All announcements, newest first."""

    frame: Frame
    heading: Words
    lead: Words
    news: tuple[Card, ...]


class NewsView(NamedTuple):
    """One announcement."""

    frame: Frame
    heading: Words
    lead: Words
    day: Day
    body: Html | None
    newer: Link | None
    older: Link | None


class PageView(NamedTuple):
    """Any other page. `template` marks a sample text that must be replaced; `contact` is set on the contact page."""

    frame: Frame
    heading: Words
    lead: Words | None
    body: Html | None
    contents: tuple[Heading, ...]
    updated: Day | None
    template: bool
    contact: Contact | None


class NotFoundView(NamedTuple):
    """The page for a wrong address; its links are absolute, since it is shown at any depth."""

    frame: Frame
    heading: Words
    lead: Words
    links: tuple[Link, ...]
