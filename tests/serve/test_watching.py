"""The watch on real files: every way in which editors and people change them is told, and soon."""

from __future__ import annotations

import os
import queue
import shutil
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
import watchfiles

from mentorsite.serve import watching
from mentorsite.serve.watching import Watch

PATIENCE = 20


class Watched:
    """A watch on a content folder and on a folder of themes that is not there yet."""

    def __init__(self, project: Path) -> None:
        self.content, self.themes = project / "content", project / "themes"
        self.told: queue.Queue[frozenset[Path]] = queue.Queue()
        self.polls: list[bool] = []
        self.watch = Watch((self.content, self.themes), self.told.put, lambda: self.polls.append(True))

    def wait_for(self, path: Path) -> list[frozenset[Path]]:
        """All batches up to the one that names a path."""
        batches = [self.told.get(timeout=PATIENCE)]
        while path not in batches[-1]:
            batches.append(self.told.get(timeout=PATIENCE))
        return batches


@pytest.fixture
def project(tmp_path: Path) -> Path:
    """A folder with a content folder in it."""
    (tmp_path / "content/pages").mkdir(parents=True)
    (tmp_path / "content/pages/faq.md").write_text("eins", "utf-8")
    return tmp_path


@pytest.fixture
def watched(project: Path) -> Iterator[Watched]:
    """A running watch."""
    watched = Watched(project)
    watched.watch.start()
    yield watched
    watched.watch.stop()


def write(file: Path) -> None:
    """Write in place."""
    file.write_text("zwei", "utf-8")


def write_beside(file: Path) -> None:
    """Write a file beside it and put that in its place."""
    beside = file.with_name(".faq.md.swp")
    beside.write_text("zwei", "utf-8")
    beside.replace(file)


def write_anew(file: Path) -> None:
    """Delete it, then write it."""
    file.unlink()
    file.write_text("zwei", "utf-8")


def write_after_backup(file: Path) -> None:
    """Rename the old one, then write."""
    file.rename(file.with_name("faq.md~"))
    file.write_text("zwei", "utf-8")


@pytest.mark.parametrize("save", [write, write_beside, write_anew, write_after_backup])
def test_every_way_to_save_is_told(watched: Watched, save: Callable[[Path], None]) -> None:
    """Whatever an editor does to save a file, the file is named; twice in a row."""
    file = watched.content / "pages/faq.md"
    for _ in range(2):
        save(file)
        watched.wait_for(file)


def test_deleted_and_renamed_files(watched: Watched) -> None:
    """Both names of a renamed file are told, and that of a deleted one."""
    file, other = watched.content / "pages/faq.md", watched.content / "pages/fragen.md"
    file.rename(other)
    assert file in frozenset().union(*watched.wait_for(other))
    other.unlink()
    watched.wait_for(other)


def test_new_and_renamed_folders(watched: Watched) -> None:
    """Files in folders that came later, or under another name, are watched like all."""
    deep = watched.content / "media/a/b"
    deep.mkdir(parents=True)
    watched.wait_for(watched.content / "media")
    write(deep / "neu.txt")
    watched.wait_for(deep / "neu.txt")
    (watched.content / "media").rename(watched.content / "data")
    watched.wait_for(watched.content / "data")
    write(watched.content / "data/a/b/neu.txt")
    watched.wait_for(watched.content / "data/a/b/neu.txt")


def test_what_the_build_does_not_read_is_not_told(watched: Watched) -> None:
    """Editors' own files and hidden ones are passed over."""
    hidden = [watched.content / name for name in ("pages/.faq.md.swp", "pages/faq.md~", ".git/index", "README.md")]
    (watched.content / ".git").mkdir()
    for file in hidden:
        write(file)
    write(watched.content / "pages/faq.md")
    told = frozenset().union(*watched.wait_for(watched.content / "pages/faq.md"))
    assert told == {watched.content / "pages/faq.md"}


def test_the_content_folder_goes_and_comes_back(watched: Watched) -> None:
    """That it went is told, that it came back, and what changes in it then."""
    away = watched.content.with_name("weg")
    for _ in range(2):
        watched.content.rename(away)
        watched.told.get(timeout=PATIENCE)
        shutil.copytree(away, watched.content)
        watched.told.get(timeout=PATIENCE)
        write(watched.content / "pages/faq.md")
        watched.wait_for(watched.content / "pages/faq.md")
        shutil.rmtree(away)


def test_a_root_that_comes_later(watched: Watched) -> None:
    """A folder of themes made after the start is watched."""
    (watched.themes / "default").mkdir(parents=True)
    watched.told.get(timeout=PATIENCE)
    write(watched.themes / "default/theme.yaml")
    watched.wait_for(watched.themes / "default/theme.yaml")


def test_many_files_at_once_are_few_batches(watched: Watched) -> None:
    """What a checkout changes comes in far fewer batches than files."""
    files = [watched.content / "pages" / f"seite-{number}.md" for number in range(500)]
    for file in files:
        write(file)
    write(watched.content / "ende.md")
    batches = watched.wait_for(watched.content / "ende.md")
    assert frozenset().union(*batches) == {*files, watched.content / "ende.md"}
    assert len(batches) < 50


def test_without_watches_of_the_system_files_are_looked_for(project: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Where the system has no watch left, changes are found by looking; that is said once."""

    def limited(*folders: Path, force_polling: bool | None = None, **options: object) -> Iterator[object]:
        if not force_polling:
            raise OSError("OS file watch limit reached.")
        yield from watchfiles.watch(*folders, force_polling=force_polling, **options)  # type: ignore[arg-type]

    monkeypatch.setattr(watching, "watch", limited)
    os.utime(project / "content/pages/faq.md", (0, 0))  # whoever looks for changes goes by whole seconds
    watched = Watched(project)
    watched.watch.start()
    write(watched.content / "pages/faq.md")
    watched.wait_for(watched.content / "pages/faq.md")
    watched.watch.stop()
    assert watched.polls == [True]
