"""The small values that views are made of. All are frozen; all text in them is ready for its reader."""

from __future__ import annotations

from typing import NamedTuple

from markupsafe import Markup, escape


class Words(NamedTuple):
    """A text in the page's language or, where a translation is missing, in another: then `lang` names it.

    In a template `{{ words }}` prints it escaped, and marked with its language where that differs from the page's; `words.text`
    is the bare text for attributes and titles.
    """

    text: str
    lang: str | None = None

    def __str__(self) -> str:
        return self.text

    def __html__(self) -> str:
        return Markup('<span lang="{}" dir="auto">{}</span>').format(self.lang, self.text) if self.lang else escape(self.text)


class Html(NamedTuple):
    """Rendered Markdown, safe to print. `lang` is set where it is not the page's language."""

    markup: Markup
    lang: str | None = None

    def __html__(self) -> str:
        return Markup('<div lang="{}" dir="auto">{}</div>').format(self.lang, self.markup) if self.lang else self.markup

    def __str__(self) -> str:
        return self.__html__()


class Link(NamedTuple):
    """A link with a label that says where it leads. `href` is relative to the page, or absolute for another host."""

    label: Words
    href: str


class Day(NamedTuple):
    """A calendar day: `iso` for `<time datetime>`, `long` ("12. März 2026"), `weekday`, `short` ("12.03.26")."""

    iso: str
    long: str
    weekday: str
    short: str


class When(NamedTuple):
    """The time of a date, in the event's time zone.

    `start` and `end` are ISO 8601 instants with offset, or days for whole-day dates (`end` is then the last day). `days` is
    "Donnerstag, 21. Januar 2027" or a range; `clock` "09:00–17:00 Uhr" or empty; `month` "Januar 2027"; `number` and
    `month_short` serve a calendar leaf ("21", "Jan."). `zone` names the zone where it is not the site's,
    `midnight` is the first instant of the day where clocks are changed between it and `start`.
    """

    start: str
    end: str
    days: str
    weekday: str
    clock: str
    month: str
    number: str
    month_short: str
    zone: str = ""
    midnight: str = ""


class Label(NamedTuple):
    """A word from a closed set: `id` for classes and filters, `text` for people."""

    id: str
    text: str


class Point(NamedTuple):
    """A headed point of a list."""

    title: Words
    text: Html | None = None


class Material(NamedTuple):
    """Something to read or bring: `href` is empty where nothing is to be opened; `note` says what it is, and how large."""

    title: Words
    href: str = ""
    note: str = ""


class Contact(NamedTuple):
    """Whom to ask: a role with its channels."""

    role: Words
    email: str
    phone: str = ""
    hours: Words | None = None


class Heading(NamedTuple):
    """An entry of a page's table of contents; `level` is 2 or 3."""

    level: int
    title: str
    anchor: str


class Card(NamedTuple):
    """A page shown on another: title, one sentence, link, and a few labels or a date."""

    title: Words
    href: str
    summary: Words | None = None
    labels: tuple[Label, ...] = ()
    day: Day | None = None
