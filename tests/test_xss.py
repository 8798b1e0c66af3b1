"""Known attacks by script through everything that a coordinator writes: none runs, and none breaks a page."""

from __future__ import annotations

from collections import Counter
from pathlib import Path
from xml.etree.ElementTree import Element, fromstring

import html5lib
import pytest

from mentorsite.cli.wording import text_lines
from mentorsite.markdown import parse
from mentorsite.session import examine

from .attacks import ATTACKS, attacked_site
from .full_site import full_site, write

# All that our templates and Markdown make; everything else came in.
FOREIGN = {"iframe", "object", "embed", "applet", "base", "form", "math", "foreignobject", "frameset", "template", "video"}
FOREIGN |= {"audio", "image", "marquee", "bgsound", "textarea", "select", "noscript", "xmp", "plaintext", "style", "animate"}
SAFE = ("http:", "https:", "mailto:", "tel:", "webcal:")


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The attacked site, built once."""
    return attacked_site(tmp_path_factory.mktemp("attacked"))


@pytest.fixture(scope="module")
def pages(site: Path) -> list[tuple[str, Element, bytes]]:
    """Every page, parsed as browsers do."""
    found = [(path.relative_to(site).as_posix(), path.read_bytes()) for path in sorted(site.rglob("*.html"))]
    return [(path, html5lib.parse(data, namespaceHTMLElements=False), data) for path, data in found]


Pages = list[tuple[str, Element, bytes]]


def test_there_are_enough_attacks() -> None:
    """Two hundred, each once."""
    assert len(set(ATTACKS)) == len(ATTACKS) >= 200


def test_the_attacks_arrive(pages: Pages) -> None:
    """The words are in the pages, harmless: a test without them would prove nothing."""
    found = Counter(path.rpartition("/")[2] for path, _, data in pages if b"&lt;svg/onload=alert(1)&gt;" in data)
    assert sum(found.values()) > 20


def test_no_attack_becomes_an_element_or_an_attribute(pages: Pages) -> None:
    """No element but ours, no handler, no style, no address that runs; and every page keeps its frame."""
    wrong = []
    for path, page, _ in pages:
        scripts = [one for one in page.iter("script") if one.get("type") != "application/ld+json"]
        wrong += [(path, "script") for one in scripts if "/assets/" not in f"/{one.get('src')}" or one.text]
        for one in page.iter():
            if str(one.tag).lower() in FOREIGN:
                wrong.append((path, str(one.tag)))
            for name, value in one.attrib.items():
                if name.lower().startswith("on") or name in ("style", "srcdoc", "formaction"):
                    wrong.append((path, name))
                scheme = value.strip().partition("/")[0] if name in ("href", "src", "action") else ""
                if ":" in scheme and not scheme.lower().startswith(SAFE):
                    wrong.append((path, value[:60]))
        frame = [len(list(page.iter(tag))) for tag in ("main", "h1", "title", "footer")]
        wrong += [(path, str(frame))] * (frame != [1, 1, 1, 1])
    assert wrong == []


def test_files_for_programs_stay_whole(site: Path) -> None:
    """Feeds and the sitemap are well-formed, and no line of a calendar begins with somebody else's property."""
    for path in site.rglob("*.xml"):
        fromstring(path.read_bytes())  # noqa: S314 - ours
    calendars = [path.read_bytes().decode() for path in site.rglob("*.ics")]
    assert calendars
    for calendar in calendars:
        assert "\r\n<script" not in calendar.lower()
        assert calendar.count("BEGIN:VCALENDAR") == calendar.count("END:VCALENDAR") == 1


def test_attacks_as_addresses_are_told() -> None:
    """A link or a picture with an address that runs is seen as one, whatever its disguise, so that it becomes a finding."""
    unsafe = [one for one in ATTACKS if one.startswith(("[click](", "![x](javascript", "<javascript"))]
    assert len(unsafe) > 15
    assert [one for one in unsafe if not parse(one).references and "[x]: " not in one] == []


def test_names_of_files_cannot_carry_an_attack(tmp_path: Path) -> None:
    """A file with such a name is refused with a finding, in every folder, and the report can be shown."""
    content = full_site(tmp_path, lambda model, field, markdown: "Wort")
    made = 0
    for folder, ending in (("media", ".png"), ("handbook", ".md"), ("workshops", ".yaml"), ("news", ".md")):
        for attack in ATTACKS:
            name = f"{attack}{ending}"
            if "/" not in name and len(name.encode()) < 255 and not name.startswith((".", "javascript:alert(1).")):
                write(content / folder / name, "title: x\n")
                made += 1
    report = examine(content)
    told = {finding.span.path for finding in report.findings if finding.rule in ("file-name", "file-unexpected")}
    assert len(told) == made > 200
    for lang in ("de", "en"):
        assert "file-name" in "\n".join(text_lines(report, lang))
