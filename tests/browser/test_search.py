"""What somebody does who searches, in a real browser."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, expect

pytestmark = pytest.mark.browser


@pytest.fixture
def page(context: BrowserContext) -> Page:
    """A page whose console must stay silent."""
    page = context.new_page()
    page.set_default_timeout(30_000)
    return page


def test_a_search_loads_when_it_is_used_and_lists_links(deep_address: str, page: Page) -> None:
    """Nothing of the index is fetched before somebody types; then results are links that lead there, their number is said."""
    asked: list[str] = []
    trouble: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    page.on("console", lambda message: trouble.append(message.text))
    page.goto(f"{deep_address}/index.html")
    page.click(".search-link")
    expect(page.get_by_role("heading", level=1)).to_have_text("Suche")
    assert not [url for url in asked if "pagefind/" in url]
    page.get_by_role("searchbox", name="Suchbegriff").fill("Vertraulichkeit")
    expect(page.get_by_role("status")).to_have_text(re.compile(r"^\d+ Treffer für „Vertraulichkeit“$"))
    assert [url for url in asked if "pagefind/de/" in url]
    assert not [url for url in asked if not url.startswith(deep_address)]
    results = page.locator(".finder ol > li > a")
    assert 1 <= results.count() <= 10
    assert page.locator(".finder mark").count() > 0
    results.filter(has_text="Vertraulichkeit").first.click()
    page.wait_for_url("**/handbuch/vertraulichkeit.html")
    assert trouble == []


def test_the_english_search_finds_english_pages(address: str, page: Page) -> None:
    """Each language has its own index; an address with `?q=` shows its results at once."""
    page.goto(f"{address}/en/search.html?q=confidential")
    expect(page.get_by_role("status")).to_have_text(re.compile(r"^\d+ results? for “confidential”$"))
    links = page.locator(".finder ol > li > a").evaluate_all("links => links.map(link => new URL(link.href).pathname)")
    assert links
    assert all(link.startswith("/en/") for link in links)


def test_nothing_found_is_said(address: str, page: Page) -> None:
    """A word that is nowhere gives a sentence, not an empty page."""
    page.goto(f"{address}/suche.html?q=xyzzyqwert")
    expect(page.get_by_role("status")).to_have_text(re.compile("^Nichts gefunden für „xyzzyqwert“"))


def test_ctrl_k_leads_into_the_field(address: str, page: Page) -> None:
    """From any page to the search, ready to type; on the search page into its field."""
    page.goto(f"{address}/handbuch/mentees.html")
    page.keyboard.press("Control+k")
    page.wait_for_url("**/suche.html#at-search")
    expect(page.get_by_role("searchbox")).to_be_focused()
    page.evaluate("document.activeElement.blur()")
    page.keyboard.press("Control+k")
    expect(page.get_by_role("searchbox")).to_be_focused()


def test_without_scripts_there_is_the_list(address: str, chromium: Browser) -> None:
    """The page says that searching needs a script, shows no field that would not work, and leads to every section."""
    context = chromium.new_context(java_script_enabled=False, locale="de-DE")
    page = context.new_page()
    page.goto(f"{address}/suche.html")
    expect(page.get_by_text("Zum Suchen braucht diese Seite JavaScript.")).to_be_visible()
    assert page.locator("input").count() == 0
    page.locator(".search-contents").get_by_role("link", name="Für Mentees", exact=True).click()
    page.wait_for_url("**/handbuch/mentees.html")
    context.close()


def test_from_the_disk_the_page_says_so(reference_site: Path, page: Page) -> None:
    """Browsers load no index from a disk; the page says what is to be had instead."""
    page.goto((reference_site / "suche.html").as_uri())
    expect(page.get_by_text("Die Suche braucht die Website im Netz")).to_be_visible()
    assert page.locator("input").count() == 0
    expect(page.locator(".search-contents").get_by_role("link", name="Für Mentees", exact=True)).to_be_visible()


def test_only_the_search_page_may_run_wasm(reference_files: dict[str, bytes]) -> None:
    """What the index needs is allowed there alone."""
    loose = sorted(name for name, data in reference_files.items() if b"'wasm-unsafe-eval'" in data and name.endswith(".html"))
    assert loose == ["en/search.html", "suche.html"]
