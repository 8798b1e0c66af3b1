"""What has changed about the dates: a page, and its feed."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from functools import partial
from itertools import groupby

from ...changes import Change
from ...model import CohortFolder
from ...model.schedule import Event
from .. import routes as where
from ..chronicle import BEFORE_ALL, Chronicle
from ..frame import frame
from ..outputs import Feed, FeedEntry, Planned
from ..sheet import Reader, Sheet
from ..telling import change_anchor, change_words
from ..views import changes as view
from ..views.values import Words


def change_pages(reader: Reader, chronicle: Chronicle) -> Iterator[Planned]:
    """The page, and where the site knows its address the feed; both are there as soon as there is a schedule."""
    address = reader.routes.get(where.CHANGES, reader.lang)
    if address:
        yield Planned(address, reader.lang, partial(_page, reader, chronicle))
        if reader.url:
            yield Planned(feed_of_changes(reader), reader.lang, partial(_feed, reader, chronicle))


def feed_of_changes(reader: Reader) -> str:
    """Where the feed lies: beside the page."""
    return reader.routes.of(where.CHANGES, reader.lang).replace("index.html", "feed.xml")


def _found(reader: Reader, chronicle: Chronicle) -> Iterator[tuple[Change, CohortFolder, Event, str]]:
    """The changes with the dates that they are about, and in words."""
    cohorts = reader.project.cohorts
    events = {(folder.id, event.id): event for folder in cohorts.values() for event in folder.events}
    for change in chronicle.schedule().changes:
        folder, event = cohorts[change.cohort], events[change.cohort, change.event]
        yield change, folder, event, change_words(reader, change, chronicle.published(folder, event))


def _page(reader: Reader, chronicle: Chronicle) -> view.ChangesView:
    sheet = Sheet(reader, where.CHANGES)
    heading, lead = (Words(reader.t(f"section.changes.{name}")) for name in ("title", "lead"))
    entries = [
        (
            change.on,
            view.ChangeEntry(
                anchor=change_anchor(change),
                kind=reader.label("change", change.kind),
                title=reader.words(event.title),
                href=sheet.to(f"{folder.schedule.path if folder.schedule else ''}#{event.id}"),
                text=text,
                cohort=reader.words(folder.cohort.value.title),
            ),
        )
        for change, folder, event, text in _found(reader, chronicle)
    ]
    return view.ChangesView(
        frame=frame(sheet, heading, lead),
        heading=heading,
        lead=lead,
        days=tuple(
            view.ChangeDay(reader.calendar.day(day) if day else None, tuple(one for _, one in group))
            for day, group in groupby(entries, key=lambda one: one[0])
        ),
        feed=sheet.href(feed_of_changes(reader)) if reader.url else "",
    )


def _feed(reader: Reader, chronicle: Chronicle) -> Feed:
    site, page = reader.project.site.value, reader.absolute(reader.routes.of(where.CHANGES, reader.lang))
    first = min(folder.cohort.value.start for folder in reader.project.cohorts.values()) - BEFORE_ALL
    entries = tuple(
        FeedEntry(
            f"{reader.words(event.title).text}: {reader.t(f'change.{change.kind}')}",
            f"{page}#{change_anchor(change)}",
            change.on or first,
            f"{reader.words(folder.cohort.value.title).text}. {text}.",
        )
        for change, folder, event, text in _found(reader, chronicle)
    )
    days: list[dt.date] = [entry.day for entry in entries]
    return Feed(
        lang=reader.lang,
        title=reader.t("changes.feed", site=reader.words(site.title).text),
        author=reader.words(site.organisation.name).text,
        address=reader.absolute(feed_of_changes(reader)),
        page=page,
        updated=max(days, default=first),
        entries=entries,
    )
