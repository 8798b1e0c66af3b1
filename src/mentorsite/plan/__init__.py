"""Project -> Plan: every page with its address and its view. Runs in full at each build."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping
from dataclasses import replace
from functools import partial

from pydantic import BaseModel

from ..changes import Since
from ..diagnostics import Diagnostic
from ..model import Project, Record
from ..model.visibility import Visibility
from .calendars import calendars
from .chronicle import Chronicle
from .consent import withheld
from .frame import card_address
from .ledger import Ledger, Outline, outlined
from .links import Links
from .machine import feeds, signs, sitemap, state
from .outputs import Card, Copy, Output, Photo, Planned
from .pages.access import access_pages
from .pages.changes import change_pages
from .pages.cohorts import cohort_pages
from .pages.companies import company_pages
from .pages.handbook import handbook_pages, news_pages, not_found_page, other_pages
from .pages.materials import material_pages
from .pages.mine import my_pages
from .pages.people import people_pages
from .pages.programme import case_pages, programme_page, start_page, workshop_pages
from .pages.search import search_pages, searchable
from .pages.standards import standard_pages
from .pages.tandems import tandem_pages
from .pictures import Pictures
from .published import published
from .reading import Texts, digest_of
from .routes import NOBODY, plan_routes
from .sheet import NONE, Members, Page, Reader, Translate
from .texts import check_texts
from .visible import visible

__all__ = ["Ledger", "Members", "Output", "Pictures", "Plan", "Planned", "Texts"]

PAGES: tuple[Callable[[Reader], Iterator[Page]], ...] = (
    start_page,
    programme_page,
    standard_pages,
    cohort_pages,
    company_pages,
    people_pages,
    tandem_pages,
    workshop_pages,
    material_pages,
    case_pages,
    handbook_pages,
    news_pages,
    other_pages,
    search_pages,
    access_pages,
    my_pages,
    not_found_page,
)


class Plan:
    """Everything that will be written, in a fixed order; `findings` is what is wrong with the texts.

    What an older plan, whose `ledger` is given, made of the same need not be made again.
    """

    def __init__(
        self,
        project: Project,
        words: Mapping[str, Translate],
        texts: Texts,
        *,
        url: str | None = None,
        drafts: bool = False,
        look: str = "",
        past: Ledger | None = None,
        since: Since | None = None,
        today: dt.date | None = None,
        pictures: Pictures = NONE,
        members: Members | None = None,
        protected: Collection[str] = (),
    ) -> None:
        """Plan the site; `words` holds the interface's strings per language, `url` stands in for the site's own, `look` for
        everything else that views depend on. `since` is what was published last, `today` the day of this publication,
        `pictures` the sizes of those in the media. With `members` it is the site as they see it;
        what is wrong with it the public one's plan tells. `protected` are the cohorts that get a way into such an area."""
        self.texts, self.look, self.past = texts, look, past or Ledger()
        self.pictures = pictures
        self.project, hidden = published(project, drafts=drafts)
        secret = frozenset() if members else withheld(project) & project.media.keys()
        self.project = replace(self.project, media={path: size for path, size in project.media.items() if path not in secret})
        known = visible(self.project, Visibility.PARTICIPANTS, members.cohorts) if members else visible(self.project)
        protected = tuple(name for name in known.cohorts if name in protected)
        routes, self.findings = plan_routes(known, words, protected, members.people if members else NOBODY)
        links = Links(known, routes, partial(texts.anchors, self.project), hidden, secret)
        base = url or project.site.value.url or ""
        self.url = base = base if not base or base.endswith("/") else f"{base}/"
        outlines = self._outlines()
        structure = [
            look,
            base,
            since.digest if since else "",
            str(today),
            *hidden,
            *sorted(secret),
            *self.project.languages,
            *sorted(project.broken),
            *protected,
        ]
        structure += [f"{path} {size} {pictures.sizes.get(path)}" for path, size in project.media.items()]
        structure += [f"{path} {one.structure}" for path, one in outlines.items()]
        self.ledger = Ledger.after(self.past, digest_of("\n".join(structure)), outlines)
        gone = None if members else self.past.gone(self.ledger)
        self.stale = self.past.numbered(gone)
        if not members:
            texts.forget(gone)
            for record in self.project.records():
                self.findings += self._check(record, links)
        self.readers = [
            Reader(
                known,
                lang,
                words[lang],
                routes,
                texts,
                links,
                base,
                self.project,
                pictures,
                members=members,
                protected=protected,
            )
            for lang in self.project.languages
        ]
        self.chronicle = Chronicle(self.readers, since, today)
        readers = self.readers
        outputs = [output for reader in readers for output in _outputs(reader, self.chronicle)]
        outputs += state(self.chronicle)
        outputs += sitemap(readers[0])
        outputs += signs(readers[0])
        outputs += [Planned(card_address(reader), reader.lang, partial(_card, reader)) for reader in readers]
        media = list(_media(self.project, self.pictures))
        self.files = {one.path: source for one, source in media}
        outputs += [one for one, _ in media]
        self.outputs = tuple(outputs)

    def _outlines(self) -> dict[str, Outline]:
        """The outlines of all records by path; those of records that have not changed are the past ones."""
        found = dict(self.past.outlines)
        records = list(self.project.records())
        new = [record for record in records if record.path not in found or found[record.path].digest != record.digest]
        found |= zip((record.path for record in new), outlined(new, self.texts), strict=True)
        return {record.path: found[record.path] for record in records}

    def _check(self, record: Record[BaseModel], links: Links) -> list[Diagnostic]:
        name = f"check {record.path}"
        if self.ledger.outlines[record.path] is self.past.outlines.get(record.path) and self.is_fresh(name):
            found = self.past.findings[record.path]
        else:
            check = partial(check_texts, record, self.texts, links, self.project.languages[0])
            found, read = self.texts.watch(lambda: list(check()))
            self.ledger.note(name, read)
        self.ledger.findings[record.path] = found
        return found

    def is_fresh(self, name: str) -> bool:
        """Whether the past plan's output of this address shows the same; then it is noted as such."""
        if not self.past.is_fresh(name, self.stale):
            return False
        self.ledger.reads[name] = self.past.reads[name]
        return True

    def make(self, one: Planned) -> tuple[Output, set[str]]:
        """What an output shows, and the names of all that it has read."""
        view, read = self.texts.watch(one.view)
        return Output(one.path, one.lang, view), read

    def note(self, path: str, read: Iterable[str]) -> None:
        """Write down what was read for an output. Of a file that is taken over the ledger knows nothing: bytes are no words."""
        if path not in self.files:
            self.ledger.note(path, read)

    def searched(self) -> dict[str, tuple[str, ...]]:
        """The pages that the search finds, by language."""
        return {reader.lang: found for reader in self.readers if (found := searchable(reader))}

    def pages(self) -> int:
        """The number of HTML pages."""
        return sum(output.path.endswith(".html") for output in self.outputs)


def _media(project: Project, pictures: Pictures) -> Iterator[tuple[Planned, str]]:
    """The files of `media/`, each with its source; of pictures the smaller ones, too."""
    for path in project.media:
        yield Planned(path, "", partial(Photo, path, 0) if pictures.is_shaped(path) else partial(Copy, path)), path
        for width, address in pictures.smaller(path):
            yield Planned(address, "", partial(Photo, path, width)), path


def _card(reader: Reader) -> Card:
    site = reader.project.site.value
    return Card(reader.words(site.title).text, reader.words(site.organisation.name).text)


def _outputs(reader: Reader, chronicle: Chronicle) -> Iterator[Planned]:
    for pages in PAGES:
        for key, view in pages(reader):
            yield Planned(reader.routes.of(key, reader.lang), reader.lang, view)
    yield from feeds(reader)
    yield from change_pages(reader, chronicle)
    yield from calendars(reader, chronicle)
