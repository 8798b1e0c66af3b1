"""Atom feed (RFC 4287) and sitemap (sitemaps.org 0.9)."""

from __future__ import annotations

import datetime as dt
from xml.etree import ElementTree as ET

from ..plan.outputs import Feed, Sitemap

ATOM = "http://www.w3.org/2005/Atom"
SITEMAP = "http://www.sitemaps.org/schemas/sitemap/0.9"
XHTML = "http://www.w3.org/1999/xhtml"


def render_feed(feed: Feed) -> bytes:
    """The feed as UTF-8."""
    root = ET.Element("feed", {"xmlns": ATOM, "xml:lang": feed.lang})
    _add(root, "id", feed.address)
    _add(root, "title", feed.title)
    _add(root, "updated", _midnight(feed.updated))
    ET.SubElement(root, "link", {"rel": "self", "type": "application/atom+xml", "href": feed.address})
    ET.SubElement(root, "link", {"rel": "alternate", "type": "text/html", "href": feed.page})
    _add(ET.SubElement(root, "author"), "name", feed.author)
    for entry in feed.entries:
        element = ET.SubElement(root, "entry")
        _add(element, "id", entry.link)
        _add(element, "title", entry.title)
        _add(element, "updated", _midnight(entry.day))
        ET.SubElement(element, "link", {"rel": "alternate", "type": "text/html", "href": entry.link})
        _add(element, "summary", entry.summary)
    return _bytes(root)


def render_sitemap(sitemap: Sitemap) -> bytes:
    """The sitemap as UTF-8."""
    root = ET.Element("urlset", {"xmlns": SITEMAP, "xmlns:xhtml": XHTML})
    for entry in sitemap.entries:
        element = ET.SubElement(root, "url")
        _add(element, "loc", entry.address)
        for lang, address in entry.alternates:
            ET.SubElement(element, "xhtml:link", {"rel": "alternate", "hreflang": lang, "href": address})
    return _bytes(root)


def _add(parent: ET.Element, name: str, text: str) -> None:
    ET.SubElement(parent, name).text = text


def _midnight(day: dt.date) -> str:
    return f"{day.isoformat()}T00:00:00Z"


def _bytes(root: ET.Element) -> bytes:
    ET.indent(root)
    text: str = ET.tostring(root, encoding="unicode")
    return f'<?xml version="1.0" encoding="utf-8"?>\n{text}\n'.encode()
