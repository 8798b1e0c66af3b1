"""Known attacks by script, in a browser whose policy against them is switched off: escaping alone has to hold."""

from __future__ import annotations

from pathlib import Path

import pytest
from playwright.sync_api import Browser

from ..attacks import attacked_site
from .conftest import serve

pytestmark = pytest.mark.browser

WATCH = "for (const name of ['alert', 'prompt', 'confirm', 'print']) window[name] = () => ran(location.href);"
TOUCH = """() => {
  for (const one of document.querySelectorAll('[autofocus], [tabindex], a, button, summary')) one.focus();
  for (const one of document.querySelectorAll('main *')) one.dispatchEvent(new MouseEvent('mouseover', { bubbles: true }));
}"""


def test_no_attack_runs(tmp_path: Path, chromium: Browser) -> None:
    """On no page of a site with every attack in every field does one run, nor does a page ask another host."""
    site = attacked_site(tmp_path)
    ran: list[str] = []
    asked: list[str] = []
    context = chromium.new_context(bypass_csp=True)
    context.expose_function("ran", lambda where: ran.append(where))
    context.add_init_script(WATCH)
    context.on("dialog", lambda dialog: ran.append(dialog.message))
    page = context.new_page()
    page.on("request", lambda request: asked.append(request.url))
    for address in serve(site, "/"):
        for path in sorted(site.rglob("*.html")):
            page.goto(f"{address}/{path.relative_to(site).as_posix()}#<img src=x onerror=alert(1)>")
            page.evaluate(TOUCH)
        page.goto(f"{address}/nowhere/%3Cscript%3Ealert(1)%3C/script%3E?x=%22%3E%3Csvg/onload=alert(1)%3E")
        page.evaluate("() => alert(2)")  # the watch is awake
        assert [url for url in asked if not url.startswith(address)] == []
    context.close()
    assert len(ran) == 1
