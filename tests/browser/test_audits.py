"""Audits by other people's tools: axe for accessibility, the Nu checker for HTML and CSS."""

from __future__ import annotations

import json
import shutil
import subprocess
from pathlib import Path

import pytest
from playwright.sync_api import Browser

from .conftest import SITES, Sites, missing

pytestmark = pytest.mark.browser

MODULES = Path(__file__).parent / "node_modules"
WIDTHS = (360, 768, 1280)
RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]

# What a rule of axe says by night that it does not say by day has to do with colours.
COLOURS = ["color-contrast", "link-in-text-block"]
WHOLE, BY_NIGHT = {"runOnly": RULES}, {"runOnly": {"type": "rule", "values": COLOURS}}

# Nu asks for a hash behind every inline script; the HTML standard runs no data block, so the policy never sees JSON-LD.
# It also takes the checked file itself for the page's origin, so that 'self' never fits.
NOT_MEANT = (
    "Inline script violates Content Security Policy (meta tag): blocked by",
    "Resource violates Content Security Policy (meta tag): external",
    "Resource violates Content Security Policy (meta tag): image",
)


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("width", WIDTHS)
@pytest.mark.parametrize("name", SITES)
def test_axe_finds_nothing(sites: Sites, chromium: Browser, name: str, width: int, scheme: str) -> None:
    """WCAG 2.2 A and AA and axe's best practice hold on every kind of page."""
    script = MODULES / "axe-core" / "axe.min.js"
    if not script.exists():
        missing("axe-core (npm install --prefix tests/browser --ignore-scripts)")
    context = chromium.new_context(viewport={"width": width, "height": 900}, color_scheme=scheme, bypass_csp=True)
    page = context.new_page()
    page.add_init_script(path=script)
    found = []
    site = sites(name)
    for path in site.pages.values():
        page.goto(f"{site.address}/{path}")
        result = page.evaluate("rules => axe.run(document, rules)", WHOLE if scheme == "light" else BY_NIGHT)
        found += [(path, one["id"], [node["target"] for node in one["nodes"]][:3]) for one in result["violations"]]
    context.close()
    assert found == []


@pytest.mark.parametrize("name", SITES)
def test_nu_checker_finds_nothing(sites: Sites, name: str) -> None:
    """Styles, pictures and a page of each kind are valid, without a warning; of the reference site every page."""
    jar = MODULES / "vnu-jar" / "build" / "dist" / "vnu.jar"
    java = shutil.which("java")
    if not jar.exists() or java is None:
        missing("The Nu checker (Java, and npm install --prefix tests/browser --ignore-scripts)")
    site = sites(name)
    command = [java, "-jar", str(jar), "--format", "json", "--stdout", "--also-check-css", "--also-check-svg"]
    pages = site.all() if name == "reference" else site.pages.values()
    files = sorted(path for ending in ("css", "svg") for path in site.folder.rglob(f"*.{ending}"))
    files += [site.folder / page for page in pages]
    done = subprocess.run([*command, *map(str, files)], capture_output=True, text=True, check=False)
    messages = [
        (Path(message["url"].removeprefix("file:")).name, message.get("lastLine"), message["message"])
        for message in json.loads(done.stdout)["messages"]
        if not message["message"].startswith(NOT_MEANT)
    ]
    assert len(files) > len(site.pages)
    assert messages == []
