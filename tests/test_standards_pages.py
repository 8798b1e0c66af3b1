"""The pages of the quality standards: they show what the report shows, in counts, and name nobody."""

from __future__ import annotations

import json
import re
from collections.abc import Mapping
from pathlib import Path

import pytest
from click.testing import CliRunner

from mentorsite.build import build
from mentorsite.cli import main
from mentorsite.rules.agreement import SHIPPED_THEMES

from .conftest import ROOT, ContentOf

PAGES = [f"{top}standards/{name}.html" for top in ("", "en/") for name in ("index", "forum-mentoring", "eument-net")]
CRITERION = re.compile(r'<li class="criterion" data-state="(\w+)" data-level="\w+" id="([\w-]+)">')


@pytest.fixture(scope="module")
def pages(reference_site: Path) -> Mapping[str, str]:
    """All of them, of the reference site."""
    return {name: (reference_site / name).read_text("utf-8") for name in PAGES}


def test_pages_and_report_agree(pages: Mapping[str, str], reference_content: Path) -> None:
    """Each criterion has the same state here and there, and each area the same counts."""
    run = CliRunner().invoke(main, ["report", str(reference_content), "--cohort", "2026", "--format", "json", "--lang", "de"])
    for catalogue in json.loads(run.stdout)["cohorts"][0]["catalogues"]:
        page = pages[f"standards/{catalogue['id']}.html"]
        told = {one["id"]: one["state"] for one in catalogue["criteria"]}
        assert {name: state for state, name in CRITERION.findall(page)} == told
        for area in (catalogue["whole"], *catalogue["areas"]):
            assert f"{area['met']} von {area['total']} erfüllt, Untergrenze {area['floor']}" in page


def test_nobody_is_named(pages: Mapping[str, str], reference_content: Path) -> None:
    """No person, no tandem, and no place in a file of the cohort."""
    people = (reference_content / "cohorts/2026/people.yaml").read_text("utf-8")
    names = set(re.findall(r"^  - id: (\S+)$|^    name: (.+)$", people, re.M))
    secret = {name for pair in names for name in pair if name} | {f"T{number:02}" for number in range(1, 14)}
    for page in pages.values():
        main_part = page.partition("<main")[2].partition("</main>")[0]
        assert not [name for name in secret if re.search(rf"\b{re.escape(name)}\b", main_part)]
        assert ".yaml:" not in main_part


def test_no_page_claims_a_medal(pages: Mapping[str, str]) -> None:
    """They say that this is a self-evaluation, about which cohort, and that the levels are proposed."""
    for name, page in pages.items():
        german = not name.startswith("en/")
        assert (
            "kein Siegel. Sie gilt für: Durchgang 2026" if german else "not a seal of quality. It is about: Cohort 2026"
        ) in page
        assert not re.search(r"medal|bronze|konform|conform|zertifiziert|certified", page.partition("<main")[2], re.IGNORECASE)


def test_every_state_has_its_word_and_sign(pages: Mapping[str, str]) -> None:
    """Never the colour alone."""
    for page in pages.values():
        signs = re.findall(r'<span class="standing standing-\w+"><svg [^>]*><path d="[^"]+"/></svg>([^<]+)</span>', page)
        assert signs
        assert all(word.strip() for word in signs)


def test_a_name_in_the_news_shows_at_once(content_of: ContentOf, reference_content: Path, tmp_path: Path) -> None:
    """The consent of whoever is named counts as soon as the text names her; built upon an older site, too."""
    news = "news/2026-11-12-workshop-verschoben.md"
    content = content_of(reference_content, {news: lambda text: text + "\nHerzlichen Dank.\n"})
    build(content, tmp_path / "_site")
    before = (tmp_path / "_site/standards/index.html").read_text("utf-8")
    path = content / news
    path.write_text(path.read_text("utf-8").replace("Herzlichen Dank", "Herzlichen Dank an Pia Probe"), "utf-8")
    build(content, tmp_path / "_site")
    after = (tmp_path / "_site/standards/index.html").read_text("utf-8")
    assert "Nennungen und Bilder mit Einwilligung: 1 von 1" in before
    assert "Nennungen und Bilder mit Einwilligung: 1 von 2" in after


def test_themes_that_load_nothing_from_others_are_ours() -> None:
    """The rule about themes knows only themes that come with mentorsite."""
    assert set(SHIPPED_THEMES) <= {folder.name for folder in (ROOT / "themes").iterdir()}
