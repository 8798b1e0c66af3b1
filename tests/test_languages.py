"""Languages: one file adds one, what is missing is listed, and nothing depends on the direction of reading."""

from __future__ import annotations

import json
import re
import shutil
from pathlib import Path
from string import Formatter

import pytest
from click.testing import CliRunner

from mentorsite.build import build
from mentorsite.cli import main
from mentorsite.diagnostics import Diagnostic
from mentorsite.plan.dates import locale_of
from mentorsite.plan.frame import LEFT_TO_RIGHT
from mentorsite.theme import Strings, builtin_themes, load_theme

MINIMAL = Path(__file__).parent / "sites/minimal/content"
LANGUAGES = sorted(path.stem for path in builtin_themes().glob("default/strings/*.yaml"))


@pytest.fixture(scope="module")
def strings() -> Strings:
    """The words of the default theme."""

    def finding(
        rule: str, *location: int | str, on_key: bool = False, hint: object = None, values: object = None
    ) -> Diagnostic:
        raise AssertionError(rule)

    theme, _ = load_theme("default", {}, MINIMAL, finding)
    assert theme
    return theme.strings


def in_languages(folder: Path, languages: str) -> Path:
    """The minimal content in other languages."""
    content = Path(shutil.copytree(MINIMAL, folder / "content"))
    site = content / "site.yaml"
    site.write_text(site.read_text("utf-8").replace("languages: [de, en]", f"languages: {languages}"), "utf-8")
    return content


@pytest.mark.parametrize("lang", LANGUAGES)
def test_every_language_says_everything(lang: str, strings: Strings) -> None:
    """No word is missing, none is left over, and each takes the same values as in English."""

    def values(key: str, found: str | dict[str, str]) -> set[str]:
        forms = found.values() if isinstance(found, dict) else [found]
        return {name for form in forms for _, name, _, _ in Formatter().parse(form) if name}

    own, english = strings.texts[lang], strings.texts["en"]
    assert set(own) == set(english)
    assert {key: values(key, own[key]) for key in own} == {key: values(key, english[key]) for key in english}


def test_plurals_follow_the_language() -> None:
    """French has one form for 0 and 1, English for 1 alone, Polish three; a borrowed word keeps its language's forms."""
    counts = {"count": {"one": "{n} a", "few": "{n} b", "other": "{n} c"}}
    strings = Strings(dict.fromkeys(("fr", "en", "pl"), counts))
    said = {lang: [strings.translator(lang)("count", n=n)[-1] for n in (0, 1, 3, 5)] for lang in ("fr", "en", "pl", "ar")}
    assert said == {"fr": list("aacc"), "en": list("cacc"), "pl": list("cabc"), "ar": list("cacc")}


def test_one_file_adds_a_language(tmp_path: Path) -> None:
    """With strings/xx.yaml alone a site has menus, dates and addresses in that language; texts fall back with a notice."""
    content = in_languages(tmp_path, "[de, en, fr]")
    built = build(content, tmp_path / "_site")
    assert built.written is not None, built.report
    page = (tmp_path / "_site/fr/ateliers/laufbahn.html").read_text("utf-8")
    assert '<html lang="fr">' in page
    assert '<link rel="alternate" hreflang="de"' in page
    assert ">Ateliers</a>" in page
    assert '<span lang="de" dir="auto">Laufbahn planen</span>' in page
    text = (tmp_path / "_site/fr/guide/treffen.html").read_text("utf-8")
    assert "Vous lisez le texte en allemand" in text
    dates = (tmp_path / "_site/fr/cycles/2026/dates/index.html").read_text("utf-8")
    assert re.search(r"(lundi|mardi|mercredi|jeudi|vendredi) \d+ \w+ \d{4}|janvier|février|mars", dates)


def test_words_for_addresses_are_made_fit(tmp_path: Path) -> None:
    """Whatever a language's file says, an address stays one: small letters, digits, hyphens."""
    content = in_languages(tmp_path, "[de, en]")
    own = tmp_path / "themes/default/strings"
    own.mkdir(parents=True)
    (own / "en.yaml").write_text("address:\n  workshops: ../Work & Shops/\n  news: Новости\n", "utf-8")
    assert build(content, tmp_path / "_site").written is not None
    assert (tmp_path / "_site/en/work-shops/laufbahn.html").is_file()
    assert (tmp_path / "_site/en/news/start.html").is_file()


def test_what_is_missing_is_listed(tmp_path: Path) -> None:
    """Interface words and texts, for each language, for people and for programs."""
    content = in_languages(tmp_path, "[de, en, fr, ar]")
    result = CliRunner().invoke(main, ["check", "--translations", str(content), "--lang", "en"])
    assert result.exit_code == 0
    german, english, french, arabic = re.split(r"^(?=\S)", result.output, flags=re.M)[1:]
    assert german == "German (de)\n  everything is translated\n"
    assert english == "English (en)\n  everything is translated\n"
    assert "words of the interface" not in french
    assert "handbook/treffen.md: write it in the file handbook/treffen.fr.md" in french
    assert "site.yaml:1:1: title: {de: Querwege, en: Crossways}" in french
    assert "the theme has no strings/ar.yaml" in arabic
    result = CliRunner().invoke(main, ["check", "--translations", str(content), "--format", "json"])
    found = json.loads(result.output)["languages"]
    assert [found[lang]["interface"] == [] for lang in ("de", "en", "fr", "ar")] == [True, True, True, False]
    assert {"path": "handbook/treffen.md", "line": 0, "column": 0, "file": "handbook/treffen.fr.md"} in found["fr"]["content"]


def test_styles_know_no_left_and_right() -> None:
    """Themes speak of start and end, so that a page read from right to left is its own mirror image."""
    physical = re.compile(
        r"[{;\s](?:margin|padding|border|inset)?-?(?:left|right)(?:-(?:width|color|style))?\s*:|text-align:\s*(?:left|right)|float:"
        r"|(?:margin|padding|inset):\s*[^\s;]+ [^\s;]+ [^\s;]+ [^\s;]+;"
    )
    sheets = list(builtin_themes().rglob("*.css"))
    assert sheets
    assert {path.name: found for path in sheets if (found := physical.findall(path.read_text("utf-8")))} == {}


def test_babel_agrees_on_the_direction_of_the_languages_that_it_is_not_asked_about() -> None:
    assert {locale_of(lang).text_direction for lang in LEFT_TO_RIGHT} == {"ltr"}
