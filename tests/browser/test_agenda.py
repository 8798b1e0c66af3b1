"""The agenda's filters: added by the script, usable by keyboard, in the address, and stored nowhere. And the year's picture."""

from __future__ import annotations

import pytest
from playwright.sync_api import Browser, BrowserContext, Page

pytestmark = pytest.mark.browser

AGENDA = "durchgaenge/2026/termine/index.html"
NOW = "2026-11-25T12:00:00+01:00"


@pytest.fixture
def agenda(address: str, context: BrowserContext) -> Page:
    """The agenda of the reference site, on a phone in November."""
    page = context.new_page()
    page.clock.set_fixed_time(NOW)
    page.goto(f"{address}/{AGENDA}")
    return page


def visible(page: Page) -> list[tuple[str, str]]:
    """Kind and audience of the dates that are shown."""
    script = (
        "[...document.querySelectorAll('.entry')].filter(e => e.checkVisibility())"
        ".map(e => [e.dataset.kind, [...e.querySelectorAll('[data-role]')].map(r => r.dataset.role).join()])"
    )
    return [(kind, roles) for kind, roles in page.evaluate(script)]


def test_filters_stand_in_the_address(agenda: Page, address: str) -> None:
    """What is chosen can be sent to somebody: her page opens with the same choice, and months without dates are gone."""
    everything = visible(agenda)
    agenda.select_option("label:has-text('Für wen') select", "hr")
    agenda.select_option("label:has-text('Art') select", "network")
    chosen = visible(agenda)
    assert chosen == [(kind, roles) for kind, roles in everything if kind == "network" and "hr" in roles.split(",")]
    assert 0 < len(chosen) < len(everything)
    assert agenda.inner_text("output") == f"{len(chosen)} von {len(everything)} Terminen"
    assert agenda.url.endswith("#role=hr&kind=network")
    assert agenda.locator(".month:visible").count() <= len(chosen)
    again = agenda.context.new_page()
    again.goto(agenda.url)
    assert visible(again) == chosen
    assert again.evaluate("document.querySelectorAll('.filters select')[0].value") == "hr"
    assert agenda.evaluate("localStorage.length + sessionStorage.length + document.cookie.length") == 0


def test_filters_by_keyboard(agenda: Page) -> None:
    """The choice and the way back are reached by the tab key alone; the number is announced, and focus is never lost."""
    agenda.focus("label:has-text('Art') select")
    agenda.keyboard.type("Frist")
    everything, some = agenda.locator(".entry").count(), len(visible(agenda))
    assert 0 < some < everything
    assert {kind for kind, _ in visible(agenda)} == {"deadline"}
    assert agenda.locator(".filters").get_by_role("status").inner_text() == f"{some} von {everything} Terminen"
    for _ in range(4):
        agenda.keyboard.press("Tab")
        if agenda.evaluate("document.activeElement.tagName") == "BUTTON":
            break
    agenda.keyboard.press("Enter")
    assert len(visible(agenda)) == everything
    assert agenda.evaluate("document.activeElement.tagName") == "SELECT"
    assert "#" not in agenda.url


def test_an_address_that_means_nothing_shows_everything(agenda: Page) -> None:
    """Values that no date has are not looked at, and a link to one date is no filter."""
    everything = visible(agenda)
    for wrong in ("#role=nobody&kind=%22", "#kind=", "#date-auftakt", "#="):
        agenda.goto(agenda.url.partition("#")[0] + wrong)
        agenda.reload()
        assert visible(agenda) == everything


def test_the_way_to_the_next_date_knows_the_filter(agenda: Page) -> None:
    """It leads to the next date, and with a filter to the next of those that are shown."""
    link = agenda.get_by_role("link", name="Zum nächsten Termin")
    up = agenda.locator(".chip-next").evaluate("chip => chip.closest('.entry').id")
    assert link.get_attribute("href") == f"#{up}"
    agenda.select_option("label:has-text('Für wen') select", "hr")
    first = agenda.locator(".entry:visible:not(.is-past, .is-cancelled)").first.get_attribute("id")
    assert link.get_attribute("href") == f"#{first}"
    assert first != up
    link.click()
    assert agenda.evaluate("document.querySelector(':target').checkVisibility()")
    assert len(visible(agenda)) > 0


def test_without_a_script_there_is_no_filter(address: str, chromium: Browser) -> None:
    """Without it every date is shown, and no control that would do nothing."""
    context = chromium.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(f"{address}/{AGENDA}")
    assert page.locator(".filters, select").count() == 0
    assert page.locator(".entry:visible").count() == page.locator(".entry").count() > 20
    context.close()


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_the_year_shows_today(address: str, chromium: Browser, scheme: str) -> None:
    """A line stands at today in each row, between the dates before and after; long before and after the year there is none."""
    context = chromium.new_context(timezone_id="Europe/Berlin", color_scheme=scheme)  # type: ignore[arg-type]
    page = context.new_page()
    seen = []
    for moment in (NOW, "2024-01-01T12:00:00+01:00", "2030-01-01T12:00:00+01:00"):
        page.clock.set_fixed_time(moment)
        page.goto(f"{address}/durchgaenge/2026/index.html")
        lines = page.evaluate(
            "[...document.querySelectorAll('.year-today')].map(e => parseFloat(e.getAttribute('d').slice(1)))"
        )
        seen.append((len(set(lines)), page.is_visible(".year-note")))
        if moment == NOW:
            first = page.get_attribute(".year", "data-first")
            assert first is not None
            year, month = map(int, first.split("-"))
            assert lines[0] == pytest.approx((2026 - year) * 12 + 11 - month + 24 / 30, abs=0.01)
    context.close()
    assert seen == [(1, True), (0, False), (0, False)]


def test_the_page_of_a_date_answers_first(address: str, context: BrowserContext) -> None:
    """On a phone's first screen stand when and where it is, and that it is mandatory; then what it is about."""
    page = context.new_page()
    page.goto(f"{address}/durchgaenge/2026/termine/auftakt.html")
    for answer in ("dd.entry-when time", "dd .address", ".chip-mandatory"):
        box = page.locator(answer).first.bounding_box()
        assert box is not None
        assert box["y"] + box["height"] <= 780, answer
