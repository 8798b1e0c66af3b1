"""The search index: made from the finished pages, per language, again only where a page has changed."""

from __future__ import annotations

import json
import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from mentorsite.build import build
from mentorsite.cache import Past, Store
from mentorsite.errors import EnvironmentProblem
from mentorsite.search import index_of

MINIMAL = Path(__file__).parent / "sites/minimal/content"


@pytest.fixture
def site(tmp_path: Path) -> Path:
    """The minimal content, to be changed."""
    return Path(shutil.copytree(MINIMAL, tmp_path / "content"))


def indexes(output: Path) -> dict[str, dict[str, bytes]]:
    """The files of each language's index."""
    top = output / "pagefind"
    return {
        folder.name: {path.relative_to(folder).as_posix(): path.read_bytes() for path in folder.rglob("*") if path.is_file()}
        for folder in top.iterdir()
    }


def test_every_language_has_an_index_of_its_pages(site: Path) -> None:
    """In its own language, with the pages that say something of their own: no print edition, no page for wrong addresses."""
    build(site, site.parent / "_site")
    found = indexes(site.parent / "_site")
    for lang in ("de", "en"):
        (entry,) = json.loads(found[lang]["pagefind-entry.json"])["languages"].items()
        assert (entry[0], entry[1]["wasm"]) == (lang, lang)
        top = site.parent / ("_site" if lang == "de" else "_site/en")
        pages = {path.relative_to(top).as_posix() for path in top.rglob("*.html") if not path.is_relative_to(top / "en")}
        left_out = {
            name for name in pages if re.search(r"404|gesamt|complete|ausgabe|edition|suche|search|aenderungen|changes", name)
        }
        assert entry[1]["page_count"] == len(pages - left_out)
        assert not [name for name in found[lang] if "ui" in name]


def test_one_edit_makes_one_index_anew(site: Path) -> None:
    """A German text touches the German index alone; the site is, byte for byte, the one built from nothing."""
    output = site.parent / "_site"
    store = Store.beside(site)
    build(site, output, past=Past(site, output, "", store))
    before = {path: path.stat().st_ino for path in (output / "pagefind").rglob("*.pf_*")}
    page = site / "handbook/treffen.md"
    page.write_text(page.read_text("utf-8") + "\nEin Leuchtturm als Treffpunkt.\n", "utf-8")
    build(site, output, past=Past(site, output, "", Store.beside(site)))
    after = {path: path.stat().st_ino for path in (output / "pagefind").rglob("*.pf_*")}
    assert {path for path in before if "pagefind/en" in path.as_posix()} <= {
        path for path in after if before.get(path) == after[path]
    }
    assert {path for path in after if path not in before}
    build(site, site.parent / "clean")
    assert indexes(output) == indexes(site.parent / "clean")


def test_the_order_of_pages_does_not_matter() -> None:
    """The same pages give the same bytes, whichever comes first."""
    page = "<!doctype html><html lang=de><title>{0}</title><main><h1>{0}</h1><p>Wort {0} und Treffen</p></main></html>"
    pages = [(f"ordner/seite{number}.html", page.format(number).encode()) for number in range(40)]
    assert index_of(pages) == index_of(reversed(pages))


def test_a_site_may_do_without(site: Path) -> None:
    """With `search: false` there is no index, no page and no link."""
    (site / "site.yaml").write_text((site / "site.yaml").read_text("utf-8") + "search: false\n", "utf-8")
    assert build(site, site.parent / "_site").written
    assert not (site.parent / "_site/pagefind").exists()
    assert not (site.parent / "_site/suche.html").exists()
    assert "search-link" not in (site.parent / "_site/index.html").read_text("utf-8")


@pytest.mark.parametrize(("program", "said"), [("exit 1", "pagefind-entry.json"), ("exec sleep 60", "> 0.5 s")])
def test_a_failed_index_keeps_the_last_good_site(site: Path, program: str, said: str) -> None:
    """When pagefind cannot do its work nothing is replaced, and somebody says what to do."""
    output = site.parent / "_site"
    build(site, output)
    before = {path: path.stat().st_ino for path in output.rglob("*") if path.is_file()}
    page = site / "handbook/treffen.md"
    page.write_text(page.read_text("utf-8") + "\nNeu.\n", "utf-8")
    stub = site.parent / "pagefind"
    stub.write_text(f"#!/bin/sh\n{program}\n", "utf-8")
    stub.chmod(0o755)
    script = (
        "import sys, pathlib, pagefind_bin, mentorsite.search\n"
        "pagefind_bin.get_executable = lambda: pathlib.Path(sys.argv[3])\n"
        "mentorsite.search.LONGEST = 0.5\n"
        "from mentorsite.cli import main\n"
        "main(['build', sys.argv[1], '-o', sys.argv[2], '--lang', 'en', '--no-cache'])\n"
    )
    run = subprocess.run([sys.executable, "-c", script, site, output, stub], capture_output=True, text=True, check=False)
    assert run.returncode == 3
    assert f"the search index could not be made (pagefind: {said})" in run.stderr
    assert "search: false" in run.stderr
    assert {path: path.stat().st_ino for path in output.rglob("*") if path.is_file()} == before


def test_without_pagefind_the_site_is_built_and_says_how_to_get_it(site: Path) -> None:
    """On a system that pagefind is not made for the rest of the site is as ever."""
    script = (
        "import sys\n"
        "sys.modules['pagefind_bin'] = sys.modules['pagefind_bin_extended'] = None\n"
        "from mentorsite.cli import main\n"
        "main(['build', sys.argv[1], '-o', sys.argv[2], '--lang', 'en', '--no-cache'])\n"
    )
    output = site.parent / "_site"
    run = subprocess.run([sys.executable, "-c", script, site, output], capture_output=True, text=True, check=False)
    assert run.returncode == 0, run.stderr
    assert "pip install pagefind-bin" in run.stderr
    assert "[search-missing]" in run.stderr
    assert (output / "suche.html").is_file()
    assert not (output / "pagefind").exists()


def test_pages_that_cannot_be_indexed_are_an_error() -> None:
    """An index of nothing would look like a search that finds nothing."""
    with pytest.raises(EnvironmentProblem):
        index_of([])
