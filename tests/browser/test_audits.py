"""Audits by other people's tools: axe for accessibility, the Nu checker for HTML and CSS."""

from __future__ import annotations

import json
import shutil
import subprocess
from pathlib import Path

import pytest
from playwright.sync_api import Browser

from .conftest import missing

pytestmark = pytest.mark.browser

MODULES = Path(__file__).parent / "node_modules"
WIDTHS = (360, 768, 1280)
RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]

# One page of every kind, German and English.
PAGES = [
    "index.html",
    "programm.html",
    "standards/index.html",
    "standards/forum-mentoring.html",
    "durchgaenge/index.html",
    "durchgaenge/2026/index.html",
    "durchgaenge/2026/termine/index.html",
    "aenderungen/index.html",
    "durchgaenge/2026/termine/workshop-karriereplanung.html",
    "workshops/index.html",
    "workshops/karriereplanung.html",
    "beispiele/index.html",
    "beispiele/elha.html",
    "handbuch/index.html",
    "handbuch/ausgabe-mentee.html",
    "handbuch/vereinbarung.html",
    "handbuch/gesamt.html",
    "aktuelles/index.html",
    "aktuelles/2026-11-12-workshop-verschoben.html",
    "faq.html",
    "kontakt.html",
    "impressum.html",
    "404.html",
    "en/index.html",
    "en/cohorts/2026/dates/index.html",
]

# Nu asks for a hash behind every inline script; the HTML standard runs no data block, so the policy never sees JSON-LD.
# It also takes the checked file itself for the page's origin, so that 'self' never fits.
NOT_MEANT = (
    "Inline script violates Content Security Policy (meta tag): blocked by",
    "Resource violates Content Security Policy (meta tag): external",
)


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("width", WIDTHS)
def test_axe_finds_nothing(address: str, chromium: Browser, width: int, scheme: str) -> None:
    """WCAG 2.2 A and AA and axe's best practice hold on every kind of page."""
    script = MODULES / "axe-core" / "axe.min.js"
    if not script.exists():
        missing("axe-core (npm install --prefix tests/browser --ignore-scripts)")
    context = chromium.new_context(viewport={"width": width, "height": 900}, color_scheme=scheme, bypass_csp=True)
    page = context.new_page()
    page.add_init_script(path=script)
    found = []
    for name in PAGES:
        answer = page.goto(f"{address}/{name}")
        assert answer is not None
        assert answer.ok, name
        result = page.evaluate("tags => axe.run(document, {runOnly: tags})", RULES)
        found += [(name, one["id"], [node["target"] for node in one["nodes"]][:3]) for one in result["violations"]]
    context.close()
    assert found == []


def test_nu_checker_finds_nothing(reference_site: Path) -> None:
    """Every page, style sheet and picture of the site is valid, without a warning."""
    jar = MODULES / "vnu-jar" / "build" / "dist" / "vnu.jar"
    java = shutil.which("java")
    if not jar.exists() or java is None:
        missing("The Nu checker (Java, and npm install --prefix tests/browser --ignore-scripts)")
    command = [java, "-jar", str(jar), "--format", "json", "--stdout", "--also-check-css", "--also-check-svg"]
    files = sorted(path for ending in ("html", "css", "svg") for path in reference_site.rglob(f"*.{ending}"))
    done = subprocess.run([*command, *map(str, files)], capture_output=True, text=True, check=False)
    messages = [
        (Path(message["url"].removeprefix("file:")).name, message.get("lastLine"), message["message"])
        for message in json.loads(done.stdout)["messages"]
        if not message["message"].startswith(NOT_MEANT)
    ]
    assert len(files) > 190
    assert messages == []
