"""A small broken site for every rule: what a coordinator gets to read, word for word, in both languages.

Each folder of `sites/broken/` is named for its rule, with `--variant` where a rule shows in several ways. Its `content/` is
laid over `sites/minimal/content/`; a file `<name>.delete` takes the file of that name away, and `themes/` goes beside the
content. Bytes that git or an editor would not keep are made by `BUILDERS`. `pytest --update-golden` writes the golden files.
"""

from __future__ import annotations

import datetime as dt
import os
import shutil
import subprocess
from collections.abc import Callable
from dataclasses import dataclass
from functools import cache
from pathlib import Path

import pytest
from click.testing import CliRunner

from mentorsite.changes import read_since
from mentorsite.cli import main
from mentorsite.cli.wording import text_lines
from mentorsite.deploy.tracked import tracked_people
from mentorsite.diagnostics import LANGUAGES, RULES, Report, Severity
from mentorsite.session import examine

from .pictures import photo, png

SITES = Path(__file__).parent / "sites"
BROKEN = sorted(folder.name for folder in (SITES / "broken").iterdir() if folder.is_dir())
CHAPTER = "---\ntitle: Das erste Treffen\n---\n\nLegen Sie Ort und Zeit für das Gespräch fest.\n"
# Rules about a file that is not there or has no line to show: their findings may name a place that does not exist.
TODAY = dt.date(2026, 11, 25)
ABSENT = {"file-missing"}
# Rules about the machine: no content breaks them. They have tests of their own (test_search.py, test_images.py).
OF_THE_MACHINE = {"search-missing", "images-missing"}


def _chapter(text: str, encoding: str = "utf-8") -> Callable[[Path], None]:
    """A builder that saves a chapter in a given encoding."""
    return lambda content: _write(content / "handbook/treffen.md", text.encode(encoding))


def _write(path: Path, data: bytes) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(data)


def _forbidden(path: Path) -> None:
    path.chmod(0)
    if os.access(path, os.R_OK):
        pytest.skip("this user may read everything")


def _forbidden_folder(content: Path) -> None:
    (content / "media/fotos").mkdir()
    _forbidden(content / "media/fotos")


def _tracked(content: Path, remote: str) -> None:
    """A repository that keeps the people file, and has a remote."""
    people = content / "cohorts/2026/people.yaml"
    _write(people, (SITES / "minimal/content/cohorts/2026/people.yaml").read_bytes())
    for command in (["init", "-q"], ["add", str(people)], ["remote", "add", "origin", remote]):
        subprocess.run(["git", *command], cwd=content.parent, check=True)


BUILDERS: dict[str, Callable[[Path], None]] = {
    "control-character": _chapter(CHAPTER.replace("Ort und", "Ort\x0b und")),
    "control-character--line-separator": _chapter(CHAPTER.replace("Ort und", "Ort\u2028und")),
    "control-character--yaml": lambda content: _write(
        content / "site.yaml", (content / "site.yaml").read_bytes().replace(b"Querwege, en", b"Quer\x00wege, en")
    ),
    "encoding": _chapter(CHAPTER, "latin-1"),
    "encoding--macintosh": _chapter(CHAPTER, "mac-roman"),
    "encoding--utf16": _chapter(CHAPTER, "utf-16"),
    "encoding--utf16-no-mark": _chapter(CHAPTER, "utf-16-le"),
    "encoding--windows-line-ends": _chapter(CHAPTER.replace("\n", "\r\n"), "cp1252"),
    "file-large": lambda content: _write(content / "data/export.yaml", b"zeilen:\n" + b"  - 0123456789\n" * 100_000),
    "file-link": lambda content: (content / "handbook/leitfaden.md").symlink_to("treffen.md"),
    "file-link--folder": lambda content: (content / "media/fotos").symlink_to(content.parent),
    "file-unreadable": lambda content: os.mkfifo(content / "handbook/leitfaden.md"),
    "file-unreadable--folder": _forbidden_folder,
    "file-unreadable--permission": lambda content: _forbidden(content / "handbook/treffen.md"),
    "people-tracked": lambda content: _tracked(content, "git@github.com:querwege/handbuch.git"),
    "media-huge": lambda content: _write(content / "media/plakat.png", png(20_000, 20_000)),
    "secret-position": lambda content: _write(content / "media/gruppe.jpg", photo(position=True)),
    "yaml-quote--windows-line-ends": lambda content: _write(
        content / "data/glossar.yaml", b"begriffe:\r\n  Tandem: zwei\r\n  Mentee: \"bringt Themen mit\r\n"
    ),
}  # fmt: skip


@dataclass(frozen=True)
class Site:
    """A broken site on disk, and all findings about it."""

    content: Path
    report: Report


def lay_out(name: str, top: Path) -> Path:
    """Write the site `name` below `top` and return its content folder."""
    content = top / "content"
    shutil.copytree(SITES / "minimal/content", content)
    shutil.copytree(SITES / "broken" / name, top, dirs_exist_ok=True, ignore=shutil.ignore_patterns("expected.*"))
    for sign in content.rglob("*.delete"):
        sign.with_suffix("").unlink()
        sign.unlink()
    BUILDERS.get(name, lambda content: None)(content)
    return content


def has_past(content: Path) -> bool:
    """Whether a site brings along what it published last."""
    return (content.parent / "schedule.json").is_file()


@pytest.fixture(scope="session")
def laid_out(tmp_path_factory: pytest.TempPathFactory) -> Callable[[str], Site]:
    """Lays a site out and reads it, once for all tests; nobody writes to it."""

    @cache
    def lay_out_once(name: str) -> Site:
        content = lay_out(name, tmp_path_factory.mktemp("site"))
        return Site(
            content,
            examine(
                content,
                since=read_since(content.parent) if has_past(content) else None,
                today=TODAY,
                tracked=tracked_people(content),
            ),
        )

    return lay_out_once


@pytest.fixture
def site(name: str, laid_out: Callable[[str], Site]) -> Site:
    """The broken site `name`."""
    return laid_out(name)


def test_every_rule_has_a_broken_site():
    """The folders cover the catalogue: no rule without a site, no site without a rule."""
    assert {name.partition("--")[0] for name in (*BROKEN, *BUILDERS)} == set(RULES) - OF_THE_MACHINE


def test_every_builder_has_a_folder():
    """A site that is made has a place for its golden files."""
    assert set(BUILDERS) <= set(BROKEN)


@pytest.mark.parametrize("lang", LANGUAGES)
@pytest.mark.parametrize("name", BROKEN)
def test_messages_are_the_golden_ones(name: str, lang: str, site: Site, request: pytest.FixtureRequest):
    """The report reads exactly as somebody who knows coordinators has approved it."""
    golden = SITES / "broken" / name / f"expected.{lang}.txt"
    text = "\n".join(text_lines(site.report, lang)) + "\n"
    if request.config.getoption("--update-golden"):
        golden.write_text(text, encoding="utf-8")
    assert text == golden.read_text(encoding="utf-8")


@pytest.mark.parametrize("name", BROKEN)
def test_the_rule_of_the_folder_is_found_and_no_other(name: str, site: Site):
    """One mistake gives findings of one rule: no cascade."""
    assert {finding.rule for finding in site.report.findings} == {name.partition("--")[0]}


@pytest.mark.parametrize("name", BROKEN)
def test_places_lie_inside_the_files(name: str, site: Site):
    """Each finding points at a file that is there, and at characters that its line has."""
    for finding in site.report.findings:
        span = finding.span
        assert (site.content / span.path).exists() is (finding.rule not in ABSENT) or (site.content / span.path).is_symlink()
        if finding.excerpt is not None:
            assert span.line >= 1
            assert 1 <= span.column <= len(finding.excerpt) + 1
            assert span.length == 1 or span.column + span.length - 1 <= len(finding.excerpt)


@pytest.mark.parametrize("name", BROKEN)
def test_the_excerpt_is_the_line(name: str, site: Site):
    """What is shown is the line of the file, as an editor shows it at that number."""
    for finding in site.report.findings:
        if finding.excerpt is not None:
            codec = "cp1252" if finding.rule == "encoding" else "utf-8-sig"
            text = (site.content / finding.span.path).read_bytes().decode(codec)
            assert finding.excerpt == text.replace("\r\n", "\n").split("\n")[finding.span.line - 1]


@pytest.fixture(scope="session")
def good_output(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The site built from the minimal content."""
    output = tmp_path_factory.mktemp("good") / "_site"
    result = CliRunner().invoke(main, ["build", str(SITES / "minimal/content"), "-o", str(output)])
    assert (result.exit_code, result.stderr) == (0, "")
    return output


def tree(folder: Path) -> dict[str, tuple[int, int]]:
    """All files below a folder, with inode and time."""
    found = ((path, path.stat()) for path in folder.rglob("*") if path.is_file())
    return {path.relative_to(folder).as_posix(): (status.st_ino, status.st_mtime_ns) for path, status in found}


@pytest.mark.parametrize("name", BROKEN)
def test_an_error_keeps_the_last_good_site(name: str, tmp_path: Path, site: Site, good_output: Path):
    """With an error in the content the build answers 1 and touches nothing of the last site; without, it answers 0."""
    failed = bool(site.report.count(Severity.ERROR))
    output = good_output if failed else tmp_path / "_site"
    before = tree(output)
    since = ["--since", str(site.content.parent)] if has_past(site.content) else []
    result = CliRunner().invoke(main, ["build", str(site.content), "-o", str(output), "--lang", "en", *since])
    assert (result.exit_code, tree(output) == before) == (1 if failed else 0, failed)


def test_the_minimal_site_has_no_findings():
    """What the broken sites are laid over is itself without fault."""
    assert examine(SITES / "minimal/content").findings == ()


def test_the_minimal_site_builds_in_strict_mode(tmp_path: Path):
    """The minimal site can be published: a start page in each of its languages."""
    output = tmp_path / "_site"
    result = CliRunner().invoke(main, ["build", str(SITES / "minimal/content"), "-o", str(output), "--strict"])
    assert result.exit_code == 0
    assert {path.relative_to(output).as_posix() for path in output.rglob("index.html")} >= {"index.html", "en/index.html"}
