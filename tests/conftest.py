"""What all tests share: the reference content, its site built once, and how hypothesis runs."""

from __future__ import annotations

import os
import re
import shutil
import sys
from collections.abc import Callable, Mapping
from pathlib import Path

import pytest
from hypothesis import HealthCheck, settings

from mentorsite.build import build

ContentOf = Callable[[Path, Mapping[str, Callable[[str], str]]], Path]
ROOT = Path(__file__).resolve().parents[1]

# Of every kind of file at least one; the media are a few hundred bytes each.
SMALL = [
    "site.yaml",
    "programme.yaml",
    "standards/evidence.yaml",
    "cohorts/2026/cohort.yaml",
    "cohorts/2026/people.yaml",
    "cohorts/2026/tandems.yaml",
    "workshops/karriereplanung.yaml",
    "cases/elha.yaml",
    "handbook/mentees.md",
    "handbook/mentees.en.md",
    "pages/impressum.md",
    "pages/impressum.en.md",
    "pages/datenschutz.md",
    "news/2026-11-12-workshop-verschoben.md",
    "data/glossar.yaml",
]
SMALL_EVENTS = ("tandems-stehen-fest", "begleitgespraeche-1", "workshop-karriereplanung", "betriebsbesuche")
LONG = ("programme.yaml", "standards/eument-net.yaml", "cohorts/2026/tandems.yaml")
LINK = re.compile(r"(?P<before>\]\(|\b(?:page|file): )(?P<path>[^\s()#:]+)(?![:\w])(?P<anchor>#[\w-]+)?")

# `ci` draws the same examples each time, so that a pull request never fails for something that it did not change; `search`
# (HYPOTHESIS_PROFILE=search) draws new ones. No deadline: a slow machine is not a defect.
settings.register_profile("ci", derandomize=True, deadline=None, suppress_health_check=[HealthCheck.too_slow])
settings.register_profile("search", deadline=None, max_examples=1000, suppress_health_check=[HealthCheck.too_slow])
settings.load_profile(os.environ.get("HYPOTHESIS_PROFILE", "ci"))


def pytest_addoption(parser: pytest.Parser) -> None:
    """`--update-golden` writes the golden files anew instead of comparing."""
    parser.addoption("--update-golden", action="store_true", help="write golden files anew")


CountCalls = Callable[[Callable[[], object]], int]


@pytest.fixture
def count_calls() -> CountCalls:
    """Counts the function calls of a piece of work: how it grows, without a clock."""

    def count(work: Callable[[], object]) -> int:
        calls = 0

        def seen(frame: object, event: str, argument: object) -> None:
            nonlocal calls
            calls += event in ("call", "c_call")

        sys.setprofile(seen)
        try:
            work()
        finally:
            sys.setprofile(None)
        return calls

    return count


def files_of(folder: Path) -> dict[str, bytes]:
    """Every file below a folder: relative path -> bytes."""
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in sorted(folder.rglob("*")) if path.is_file()}


@pytest.fixture(scope="session")
def reference_content() -> Path:
    """The reference content of the repository; nobody writes to it."""
    return ROOT / "content"


@pytest.fixture(scope="session")
def reference_site(reference_content: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The site of the reference content, built once; nobody writes to it."""
    site = tmp_path_factory.mktemp("reference") / "_site"
    built = build(reference_content, site)
    assert built.written is not None, built.report
    return site


@pytest.fixture(scope="session")
def reference_files(reference_site: Path) -> dict[str, bytes]:
    """Every file of the reference site: relative path -> bytes."""
    return files_of(reference_site)


@pytest.fixture
def content_copy(reference_content: Path, tmp_path: Path) -> Path:
    """A copy of the reference content, to be changed."""
    return Path(shutil.copytree(reference_content, tmp_path / "content"))


@pytest.fixture(scope="session")
def small_content(reference_content: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A site of every kind of file but few of each, cut from the reference content: read several times as fast.

    Links to what was left out lead to the programme instead, so that it is without errors.
    """
    small = tmp_path_factory.mktemp("small") / "content"
    shutil.copytree(reference_content / "media", small / "media")
    for name in SMALL:
        (small / name).parent.mkdir(parents=True, exist_ok=True)
        shutil.copyfile(reference_content / name, small / name)
    head, *events = (reference_content / "cohorts/2026/schedule.yaml").read_text("utf-8").split("\n  - id: ")
    kept = [event for event in events if event.partition("\n")[0] in SMALL_EVENTS]
    (small / "cohorts/2026/schedule.yaml").write_text("\n  - id: ".join([head, *kept]) + "\n", "utf-8")
    shutil.copyfile(ROOT / "src/mentorsite/catalogues/eument-net.yaml", small / "standards/eument-net.yaml")
    for name in LONG:
        (small / name).write_text(_first_two((small / name).read_text("utf-8")), "utf-8")
    evidence = (small / "standards/evidence.yaml").read_text("utf-8")
    kept_answers = evidence[evidence.index("\neument-net:") : evidence.index("\n  E-03:")] + "\n"
    (small / "standards/evidence.yaml").write_text(kept_answers, "utf-8")
    site = (small / "site.yaml").read_text("utf-8")
    (small / "site.yaml").write_text(re.sub(r"\n *accessibility: .*|\nstandards: .*", "", site), "utf-8")
    for path in [*small.rglob("*.md"), *small.rglob("*.yaml")]:
        _mend_links(path, small)
    return small


@pytest.fixture
def content_of(tmp_path: Path) -> ContentOf:
    """Copies a content folder and changes the text of some of its files."""

    def copy(content: Path, changes: Mapping[str, Callable[[str], str]]) -> Path:
        made = Path(shutil.copytree(content, tmp_path / "content"))
        for name, change in changes.items():
            before = (made / name).read_text("utf-8")
            assert change(before) != before, name
            (made / name).write_text(change(before), "utf-8")
        return made

    return copy


def _first_two(text: str) -> str:
    """A YAML file in which each list of the top level keeps its first two entries."""
    kept: list[str] = []
    entries = 0
    for line in text.splitlines():
        entries = 0 if line[:1].strip() else entries + line.startswith("  - ")
        kept += [line] if entries <= 2 else []
    return "\n".join(kept) + "\n"


def _mend_links(path: Path, content: Path) -> None:
    top = "../" * (len(path.relative_to(content).parts) - 1)

    def mended(link: re.Match[str]) -> str:
        found = (path.parent / link["path"]).exists()
        return link[0] if found else f"{link['before']}{top}programme.yaml"

    path.write_text(LINK.sub(mended, path.read_text("utf-8")), "utf-8")
