"""What a participants' area costs: to build it, and to open it on a slow telephone.

    python benchmarks/protected.py [--pages 100] [--slower 6] [--rounds 5]

Two whole processes build the same site from nothing in each round, one of them with keys, so that each of the pages of dates is
sealed besides (a link for participants makes it differ from the public one). Then a browser opens one with the key of a link,
its processor six times as slow: from the address with the key to the page that is shown, and, when that is at rest, from one
page inside to the next.
"""

from __future__ import annotations

import argparse
import base64
import datetime as dt
import functools
import json
import os
import shutil
import statistics
import sys
import tempfile
import threading
from http.server import ThreadingHTTPServer
from pathlib import Path

from playwright.sync_api import Page, sync_playwright

from directory import _Quiet
from measure import timed
from serve import _chromium

sys.path.insert(0, str(Path(__file__).parents[1]))

from tests.large import write_large

from mentorsite.keyfile import TEXT
from mentorsite.protect import Keys, Ring

COHORT = "2026"
COST, OPENING = 1.3, 300  # ratio, milliseconds: what we want to stay below
GATE = f"durchgaenge/{COHORT}/teilnahme.html"
SHOWN = "main[data-shown]"

SETTLED = 1000  # milliseconds after which nothing of the first page is left to be done


def main() -> None:
    """Measure and print."""
    arguments = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    arguments.add_argument("--pages", type=int, default=100)
    arguments.add_argument("--slower", type=float, default=6)
    arguments.add_argument("--rounds", type=int, default=5)
    given = arguments.parse_args()
    ring, secret = Ring.new(["participants", "mentee", "mentor", "hr"]).with_link("All", ("participants",), dt.date.max)
    keys = Keys().with_ring(COHORT, ring).dump()
    with tempfile.TemporaryDirectory() as folder:
        top = Path(folder)
        schedule = write_large(top / "content", people=40, events=given.pages) / f"cohorts/{COHORT}/schedule.yaml"
        events = json.loads(schedule.read_text("utf-8"))["events"]
        met = [
            one | {"online": f"https://treffen.example/{one['id']}", "audience": ["mentee", "mentor", "hr"]} for one in events
        ]
        schedule.write_text(json.dumps({"events": met}), "utf-8")
        ratios = [_build(top, keys) / _build(top, "") for _ in range(given.rounds)]
        cost = statistics.median(ratios)
        _build(top, keys)
        sealed = len(list((top / "_site" / "geschuetzt").rglob("*.bin")))
        print(f"{sealed} sealed files: {cost:.2f} of the time without ({_verdict(cost < COST)} {COST})")
        key = base64.urlsafe_b64encode(secret).decode().rstrip("=")
        for name, times in _open(top / "_site", key, given.slower, given.rounds).items():
            took = statistics.median(times)
            print(f"{name}: median {took:.0f} ms, slowest {max(times):.0f} ms ({_verdict(took < OPENING)} {OPENING} ms)")


def _verdict(holds: bool) -> str:
    return "below" if holds else "NOT below"


def _build(top: Path, keys: str) -> float:
    """The seconds of CPU that a build from nothing takes."""
    for name in ("_site", ".mentorsite-cache"):
        shutil.rmtree(top / name, ignore_errors=True)
    os.environ[TEXT] = keys
    command = [sys.executable, "-m", "mentorsite", "build", "content", "--output", "_site", "--jobs", "1"]
    return timed(command, top).cpu


def _open(site: Path, key: str, slower: float, rounds: int) -> dict[str, list[float]]:
    server = ThreadingHTTPServer(("127.0.0.1", 0), functools.partial(_Quiet, directory=str(site)))
    threading.Thread(target=server.serve_forever, daemon=True).start()
    found: dict[str, list[float]] = {"key of a link": [], "next page": []}
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=_chromium(), args=["--no-sandbox", "--disable-gpu"])
        for _ in range(rounds):
            page = browser.new_page(viewport={"width": 390, "height": 800}, timezone_id="Europe/Berlin", bypass_csp=True)
            page.goto(f"http://127.0.0.1:{server.server_port}/{GATE}")
            page.context.new_cdp_session(page).send("Emulation.setCPUThrottlingRate", {"rate": slower})
            found["key of a link"].append(_until(page, f"#key={key}", SHOWN))
            page.wait_for_timeout(SETTLED)
            way = page.locator("main a[href*='termine/']").first.get_attribute("href") or ""
            found["next page"].append(_until(page, way, f"main[data-shown='{way[2:]}']"))
            page.close()
        browser.close()
    server.shutdown()
    return found


# Sets the fragment, and says how long it took until something was shown.
MEASURE = """
async ([way, shown]) => {
  const begun = performance.now();
  location.hash = way;
  while (!document.querySelector(shown)) await new Promise(requestAnimationFrame);
  document.documentElement.getBoundingClientRect();
  return performance.now() - begun;
}
"""


def _until(page: Page, way: str, shown: str) -> float:
    took: float = page.evaluate(MEASURE, [way, shown])
    return took


if __name__ == "__main__":
    main()
