"""Whom a build concerns, and what each browser is told; what the overlay says."""

from __future__ import annotations

import asyncio
from collections.abc import Mapping
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

from mentorsite.diagnostics import Diagnostic, Report, Span
from mentorsite.serve import show as showing
from mentorsite.serve.editors import EDITORS, editor_link
from mentorsite.serve.outcome import Builder, Outcome
from mentorsite.serve.overlay import Overlay, overlay
from mentorsite.serve.pages import stamp
from mentorsite.serve.show import Show
from mentorsite.session import Edition, Session

FILES = {
    "404.html": b"<p>nicht da</p>",
    "index.html": b'<link href="assets/site.0123456789.css"><p>eins</p><img src="media/bild.png">',
    "faq.html": b'<link href="assets/site.0123456789.css"><p>zwei</p>',
    "assets/site.0123456789.css": b"p{}",
}
BROKEN = Report.of(
    [
        Diagnostic("unknown-key", Span("site.yaml", 3, 5, 2), {"key": "xy"}, excerpt="    xy: 1"),
        Diagnostic("event-weekend", Span("cohorts/2026/schedule.yaml", 2, 1), {"day": "2026-01-03", "weekday": "Samstag"}),
    ]
)


class Browser:
    """A browser that writes down what it is told."""

    def __init__(self) -> None:
        self.told: list[dict[str, object]] = []

    def tell(self, command: str, **values: object) -> None:
        self.told.append({"command": command, **values})

    def heard(self) -> list[object]:
        """The commands since this was last asked."""
        commands = [message["command"] for message in self.told]
        self.told.clear()
        return commands


def edition(changes: Mapping[str, bytes | None], **values: object) -> Outcome:
    """A good build of FILES with some changes; None leaves a file out."""
    files = {path: data for path, data in {**FILES, **changes}.items() if data is not None}
    return Outcome(Edition(good=True, files=files, base="/site/", **values))  # type: ignore[arg-type]


@pytest.fixture
def show() -> Show:
    """A show of FILES."""
    made = Show("de", lambda span: f"edit:{span}")
    made.publish(edition({}))
    return made


def joined(show: Show, address: str, page: str | None = None) -> Browser:
    """A browser that shows a page as it is now, or as it was when it had a stamp."""
    browser = Browser()
    show.join(browser, f"/site/{address}", stamp(FILES.get(address, FILES["404.html"])) if page is None else page)
    return browser


def test_only_a_changed_page_is_changed(show: Show) -> None:
    """A build that changes one page is heard by who looks at that page: what it was and what it is."""
    start, faq = joined(show, "index.html"), joined(show, "faq.html")
    assert (start.heard(), faq.heard()) == (["mended"], ["mended"])
    show.publish(edition({"faq.html": b"<p>drei</p>"}))
    assert start.heard() == []
    assert faq.told[-1] == {
        "command": "change",
        "page": stamp(b"<p>drei</p>"),
        "before": FILES["faq.html"].decode(),
        "after": "<p>drei</p>",
    }
    faq.heard()
    show.publish(edition({"faq.html": b"<p>drei</p>"}))
    assert faq.heard() == []


def test_another_style_comes_without_loading_anew(show: Show) -> None:
    """Where only style sheets got other names the browser is given them; where more changed it loads the page."""
    start, faq = joined(show, "index.html"), joined(show, "faq.html")
    new = {name: data.replace(b"0123456789", b"abcdefabcd") for name, data in FILES.items() if name.endswith(".html")}
    show.publish(
        edition(
            {**new, "faq.html": new["faq.html"] + b"!", "assets/site.0123456789.css": None, "assets/site.abcdefabcd.css": b""}
        )
    )
    assert start.told[-1] == {
        "command": "restyle",
        "page": stamp(new["index.html"]),
        "styles": ["/site/assets/site.abcdefabcd.css"],
    }
    assert faq.heard()[-1] == "change"


@pytest.mark.parametrize(("page", "told"), [(stamp(FILES["faq.html"]), []), (stamp(b"old"), ["reload"]), ("", ["reload"])])
def test_who_comes_back_hears_what_was_missed(show: Show, page: str, told: list[str]) -> None:
    """A browser that joins with the stamp of another page than the present one, from whatever server, loads anew."""
    assert joined(show, "faq.html", page).heard() == ["mended", *told]


def test_a_wrong_address_stays_where_it_is(show: Show) -> None:
    """Who looks at the page for wrong addresses is not led away, and sees the page when it comes."""
    browser = joined(show, "neu.html")
    show.publish(edition({"faq.html": b"<p>drei</p>"}))
    assert browser.heard() == ["mended"]
    show.publish(edition({"neu.html": b"<p>neu</p>"}))
    assert browser.heard() == ["change"]


@pytest.mark.parametrize(("back", "told"), [(False, ["gone"]), (True, [])])
def test_a_page_that_is_gone_for_good(monkeypatch: pytest.MonkeyPatch, show: Show, back: bool, told: list[str]) -> None:
    """Its reader is led to the start page; not where it was away for a moment only, as when an editor saves."""
    monkeypatch.setattr(showing, "GRACE", 0.0)
    browser = joined(show, "faq.html")
    browser.heard()

    async def go() -> None:
        show.publish(edition({"faq.html": None}))
        if back:
            show.publish(edition({}))
        await asyncio.sleep(0)

    # In a thread of its own: Playwright, once a browser test has started it, keeps the main thread's loop running.
    with ThreadPoolExecutor(1) as thread:
        thread.submit(asyncio.run, go()).result()
    assert [message.get("start", "/site/") for message in browser.told] == ["/site/"] * len(told)
    assert browser.heard() == told


def test_a_changed_picture_reaches_the_pages_that_show_it(show: Show) -> None:
    """The page's bytes are the same; the picture's are not."""
    start, faq = joined(show, "index.html"), joined(show, "faq.html")
    show.publish(edition({}), frozenset({"media/bild.png"}))
    assert (start.heard(), faq.heard()) == (["mended", "reload"], ["mended"])


def test_errors_lie_over_all_pages_until_they_are_mended(show: Show) -> None:
    """Each browser gets the overlay, also one that comes later; none loads anew; all hear of the end."""
    start = joined(show, "index.html")
    start.heard()
    show.publish(Outcome(Edition(report=BROKEN, files=FILES, base="/site/")))
    faq = joined(show, "faq.html")
    assert (start.heard(), faq.heard()) == (["overlay"], ["overlay"])
    show.publish(edition({}))
    assert (start.heard(), faq.heard()) == (["mended"], ["mended"])


def shown(outcome: Outcome, lang: str = "de") -> Overlay:
    """The overlay of a build that needs one."""
    found = overlay(outcome, lang, lambda span: f"edit:{span}")
    assert found
    return found


@pytest.mark.parametrize(
    ("lang", "text", "count"),
    [("de", "ein Feld „xy“ gibt es hier nicht", "1 Fehler"), ("en", 'there is no field "xy" here', "1 error")],
)
def test_the_overlay_says_what_the_command_line_says(lang: str, text: str, count: str) -> None:
    """Place, sentence, line with the offending part, a link; and how many there are of each weight."""
    found = shown(Outcome(Edition(report=BROKEN)), lang)
    assert found.summary.startswith(count)
    (entry,) = found.errors
    assert entry.text == text
    assert (entry.place, entry.link, entry.line) == ("site.yaml:3:5", "edit:site.yaml:3:5", 3)
    assert entry.excerpt
    assert entry.excerpt.text[entry.excerpt.start :][: entry.excerpt.length] == "xy"
    assert [other.rule for other in found.others] == ["event-weekend"]


@pytest.mark.parametrize(("languages", "lang"), [(("en", "de"), "en"), (("de",), "de"), (("fr",), "en")])
def test_the_overlay_is_in_the_sites_language(languages: tuple[str, ...], lang: str) -> None:
    """In the site's first language, where that is none of ours in English."""
    show = Show("de", lambda span: "")
    show.publish(Outcome(Edition(report=BROKEN, files=FILES, base="/site/", languages=languages)))
    assert show.overlay
    assert show.overlay.lang == lang


class Torn(Session):
    """A session on a machine that fails, each time in another way."""

    errors = iter([OSError(5, "Input/output error", "disk"), RuntimeError("a mistake of ours")])

    def build(self) -> Edition:
        """Fail."""
        raise next(self.errors)


def test_whatever_fails_is_shown(tmp_path: Path) -> None:
    """A machine that refuses and a mistake of ours are problems to be read, not the end."""
    builder = Builder(Torn(tmp_path))
    assert shown(builder.build()).summary == "disk: Input/output error"
    assert "An Ihren Inhalten liegt es nicht" in shown(builder.build()).summary


def test_links_open_the_place_in_the_editor(tmp_path: Path) -> None:
    """The path is whole and safe in an address; a file that is not there has no link."""
    file = tmp_path / "mit ß.md"
    file.touch()
    path = file.as_uri().removeprefix("file://")
    assert " " not in path
    assert editor_link(EDITORS["vscode"], file, 3, 7) == f"vscode://file{path}:3:7"
    assert editor_link("ed://x?f={file}&l={line}", file, 0, 0) == f"ed://x?f={path}&l=1"
    assert editor_link(EDITORS["vscode"], tmp_path / "weg.md", 1, 1) == ""
    assert editor_link(EDITORS["none"], file, 1, 1) == ""
