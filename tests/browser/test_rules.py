"""The theme's rules on a page of each kind, at three widths, by day and by night, with and without scripts."""

from __future__ import annotations

import contextlib
import json
from pathlib import Path

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, Playwright

from .conftest import FLAGS, SITES, Sites, SlowPages, chromium_path, serve
from .kinds import Served

pytestmark = pytest.mark.browser

AUDIT = Path(__file__).parent / "audit.js"
MOMENT = "2027-01-04T10:00:00+01:00"  # between two dates of the reference content
# WCAG 2.2, 1.4.12: what readers who need it set for themselves.
SPACING = "* { line-height: 1.5 !important; letter-spacing: .12em !important; word-spacing: .16em !important }"
SPACING += " p { margin-block-end: 2em !important }"


LOADS = 3  # after which what moved has moved each time
SHIFTS = """window.shifts = 0;
new PerformanceObserver(list => { for (const one of list.getEntries()) shifts += one.value })
  .observe({type: 'layout-shift', buffered: true})"""


def complaints(page: Page, site: Served, *checks: str, kinds: tuple[str, ...] = ()) -> list[tuple[str, str]]:
    """What some checks of `audit.js` say about one page of each kind, or of some kinds.

    What moves because a busy machine painted half a page does so once in a while; what the page moves does so each time.
    """
    found = []
    for kind, path in site.pages.items():
        if kinds and kind not in kinds:
            continue
        page.goto(f"{site.address}/{path}")
        page.evaluate(AUDIT.read_text("utf-8"))
        for _ in range(LOADS if "shifts" in checks else 0):
            if not page.evaluate("audit.shifts()"):
                break
            page.reload()
            page.evaluate(AUDIT.read_text("utf-8"))
        for check in checks:
            width = page.viewport_size["width"] if page.viewport_size else 0
            found += [(path, said) for said in page.evaluate(f"audit.{check}({width})")]
    return found


def opened(chromium: Browser, width: int, scheme: str = "light", *, scripts: bool = True) -> BrowserContext:
    """A reader's browser in Berlin."""
    return chromium.new_context(
        viewport={"width": width, "height": 900},
        color_scheme="dark" if scheme == "dark" else "light",
        java_script_enabled=scripts,
        locale="de-DE",
        timezone_id="Europe/Berlin",
        bypass_csp=True,
    )


@pytest.mark.parametrize(("width", "scripts"), [(360, True), (768, True), (1280, True), (360, False), (1280, False)])
@pytest.mark.parametrize("name", SITES)
def test_text_and_targets(sites: Sites, chromium: Browser, name: str, width: int, scripts: bool) -> None:
    """Words large enough, lines to be read, nothing cut, each target to be hit, each link named; and nothing moves at load."""
    context = opened(chromium, width, scripts=scripts)
    page = context.new_page()
    if scripts:
        page.clock.set_fixed_time(MOMENT)
        page.add_init_script(SHIFTS)
    found = complaints(page, sites(name), "shifts", "overflow", "type", "targets", "words")
    context.close()
    assert found == []


@pytest.mark.parametrize(("moment", "up"), [("2026-11-01T10:00:00+01:00", True), ("2027-01-04T10:00:00+01:00", False)])
def test_the_card_for_the_next_date_does_not_wait_for_it(sites: Sites, chromium: Browser, *, moment: str, up: bool) -> None:
    """While half of the page is on its way it has its place; where all dates are over it has none, and the heading says so."""
    with contextlib.contextmanager(serve)(sites("bare").folder, "/", SlowPages) as address:
        context = opened(chromium, 360)
        page = context.new_page()
        page.clock.set_fixed_time(moment)
        page.goto(f"{address}/index.html", wait_until="commit")
        page.wait_for_selector(".hero-text")
        assert page.locator("#at-dates").count() == 0
        assert page.is_visible(".hero-next") == up
        page.wait_for_load_state()
        assert page.is_visible(".hero-next") == up
        assert page.inner_text("#at-dates") == ("Die Termine danach" if up else "Termine")
        context.close()


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("width", [360, 1280])
@pytest.mark.parametrize("name", SITES)
def test_contrast(sites: Sites, chromium: Browser, name: str, width: int, scheme: str) -> None:
    """Text stands out 7:1, muted text and accents 4.5:1, the edges of controls 3:1; links in text are underlined."""
    context = opened(chromium, width, scheme)
    page = context.new_page()
    page.clock.set_fixed_time(MOMENT)
    found = complaints(page, sites(name), "contrast")
    context.close()
    assert found == []


@pytest.mark.parametrize("name", SITES)
def test_the_narrowest_phone(sites: Sites, chromium: Browser, name: str) -> None:
    """At 320 px nothing scrolls sideways, and nothing is cut; nor with the spacing that some readers set."""
    context = opened(chromium, 320)
    page = context.new_page()
    found = []
    for path in sites(name).pages.values():
        page.goto(f"{sites(name).address}/{path}")
        page.evaluate(AUDIT.read_text("utf-8"))
        found += [(path, said) for said in page.evaluate("audit.overflow()")]
        page.add_style_tag(content=SPACING)
        found += [(path, f"spaced: {said}") for said in page.evaluate("audit.overflow()")]
    context.close()
    assert found == []


@pytest.mark.parametrize("width", [360, 1280])
@pytest.mark.parametrize("name", SITES)
def test_a_reader_who_doubles_her_letters(sites: Sites, driver: Playwright, tmp_path: Path, name: str, width: int) -> None:
    """With the font size of her browser at twice the usual all text is twice as large, and nothing is cut or outside."""
    profile = tmp_path / "Default" / "Preferences"
    profile.parent.mkdir()
    profile.write_text(json.dumps({"webkit": {"webprefs": {"default_font_size": 32, "default_fixed_font_size": 26}}}))
    context = driver.chromium.launch_persistent_context(
        tmp_path,
        executable_path=chromium_path(),
        args=FLAGS,
        viewport={"width": width, "height": 900},
        bypass_csp=True,
    )
    page = context.new_page()
    found = complaints(page, sites(name), "overflow")
    assert page.evaluate("parseFloat(getComputedStyle(document.body).fontSize)") >= 34
    context.close()
    assert found == []


@pytest.mark.parametrize("width", [360, 1280])
@pytest.mark.parametrize("name", SITES)
def test_keyboard(sites: Sites, chromium: Browser, name: str, width: int) -> None:
    """The skip link is the first stop and works; each stop after it is marked, on the screen, and under nothing."""
    context = opened(chromium, width)
    page = context.new_page()
    found = []
    for path in sites(name).pages.values():
        page.goto(f"{sites(name).address}/{path}")
        page.evaluate(AUDIT.read_text("utf-8"))
        page.keyboard.press("Tab")
        if page.evaluate("document.activeElement.getAttribute('href')") != "#at-main":
            found.append((path, "the skip link is not the first stop"))
        seen: set[int] = set()
        for _ in range(40):
            stop = page.evaluate("audit.focus()")
            if stop is None or stop["at"] in seen:
                break
            seen.add(stop["at"])
            found += [(path, said) for said in stop["found"]]
            page.keyboard.press("Tab")
        assert len(seen) > 3, path
        page.evaluate("document.querySelector('.skip').focus()")
        page.keyboard.press("Enter")
        found += (
            [] if page.evaluate("document.activeElement.closest('main') !== null") else [(path, "the skip link leads nowhere")]
        )
    context.close()
    assert found == []
