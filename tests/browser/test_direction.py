"""A language that is written from right to left, in a real browser."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest
from playwright.sync_api import Browser

from mentorsite.build import build

from .conftest import serve

pytestmark = pytest.mark.browser

MINIMAL = Path(__file__).parents[1] / "sites/minimal/content"


def test_from_right_to_left_nothing_breaks(tmp_path: Path, chromium: Browser) -> None:
    """Arabic pages without a word of Arabic: mirrored, nothing runs out of the window, German texts keep their direction."""
    content = Path(shutil.copytree(MINIMAL, tmp_path / "content"))
    site = content / "site.yaml"
    site.write_text(site.read_text("utf-8").replace("languages: [de, en]", "languages: [de, en, ar]"), "utf-8")
    assert build(content, tmp_path / "_site").written is not None
    pages = sorted(page.relative_to(tmp_path / "_site").as_posix() for page in (tmp_path / "_site/ar").rglob("*.html"))
    context = chromium.new_context(viewport={"width": 320, "height": 700})
    page = context.new_page()
    wide = "document.documentElement.scrollWidth > document.documentElement.clientWidth"
    side = (
        "selector => { const box = document.querySelector(selector).getBoundingClientRect(); return box.left + box.width / 2 }"
    )
    for address in serve(tmp_path / "_site", "/"):
        trouble = []
        for name in pages:
            page.goto(f"{address}/{name}")
            trouble += [name] if page.evaluate(wide) else []
        assert trouble == []
        page.goto(f"{address}/ar/handbook/treffen.html")
        assert page.evaluate("document.documentElement.dir") == "rtl"
        assert page.evaluate("getComputedStyle(document.querySelector('.prose [lang=de]')).direction") == "ltr"
        page.set_viewport_size({"width": 1280, "height": 800})
        assert page.evaluate(side, ".brand svg") > 640
        assert page.evaluate(side, ".languages") < 640
    context.close()
