"""Pages stay light with more dates than any programme has: 300 of them, with the longest words."""

from __future__ import annotations

import gzip
from collections.abc import Mapping

import pytest

from mentorsite.build import prepare
from mentorsite.cache import Store
from mentorsite.recall import Recall
from mentorsite.render import Renderer

from .torture import everything, write_content

MOST = {
    "durchgaenge/2026/termine/index.html": 30_000,
    "en/cohorts/2026/dates/index.html": 30_000,
    "durchgaenge/2026/index.html": 30_000,
    "index.html": 30_000,
}


@pytest.fixture(scope="module")
def pages(tmp_path_factory: pytest.TempPathFactory) -> Mapping[str, bytes]:
    """The pages above of the torture site."""
    content = write_content("everything", tmp_path_factory.mktemp("weight") / "content")
    draught = prepare(content, Recall(Store()))
    assert draught.theme
    assert draught.project
    assert draught.plan
    renderer = Renderer(draught.theme, draught.project, content)
    planned = [one for one in draught.plan.outputs if one.path in MOST]
    return {one.path: renderer.render(draught.plan.make(one)[0]) for one in planned}


@pytest.mark.parametrize("path", MOST)
def test_300_dates_are_light(pages: Mapping[str, bytes], path: str) -> None:
    """Each page stays below its weight, as a server sends it, and holds every date."""
    assert pages[path].count(b'<li class="entry') == everything.EVENTS
    assert len(gzip.compress(pages[path])) < MOST[path]
