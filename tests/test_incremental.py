"""Building on what earlier builds left: the same bytes as from nothing, whatever was edited in between."""

from __future__ import annotations

import datetime as dt
import tempfile
from collections.abc import Iterator, Mapping
from pathlib import Path
from random import Random
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from mentorsite.build import NO_RINGS, build
from mentorsite.cache import Past, Store
from mentorsite.changes import Since, read_since
from mentorsite.diagnostics import Report
from mentorsite.diagnostics.report import Diagnostic
from mentorsite.keyfile import EVERYBODY, OWN, ROLES
from mentorsite.protect import Ring
from mentorsite.search import FOLDER as SEARCH
from mentorsite.session import Session

from .conftest import files_of
from .edits import OF_CONTENT, OF_DATES, OF_OUTPUT, Edit, lose_the_cache, new_site, write_a_sentence

SEED = st.integers(0, 2**32)


def steps(edits: tuple[Edit, ...]) -> st.SearchStrategy[list[tuple[Edit, int]]]:
    """Some edits, one after the other; the usual one most often."""
    return st.lists(st.tuples(st.sampled_from((*edits, write_a_sentence, write_a_sentence)), SEED), min_size=3, max_size=8)


def said(report: Report) -> list[tuple[object, ...]]:
    """What a report says, without the types that a value had."""
    return [_said(finding) for finding in report.findings]


def _said(finding: Diagnostic) -> tuple[object, ...]:
    return (
        finding.rule,
        finding.span,
        {k: str(v) for k, v in finding.values.items()},
        finding.hint,
        finding.excerpt,
        finding.severity,
    )


def build_on(site: Path, **more: Any) -> Report:
    """A build as the command makes it: nothing is done where nothing changed. `more` is what `build` gets besides."""
    past = Past(site / "content", site / "_site", repr(more), Store.beside(site / "content"))
    if past.still_right:
        return Report.load(past.site.report)
    return build(site / "content", site / "_site", past=past, jobs=2, **more).report


@settings(max_examples=15)
@given(steps((*OF_CONTENT, *OF_OUTPUT)))
def test_after_any_edits_the_site_is_the_one_built_from_nothing(edits: list[tuple[Edit, int]]) -> None:
    """Content, theme, settings, file moves, slips, a lost cache, a meddled site: same bytes, same report as a clean build."""
    with tempfile.TemporaryDirectory() as folder:
        site = Path(folder)
        new_site(site)
        for edit, seed in ((write_a_sentence, 0), *edits):
            edit(site, Random(seed))
            drafts = seed % 5 == 0
            report = build_on(site, drafts=drafts)
            clean = build(site / "content", site / "clean", drafts=drafts)
            assert said(report) == said(clean.report), edit.__name__
            if clean.written:
                assert files_of(site / "_site") == files_of(site / "clean"), edit.__name__


RING = Ring.new([EVERYBODY, *ROLES, f"{OWN}pia"]).with_passphrase(
    "Alle", (EVERYBODY,), dt.date(2026, 9, 1), "ein Satz aus Worten"
)
KEPT_UNTIL = dt.date(2026, 6, 30)
KEYS: tuple[Mapping[str, Ring], ...] = (
    NO_RINGS,
    {"2026": RING},
    {"2026": RING.with_link("Pia", (EVERYBODY, "mentee", f"{OWN}pia"), dt.date(2026, 7, 1))[0]},
    {"2026": RING.without("Alle")},  # which draws new keys
)


@settings(max_examples=8)
@given(steps((*OF_CONTENT, *OF_OUTPUT)))
def test_behind_whatever_keys_the_site_is_the_one_built_from_nothing(edits: list[tuple[Edit, int]]) -> None:
    """With an area for participants, other accesses, new keys or none, before and after the day until which people are kept."""
    with tempfile.TemporaryDirectory() as folder:
        site = Path(folder)
        cohort = new_site(site) / "cohorts/2026/cohort.yaml"
        cohort.write_text(f"{cohort.read_text('utf-8')}retention:\n  until: {KEPT_UNTIL}\n", "utf-8")
        for edit, seed in ((write_a_sentence, 1), *edits):
            edit(site, Random(seed))
            chance = Random(seed)
            rings, day = chance.choice(KEYS), KEPT_UNTIL + dt.timedelta(days=chance.choice([-1, 0, 1, 90]))
            report = build_on(site, rings=rings, day=day)
            clean = build(site / "content", site / "clean", rings=rings, day=day)
            assert said(report) == said(clean.report), edit.__name__
            if clean.written:
                assert files_of(site / "_site") == files_of(site / "clean"), edit.__name__
                area = (site / "clean/geschuetzt").exists()
                assert area == bool(clean.areas)


def held_in_memory(built: Path) -> dict[str, bytes]:
    """Of a built site what a session holds: all but the marker, and the search index, which is made when somebody searches."""
    left_out = (".mentorsite", f"{SEARCH}/")
    return {path: data for path, data in files_of(built).items() if not path.startswith(left_out)}


@settings(max_examples=6)
@given(steps((*OF_DATES, lose_the_cache)))
def test_whatever_was_published_last_the_site_is_the_one_built_from_nothing(edits: list[tuple[Edit, int]]) -> None:
    """Compared with the last publication, an older one, or none, on any day: as a clean build, on the disk and in memory."""
    with tempfile.TemporaryDirectory() as folder:
        site = Path(folder)
        content = new_site(site)
        session = Session(content)
        published: list[Since | None] = [None]
        for edit, seed in ((write_a_sentence, 0), *edits):
            edit(site, Random(seed))
            since, today = Random(seed).choice(published), dt.date(2026, 1, 1) + dt.timedelta(days=seed % 3)
            report = build_on(site, since=since, today=today)
            clean = build(content, site / "clean", since=since, today=today)
            session.since, session.today = since, today
            edition = session.build()
            assert said(report) == said(clean.report) == said(edition.report), edit.__name__
            if clean.written:
                assert files_of(site / "_site") == files_of(site / "clean"), edit.__name__
                copies = {path: place.read_bytes() for path, place in edition.copies.items()}
                assert {**edition.files, **copies} == held_in_memory(site / "clean"), edit.__name__
                published.append(read_since(site / "clean"))


@pytest.fixture(scope="module")
def no_race() -> Iterator[None]:
    """Between two edits here lies a whole build, so a file may be believed to be the same as soon as it is read."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr("mentorsite.source.read.RACE", 0)
        yield


@settings(max_examples=15)
@given(steps(OF_CONTENT))
@pytest.mark.usefixtures("no_race")
def test_after_any_edits_a_session_holds_the_site_built_from_nothing(edits: list[tuple[Edit, int]]) -> None:
    """The same for a process that builds again and again; with a mistake the last good edition stays."""
    with tempfile.TemporaryDirectory() as folder:
        site = Path(folder)
        content = new_site(site)
        session = Session(content)
        before: dict[str, bytes] = {}
        for edit, seed in ((write_a_sentence, 0), *edits):
            edit(site, Random(seed))
            edition = session.build()
            clean = build(content, site / "clean")
            assert said(edition.report) == said(clean.report), edit.__name__
            assert edition.good == bool(clean.written)
            held = dict(edition.files) | {path: place.read_bytes() for path, place in edition.copies.items() if place.is_file()}
            if clean.written:
                assert held == held_in_memory(site / "clean"), edit.__name__
                differing = {path for path, data in edition.files.items() if before.get(path) != data}
                assert edition.changed == differing
                before = dict(edition.files)
            else:
                assert dict(edition.files) == before


def test_a_link_dies_with_its_heading(tmp_path: Path) -> None:
    """The page that links is as it was, and yet has an error now; with the heading back there is none."""
    content = new_site(tmp_path)
    target = content / "pages/ziel.md"
    (content / "pages/quelle.md").write_text("---\ntitle: Quelle\n---\n\n[Teil](ziel.md#teil)\n", encoding="utf-8")
    whole = "---\ntitle: Ziel\n---\n\n## Teil\n\nText.\n"
    found = []
    for text in (whole, whole.replace("## Teil", "## Anderes"), whole):
        target.write_text(text, encoding="utf-8")
        found.append([one.rule for one in build_on(tmp_path).findings if one.rule == "link-anchor"])
    assert found == [[], ["link-anchor"], []]


def test_bytes_are_looked_at_where_sizes_agree(tmp_path: Path) -> None:
    """A download with other bytes, and a page that somebody changed in place: both end as a clean build makes them."""
    content = new_site(tmp_path)
    medium, page = content / "media/arbeitsblatt.txt", tmp_path / "_site/impressum.html"
    build_on(tmp_path)
    medium.write_bytes(medium.read_bytes().swapcase())
    page.write_bytes(page.read_bytes().swapcase())
    build_on(tmp_path)
    build(content, tmp_path / "clean")
    assert files_of(tmp_path / "_site") == files_of(tmp_path / "clean")
