"""The directory of people in a real browser: its filter forgives accents, says what it found, and stores nothing."""

from __future__ import annotations

import re
from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, expect

from mentorsite.build import build

from ..large import LAST, write_large
from .conftest import serve

pytestmark = pytest.mark.browser

PAGE = "durchgaenge/2026/menschen.html"
PEOPLE = 288  # each first name with each family name twice


@pytest.fixture(scope="module")
def large_address(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """The site of a large cohort on a server."""
    folder = tmp_path_factory.mktemp("large")
    built = build(write_large(folder / "content", people=PEOPLE, events=0), folder / "_site")
    assert built.written is not None, built.report
    yield from serve(folder / "_site", "/")


@pytest.fixture
def directory(large_address: str, context: BrowserContext) -> Page:
    """The page of the directory."""
    page = context.new_page()
    page.goto(f"{large_address}/{PAGE}")
    return page


def family_names(page: Page) -> set[str]:
    """The family names of those who are shown."""
    names = page.locator(".people li:visible b").all_text_contents()
    return {name.split()[1].rpartition("-")[0] for name in names}


@pytest.mark.parametrize(
    ("typed", "found"),
    [
        ("Müller", {"Müller", "Mueller", "Muller"}),
        ("muller", {"Müller", "Muller"}),
        ("MUELLER", {"Müller", "Mueller"}),
        ("strasser", {"Straßer", "Strasser"}),
        ("Straßer", {"Straßer", "Strasser"}),
        ("nunez", {"Núñez"}),
        ("ozturk", {"Öztürk"}),
        ("oeztuerk", {"Öztürk"}),
        ("aero", {"Ærø"}),
        ("zuraw", {"Żuraw"}),
        ("lucja hakansson", {"Håkansson"}),
        ("weiss gulay", {"Weiß", "Weiss"}),
    ],
)
def test_a_name_is_found_however_it_is_typed(directory: Page, typed: str, found: set[str]) -> None:
    """With accents, without them, or spelled out as German does; of several words each must fit."""
    directory.get_by_role("searchbox").fill(typed)
    number = sum(name in found for name in LAST) * PEOPLE // len(LAST) // (12 if " " in typed else 1)
    expect(directory.locator(".people li:visible")).to_have_count(number)
    assert family_names(directory) == found


def test_the_filter_is_used_by_keyboard_and_says_what_it_found(directory: Page) -> None:
    """From the text by tab to each choice and to the button; a live region tells the number, headings without people go."""
    status = directory.get_by_role("status")
    expect(status).to_have_text(f"{PEOPLE} von {PEOPLE} angezeigt")
    directory.get_by_role("searchbox").focus()
    directory.keyboard.type("muller")
    expect(status).to_have_text(f"{PEOPLE // 6} von {PEOPLE} angezeigt")
    directory.keyboard.press("Tab")
    directory.keyboard.press("ArrowDown")  # the first role
    chosen = directory.locator("select").first
    assert chosen.evaluate("choice => choice.selectedOptions[0].text") == "Mentorinnen und Mentoren"
    assert directory.locator("#directory h2:visible").all_inner_texts() == ["Mentorinnen und Mentoren"]
    directory.get_by_role("searchbox").fill("niemand mit diesem Namen")
    expect(status).to_have_text("Dazu passt niemand. Lassen Sie ein Wort oder eine Auswahl weg.")
    directory.get_by_role("button", name="Auswahl zurücksetzen").press("Enter")
    expect(status).to_have_text(f"{PEOPLE} von {PEOPLE} angezeigt")
    assert directory.evaluate("document.activeElement.type") == "search"
    assert (
        directory.evaluate("localStorage.length + sessionStorage.length + location.search.length + location.hash.length") == 0
    )


def test_choices_are_joined(directory: Page) -> None:
    """Who is shown fits every facet that is chosen."""
    labels = ("Sprache", "Ort", "Thema")
    for label, choice in zip(labels, ("Türkisch", "Musterhafen", "Verhandeln"), strict=True):
        directory.locator(".choose label", has_text=re.compile(f"^{label}")).locator("select").select_option(label=choice)
    texts = directory.locator(".people li:visible").all_text_contents()
    assert texts
    assert [text for text in texts if not all(word in text for word in ("Türkisch", "Musterhafen", "Verhandeln"))] == []


def test_without_scripts_the_directory_is_a_list(large_address: str, chromium: Browser) -> None:
    """Everybody is there under her role, and no control that would do nothing."""
    context = chromium.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(f"{large_address}/{PAGE}")
    assert page.locator(".people li").count() == PEOPLE
    assert family_names(page) == set(LAST)
    assert page.get_by_role("search").count() == 0
    context.close()
