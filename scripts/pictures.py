"""Take the pictures of the documentation from the real thing: the sample site in Chromium, and what the program prints."""

from __future__ import annotations

import html
import os
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

from environment import PYTHON, ROOT, run, set_up

PICTURES = ROOT / "docs" / "pictures"
TODAY = "2027-01-04T10:00:00+01:00"  # between two dates of the sample
START = {"de": "index.html", "en": "en/index.html"}
TERMINAL = """<!doctype html><meta charset="utf-8"><style>
  body { margin: 0; background: #1d1f21; color: #e8e6e3; }
  pre { display: inline-block; margin: 0; padding: 20px 24px; font: 15px/1.5 monospace; }
</style><pre>%s</pre>"""


def main() -> None:
    """Build the sample, break a copy of it, and photograph both."""
    from playwright.sync_api import sync_playwright

    PICTURES.mkdir(exist_ok=True)
    with tempfile.TemporaryDirectory() as name, sync_playwright() as playwright:
        folder = Path(name)
        run(PYTHON, "-m", "mentorsite", "build", "content", "--output", folder / "_site")
        path = os.environ.get("MENTORSITE_CHROMIUM") or shutil.which("chromium")
        browser = playwright.chromium.launch(executable_path=path, args=["--no-sandbox"])
        for lang, start in START.items():
            for picture, width, height, scale in (("preview", 1200, 700, 1), ("phone", 390, 760, 1)):
                page = browser.new_page(viewport={"width": width, "height": height}, device_scale_factor=scale)
                page.clock.set_fixed_time(TODAY)
                page.goto((folder / "_site" / start).as_uri())
                page.screenshot(path=PICTURES / f"{picture}.{lang}.png")
            page = browser.new_page(viewport={"width": 1000, "height": 400})
            page.set_content(TERMINAL % html.escape(_mistaken(folder / lang, lang)))
            page.locator("pre").screenshot(path=PICTURES / f"error.{lang}.png")
        browser.close()


def _mistaken(folder: Path, lang: str) -> str:
    """What `mentorsite check` prints where a date was written the German way and the legal pages are done."""
    shutil.copytree(ROOT / "content", folder / "content")
    schedule = folder / "content/cohorts/2026/schedule.yaml"
    schedule.write_text(schedule.read_text("utf-8").replace("2027-01-21 09:00", "21.01.2027 09:00"), "utf-8")
    for page in (folder / "content/pages").glob("*.md"):
        page.write_text(page.read_text("utf-8").replace("template: true\n", ""), "utf-8")
    command = ["mentorsite", "check", "--lang", lang]
    done = subprocess.run([PYTHON, "-m", *command], cwd=folder, capture_output=True, text=True, encoding="utf-8", check=False)
    return f"> {' '.join(command[:2])}\n{done.stdout}"


if __name__ == "__main__":
    set_up("test")
    if Path(sys.prefix) != PYTHON.parents[1]:  # playwright is in the environment that has just been set up
        run(PYTHON, Path(__file__))
    else:
        main()
