"""Outputs for programs: feeds, calendars, sitemap, robots, and the files that GitHub Pages asks for."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import partial
from urllib.parse import urlsplit

from ..model import CohortFolder
from ..model.schedule import Event, EventStatus
from ..model.text import Localised
from ..model.values import Moment
from . import routes as where
from .frame import feed_address
from .outputs import (
    CalendarEvent,
    CalendarFile,
    Feed,
    FeedEntry,
    Plain,
    Planned,
    Sitemap,
    SitemapEntry,
)
from .pages.agenda import calendar_address, ordered
from .pages.companies import host_of
from .pages.handbook import news_records
from .sheet import Reader

CALENDAR_STATUS = {"planned": "TENTATIVE", "confirmed": "CONFIRMED", "moved": "CONFIRMED", "cancelled": "CANCELLED"}


def feeds(reader: Reader) -> Iterator[Planned]:
    """The Atom feed of the news, where there is one."""
    if address := feed_address(reader):
        yield Planned(address, reader.lang, partial(_feed, reader, address))


def _feed(reader: Reader, address: str) -> Feed:
    records = news_records(reader)
    site = reader.project.site.value
    return Feed(
        lang=reader.lang,
        title=reader.t("frame.feed", site=reader.words(site.title).text),
        author=reader.words(site.organisation.name).text,
        address=reader.absolute(address),
        page=reader.absolute(reader.routes.of("news/", reader.lang)),
        updated=records[0].value.date,
        entries=tuple(
            FeedEntry(
                reader.words(record.value.title).text,
                reader.absolute(reader.routes.of(record.path, reader.lang)),
                record.value.date,
                reader.words(record.value.summary).text,
            )
            for record in records
        ),
    )


def calendars(reader: Reader) -> Iterator[Planned]:
    """One calendar file a cohort and one an event; dates that are not fixed stay out."""
    for folder in reader.project.cohorts.values():
        if folder.schedule is None:
            continue
        key = folder.schedule.path
        events = [event for event in ordered(folder) if event.start and event.start.date]
        whole = partial(_calendar, reader, folder, folder.cohort.value.title, events)
        yield Planned(calendar_address(reader, key), reader.lang, whole)
        for event in events:
            single = partial(_calendar, reader, folder, event.title, [event])
            yield Planned(calendar_address(reader, f"{key}#{event.id}"), reader.lang, single)


def _calendar(reader: Reader, folder: CohortFolder, title: Localised, events: Sequence[Event]) -> CalendarFile:
    found = tuple(_event(reader, folder, event) for event in events)
    return CalendarFile(reader.words(title).text, reader.lang, folder.cohort.value.start, found)


def _event(reader: Reader, folder: CohortFolder, event: Event) -> CalendarEvent:
    start, end = event.start or Moment(None), event.end or event.start or Moment(None)
    if end.date is None:
        end = Moment(start.date, end.time)
    site = reader.project.site.value
    host = urlsplit(site.url).hostname if site.url else None
    link = reader.absolute(reader.routes.of(f"{folder.schedule.path if folder.schedule else ''}#{event.id}", reader.lang))
    lines = [reader.words(text).text for text in (event.summary, event.status_note) if text]
    hosting = host_of(folder, event)
    address = event.address or (hosting.address if hosting else None)
    places = [reader.words(text).text for text in (event.place, hosting.name if hosting else None, address) if text]
    return CalendarEvent(
        uid=f"{folder.id}.{event.id}@{host or 'mentorsite.invalid'}",
        title=reader.words(event.title).text,
        start=start,
        end=end,
        timezone=event.timezone or site.timezone,
        place=", ".join(" ".join(place.split()) for place in places),
        description="\n".join([*lines, *([link] if link else [])]),
        link=link,
        category=reader.t(f"kind.{event.kind}"),
        status=CALENDAR_STATUS[event.status],
        changed=event.status in (EventStatus.MOVED, EventStatus.CANCELLED),
    )


def sitemap(default: Reader) -> Iterator[Planned]:
    """The sitemap, in which every page names its translations."""
    if default.url:
        yield Planned("sitemap.xml", "", partial(_sitemap, default))


def _sitemap(default: Reader) -> Sitemap:
    entries: list[SitemapEntry] = []
    for key in default.routes.pages():
        if key == where.NOT_FOUND:
            continue
        pages = [(lang, default.absolute(default.routes.of(key, lang))) for lang in default.project.languages]
        alternates = tuple(pages) if len(pages) > 1 else ()
        entries += [SitemapEntry(address, alternates) for _, address in pages]
    return Sitemap(tuple(entries))


def signs(default: Reader) -> Iterator[Planned]:
    """robots.txt, .nojekyll (GitHub Pages must not touch the files) and, for a domain of one's own, CNAME."""
    ways = f"Sitemap: {default.url}sitemap.xml\n" if default.url else ""
    yield Planned("robots.txt", "", partial(Plain, f"User-agent: *\nAllow: /\n{ways}"))
    yield Planned(".nojekyll", "", partial(Plain, ""))
    site = default.project.site.value
    host = urlsplit(site.url).hostname if site.url else None  # the site's own, not the one it is being built for
    if site.custom_domain and host:
        yield Planned("CNAME", "", partial(Plain, f"{host}\n"))
