"""The participants' area in a real browser: opened by those who have a key, shut to everybody else."""

from __future__ import annotations

import base64
import contextlib
import datetime as dt
import json
import shutil
import subprocess
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import NamedTuple

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, Route, expect

from mentorsite.build import build
from mentorsite.inside import INDEX, sealed_address
from mentorsite.keyfile import EVERYBODY
from mentorsite.protect import Ring, seal

from .conftest import missing, serve
from .test_audits import MODULES, NOT_MEANT, RULES

pytestmark = pytest.mark.browser

COHORT = "2026"
PERSON = "pia-probe"
WORDS = "adler birke dachs eiche"
LAST = dt.date(2099, 12, 31)
GATE = "durchgaenge/2026/teilnahme.html"


class Area(NamedTuple):
    """A served site with a participants' area: where it lies, its keys, and the secrets of two links."""

    folder: Path
    address: str
    ring: Ring
    link: str
    gone: str  # of an access that was revoked

    def at(self, path: str = GATE, fragment: str = "") -> str:
        """The address of a page."""
        return f"{self.address}/{path}{fragment}"


@pytest.fixture(scope="module")
def area(reference_content: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Area]:
    """The reference site with accesses by passphrase and by link."""
    top = tmp_path_factory.mktemp("area")
    ring = Ring.new([EVERYBODY, "mentee", "mentor", "hr", f"person/{PERSON}"])
    ring, gone = ring.with_link("Weg", (EVERYBODY,), LAST)
    ring = ring.without("Weg").with_passphrase("Alle", (EVERYBODY, "mentor"), LAST, WORDS)
    ring, secret = ring.with_link(PERSON, (EVERYBODY, "mentee", f"person/{PERSON}"), LAST)
    ring, _ = ring.with_link("Früher", (EVERYBODY,), dt.date(2020, 1, 1))
    content = top / "content"
    shutil.copytree(reference_content, content)
    people = content / f"cohorts/{COHORT}/people.yaml"
    agreed = people.read_text("utf-8")
    people.write_text(agreed.replace("scope: photo", "scope: initial"), "utf-8")  # the portrait is for participants alone
    assert people.read_text("utf-8") != agreed
    assert build(content, top / "_site", rings={COHORT: ring}).written is not None
    with contextlib.contextmanager(serve)(top / "_site", "/x/y/") as address:
        yield Area(top / "_site", address, ring, fragment(secret), fragment(gone))


def fragment(secret: bytes) -> str:
    """The end of the address of a link."""
    return f"#key={base64.urlsafe_b64encode(secret).decode().rstrip('=')}"


@pytest.fixture
def page(context: BrowserContext) -> Page:
    """A page that may raise nothing."""
    page = context.new_page()
    page.on("pageerror", lambda error: pytest.fail(str(error)))
    return page


def enter(page: Page, passphrase: str = WORDS) -> None:
    """Type a passphrase and open."""
    page.get_by_label("Passphrase").fill(passphrase)
    page.get_by_role("button", name="Öffnen").click()


def shown(page: Page, part: str) -> None:
    """Wait until a page inside is shown."""
    page.wait_for_selector(f"main[data-shown*='{part}']")


def test_a_passphrase_opens_the_area_as_people_type_it(area: Area, page: Page) -> None:
    """Names, numbers and ways into meetings are there; the links of a page lead on inside, back and forward go along."""
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    page.goto(area.at("durchgaenge/2026/index.html"))
    page.get_by_role("link", name="Für Teilnehmende").click()
    enter(page, "  Adler birke   DACHS eiche ")
    shown(page, "2026/index.html")
    expect(page.get_by_role("heading", level=1)).to_be_focused()
    page.locator("main a[href*='menschen']").first.click()
    shown(page, "menschen")
    expect(page).to_have_title("Menschen: Durchgang 2026 - Cross-Mentoring Querwege")
    assert page.locator("main .people li").count() > 30
    page.get_by_role("searchbox").fill("Mustermann")
    expect(page.locator("main .people li:visible")).to_have_count(1)
    page.go_back()
    shown(page, "2026/index.html")
    page.go_forward()
    shown(page, "menschen")
    page.goto(area.at(fragment="#/durchgaenge/2026/termine/workshop-selbstmanagement.html"))
    shown(page, "workshop-selbstmanagement")
    expect(page.get_by_role("link", name="Online dabei sein")).to_be_visible()
    assert {url for url in asked if not url.startswith((area.address, "data:"))} == set()
    assert page.evaluate("[localStorage.length, sessionStorage.length, document.cookie]") == [0, 0, ""]


def test_a_sealed_picture_is_shown(area: Area, page: Page) -> None:
    """Out of the sealed bytes; in public there is no such file."""
    assert not list(area.folder.rglob("portraet-muster*"))
    page.goto(area.at(fragment="#/durchgaenge/2026/menschen.html"))
    enter(page)
    shown(page, "menschen")
    picture = page.locator("main .people img")
    assert (picture.get_attribute("src") or "").startswith("data:image/svg+xml;base64,")
    assert picture.evaluate("one => one.decode().then(() => one.naturalWidth)") > 0


def test_without_encryption_by_the_browser_it_says_so(area: Area, page: Page) -> None:
    """As on an address without https: in words, whatever is tried, and the key of a link does not stay in sight."""
    page.add_init_script("Object.defineProperty(Crypto.prototype, 'subtle', { get: () => undefined })")
    for end in ("", area.link):
        page.goto("about:blank")
        page.goto(area.at(fragment=end))
        expect(page.get_by_role("alert")).to_contain_text("https")
        assert "key=" not in page.url
    enter(page)
    expect(page.get_by_role("alert")).to_contain_text("https")


def test_a_personal_link_opens_the_own_page(area: Area, page: Page) -> None:
    """And leaves the address bar at once; the page of somebody else is none of hers."""
    page.goto(area.at("en/cohorts/2026/participants.html", area.link))
    shown(page, f"my-page/{PERSON}")
    assert "key=" not in page.url
    expect(page.get_by_role("heading", level=1)).to_have_text("Pia Probe")
    expect(page.get_by_text("Moritz Mustermann")).to_be_visible()
    for part in ("Your tandem", "Your next dates", "What you prepare", "Your documents"):
        expect(page.get_by_role("heading", name=part)).to_be_visible()
    calendar = page.locator(".calendar-address code").inner_text()
    assert "/kalender/" in calendar
    assert (area.folder / calendar[calendar.index("kalender/") :]).is_file()
    page.evaluate("location.hash = '#/en/cohorts/2026/my-page/moritz-mustermann.html'")
    shown(page, f"my-page/{PERSON}")


@pytest.mark.parametrize("passphrase", ["adler birke dachs esche", "adlerbirkedachseiche", "x"])
def test_a_wrong_passphrase_is_told(area: Area, page: Page, passphrase: str) -> None:
    """In words, at the field, which has the focus; then the right one opens."""
    page.goto(area.at())
    enter(page, passphrase)
    expect(page.get_by_role("alert")).to_contain_text("Diese Passphrase passt nicht")
    expect(page.get_by_label("Passphrase")).to_be_focused()
    expect(page.get_by_label("Passphrase")).to_have_attribute("aria-invalid", "true")
    assert not page.locator("main[data-shown]").count()
    enter(page)
    shown(page, "2026/index.html")


def test_a_revoked_and_a_broken_link_are_told(area: Area, page: Page) -> None:
    """Nobody can tell one from the other."""
    for end in (area.gone, area.link[:-1] + "A" if area.link[-1] != "A" else area.link[:-1] + "Q"):
        page.goto("about:blank")
        page.goto(area.at(fragment=end))
        expect(page.get_by_role("alert")).to_contain_text("Dieser Link öffnet nichts mehr")


def test_an_access_ends_after_its_last_day(area: Area, page: Page) -> None:
    """By the reader's clock, even where the site was not built since."""
    page.clock.set_fixed_time(dt.datetime(2100, 1, 1, 12, tzinfo=dt.UTC))
    page.goto(area.at())
    enter(page)
    expect(page.get_by_role("alert")).to_contain_text("Ihr Zugang ist abgelaufen")


def test_changed_bytes_are_not_shown(area: Area, page: Page) -> None:
    """A single bit of a page is enough; what could be read before is shut again."""

    def tampered(address: str) -> bytes:
        sealed = bytearray((area.folder / address).read_bytes())
        sealed[100] ^= 1
        return bytes(sealed)

    people = sealed_address(COHORT, area.ring.keys[EVERYBODY], "durchgaenge/2026/menschen.html")
    page.route(f"**/{people}", lambda route: route.fulfill(body=tampered(people)))
    page.goto(area.at())
    enter(page)
    shown(page, "2026/index.html")
    page.locator("main a[href*='menschen']").first.click()
    expect(page.get_by_role("alert")).to_contain_text("Der Inhalt ist beschädigt")
    expect(page.locator(".people")).to_have_count(0)


def test_an_old_page_with_new_keys_says_to_reload(area: Area, page: Page) -> None:
    """Locks of one publication, pages of another."""
    index = sealed_address(COHORT, area.ring.keys[EVERYBODY], INDEX)
    page.route(f"**/{index}", lambda route: route.fulfill(status=404))
    page.goto(area.at())
    enter(page)
    expect(page.get_by_role("alert")).to_contain_text("Laden Sie die Seite neu")


def test_fewer_rounds_than_promised_are_refused(area: Area, page: Page) -> None:
    """Nobody gets a passphrase worn thin by a changed file."""
    held = json.loads((area.folder / f"geschuetzt/{COHORT}/locks.json").read_text("utf-8")) | {"rounds": 1000}
    page.route("**/locks.json", lambda route: route.fulfill(json=held))
    page.goto(area.at())
    enter(page)
    expect(page.get_by_role("alert")).to_contain_text("passen nicht zusammen")


def test_a_device_remembers_only_what_was_ticked_until_it_is_locked(area: Area, page: Page) -> None:
    """Keys, never the passphrase; locking leaves nothing behind."""
    page.goto(area.at())
    page.get_by_label("Auf diesem Gerät merken").check()
    enter(page)
    shown(page, "2026/index.html")
    page.wait_for_timeout(200)
    assert page.evaluate("localStorage.length") == 1
    assert "adler" not in page.evaluate("JSON.stringify(localStorage)")
    page.reload()
    shown(page, "2026/index.html")
    page.get_by_role("button", name="Sperren").click()
    expect(page.get_by_role("status")).to_contain_text("Gesperrt")
    assert page.evaluate("localStorage.length") == 0
    assert "#" not in page.url
    page.reload()
    expect(page.get_by_label("Passphrase")).to_be_visible()


def test_a_lost_connection_shuts_nothing(area: Area, page: Page) -> None:
    """The page that is open stays, the device still remembers, and the next try works."""
    page.goto(area.at())
    page.get_by_label("Auf diesem Gerät merken").check()
    enter(page)
    shown(page, "2026/index.html")
    page.route("**/geschuetzt/**", lambda route: route.abort())
    page.locator("main a[href*='menschen']").first.click()
    expect(page.locator(".access-bar [role=alert]")).to_contain_text("Prüfen Sie die Verbindung")
    assert page.evaluate("localStorage.length") == 1
    page.reload()
    expect(page.get_by_role("alert")).to_contain_text("Prüfen Sie die Verbindung")
    page.unroute("**/geschuetzt/**")
    page.goto(area.at(fragment="#/%"))
    page.reload()
    shown(page, "2026/index.html")


def test_without_storage_the_area_opens_all_the_same(area: Area, page: Page) -> None:
    """A browser that keeps nothing remembers nothing."""
    page.add_init_script("Object.defineProperty(window, 'localStorage', { get() { throw new Error('shut'); } })")
    page.goto(area.at())
    page.get_by_label("Auf diesem Gerät merken").check()
    enter(page)
    shown(page, "2026/index.html")


def test_the_last_of_two_quick_steps_counts(area: Area, page: Page) -> None:
    """A slow answer does not push away what was asked for later; and what was shut stays shut."""
    people = sealed_address(COHORT, area.ring.keys[EVERYBODY], "durchgaenge/2026/menschen.html")
    page.goto(area.at())
    enter(page)
    shown(page, "2026/index.html")
    waiting: list[Route] = []
    page.route(f"**/{people}", lambda route: waiting.append(route))
    page.evaluate("location.hash = '#/durchgaenge/2026/menschen.html'")
    page.evaluate("location.hash = '#/durchgaenge/2026/tandems.html'")
    shown(page, "tandems")
    waiting.pop().continue_()
    page.wait_for_timeout(300)
    assert page.locator("main").get_attribute("data-shown") == "durchgaenge/2026/tandems.html"
    page.evaluate("location.hash = '#/durchgaenge/2026/menschen.html'")
    page.get_by_role("button", name="Sperren").click()
    waiting.pop().continue_()
    page.wait_for_timeout(300)
    assert page.get_by_role("status").inner_text().startswith("Gesperrt")
    assert page.locator("main .people").count() == 0


def test_keys_alone_are_enough(area: Area, page: Page) -> None:
    """Tab, type, Enter; show what was typed."""
    page.goto(area.at())
    field = page.get_by_label("Passphrase")
    for _ in range(40):
        page.keyboard.press("Tab")
        if field.evaluate("one => one === document.activeElement"):
            break
    page.keyboard.type(WORDS)
    page.keyboard.press("Tab")
    page.keyboard.press("Space")
    expect(field).to_have_attribute("type", "text")
    page.keyboard.press("Shift+Tab")
    page.keyboard.press("Enter")
    shown(page, "2026/index.html")


def test_nothing_in_an_opened_page_runs(area: Area, page: Page) -> None:
    """Whoever could write into a page could not make it act."""
    key = area.ring.keys[EVERYBODY]
    address = "durchgaenge/2026/menschen.html"
    evil = """<title>x</title><main><h1 onclick="window.ran=1">x</h1><img src=x onerror="window.ran=1">
    <a href="http://[">z</a>
    <script>window.ran=1</script><a href="javascript:window.ran=1">y</a><svg onload="window.ran=1"></svg></main>"""
    sealed = seal(evil.encode(), key, address)
    page.route(f"**/{sealed_address(COHORT, key, address)}", lambda route: route.fulfill(body=sealed))
    page.goto(area.at(fragment=f"#/{address}"))
    enter(page)
    shown(page, "menschen")
    page.get_by_role("heading", level=1).click()
    page.get_by_text("y", exact=True).click()
    page.wait_for_timeout(200)
    assert page.evaluate("window.ran") is None


def test_links_to_sealed_files_and_to_places_on_a_page_work(area: Area, page: Page, reference_content: Path) -> None:
    """A file is opened and saved under its name; a place on the page that is open is gone to, and the address names it."""
    key, address = area.ring.keys[EVERYBODY], "durchgaenge/2026/menschen.html"
    html = """<title>x</title><main><h1>x</h1><a href="../../media/portraet-muster.svg">Bild</a>
    <a href="#at-end">Ende</a><div style="height: 4000px"></div><h2 id="at-end">Ende</h2></main>"""
    sealed = seal(html.encode(), key, address)
    page.route(f"**/{sealed_address(COHORT, key, address)}", lambda route: route.fulfill(body=sealed))
    page.goto(area.at(fragment=f"#/{address}"))
    enter(page)
    shown(page, "menschen")
    with page.expect_download() as download:
        page.get_by_role("link", name="Bild").click()
    assert download.value.suggested_filename == "portraet-muster.svg"
    assert Path(download.value.path()).read_bytes() == (reference_content / "media/portraet-muster.svg").read_bytes()
    page.get_by_role("link", name="Ende").click()
    expect(page.get_by_role("heading", name="Ende")).to_be_focused()
    expect(page.get_by_role("heading", name="Ende")).to_be_in_viewport()
    assert page.url.endswith(f"#/{address}#at-end")


def test_refusals_are_told_in_english(area: Area, page: Page) -> None:
    """The same causes in the words of the other language."""
    gate = "en/cohorts/2026/participants.html"

    def told(words: str) -> None:
        expect(page.get_by_role("alert")).to_contain_text(words)

    def opened(passphrase: str) -> None:
        page.get_by_label("Passphrase").fill(passphrase)
        page.get_by_role("button", name="Open").click()

    page.goto(area.at(gate, area.gone))
    told("This link opens nothing any more.")
    opened("wrong words")
    told("This passphrase does not fit.")
    page.route("**/locks.json", lambda route: route.abort())
    page.goto(area.at(gate, "#again"))
    page.reload()
    opened(WORDS)
    told("The content could not be loaded.")
    page.unroute("**/locks.json")
    page.clock.set_fixed_time(dt.datetime(2100, 1, 1, 12, tzinfo=dt.UTC))
    opened(WORDS)
    told("Your access has ended.")


def test_without_scripts_the_page_says_what_is_needed(area: Area, chromium: Browser) -> None:
    """And whom to ask."""
    context = chromium.new_context(java_script_enabled=False, locale="de-DE")
    page = context.new_page()
    page.goto(area.at())
    expect(page.get_by_text("Dafür müssen Skripte erlaubt sein")).to_be_visible()
    expect(page.get_by_label("Passphrase")).to_be_hidden()
    expect(page.get_by_role("heading", name="Ihre Ansprechstelle")).to_be_visible()
    context.close()


@pytest.fixture(scope="module")
def plain_area(reference_content: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Area]:
    """The same site in the second theme."""
    top = tmp_path_factory.mktemp("plain")
    content = Path(shutil.copytree(reference_content, top / "content"))
    site = (content / "site.yaml").read_text("utf-8")
    assert "name: default" in site
    (content / "site.yaml").write_text(site.replace("name: default", "name: kontor"), "utf-8")
    ring, secret = Ring.new([EVERYBODY, f"person/{PERSON}"]).with_link(PERSON, (EVERYBODY, f"person/{PERSON}"), LAST)
    assert build(content, top / "_site", rings={COHORT: ring}).written is not None
    with contextlib.contextmanager(serve)(top / "_site", "/x/y/") as address:
        yield Area(top / "_site", address, ring, fragment(secret), "")


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("width", [320, 1280])
def test_the_gate_and_what_it_opens_are_accessible(area: Area, chromium: Browser, width: int, scheme: str) -> None:
    """axe finds nothing, and nothing is wider than the screen."""
    pages = {"meine-seite": area.link, "menschen": "#/durchgaenge/2026/menschen.html"}
    assert audited(area, chromium, GATE, pages, ("Passphrase", "Öffnen"), width=width, scheme=scheme) == []


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("width", [320, 1280])
def test_so_they_are_in_english_and_in_the_other_theme(plain_area: Area, chromium: Browser, width: int, scheme: str) -> None:
    """The theme that changes the face, and the language that comes second."""
    pages = {"my-page": plain_area.link, "people": "#/en/cohorts/2026/people.html"}
    gate, words = "en/cohorts/2026/participants.html", ("Passphrase", "Open")
    assert audited(plain_area, chromium, gate, pages, words, width=width, scheme=scheme) == []


def audited(
    area: Area, chromium: Browser, gate: str, pages: Mapping[str, str], words: tuple[str, str], *, width: int, scheme: str
) -> list[tuple[str, str, list[object]]]:
    """What axe finds at the gate, after a wrong passphrase, and on pages inside; and what is wider than the screen."""
    script = MODULES / "axe-core" / "axe.min.js"
    if not script.exists():
        missing("axe-core (npm install --prefix tests/browser --ignore-scripts)")
    context = chromium.new_context(
        viewport={"width": width, "height": 900},
        color_scheme="dark" if scheme == "dark" else "light",
        bypass_csp=True,
        locale="de-DE",
    )
    page = context.new_page()
    page.add_init_script(path=script)
    found: list[tuple[str, str, list[object]]] = []

    def audit(name: str) -> None:
        result = page.evaluate("rules => axe.run(document, rules)", {"runOnly": RULES})
        found.extend((name, one["id"], [node["target"] for node in one["nodes"]][:3]) for one in result["violations"])
        if page.evaluate("document.documentElement.scrollWidth") > width:
            found.append((name, "overflow", []))

    page.goto(area.at(gate))
    audit("gate")
    page.get_by_label(words[0]).fill("x")
    page.get_by_role("button", name=words[1]).click()
    expect(page.get_by_role("alert")).not_to_be_empty()
    audit("error")
    for name, end in pages.items():
        page.goto(area.at(gate, end))
        shown(page, name)
        audit(name)
    context.close()
    return found


def test_the_gate_is_valid_html(area: Area) -> None:
    """By the Nu checker, in both languages, with its style sheet."""
    jar, java = MODULES / "vnu-jar" / "build" / "dist" / "vnu.jar", shutil.which("java")
    if not jar.exists() or java is None:
        missing("The Nu checker (Java, and npm install --prefix tests/browser --ignore-scripts)")
    files = [area.folder / GATE, area.folder / "en/cohorts/2026/participants.html", *area.folder.glob("assets/access.*.css")]
    assert len(files) == 3
    command = [java, "-jar", str(jar), "--format", "json", "--stdout", "--also-check-css", *map(str, files)]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    messages = [one["message"] for one in json.loads(done.stdout)["messages"] if not one["message"].startswith(NOT_MEANT)]
    assert messages == []
