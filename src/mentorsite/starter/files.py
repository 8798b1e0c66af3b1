"""Write new files: all of them, or none."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

from ..errors import EnvironmentProblem, UsageProblem


def write_new(folder: Path, files: Mapping[str, str]) -> None:
    """Write files that are not there yet below a folder; what was made is taken away again where one cannot be written."""
    there = next((name for name in files if (folder / name).exists()), None)
    if there:
        raise UsageProblem(
            en=f'"{folder / there}" is already there; nothing was written',
            de=f"„{folder / there}“ gibt es schon; es wurde nichts geschrieben",
        )
    made: list[Path] = []
    try:
        for name, text in files.items():
            path = folder / name
            made += _folders(path.parent)
            made.append(path)
            with path.open("x", encoding="utf-8", newline="") as file:
                file.write(text)
    except BaseException as error:
        for path in reversed(made):
            path.rmdir() if path.is_dir() else path.unlink(missing_ok=True)
        if isinstance(error, OSError):
            raise _refused(error) from error
        raise


def replace(path: Path, text: str) -> None:
    """Put a new text in the place of a file, in one step."""
    beside = path.with_name(f".{path.name}.new")
    try:
        with beside.open("w", encoding="utf-8", newline="") as file:
            file.write(text)
        beside.chmod(path.stat().st_mode)
        beside.replace(path)
    except OSError as error:
        beside.unlink(missing_ok=True)
        raise _refused(error) from error


def _folders(folder: Path) -> list[Path]:
    """Make a folder and those above it; those that were not there, the outermost first."""
    missing = [one for one in (folder, *folder.parents) if not one.exists()][::-1]
    for one in missing:
        one.mkdir()
    return missing


def _refused(error: OSError) -> EnvironmentProblem:
    reason = error.strerror or str(error)
    return EnvironmentProblem(
        en=f'"{error.filename}" could not be written ({reason}); everything is as it was',
        de=f"„{error.filename}“ ließ sich nicht schreiben ({reason}); alles ist, wie es war",
    )
