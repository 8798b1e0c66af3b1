"""What comes out of the printer."""

from __future__ import annotations

import io
import re
import unicodedata

import pytest
from playwright.sync_api import Browser
from pypdf import PdfReader

from .conftest import SITES, Sites

pytestmark = pytest.mark.browser

BARE = re.compile(r"[\s\u00ad\u200b-]+")
LIGHT = """() => {
  const dark = document.createElement("canvas").getContext("2d");
  const light = (text) => {
    for (const colour of ["#fff", text]) { dark.fillStyle = colour; dark.fillRect(0, 0, 1, 1); }
    const [r, g, b] = dark.getImageData(0, 0, 1, 1).data; return (r * 2 + g * 5 + b) / 8 };
  const shown = [...document.querySelectorAll("body, body *")].filter((one) => one.checkVisibility() && !one.closest("svg"));
  const found = [];
  for (const one of shown) {
    const style = getComputedStyle(one);
    const big = one.offsetWidth > 300 && one.offsetHeight > 100;
    if (big && light(style.backgroundColor) < 200) found.push("dark ground: " + one.className + one.tagName);
    const own = [...one.childNodes].some((node) => node.nodeType === 3 && node.data.trim());
    if (own && light(style.backgroundColor) > 200 && light(style.color) > 130 && !one.closest(".chip, .level, .button, .sr"))
      found.push("light text: " + one.textContent.trim().slice(0, 30));
  }
  const menus = "header nav, .menu-button, .languages, .pager, .breadcrumbs, .skip, .filters, .toc";
  for (const one of document.querySelectorAll(menus)) if (one.checkVisibility()) found.push("still there: " + one.className);
  return found;
}"""
PIECES = """selector => {
  document.querySelectorAll(".sr").forEach((one) => one.remove());
  const shown = [...document.querySelectorAll(selector)].filter((one) => one.checkVisibility());
  return shown.map((one) => one.innerText.split("\\n").filter((line) => line.trim()));
}"""


def bare(text: str) -> str:
    """Letters alone: a printed text breaks its lines elsewhere, and joins some letters."""
    return BARE.sub("", unicodedata.normalize("NFKC", text))


@pytest.mark.parametrize("name", SITES)
def test_paper_is_light(sites: Sites, chromium: Browser, name: str) -> None:
    """By night, too, every kind of page prints dark on light, without menus."""
    context = chromium.new_context(color_scheme="dark", viewport={"width": 700, "height": 900})
    page = context.new_page()
    page.emulate_media(media="print", color_scheme="dark")
    found = []
    for path in sites(name).pages.values():
        page.goto(f"{sites(name).address}/{path}")
        found += [(path, said) for said in page.evaluate(LIGHT)]
    context.close()
    assert found == []


@pytest.mark.parametrize("kind", ["start", "schedule", "catalogue", "cohort", "handbook-print", "workshops", "event"])
def test_nothing_is_torn_apart(sites: Sites, chromium: Browser, kind: str) -> None:
    """Dates, cards and criteria stand whole on a page of A4; no heading ends one; date and address are on the last."""
    site = sites("reference")
    context = chromium.new_context(color_scheme="dark")
    page = context.new_page()
    page.goto(f"{site.address}/{site.pages[kind]}")
    page.emulate_media(media="print", color_scheme="dark")
    entries = page.evaluate(PIECES, "li.entry, .card, .criterion, .tandem")
    headings = {bare("".join(lines)) for lines in page.evaluate(PIECES, "main h2, main h3")}
    reader = PdfReader(io.BytesIO(page.pdf(prefer_css_page_size=True, print_background=True)))
    context.close()
    printed = [sheet.extract_text() for sheet in reader.pages]
    sheets = [bare(text) for text in printed]
    assert [round(float(side)) for side in reader.pages[0].mediabox[2:]] == [595, 842]
    assert [entry for entry in entries if not any(all(bare(line) in sheet for line in entry) for sheet in sheets)] == []
    ends = [line for text in printed for line in text.strip().splitlines()[-1:] if bare(line) in headings]
    assert ends == []
    assert "https://querwege.example/" in sheets[-1]
    assert "16.November2026" in sheets[-1]
