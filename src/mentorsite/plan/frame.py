"""Head, menu and footer of a page."""

from __future__ import annotations

import json
import posixpath
from collections.abc import Iterator, Mapping, Sequence

from babel import Locale
from markupsafe import Markup

from ..model.site import Contact as ModelContact
from . import routes as where
from .dates import locale_of
from .lifecycle import leading
from .sheet import Reader, Sheet
from .views.frame import Alternate, Frame, NavItem
from .views.values import Contact, Link, Words

LEFT_TO_RIGHT = ("de", "en", "fr")  # as Babel says, too; to ask it costs 15 ms
CONTACT_PAGES = ("kontakt", "contact")
MENU = ("programme", "cohorts", "workshops", "handbook", "standards", "cases", "news")
SECTION_KEYS = {name: f"{name}/" for name in MENU} | {"programme": "programme.yaml"}


def contact(reader: Reader, given: ModelContact | None = None) -> Contact:
    """Whom to ask: the cohort's own contact, else the site's."""
    it = given or reader.project.site.value.contact
    return Contact(reader.words(it.role), it.email, it.phone or "", reader.maybe(it.hours))


def frame(
    sheet: Sheet,
    title: Words | str,
    description: Words | str | None,
    *,
    above: Sequence[Link] = (),
    languages: Sequence[str] = (),
    preview: bool = False,
    json_ld: Sequence[Mapping[str, object]] = (),
) -> Frame:
    """The frame of a page. `above` are the pages between the start page and this one; `languages` those of its text."""
    reader = sheet.reader
    site, lang = reader.project.site.value, reader.lang
    site_title = reader.words(site.title)
    name = str(title)
    crumbs = (
        (Link(Words(reader.t("frame.home")), sheet.to(where.START)), *above)
        if sheet.key not in (where.START, where.NOT_FOUND)
        else ()
    )
    fallback = bool(languages) and lang not in languages
    return Frame(
        lang=lang,
        direction="ltr" if lang in LEFT_TO_RIGHT else locale_of(lang).text_direction,
        title=site_title.text if sheet.key == where.START else f"{name} - {site_title.text}",
        description=_plain(description) or reader.words(site.description).text,
        address=reader.absolute(sheet.address) if sheet.key != where.NOT_FOUND else "",
        root=sheet.root,
        home=sheet.to(where.START),
        site_title=site_title,
        navigation=_navigation(sheet),
        footer=_footer(sheet),
        breadcrumbs=crumbs,
        alternates=_alternates(sheet),
        default_address=reader.absolute(reader.routes.of(sheet.key, reader.default)),
        feed=sheet.href(feed) if (feed := feed_address(reader)) else "",
        organisation=reader.words(site.organisation.name),
        organisation_address=reader.maybe(site.organisation.address),
        contact=contact(reader),
        issued=reader.calendar.day(site.issued) if site.issued else None,
        notice=reader.maybe(site.notice),
        timezone=reader.calendar.zone_name(),
        fallback=language_name(reader.default, lang) if fallback else "",
        search=sheet.to(where.SEARCH),
        image=reader.absolute(card_address(reader)),
        preview=preview,
        json_ld=_json_ld(sheet, (*crumbs, Link(Words(name), sheet.href(sheet.address))), json_ld),
    )


def card_address(reader: Reader) -> str:
    """Where the picture lies that stands for the site in this language."""
    return "social.png" if reader.lang == reader.default else f"{reader.lang}/social.png"


def feed_address(reader: Reader) -> str:
    """Where the Atom feed of this language lies; nothing where there is none: it needs whole addresses, and an announcement."""
    if not reader.url or not reader.project.news:
        return ""
    return reader.routes.of("news/", reader.lang).replace("index.html", "feed.xml")


def section(sheet: Sheet, name: str) -> Link:
    """The link to an overview page, for breadcrumbs."""
    return sheet.link(SECTION_KEYS[name], sheet.reader.t(f"menu.{name}"))


def _plain(text: Words | str | None) -> str:
    return " ".join(str(text or "").split())


def _navigation(sheet: Sheet) -> tuple[NavItem, ...]:
    """The menu as site.yaml gives it, else one derived from what there is. The most specific entry is the current one."""
    reader = sheet.reader
    given = reader.project.site.value.navigation
    if given is None:
        items = [(key, Words(reader.t(f"menu.{name}")), sheet.to(key)) for name, key in _derived(sheet)]
    else:
        items = [
            (key, reader.maybe(entry.label) or page_title(reader, key), href)
            for entry in given
            if (key := entry.to.partition("#")[0]) and (href := sheet.resolve(entry.to, "site.yaml"))
        ]
    above = [key for key, _, _ in items if sheet.key == key or sheet.key.startswith(key if key.endswith("/") else f"{key}#")]
    nearest = max(above, key=len, default=None)
    state = "page" if nearest == sheet.key else "true"
    return tuple(NavItem(label, href, state if key == nearest else "") for key, label, href in items)


def _derived(sheet: Sheet) -> Iterator[tuple[str, str]]:
    """The sections that have anything to show, with the dates of the leading cohort and the contact page."""
    project = sheet.reader.project
    folder = leading(project)
    for name in MENU:
        if filled(sheet, name):
            yield name, SECTION_KEYS[name]
        if name == "programme" and folder and folder.schedule:
            yield "dates", folder.schedule.path
    for name in CONTACT_PAGES:
        if name in project.pages:
            yield "contact", project.pages[name].path
            return


def page_title(reader: Reader, key: str) -> Words:
    """The title of the page with this key."""
    path, _, part = key.partition("#")
    if record := reader.records.get(path):
        events = getattr(record.value, "events", ())
        title = next((event.title for event in events if event.id == part), None) or getattr(record.value, "title", None)
        if title:
            return reader.words(title)
    name = "schedule" if path.endswith("/schedule.yaml") else path.removesuffix(".yaml").rstrip("/")
    return Words(reader.t(f"section.{name}.title"))


def filled(sheet: Sheet, name: str) -> bool:
    """Whether a section has anything to show."""
    project = sheet.reader.project
    records: Mapping[str, Mapping[str, object]] = {
        "cohorts": project.cohorts,
        "workshops": project.workshops,
        "handbook": project.chapters,
        "standards": project.catalogues,
        "cases": project.cases,
        "news": project.news,
    }
    return name == "programme" or bool(records[name])


def _footer(sheet: Sheet) -> tuple[Link, ...]:
    reader = sheet.reader
    pages = sorted(reader.project.pages.values(), key=lambda record: (record.value.order, record.id))
    return tuple(sheet.link(page.path, reader.words(page.value.title)) for page in pages)


def _alternates(sheet: Sheet) -> tuple[Alternate, ...]:
    """The same page in the other languages, each named in itself."""
    reader = sheet.reader
    found = []
    for lang in reader.project.languages:
        if lang != reader.lang and (address := reader.routes.get(sheet.key, lang)):
            found.append(Alternate(lang, language_name(lang), sheet.href(address), reader.absolute(address)))
    return tuple(found)


def language_name(lang: str, reader: str = "") -> str:
    """What a language is called: in itself and alone in a menu, or in a sentence of another one."""
    name = Locale.parse(lang, sep="-").get_display_name(locale_of(reader or lang)) or lang
    return name if reader else name[:1].upper() + name[1:]


def _json_ld(sheet: Sheet, crumbs: Sequence[Link], more: Sequence[Mapping[str, object]]) -> Markup:
    """Facts for machines; breadcrumbs from the second level on. Needs whole addresses."""
    reader = sheet.reader
    if not reader.url:
        return Markup()
    graph: list[Mapping[str, object]] = list(more)
    if len(crumbs) > 2:
        graph.append(
            {
                "@type": "BreadcrumbList",
                "itemListElement": [
                    {"@type": "ListItem", "position": number, "name": crumb.label.text, "item": _whole(sheet, crumb.href)}
                    for number, crumb in enumerate(crumbs, start=1)
                ],
            }
        )
    if not graph:
        return Markup()
    text = json.dumps({"@context": "https://schema.org", "@graph": graph}, ensure_ascii=False, sort_keys=True)
    return Markup(text.replace("&", "\\u0026").replace("<", "\\u003c").replace(">", "\\u003e"))  # noqa: S704


def _whole(sheet: Sheet, href: str) -> str:
    target = posixpath.normpath(posixpath.join(posixpath.dirname(sheet.address), href))
    return sheet.reader.absolute(target)
