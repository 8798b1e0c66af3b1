"""A checklist of the handbook, ticked in a real browser."""

from __future__ import annotations

import pytest
from playwright.sync_api import BrowserContext, expect

pytestmark = pytest.mark.browser

CHAPTER = "handbuch/konflikte-und-neu-matching.html"


def test_ticks_stay_on_the_device_until_they_are_forgotten(address: str, context: BrowserContext) -> None:
    """Nothing is stored at load; a tick is, and is there again; forgetting leaves nothing behind."""
    page = context.new_page()
    page.goto(f"{address}/{CHAPTER}")
    box = page.locator(".task-list-item input").first
    assert page.evaluate("localStorage.length") == 0
    expect(box).to_be_enabled()
    name = box.evaluate("box => box.labels[0].textContent.trim()")
    assert len(name) > 10
    page.get_by_role("checkbox", name=name).check()
    expect(page.locator(".kept").first).to_be_visible()
    page.reload()
    expect(box).to_be_checked()
    assert page.evaluate("localStorage.length") == 1
    page.get_by_role("button", name="Haken vergessen").first.click()
    expect(box).not_to_be_checked()
    assert page.evaluate("localStorage.length") == 0
    expect(page.locator(".kept").first).to_be_hidden()
