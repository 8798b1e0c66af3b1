"""Take the pictures of the documentation from the real thing: the sample site in Chromium, and what the program prints."""

from __future__ import annotations

import html
import io
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
# For the README: name -> page, width, height, night; a phone or a desktop, shown at half its size.
SMALL = {
    "start": ("en/index.html", 1280, 860, False),
    "dates": ("en/cohorts/2026/dates/index.html", 390, 860, False),
    "date": ("en/cohorts/2026/dates/workshop-karriereplanung.html", 390, 860, True),
    "cohort": ("en/cohorts/2026/index.html", 1280, 860, True),
    "case": ("en/examples/elha.html", 1280, 860, False),
    "standards": ("en/standards/forum-mentoring.html", 390, 860, False),
}
COLOURS = 160  # of a small picture
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
        for picture, (address, width, height, night) in SMALL.items():
            page = browser.new_page(
                viewport={"width": width, "height": height},
                color_scheme="dark" if night else "light",
                locale="en-GB",
                timezone_id="Europe/Berlin",
            )
            page.clock.set_fixed_time(TODAY)
            page.goto((folder / "_site" / address).as_uri())
            _shrink(page.screenshot(), PICTURES / f"{picture}.png")
        browser.close()


def _shrink(data: bytes, file: Path) -> None:
    """Write a picture at half its size, in few colours."""
    from PIL import Image

    with Image.open(io.BytesIO(data)) as image:
        small = image.convert("RGB").resize((image.width // 2, image.height // 2), Image.Resampling.LANCZOS)
    small.quantize(COLOURS, dither=Image.Dither.NONE).save(file, optimize=True)


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
