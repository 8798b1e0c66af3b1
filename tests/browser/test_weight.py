"""How much a page costs its reader: requests, bytes as they travel, hosts, and what stays on her device."""

from __future__ import annotations

import gzip
import re

import pytest
from playwright.sync_api import Browser, Response

from .conftest import SITES, Sites
from .kinds import Served

pytestmark = pytest.mark.browser

KILO = 1000
CROWDED_WEIGHT = 25 * KILO  # a start page with 300 dates
START_REQUESTS, START_WEIGHT, PAGE_WEIGHT, CSS_WEIGHT, SCRIPT_WEIGHT = 5, 20 * KILO, 30 * KILO, 8 * KILO, 5 * KILO
LOADED = re.compile(rb'<link rel="stylesheet" href="([^"]+)"|<script[^>]* src="([^"]+)"')
PICTURES = (".png", ".jpg", ".jpeg", ".webp", ".avif", ".gif")


def travels(data: bytes) -> int:
    """The size of a file as a web server sends it."""
    return len(gzip.compress(data, 9, mtime=0))


def test_no_page_is_heavy(sites: Sites) -> None:
    """Of all pages of the reference site none weighs more than 30 kB with its style and scripts, content images apart."""
    site = sites("reference")
    heavy = {path: weight for path in site.all() if (weight := sum(parts_of(site, path).values())) > PAGE_WEIGHT}
    assert heavy == {}


@pytest.mark.parametrize("name", SITES)
def test_style_and_scripts_are_light(sites: Sites, name: str) -> None:
    """On no kind of page style sheets weigh more than 8 kB and scripts more than 5, and no page more than 30 with both."""
    site = sites(name)
    for path in site.pages.values():
        parts = parts_of(site, path)
        assert (path, parts["css"] <= CSS_WEIGHT, parts["js"] <= SCRIPT_WEIGHT) == (path, True, True), parts
        assert (path, sum(parts.values()) <= PAGE_WEIGHT) == (path, True), parts


def parts_of(site: Served, path: str) -> dict[str, int]:
    """What a page weighs, what its style sheets, and what its scripts."""
    page = (site.folder / path).read_bytes()
    parts = {"html": travels(page), "css": 0, "js": 0}
    for found in LOADED.finditer(page):
        address = (found[1] or found[2]).decode()
        file = site.folder / address.removeprefix("/") if path.endswith("404.html") else (site.folder / path).parent / address
        parts["css" if found[1] else "js"] += travels(file.resolve().read_bytes()) if file.exists() else 0
    return parts


@pytest.mark.parametrize("name", SITES)
def test_what_is_asked_of_whom(sites: Sites, chromium: Browser, name: str) -> None:
    """A page asks its own host alone, and for no font; it stores nothing, breaks no policy; the start page asks five times."""
    site = sites(name)
    context = chromium.new_context(viewport={"width": 360, "height": 780})
    page = context.new_page()
    answers: list[Response] = []
    trouble: list[tuple[str, str]] = []
    page.on("response", lambda answer: answers.append(answer))
    page.on("console", lambda message: trouble.append((page.url, message.text)))
    page.on("pageerror", lambda error: trouble.append((page.url, str(error))))
    page.goto(f"{site.address}/{site.pages['start']}", wait_until="networkidle")
    ours = [one for one in answers if not one.url.endswith(PICTURES) and "/media/" not in one.url]
    assert len(ours) <= START_REQUESTS, [one.url for one in ours]
    weight = sum(travels(one.body()) for one in ours)
    assert weight <= (CROWDED_WEIGHT if name == "everything" else START_WEIGHT)
    for path in site.pages.values():
        page.goto(f"{site.address}/{path}")
        if page.evaluate("localStorage.length + sessionStorage.length") or context.cookies():
            trouble.append((path, "stores something"))
    trouble += [(one.url, "another host") for one in answers if not one.url.startswith(site.address)]
    trouble += [(one.url, "a font") for one in answers if one.request.resource_type == "font"]
    context.close()
    assert trouble == []
