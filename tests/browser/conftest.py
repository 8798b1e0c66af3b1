"""A real Chromium, and the reference site on a server: at the top of a host and below `/x/y/`."""

from __future__ import annotations

import contextlib
import functools
import os
import shutil
import threading
import time
from collections.abc import Callable, Iterator
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

import pytest
from playwright.sync_api import Browser, BrowserContext, Playwright, sync_playwright

from mentorsite.build import build

from ..torture import write_content
from .kinds import Served, one_of_each_kind

Sites = Callable[[str], Served]
SITES = ("reference", "everything", "bare")
FLAGS = [
    "--no-sandbox",
    "--disable-gpu",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--no-first-run",
]
HALFWAY = 0.5  # seconds between the halves of a page that arrives slowly
REQUIRED = os.environ.get("MENTORSITE_BROWSER") == "require"


def missing(what: str) -> None:
    """Skip a test whose tool is not there; where tools are promised (CI), fail."""
    if REQUIRED:
        pytest.fail(f"{what} is missing, and MENTORSITE_BROWSER=require says that it must be there")
    pytest.skip(f"{what} is missing")


class _Pages(SimpleHTTPRequestHandler):
    """Serves a folder like GitHub Pages does: a wrong address gets 404.html."""

    base = "/"

    def translate_path(self, path: str) -> str:
        return super().translate_path("/" + path.removeprefix(self.base)) if path.startswith(self.base) else "/nowhere"

    def send_error(self, code: int, message: str | None = None, explain: str | None = None) -> None:
        page = Path(self.directory) / "404.html"
        body = page.read_bytes()
        self.send_response(code)
        self.send_header("Content-Type", "text/html; charset=utf-8")
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, format: str, *args: object) -> None:  # noqa: A002 - the base class's name
        pass


class SlowPages(_Pages):
    """Sends a page in two halves, the second with its list of dates, as over a slow connection."""

    def do_GET(self) -> None:
        page = Path(self.translate_path(self.path))
        first, mark, second = page.read_bytes().partition(b'<section class="wrap start-dates"')
        if mark:
            self.send_response(200)
            self.send_header("Content-Type", "text/html; charset=utf-8")
            self.end_headers()
            self.wfile.write(first)
            self.wfile.flush()
            time.sleep(HALFWAY)
            self.wfile.write(mark + second)
        else:
            super().do_GET()


def serve(folder: Path, base: str, pages: type[_Pages] = _Pages) -> Iterator[str]:
    """Serve the folder below `base` until the test is over; the address without a slash at the end."""
    handler = type("Handler", (pages,), {"base": base})
    with ThreadingHTTPServer(("127.0.0.1", 0), functools.partial(handler, directory=str(folder))) as server:
        thread = threading.Thread(target=server.serve_forever, daemon=True)
        thread.start()
        yield f"http://127.0.0.1:{server.server_port}{base.rstrip('/')}"
        server.shutdown()
        thread.join()


@pytest.fixture(scope="session")
def address(reference_site: Path) -> Iterator[str]:
    """The reference site at the top of a host."""
    yield from serve(reference_site, "/")


@pytest.fixture(scope="session")
def sites(reference_site: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Sites]:
    """The reference site and the torture sites by name, each built and served when it is first asked for."""
    with contextlib.ExitStack() as servers:

        @functools.cache
        def site(name: str) -> Served:
            folder = reference_site
            if name != "reference":
                made = tmp_path_factory.mktemp(name)
                folder = made / "_site"
                assert build(write_content(name, made / "content"), folder).written is not None
            base = "/mentoring/" if name == "everything" else "/"  # as in its address, which 404.html follows
            address = servers.enter_context(contextlib.contextmanager(serve)(folder, base))
            return Served(name, folder, address, one_of_each_kind(folder))

        yield site


@pytest.fixture(scope="session")
def deep_address(reference_site: Path) -> Iterator[str]:
    """The same folder below `/x/y/`."""
    yield from serve(reference_site, "/x/y/")


def chromium_path() -> str:
    """Where Chromium is; skips the test where it is nowhere."""
    path = os.environ.get("MENTORSITE_CHROMIUM") or shutil.which("chromium") or shutil.which("google-chrome")
    if path is None:
        missing("Chromium")
    return str(path)


@pytest.fixture(scope="session")
def driver() -> Iterator[Playwright]:
    """What drives browsers; one for all of them."""
    with sync_playwright() as playwright:
        yield playwright


@pytest.fixture(scope="session")
def chromium(driver: Playwright) -> Iterator[Browser]:
    """Chromium, as Debian packages it."""
    browser = driver.chromium.launch(executable_path=chromium_path(), args=FLAGS)
    yield browser
    browser.close()


@pytest.fixture
def context(chromium: Browser) -> Iterator[BrowserContext]:
    """A fresh profile of a reader in Berlin, on a phone."""
    context = chromium.new_context(
        viewport={"width": 360, "height": 780}, locale="de-DE", timezone_id="Europe/Berlin", color_scheme="light"
    )
    yield context
    context.close()
