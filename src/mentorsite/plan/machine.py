"""Outputs for programs: feeds, the state of all dates, sitemap, robots, and the files that GitHub Pages asks for."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial
from urllib.parse import urlsplit

from ..changes import dump
from . import routes as where
from .chronicle import Chronicle
from .frame import feed_address
from .outputs import Feed, FeedEntry, Plain, Planned, Sitemap, SitemapEntry
from .pages.handbook import news_records
from .sheet import Reader


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


def state(chronicle: Chronicle) -> Iterator[Planned]:
    """All public dates for programs, with which the next publication compares itself."""
    yield Planned("schedule.json", "", lambda: Plain(dump(chronicle.schedule())))


def sitemap(default: Reader) -> Iterator[Planned]:
    """The sitemap, in which every page names its translations."""
    if default.url:
        yield Planned("sitemap.xml", "", partial(_sitemap, default))


def _sitemap(default: Reader) -> Sitemap:
    entries: list[SitemapEntry] = []
    for key in default.routes.pages():
        if key == where.NOT_FOUND or where.is_gate(key):
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
