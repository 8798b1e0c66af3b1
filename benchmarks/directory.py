"""How long a step of the directory's filter takes, with 700 people and a processor that is six times as slow.

    python benchmarks/directory.py [--people 700] [--slower 6] [--rounds 5]

A step is one key pressed in the text field or one choice made: the script, and the style and layout that follow from it, as
the page itself measures them. All steps are made several times, and of each the quickest counts: a machine that does other
work, too, makes steps longer and never shorter. The first view is the size of the page before anything is compressed.
"""

from __future__ import annotations

import argparse
import functools
import statistics
import sys
import tempfile
import threading
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

from playwright.sync_api import Page, sync_playwright

from serve import _chromium

sys.path.insert(0, str(Path(__file__).parents[1]))

from tests.large import write_large

from mentorsite.build import build

PAGE = "durchgaenge/2026/menschen.html"
FIRST_VIEW, STEP = 200_000, 50  # bytes, milliseconds: what we want to stay below
TYPED = ("mueller", "führung teilzeit", "zz", "e")
# Sets a control, and says how long it took until the page was laid out anew.
MEASURE = """
async ([place, value]) => {
  const control = document.querySelectorAll(".choose input, .choose select")[place];
  control.value = value;
  const begun = performance.now();
  control.dispatchEvent(new Event("input", { bubbles: true }));
  document.documentElement.getBoundingClientRect();
  document.querySelector("#directory").offsetHeight;
  const took = performance.now() - begun;
  await new Promise((done) => setTimeout(done, 150)); // between two keys of somebody who types fast
  return took;
}
"""


class _Quiet(SimpleHTTPRequestHandler):
    def log_message(self, format: str, *args: object) -> None:  # noqa: A002 - the base class's name
        pass


def main() -> None:
    """Measure and print."""
    arguments = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    arguments.add_argument("--people", type=int, default=700)
    arguments.add_argument("--slower", type=float, default=6)
    arguments.add_argument("--rounds", type=int, default=5)
    given = arguments.parse_args()
    with tempfile.TemporaryDirectory() as folder, sync_playwright() as playwright:
        site = Path(folder) / "_site"
        build(write_large(Path(folder) / "content", people=given.people, events=0), site)
        size = (site / PAGE).stat().st_size
        print(f"first view: {size} bytes ({'below' if size < FIRST_VIEW else 'NOT below'} {FIRST_VIEW})")
        server = ThreadingHTTPServer(("127.0.0.1", 0), functools.partial(_Quiet, directory=str(site)))
        threading.Thread(target=server.serve_forever, daemon=True).start()
        browser = playwright.chromium.launch(executable_path=_chromium(), args=["--no-sandbox", "--disable-gpu"])
        for name, width in (("phone", 390), ("desktop", 1280)):
            page = browser.new_page(viewport={"width": width, "height": 800})
            page.goto(f"http://127.0.0.1:{server.server_port}/{PAGE}")
            page.context.new_cdp_session(page).send("Emulation.setCPUThrottlingRate", {"rate": given.slower})
            rounds = [_steps(page) for _ in range(given.rounds)]
            steps = [min(times) for times in zip(*rounds, strict=True)]
            slow = max(steps)
            verdict = "below" if slow < STEP else "NOT below"
            print(f"{name:8} median {statistics.median(steps):5.1f} ms, slowest {slow:5.1f} ms ({verdict} {STEP} ms)")
            page.close()
        browser.close()
        server.shutdown()


def _steps(page: Page) -> list[float]:
    """The milliseconds of each step: texts typed and taken back letter by letter, and every choice of every facet."""
    found = []
    for text in TYPED:
        for end in (*range(1, len(text) + 1), *range(len(text) - 1, -1, -1)):
            found.append(page.evaluate(MEASURE, [0, text[:end]]))
    for place in range(1, page.locator(".choose select").count() + 1):
        values = page.locator(".choose select").nth(place - 1).evaluate("one => [...one.options].map(o => o.value)")
        for value in [*values[1:6], ""]:
            found.append(page.evaluate(MEASURE, [place, value]))
    return found


if __name__ == "__main__":
    main()
