"""A preview of the small site."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest

from .preview import Preview


@pytest.fixture(scope="module")
def preview(small_content: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Preview]:
    """A preview that tests only ask; its site lies below a path, as on GitHub Pages, and has a draft."""
    content = Path(shutil.copytree(small_content, tmp_path_factory.mktemp("preview") / "content"))
    site = content / "site.yaml"
    site.write_text(
        site.read_text("utf-8").replace("https://querwege.example/", "https://querwege.example/mentoring/", 1), "utf-8"
    )
    (content / "pages/entwurf.md").write_text("---\ntitle: Entwurf\ndraft: true\n---\n\nNoch nicht fertig.\n", "utf-8")
    with Preview(content) as running:
        running.wait("Seiten gebaut")
        yield running


@pytest.fixture
def content(small_content: Path, tmp_path: Path) -> Path:
    """A copy of the small content in a project of its own, to be changed."""
    return Path(shutil.copytree(small_content, tmp_path / "project" / "content"))
