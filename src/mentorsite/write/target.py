"""The output folder: which folders a build may replace, and which it must never touch."""

import os
from pathlib import Path
from typing import Final

from mentorsite.errors import EnvironmentProblem
from mentorsite.write.disk import disk_problems

MARKER: Final = ".mentorsite"
MARKER_TEXT: Final = b"This folder is made by mentorsite and is replaced at each build.\n"


def settle(target: Path) -> Path:
    """Return `target` absolute, its parents free of symlinks; the last part stays as it is, so that a link is seen."""
    with disk_problems(target):
        return target.resolve() if target.name in ("", "..") else target.parent.resolve() / target.name


def refuse_foreign(place: Path, keep: Path) -> None:
    """Raise EnvironmentProblem unless the settled `place` is free, empty or made by mentorsite, and clear of `keep`."""
    with disk_problems(place):
        why = _misplaced(place, keep.resolve()) or _foreign(place)
    if why:
        raise EnvironmentProblem(
            en=f'The site cannot be written to "{place}": {why[0]}',
            de=f"Die Website kann nicht nach „{place}“ geschrieben werden: {why[1]}",
        )


def _misplaced(place: Path, keep: Path) -> tuple[str, str] | None:
    if place == place.parent or any(_is_within(own, place) for own in _own_folders()):
        return (
            "the folder is or contains your home or working folder. Choose a folder of its own for the site.",
            "der Ordner ist oder enthält den persönlichen oder den Arbeitsordner. Einen eigenen Ordner wählen.",
        )
    if _is_within(place, keep) or _is_within(keep, place):
        return (
            f'the folder overlaps the content folder "{keep}". Choose an output folder beside the content.',
            f"der Ordner überschneidet sich mit dem Inhaltsordner „{keep}“. Einen Ausgabeordner daneben wählen.",
        )
    return None


def _foreign(place: Path) -> tuple[str, str] | None:
    if not os.path.lexists(place):
        return None
    if place.is_symlink() or not place.is_dir():
        return (
            "this is a file or a link, not a folder. Remove it or choose another output folder.",
            "dort liegt eine Datei oder ein Link, kein Ordner. Entfernen oder einen anderen Ausgabeordner wählen.",
        )
    if os.path.ismount(place):
        return (
            "a disk is mounted there, so the folder cannot be swapped. Choose a folder inside it.",
            "dort ist ein Datenträger eingehängt, der sich nicht austauschen lässt. Einen Ordner darin wählen.",
        )
    if os.path.lexists(place / ".git"):
        return (
            'the folder contains a Git repository (".git"). Choose another output folder.',
            "der Ordner enthält ein Git-Repository („.git“). Einen anderen Ausgabeordner wählen.",
        )
    if any(place.iterdir()) and not (place / MARKER).is_file():
        return (
            f'the folder holds files and no "{MARKER}": mentorsite did not make it. Empty it or choose another one.',
            (
                f"der Ordner enthält Dateien, aber kein „{MARKER}“: mentorsite hat ihn nicht angelegt. Leeren oder "
                "einen anderen wählen."
            ),
        )
    return None


def _own_folders() -> list[Path]:
    try:
        return [Path.cwd(), Path.home().resolve()]
    except RuntimeError:  # a user without a home, as in some containers
        return [Path.cwd()]


def _is_within(inner: Path, outer: Path) -> bool:
    """Tell whether `inner` is `outer` or below it, by name or by identity (case-blind disks spell one folder twice)."""
    if inner.is_relative_to(outer):
        return True
    return outer.exists() and any(folder.samefile(outer) for folder in (inner, *inner.parents) if folder.exists())
