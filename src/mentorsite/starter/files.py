"""Write new files: all of them, or none."""

from __future__ import annotations

from collections.abc import Callable, Mapping
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
    undo: list[Callable[[], None]] = []
    try:
        for name, text in files.items():
            path = folder / name
            for missing in [one for one in (path.parent, *path.parent.parents) if not one.exists()][::-1]:
                missing.mkdir()
                undo.append(missing.rmdir)
            with path.open("x", encoding="utf-8", newline="") as file:
                undo.append(path.unlink)
                file.write(text)
    except BaseException as error:
        for step in reversed(undo):
            step()
        if isinstance(error, OSError):
            raise _refused(error) from error
        raise


def replace(path: Path, text: str) -> None:
    """Put a new text in the place of a file, in one step; its kind of line ends stays."""
    beside = path.with_name(f".{path.name}.new")
    try:
        text = text.replace("\n", "\r\n") if b"\r\n" in path.read_bytes() else text
        with beside.open("w", encoding="utf-8", newline="") as file:
            file.write(text)
        beside.chmod(path.stat().st_mode)
        beside.replace(path)
    except OSError as error:
        beside.unlink(missing_ok=True)
        raise _refused(error) from error


def change(folder: Path, texts: Mapping[str, str | None]) -> None:
    """Put new texts in the place of files below a folder, and take away those whose text is None: all of them, or none."""
    before: dict[Path, bytes] = {}
    try:
        for name, text in texts.items():
            path = folder / name
            before[path] = path.read_bytes()
            if text is None:
                path.unlink()
            else:
                replace(path, text)
    except BaseException as error:
        for path, data in before.items():
            if not path.is_file() or path.read_bytes() != data:
                path.write_bytes(data)
        if isinstance(error, OSError):
            raise _refused(error) from error
        raise


def _refused(error: OSError) -> EnvironmentProblem:
    reason = error.strerror or str(error)
    return EnvironmentProblem(
        en=f'"{error.filename}" could not be written ({reason}); everything is as it was',
        de=f"„{error.filename}“ ließ sich nicht schreiben ({reason}); alles ist, wie es war",
    )
