"""The pages for coordinators: the same in both languages, with pictures that are there and names that the product uses."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from mentorsite.cli import COMMANDS
from mentorsite.diagnostics import RULES

ROOT = Path(__file__).resolve().parents[1]
GERMAN, ENGLISH = (ROOT / "docs" / name for name in ("in-zehn-minuten-online.md", "online-in-ten-minutes.md"))
PAGES = pytest.mark.parametrize("page", [GERMAN, ENGLISH], ids=["de", "en"])


def typed(page: Path) -> list[str]:
    """What a page shows as code, with one name for the folder in both languages."""
    text = page.read_text("utf-8").replace("mein-programm", "my-programme").replace("IHR-KONTO", "YOUR-ACCOUNT")
    return re.findall(r"^ {4}.*|`[^`]+`", text, re.MULTILINE)


@PAGES
def test_links_lead_somewhere(page: Path) -> None:
    """Every picture and every page that is linked in the repository is there."""
    targets = [target for target in re.findall(r"\]\(([^)#]+)", page.read_text("utf-8")) if "://" not in target]
    assert len(targets) == 4
    assert [target for target in targets if not (page.parent / target).is_file()] == []


def test_both_languages_say_the_same() -> None:
    """The headings, steps and rows of tables follow each other in the same order, and the same is typed."""
    german, english = (
        re.findall(r"^(?:#+ |\d\. |\||!\[)", page.read_text("utf-8"), re.MULTILINE) for page in (GERMAN, ENGLISH)
    )
    assert german == english
    assert {text.replace("--lang de", "--lang en") for text in typed(GERMAN)} == set(typed(ENGLISH))


@PAGES
def test_names_are_those_of_the_product(page: Path) -> None:
    """The workflow, its steps and the rules are called what the page calls them."""
    text, workflow = page.read_text("utf-8"), (ROOT / "src/mentorsite/starter/hosting/github.yml").read_text("utf-8")
    assert re.findall(r"Actions > (\w+) > Run", text)[0] == re.findall(r"^name: (.*)", workflow, re.MULTILINE)[0]
    assert "- name: Check the content\n" in workflow
    assert "Check the content" in text
    rules = set(re.findall(r"mentorsite explain ([a-z-]+)", text))
    assert rules
    assert rules <= set(RULES)


@pytest.mark.parametrize("lang", ["de", "en"])
def test_the_page_of_programme_rules_is_the_code(lang: str) -> None:
    """Made from the rules: `python3 -m scripts.programme_rules` writes it anew."""
    from scripts import programme_rules

    assert programme_rules.PAGES[lang].read_text("utf-8") == programme_rules.page(lang)


def test_what_is_protected_says_the_same_in_both_languages() -> None:
    """Headings, rows, steps and what is typed follow each other alike; commands and fields are those of the product."""
    german, english = (ROOT / "docs" / name for name in ("was-geschuetzt-ist.md", "what-is-protected.md"))
    forms = [re.findall(r"^(?:#+ |\d\. |\||- )", page.read_text("utf-8"), re.MULTILINE) for page in (german, english)]
    assert forms[0] == forms[1]
    assert typed(german) == typed(english)
    commands = set(re.findall(r"mentorsite ([a-z]+)", " ".join(typed(english))))
    assert commands
    assert commands <= set(COMMANDS)
