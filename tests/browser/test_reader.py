"""What a reader of the site does, in a real browser."""

from __future__ import annotations

from pathlib import Path

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, expect

from .conftest import Sites

pytestmark = pytest.mark.browser

SCHEDULE = "durchgaenge/2026/termine/index.html"


def addresses(site: Path) -> list[str]:
    """All pages of the site."""
    return sorted(page.relative_to(site).as_posix() for page in site.rglob("*.html"))


def states(page: Page) -> dict[str, str]:
    """The dates that the script gave a state, by their title."""
    return dict(
        page.evaluate(
            "[...document.querySelectorAll('li.entry[data-state]:not([data-state=\"\"])')]"
            ".map(e => [e.querySelector('.entry-title').textContent.trim(), e.dataset.state])"
        )
    )


def test_every_page_asks_nobody_else_and_fits_a_small_phone(reference_site: Path, address: str, chromium: Browser) -> None:
    """At 320 px no page scrolls sideways; none asks another host, logs an error, sets a cookie or stores anything at load."""
    context = chromium.new_context(viewport={"width": 320, "height": 700})
    page = context.new_page()
    trouble: list[str] = []
    page.on("request", lambda request: request.url.startswith(address) or trouble.append(f"asks {request.url}"))
    page.on("console", lambda message: trouble.append(f"{page.url}: {message.text}"))
    # The icon may still be on its way when the next page is opened; only that is not a failure.
    page.on("requestfailed", lambda request: request.failure == "net::ERR_ABORTED" or trouble.append(f"fails {request.url}"))
    page.on("response", lambda response: response.status < 400 or trouble.append(f"{response.status} {response.url}"))
    for name in addresses(reference_site):
        if name == "404.html" or name.endswith("/404.html"):
            continue  # its ways start at the host's top; it has a test of its own
        page.goto(f"{address}/{name}")
        if page.evaluate("document.documentElement.scrollWidth > document.documentElement.clientWidth"):
            trouble.append(f"{name} scrolls sideways")
        if page.evaluate("localStorage.length + sessionStorage.length") or context.cookies():
            trouble.append(f"{name} stores something")
    context.close()
    assert trouble == []


def test_reads_the_same_below_any_path(sites: Sites, deep_address: str, context: BrowserContext) -> None:
    """Below /x/y/ a page of each kind shows the same text in the same style as at the top of a host, and misses nothing.

    The page for wrong addresses is the one that has to know where it lies; it has a test of its own.
    """
    page = context.new_page()
    lost: list[str] = []
    page.on("response", lambda answer: lost.append(answer.url) if answer.status >= 400 else None)
    for name in sites("reference").pages.values():
        if name != "404.html":
            seen = []
            for base in (sites("reference").address, deep_address):
                page.goto(f"{base}/{name}")
                seen.append(
                    (page.inner_text("main"), page.evaluate("getComputedStyle(document.querySelector('h1')).fontFamily"))
                )
            assert seen[0] == seen[1], name
    assert lost == []


def test_reads_from_an_unpacked_archive(reference_site: Path, context: BrowserContext) -> None:
    """Opened from the disk, pages have their style and lead to each other."""
    page = context.new_page()
    page.goto((reference_site / "index.html").as_uri())
    page.click("main a[href^='programm']")
    page.wait_for_url("**/programm.html")  # and its style: a click comes back as soon as the address has changed
    assert page.evaluate("[...document.querySelectorAll('link[rel=stylesheet]')].every(link => link.sheet)")


def test_a_wrong_address_leads_back(deep_address: str, context: BrowserContext) -> None:
    """A deep wrong address shows the page that says so."""
    page = context.new_page()
    answer = page.goto(f"{deep_address}/no/such/page.html")
    assert answer is not None
    assert answer.status == 404
    assert page.inner_text("h1") == "Diese Seite gibt es nicht"


def test_agenda_reads_without_script(address: str, chromium: Browser) -> None:
    """Without script every date is there with weekday, date and time, and the menu opens."""
    context = chromium.new_context(java_script_enabled=False, viewport={"width": 360, "height": 780})
    page = context.new_page()
    page.goto(f"{address}/{SCHEDULE}")
    text = page.inner_text("main")
    assert "Donnerstag, 21. Januar 2027" in text
    assert "09:00–17:00 Uhr" in text
    page.click("header button, header summary")
    assert page.is_visible("header nav a[href*='handbuch']")
    context.close()


def test_language_link_leads_to_the_same_page(address: str, context: BrowserContext) -> None:
    """From a German chapter to its English sibling and back."""
    page = context.new_page()
    page.goto(f"{address}/handbuch/mentees.html")
    page.click("header a[hreflang=en]")
    page.wait_for_url(f"{address}/en/handbook/mentees.html")
    assert page.get_attribute("html", "lang") == "en"
    page.click("header a[hreflang=de]")
    page.wait_for_url(f"{address}/handbuch/mentees.html")


def test_skip_link_is_the_first_stop(address: str, context: BrowserContext) -> None:
    """The first press of the tab key reaches the skip link, which leads to the content."""
    page = context.new_page()
    page.goto(f"{address}/handbuch/mentees.html")
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.getAttribute('href')") == "#at-main"
    page.keyboard.press("Enter")
    assert page.evaluate("document.activeElement.closest('main') !== null")


# The moved workshop of the reference content lies on 21 January 2027, 09:00 to 17:00 in Berlin.
MOMENTS = [
    ("2027-01-20T12:00:00+01:00", "Europe/Berlin", "next"),
    ("2027-01-21T08:59:00+01:00", "Europe/Berlin", "today"),
    ("2027-01-21T16:59:00+01:00", "Europe/Berlin", "today"),
    ("2027-01-21T17:00:00+01:00", "Europe/Berlin", "past"),
    ("2027-01-21T08:59:00+01:00", "Pacific/Auckland", "today"),
    ("2027-01-21T17:00:00+01:00", "America/New_York", "past"),
]


@pytest.mark.parametrize(("moment", "zone", "state"), MOMENTS)
def test_states_follow_the_readers_clock(address: str, chromium: Browser, moment: str, zone: str, state: str) -> None:
    """Past, today and next are right to the minute, wherever the reader is, without a new build."""
    context = chromium.new_context(timezone_id=zone)
    page = context.new_page()
    page.clock.set_fixed_time(moment)
    page.goto(f"{address}/{SCHEDULE}")
    assert states(page).get("Workshop: Karriereplanung") == state
    context.close()


def test_start_page_leads_with_the_next_date(address: str, context: BrowserContext) -> None:
    """The day before, the workshop of the 21st stands on a phone's first screen, and three more dates below."""
    page = context.new_page()
    page.clock.set_fixed_time("2027-01-20T12:00:00+01:00")
    page.goto(f"{address}/index.html")
    titles = page.locator("li.entry:visible .entry-title").all_inner_texts()
    assert len(titles) == 4
    assert titles[0] == "Workshop: Karriereplanung"
    up = page.locator("#at-up .entry-when").bounding_box()
    assert up is not None
    assert up["y"] + up["height"] < 780


@pytest.mark.parametrize("name", ["index.html", "durchgaenge/2026/index.html"])
def test_the_menu_opens_without_script(address: str, chromium: Browser, name: str) -> None:
    """A button opens it and another closes it; what is closed is out of the way of the tab key; its links lead on."""
    context = chromium.new_context(viewport={"width": 360, "height": 780}, java_script_enabled=False)
    page = context.new_page()
    page.goto(f"{address}/{name}")
    menu, entry = page.locator("#at-menu"), page.locator("#at-menu").get_by_role("link", name="Workshops")
    expect(menu).to_be_hidden()
    page.keyboard.press("Tab")
    for _ in range(8):  # the skip link, the head of the page, and into its main part
        page.keyboard.press("Tab")
        expect(page.locator("#at-menu :focus")).to_have_count(0)
    page.get_by_role("button", name="Menü").click()
    expect(entry).to_be_visible()
    page.get_by_role("button", name="Schließen").click()
    expect(menu).to_be_hidden()
    page.get_by_role("button", name="Menü").press("Enter")
    entry.click()
    expect(page.get_by_role("heading", level=1)).to_have_text("Begleitprogramm")
    context.close()
