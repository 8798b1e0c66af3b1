"""How long a coordinator waits: from a saved file to the new page in Chromium, and the rebuild in that time.

    python benchmarks/serve.py [--pages 300] [--edits 40]

A made-up site is served, one of its pages is open in Chromium, and a sentence of its file changes again and again. The time
runs from just before the file is written to the first frame of the page that shows the sentence; the rebuild is what `serve`
says of it.
"""

from __future__ import annotations

import argparse
import os
import platform
import re
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from pathlib import Path

from playwright.sync_api import Browser, Page, sync_playwright

from corpus import write_content

Pair = tuple[float, float]
EDITS = {
    "a chapter": ("handbook/kapitel-0001.md", "handbuch/kapitel-0001.html"),
    "news": ("news/2026-11-16-meldung.md", "aktuelles/2026-11-16-meldung.html"),
}
# Says, with the clock of the machine, when a text is in the page and the frame with it has been made.
WATCH = """
const report = () => {
  const found = document.body?.innerText.match(/Fassung \\d+/)?.[0];
  if (!found || found === window.reported) return;
  window.reported = found;
  requestAnimationFrame(() => setTimeout(() => shown(found, performance.timeOrigin + performance.now())));
};
new MutationObserver(report).observe(document, { childList: true, subtree: true });
document.addEventListener("DOMContentLoaded", report);
"""
BUILT = re.compile(r"; (\d+) ms$")


def main() -> None:
    """Measure and print the medians."""
    arguments = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    arguments.add_argument("--pages", type=int, default=300)
    arguments.add_argument("--edits", type=int, default=40)
    given = arguments.parse_args()
    with tempfile.TemporaryDirectory() as folder, sync_playwright() as playwright:
        content = Path(folder) / "content"
        write_content(content, given.pages)
        browser = playwright.chromium.launch(executable_path=_chromium(), args=["--no-sandbox", "--disable-gpu"])
        print(f"{given.pages} pages, {given.edits} edits of each, {os.cpu_count()} cores, Python {platform.python_version()}")
        print(f"{'edit':12} {'shown: median':>14} {'slowest tenth':>14} {'rebuild: median':>16}")
        for name, (file, address) in EDITS.items():
            pairs = measure(browser, content, content / file, address, given.edits)
            shown, rebuilt = ([pair[part] for pair in pairs] for part in (0, 1))
            worst = statistics.quantiles(shown, n=10)[-1]
            print(f"{name:12} {statistics.median(shown):>11.0f} ms {worst:>11.0f} ms {statistics.median(rebuilt):>13.0f} ms")
        browser.close()


def measure(browser: Browser, content: Path, file: Path, address: str, edits: int) -> list[Pair]:
    """For each edit: milliseconds until it is shown, and those of the rebuild among them."""
    command = [sys.executable, "-m", "mentorsite", "serve", str(content), "--port", "0", "--lang", "en"]
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True) as server:
        try:
            return list(_edit(browser, iter(server.stdout or ()), file, address, edits))[3:]  # the first ones warm up
        finally:
            server.terminate()


def _edit(browser: Browser, said: Iterator[str], file: Path, address: str, edits: int) -> Iterator[Pair]:
    start = next(word for word in next(said).split() if word.startswith("http"))
    _built(next(said))
    page = browser.new_page()
    seen: dict[str, float] = {}
    page.expose_function("shown", lambda text, moment: seen.setdefault(text, moment))
    page.add_init_script(WATCH)
    page.goto(start)
    page.goto(page.url + address)
    text = file.read_text("utf-8")
    for number in range(edits + 3):
        new = f"Fassung {number}"
        began = time.time() * 1000
        file.write_text(f"{text}\n\n{new}\n", "utf-8")
        _wait(page, lambda new=new: new in seen)  # type: ignore[misc]
        yield seen[new] - began, _built(next(said))
        page.wait_for_timeout(50)
    file.write_text(text, "utf-8")
    page.close()


def _built(line: str) -> float:
    found = BUILT.search(line)
    return float(found[1]) if found else sys.exit(line)


def _wait(page: Page, done: Callable[[], bool]) -> None:
    for _ in range(10_000):
        if done():
            return
        page.wait_for_timeout(1)
    raise TimeoutError("the edit was not shown within ten seconds")


def _chromium() -> str:
    found = os.environ.get("MENTORSITE_CHROMIUM") or shutil.which("chromium") or shutil.which("google-chrome")
    return found or sys.exit("Chromium is missing")


if __name__ == "__main__":
    main()
