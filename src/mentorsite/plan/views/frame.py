"""What stands around every page."""

from __future__ import annotations

from typing import NamedTuple

from markupsafe import Markup

from .values import Contact, Day, Link, Words


class NavItem(NamedTuple):
    """An entry of the main menu. `current` is "page" on that very page, "true" below it, else empty (as in `aria-current`)."""

    label: Words
    href: str
    current: str = ""


class Alternate(NamedTuple):
    """The same page in another language, named in itself."""

    lang: str
    name: str
    href: str
    address: str = ""


class Frame(NamedTuple):
    """Head, header and footer of one page.

    `direction` is "rtl" where the language is written from right to left, else "ltr". `title` is the document's title,
    `address` the page's absolute address (empty without `url` in site.yaml), `root` the relative way to the site's top ("",
    "../"), `fallback` the name of the language that the text is in where this page is not translated, `preview` whether the
    page shows a draft, `search` the way to the search page where there is one, `image` the whole address of the
    picture for shared links.
    """

    lang: str
    direction: str
    title: str
    description: str
    address: str
    root: str
    home: str
    site_title: Words
    navigation: tuple[NavItem, ...]
    footer: tuple[Link, ...]
    breadcrumbs: tuple[Link, ...]
    alternates: tuple[Alternate, ...]
    default_address: str
    feed: str
    organisation: Words
    organisation_address: Words | None
    contact: Contact
    issued: Day | None
    notice: Words | None
    timezone: str
    fallback: str = ""
    search: str = ""
    image: str = ""
    preview: bool = False
    json_ld: Markup = Markup()
