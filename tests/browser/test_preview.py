"""What a coordinator sees in the browser while writing: edits, mistakes, and that they are mended."""

from __future__ import annotations

import re
import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import BrowserContext, Page, expect

from mentorsite.serve import show

from ..serve.preview import PATIENCE, Preview

pytestmark = pytest.mark.browser

PAGE = "---\ntitle: {title}\n---\n\n{text}\n"
WHOLE = "html => html.querySelector('head').outerHTML + html.querySelector('body').outerHTML"
ROOT = Path(__file__).resolve().parents[2]


@pytest.fixture(autouse=True)
def _patience() -> None:
    expect.set_options(timeout=PATIENCE * 1000)


@pytest.fixture
def content(small_content: Path, tmp_path: Path) -> Path:
    """A project with the small content, a page about nothing else, and the built-in theme as a theme of its own."""
    made = Path(shutil.copytree(small_content, tmp_path / "project" / "content"))
    shutil.copytree(ROOT / "themes/default", made.parent / "themes/default")
    write(made / "pages/frage.md", "Eins")
    return made


@pytest.fixture
def preview(content: Path) -> Iterator[Preview]:
    """A preview of the content, built once."""
    with Preview(content) as running:
        running.wait("Seiten gebaut")
        yield running


@pytest.fixture
def page(preview: Preview, context: BrowserContext) -> Page:
    """The page of `pages/frage.md` in the browser, on the line and without an overlay."""
    page = context.new_page()
    page.trouble = []  # type: ignore[attr-defined]
    page.on("console", lambda message: page.trouble.append(message.text))  # type: ignore[attr-defined]
    with page.expect_websocket() as line:
        page.goto(f"{preview.address}/frage.html")
    if not line.value.is_closed():
        line.value.wait_for_event("framereceived")
    mark(page)
    return page


def write(file: Path, text: str, title: str = "Frage") -> None:
    """Write a page's file, as an editor does that saves in place."""
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text(PAGE.format(title=title, text=text), "utf-8")


def mark(page: Page) -> None:
    """Leave something behind that is gone once the page is loaded anew."""
    page.evaluate("window.mark = 'here'")


def is_marked(page: Page) -> bool:
    """Whether the page is the one that was marked."""
    return bool(page.evaluate("window.mark === 'here'"))


def overlay(page: Page, selector: str = "section[role=alertdialog]"):  # type: ignore[no-untyped-def]
    """Something in the overlay."""
    return page.locator(f"mentorsite-overlay {selector}")


def test_an_edit_is_shown(page: Page, content: Path) -> None:
    """A saved text is on the page, at once and at the place to which the reader had scrolled; no policy is broken."""
    lines = "\n\n".join(f"Zeile {number}." for number in range(100))
    write(content / "pages/frage.md", lines)
    page.get_by_text("Zeile 50.").evaluate("element => element.scrollIntoView()")
    write(content / "pages/frage.md", f"{lines}\n\nSchluss")
    expect(page.locator("main")).to_contain_text("Schluss")
    expect(page.get_by_text("Zeile 50.")).to_be_in_viewport()
    assert page.trouble == []  # type: ignore[attr-defined]


EDITS = [  # what is written, and whether the page is loaded anew for it
    ("Eins, zwei", False),
    ("Eins, **zwei** und [drei](impressum.md)", False),
    ("Eins\n\nZwei\n\n- drei\n- vier", False),
    ("Null\n\n- drei\n- vier\n- fünf", False),
    ("## Abschnitt\n\nNull", True),
    ("## Abschnitt\n\nNull\n\nEins", False),
    ("## Abschnitt {#anders}\n\nNull\n\nEins", True),
    ("## Ein Abschnitt {#anders}\n\nNull\n\nEins", False),
    ("- [ ] Eins\n- [x] Zwei", True),
]


def test_words_change_in_place(page: Page, content: Path, preview: Preview) -> None:
    """What only words concern is put in place, all else loaded anew; either way the page is as one that is opened now."""
    other = page.context.new_page()
    for text, anew in EDITS:
        mark(page)
        write(content / "pages/frage.md", text, title=f"Frage {len(text)}")
        expect(page).to_have_title(re.compile(f"Frage {len(text)} "))
        assert is_marked(page) != anew, text
        other.goto(page.url)
        assert page.locator("html").evaluate(WHOLE) == other.locator("html").evaluate(WHOLE), text


def test_what_scripts_made_is_loaded_anew(page: Page, content: Path, preview: Preview) -> None:
    """The agenda, in which scripts put states and filters, is the same after an edit as one that is opened now."""
    schedule = content / "cohorts/2026/schedule.yaml"
    text = schedule.read_text("utf-8")
    page.goto(f"{preview.address}/durchgaenge/2026/termine/index.html")
    title = page.locator(".entry-title").first.inner_text()
    schedule.write_text(text.replace(title, f"{title} neu"), "utf-8")
    expect(page.locator(".entry-title").first).to_have_text(f"{title} neu")
    other = page.context.new_page()
    other.goto(page.url)
    page.locator(".filters").wait_for()
    assert page.locator("html").evaluate(WHOLE) == other.locator("html").evaluate(WHOLE)


def test_a_page_that_is_not_concerned_stays(page: Page, content: Path, preview: Preview) -> None:
    """Another page's edit does not load this one anew."""
    write(content / "pages/andere.md", "Neu", "Andere")
    expect(page.locator("footer")).to_contain_text("Andere")
    preview.wait("geändert")
    mark(page)
    write(content / "pages/andere.md", "Geändert", "Andere")
    preview.wait("2 Seiten geändert")  # German and English
    write(content / "pages/frage.md", "## Zwei")
    expect(page.locator("main")).to_contain_text("Zwei")
    assert not is_marked(page)


def test_saved_by_renaming(page: Page, content: Path) -> None:
    """An editor that writes beside the file and renames, again and again."""
    for text in ("Zwei", "Drei", "Vier"):
        write(content / "pages/.frage.md.tmp", text)
        (content / "pages/.frage.md.tmp").replace(content / "pages/frage.md")
        expect(page.locator("main")).to_contain_text(text)


def test_another_style_without_loading_anew(page: Page, content: Path) -> None:
    """An edit of a style sheet changes the look of the page that is there."""
    style = content.parent / "themes/default/assets/base.css"
    sheets = page.locator("link[rel=stylesheet]").count()
    style.write_text(style.read_text("utf-8") + "\nh1 { color: rgb(1, 2, 3) !important }\n", "utf-8")
    expect(page.locator("h1")).to_have_css("color", "rgb(1, 2, 3)")
    assert is_marked(page)
    expect(page.locator("link[rel=stylesheet]")).to_have_count(sheets)
    write(content / "pages/frage.md", "Zwei")
    expect(page.locator("main")).to_contain_text("Zwei")


def test_another_template(page: Page, content: Path) -> None:
    """An edit of a template is shown; a mistake in it lies over the page until it is mended."""
    footer = content.parent / "themes/default/templates/partials/footer.html"
    text = footer.read_text("utf-8")
    footer.write_text(text + "<p>Ganz unten</p>", "utf-8")
    expect(page.locator("body")).to_contain_text("Ganz unten")
    footer.write_text(text + "{% if %}", "utf-8")
    expect(overlay(page)).to_contain_text("partials/footer.html")
    footer.write_text(text + "<p>Noch weiter unten</p>", "utf-8")
    expect(page.locator("body")).to_contain_text("Noch weiter unten")
    expect(overlay(page)).to_have_count(0)


def test_all_errors_with_their_places(page: Page, content: Path) -> None:
    """All errors at once over the page as it was: sentence, place, line, help, a link into the editor. Gone when mended."""
    site, frage = content / "site.yaml", content / "pages/frage.md"
    good = site.read_text("utf-8")
    frage.write_text("---\ntitle: Frage\nordr: 1\n---\n\nZwei\n", "utf-8")
    expect(overlay(page, ".list > article")).to_have_count(1)
    expect(overlay(page, ".list > article")).to_contain_text("Fehler: ein Feld „ordr“ gibt es hier nicht")
    expect(overlay(page, ".list > article")).to_contain_text("Hilfe: Meinten Sie „order“?")
    expect(overlay(page, ".list > article mark")).to_have_text("ordr")
    expect(overlay(page, ".list > article a")).to_have_text("pages/frage.md:3:1")
    assert (
        overlay(page, ".list > article a").get_attribute("href") == f"vscode://file{frage.as_uri().removeprefix('file://')}:3:1"
    )
    site.write_text(good + "\nfalsch: 1\n", "utf-8")
    expect(overlay(page, ".list > article")).to_have_count(2)
    expect(overlay(page, "h2")).to_contain_text("2 Fehler")
    expect(page.locator("main")).to_contain_text("Eins")
    assert is_marked(page)
    site.write_text(good, "utf-8")
    expect(overlay(page, ".list > article")).to_have_count(1)
    write(frage, "Drei")
    expect(overlay(page)).to_have_count(0)
    expect(page.locator("main")).to_contain_text("Drei")


def test_other_pages_while_there_are_errors(page: Page, content: Path, preview: Preview) -> None:
    """The last good site can be read on, under the same errors; Escape puts them away until the next build."""
    (content / "pages/frage.md").write_text("---\ntitle: Frage\n", "utf-8")
    expect(overlay(page)).to_be_focused()
    page.keyboard.press("Escape")
    expect(overlay(page)).to_have_count(0)
    with page.expect_websocket() as line:
        page.goto(f"{preview.address}/impressum.html")
    line.value.wait_for_event("framereceived", lambda frame: "overlay" in str(frame))
    expect(page.locator("h1")).to_have_text("Impressum")
    expect(overlay(page)).to_have_count(0)
    (content / "pages/frage.md").write_text("---\ntitle: Fragen\n", "utf-8")
    expect(overlay(page)).to_be_visible()
    overlay(page, "button").click()
    expect(overlay(page)).to_have_count(0)


def test_a_mistake_that_lasts(page: Page, content: Path, preview: Preview) -> None:
    """Through a long time of mistakes, other edits and a folder that is away for a while, mending is enough."""
    frage = content / "pages/frage.md"
    for number in range(5):
        frage.write_text(f"---\ntitle: [Frage {number}\n---\n", "utf-8")
        preview.wait("1 Fehler")
    write(content / "pages/andere.md", "Andere")
    preview.wait("1 Fehler")
    content.rename(content.with_name("weg"))
    expect(overlay(page)).to_contain_text("die Datei site.yaml fehlt")
    content.with_name("weg").rename(content)
    expect(overlay(page, ".list > article")).to_have_count(1)
    write(frage, "Wieder gut")
    expect(page.locator("main")).to_contain_text("Wieder gut")
    expect(overlay(page)).to_have_count(0)


def test_new_renamed_and_deleted_pages(page: Page, content: Path, preview: Preview) -> None:
    """A new page is there; a page that is gone leads its reader to the start page, with a word."""
    page.goto(f"{preview.address}/neu.html")
    expect(page.locator("h1")).to_have_text("Diese Seite gibt es nicht")
    write(content / "pages/neu.md", "Neu hier", "Neu")
    expect(page.locator("h1")).to_have_text("Neu")
    (content / "pages/neu.md").rename(content / "pages/alt.md")
    page.wait_for_url(f"{preview.address}/")
    expect(overlay(page, "section[role=status]")).to_have_text(show.GONE["de"])
    page.goto(f"{preview.address}/alt.html")
    expect(page.locator("main")).to_contain_text("Neu hier")
    (content / "pages/alt.md").unlink()
    page.wait_for_url(f"{preview.address}/")


def test_new_and_renamed_folders(page: Page, content: Path, preview: Preview) -> None:
    """A cohort comes with its folder, goes by the folder's new name, and its dates are still edited."""
    cohort = content / "cohorts/2028"
    cohort.mkdir()
    text = (content / "cohorts/2026/cohort.yaml").read_text("utf-8")
    (cohort / "cohort.yaml").write_text(text, "utf-8")
    preview.wait("geändert")
    page.goto(f"{preview.address}/durchgaenge/2028/index.html")
    expect(page.locator("h1")).to_be_visible()
    cohort.rename(content / "cohorts/2029")
    page.wait_for_url(f"{preview.address}/")
    page.goto(f"{preview.address}/durchgaenge/2029/index.html")
    heading = page.locator("h1").inner_text()
    (content / "cohorts/2029/cohort.yaml").write_text(text.replace(heading, "Durchgang Neu"), "utf-8")
    expect(page.locator("h1")).to_have_text("Durchgang Neu")


def test_a_site_that_begins_with_errors(content: Path, context: BrowserContext) -> None:
    """Before there is a first site the errors are shown all the same, and mending brings the page that was asked for."""
    frage = content / "pages/frage.md"
    frage.write_text("---\ntitle: Frage\nordr: 1\n---\n\nZwei\n", "utf-8")
    with Preview(content) as preview:
        page = context.new_page()
        page.goto(f"{preview.address}/frage.html")
        expect(overlay(page, ".list > article")).to_contain_text("ordr")
        write(frage, "Nun doch")
        expect(page.locator("main")).to_contain_text("Nun doch")


def test_the_server_goes_and_comes_back(page: Page, content: Path, preview: Preview) -> None:
    """After a new start of the server the page finds it again, and shows what was changed meanwhile."""
    preview.end()
    write(content / "pages/frage.md", "Inzwischen geändert")
    with Preview(content, port=preview.port):
        expect(page.locator("main")).to_contain_text("Inzwischen geändert")
