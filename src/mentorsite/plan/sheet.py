"""One page in one language: turns what the model says into what its reader sees."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Mapping
from dataclasses import dataclass
from enum import StrEnum
from functools import cached_property, lru_cache, partial
from typing import Protocol

from markupsafe import Markup
from pydantic import BaseModel

from ..markdown import Setting, to_html
from ..model import Project, Record
from ..model import base as model
from ..model.text import Localised, Prose
from . import routes as where
from .dates import Calendar
from .links import Links
from .pictures import Pictures
from .reading import Texts
from .views import View
from .views.values import Heading, Html, Label, Link, Material, Point, Words

KILO = 1000
ALERTS = ("note", "tip", "important", "warning", "caution")


NONE = Pictures()
Page = tuple[str, Callable[[], View]]  # a page's key in the routes, and how to make what it shows


class Translate(Protocol):
    """The interface's words in one language."""

    def __call__(self, key: str, **values: object) -> str: ...


@dataclass(frozen=True, slots=True)
class Members:
    """The participants of some cohorts, given by their ids. `feed` gives a calendar file of a cohort, by its id and its public
    address, the address that they alone know. `people` are those of each cohort who have a page of their own."""

    cohorts: frozenset[str]
    feed: Callable[[str, str], str]
    people: Mapping[str, Collection[str]]


@dataclass(frozen=True)
class Reader:
    """A reader of one language: the words, the calendar, and what is the same on all her pages.

    `project` is what she may know. `whole` is everything: for reckoning alone, as the programme rules do, never to be shown.
    `members` is there where she is a participant; for everybody else, `protected` are the cohorts with an area of their own.
    """

    project: Project
    lang: str
    t: Translate
    routes: where.Routes
    texts: Texts
    links: Links
    url: str
    whole: Project
    pictures: Pictures = NONE
    members: Members | None = None
    protected: tuple[str, ...] = ()

    @property
    def default(self) -> str:
        """The site's default language."""
        return self.project.languages[0]

    @cached_property
    def calendar(self) -> Calendar:
        """Formats dates."""
        return Calendar(self.lang, self.project.site.value.timezone, lambda clock: self.t("time.clock", clock=clock))

    @cached_property
    def records(self) -> Mapping[str, Record[BaseModel]]:
        """Every record by the path of its file."""
        return {record.path: record for record in self.project.records()}

    @cached_property
    def inside(self) -> dict[str, str]:
        """The strings that appear inside rendered Markdown."""
        return {name: self.t(f"markdown.{name}") for name in (*ALERTS, "table", "open", "done", "kept", "forget", "back")}

    def label(self, group: str, member: StrEnum | str) -> Label:
        """A word from a closed set."""
        return Label(str(member), self.t(f"{group}.{member}"))

    def labels(self, group: str, members: Iterable[StrEnum]) -> tuple[Label, ...]:
        """Words from a closed set."""
        return tuple(self.label(group, member) for member in members)

    def words(self, text: Localised) -> Words:
        """A text as this reader sees it."""
        words, lang = self.texts.words(text, self.lang, self.default)
        return Words(words, None if lang == self.lang else lang)

    def maybe(self, text: Localised | None) -> Words | None:
        """The same for a text that may be absent."""
        return self.words(text) if text else None

    def absolute(self, address: str) -> str:
        """The whole address of a page, or nothing where the site does not know its own."""
        if not self.url:
            return ""
        return self.url + (address.removesuffix("index.html") if address.endswith("index.html") else address)


@dataclass(frozen=True)
class Sheet:
    """A page for a reader: `key` as in the routes, `address` its own address."""

    reader: Reader
    key: str

    @cached_property
    def address(self) -> str:
        """This page's address relative to the site's top."""
        return self.reader.routes.of(self.key, self.reader.lang)

    @property
    def root(self) -> str:
        """The relative way to the site's top: nothing, or `../` as often as needed."""
        return "../" * self.address.count("/")

    @cached_property
    def folder(self) -> str:
        """The part of the address before the page's name: nothing, or it ends in `/`."""
        return self.address[: self.address.rfind("/") + 1]

    def href(self, target: str) -> str:
        """The relative way to an address of the site."""
        path, hash_, anchor = target.partition("#")
        return _way(path, self.folder) + hash_ + anchor

    def to(self, key: str) -> str:
        """The relative way to a page; nothing where there is no such page."""
        address = self.reader.routes.get(key, self.reader.lang)
        return self.href(address) if address else ""

    def link(self, key: str, label: Words | str) -> Link:
        """A link to a page of the site."""
        return Link(Words(label) if isinstance(label, str) else label, self.to(key))

    def resolve(self, written: str, base: str) -> str:
        """The way to what a file of the content folder names; nothing where it leads nowhere (that is a finding already)."""
        target = self.reader.links.look_up(written, base, self.reader.lang)
        return target.address if target.foreign or not target.address else self.href(target.address)

    def picture(self, written: str, base: str) -> str:
        """The way to a picture that the file `base` names; nothing where there is none (that is a finding already)."""
        target = self.reader.links.look_up(written, base, self.reader.lang, image=True)
        return self.href(target.address) if target.address and not target.foreign else ""

    def html(self, text: Prose | None, base: str, *, level: int = 2, prefix: str = "") -> Html | None:
        """A Markdown text that stands in the file `base`; `prefix` tells its anchors from those of other texts on the page."""
        if text is None:
            return None
        words, lang = self.reader.texts.words(text, self.reader.lang, self.reader.default)
        key = (type(self), self.folder, self.reader.lang, lang, base, level, prefix, words)
        return self.reader.texts.piece(key, partial(self._html, words, lang, base, level, prefix))

    def _html(self, words: str, lang: str, base: str, level: int, prefix: str) -> Html:
        parsed = self.reader.texts.of(words)

        def resolve(written: str, image: bool) -> str | None:
            target = self.reader.links.look_up(written, base, self.reader.lang, image=image)
            if not target.address or target.foreign:
                return target.address or None
            if prefix and written.startswith("#") and written[1:] in parsed.anchors:
                return f"#{prefix}{written[1:]}"
            return self.href(target.address) or None

        def picture(written: str) -> Markup:
            target = self.reader.links.look_up(written, base, self.reader.lang, image=True)
            return self.reader.pictures.attributes(target.address, self.href)

        setting = Setting(resolve, self.reader.inside, level, prefix, picture)
        markup = to_html(parsed, setting)
        return Html(markup, None if lang == self.reader.lang else lang)

    def must(self, text: Prose, base: str, *, level: int = 2, prefix: str = "") -> Html:
        """A Markdown text that is always there."""
        return self.html(text, base, level=level, prefix=prefix) or Html(Markup())

    def contents(self, text: Prose | None) -> tuple[Heading, ...]:
        """The table of contents of a text: its two upper levels."""
        if text is None:
            return ()
        parsed = self.reader.texts.of(self.reader.texts.words(text, self.reader.lang, self.reader.default)[0])
        levels = sorted({heading.level for heading in parsed.headings})[:2]
        return tuple(
            Heading(2 + levels.index(heading.level), heading.title, heading.anchor)
            for heading in parsed.headings
            if heading.level in levels
        )

    def point(self, point: model.Point, base: str, name: str) -> Point:
        """A headed point; `name` tells its anchors from those of others on the page."""
        return Point(self.reader.words(point.title), self.html(point.text, base, level=4, prefix=f"{name}--"))

    def points(self, points: Iterable[model.Point], base: str, name: str) -> tuple[Point, ...]:
        """Headed points."""
        return tuple(self.point(point, base, f"{name}-{number}") for number, point in enumerate(points, 1))

    def sources(self, sources: Iterable[model.Source]) -> tuple[Link, ...]:
        """Where facts come from."""
        return tuple(Link(self.reader.words(source.title), source.link) for source in sources)

    def materials(self, materials: Iterable[model.Material], base: str) -> tuple[Material, ...]:
        """Things to read or bring."""
        return tuple(self._material(material, base) for material in materials)

    def _material(self, material: model.Material, base: str) -> Material:
        words, href, size = self.reader.words(material.title), material.link or "", ""
        if material.file:
            target = self.reader.links.look_up(material.file, base, self.reader.lang).address
            found = self.reader.project.media.get(target)
            href, size = (self.href(target), _kind(target, found)) if found is not None else ("", "")
        elif material.page:
            href = self.resolve(material.page, base)
        kind = self.reader.t(f"material.{material.kind}") if material.kind else ""
        coming = self.reader.t("materials.announced") if material.announced and not href else ""
        return Material(words, href, ", ".join(part for part in (kind, size, coming) if part))


@lru_cache(maxsize=8192)
def _way(target: str, folder: str) -> str:
    """A relative way, remembered: the menu and the footer lead the same way from every page of a folder."""
    return where.relative(target, folder)


def _kind(path: str, size: int) -> str:
    """What a file is, for somebody who decides whether to open it on a train: "PDF, 120 kB"."""
    ending = path.rpartition(".")[2].upper()
    return f"{ending}, {max(1, round(size / KILO))} kB"
