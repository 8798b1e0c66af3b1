"""A place to build in: a content folder, a target beside it, and a look at all that is there."""

from collections.abc import Callable, Iterable, Mapping
from pathlib import Path

import pytest

from mentorsite.write import Written, write_site

Files = Mapping[str, bytes] | Iterable[tuple[str, bytes]]


@pytest.fixture
def keep(tmp_path: Path) -> Path:
    """A content folder with one file."""
    folder = tmp_path / "content"
    folder.mkdir()
    (folder / "site.yaml").write_bytes(b"title: Example\n")
    return folder


@pytest.fixture
def target(tmp_path: Path) -> Path:
    """The output folder, not made yet."""
    return tmp_path / "_site"


@pytest.fixture
def build(target: Path, keep: Path) -> Callable[[Files], Written]:
    """Write files, given as a mapping or as pairs, to the target."""

    def call(files: Files) -> Written:
        return write_site(target, files.items() if isinstance(files, Mapping) else files, keep=keep)

    return call


@pytest.fixture
def tree(tmp_path: Path) -> Callable[[], dict[str, bytes | None]]:
    """All below the test's folder, the content and the marker aside: relative path -> bytes, None for a folder."""

    def call() -> dict[str, bytes | None]:
        return {
            path.relative_to(tmp_path).as_posix(): path.read_bytes() if path.is_file() else None
            for path in sorted(tmp_path.rglob("*"))
            if "content" not in path.relative_to(tmp_path).parts and path.name != ".mentorsite"
        }

    return call
