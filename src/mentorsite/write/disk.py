"""What the disk refuses, told to whoever runs the build: where, why, and what to do."""

import errno
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from typing import Final

from mentorsite.errors import EnvironmentProblem

_FULL = (
    "the disk is full. Free some space and build again.",
    "der Datenträger ist voll. Platz schaffen und neu bauen.",
)
_DENIED = (
    "permission denied. Give yourself the right to write there, or choose another output folder.",
    "keine Berechtigung. Schreibrechte vergeben oder einen anderen Ausgabeordner wählen.",
)
_REASONS: Final[Mapping[int, tuple[str, str]]] = {
    errno.ENOSPC: _FULL,
    errno.EDQUOT: _FULL,
    errno.EACCES: _DENIED,
    errno.EPERM: _DENIED,
    errno.EROFS: (
        "the disk is read-only. Choose an output folder elsewhere.",
        "der Datenträger ist schreibgeschützt. Einen Ausgabeordner an anderer Stelle wählen.",
    ),
    errno.ENAMETOOLONG: (
        "the name is too long. Shorten the name of the page or file.",
        "der Name ist zu lang. Den Namen der Seite oder Datei kürzen.",
    ),
}


@contextmanager
def disk_problems(place: Path) -> Iterator[None]:
    """Turn an OSError of the block into an EnvironmentProblem that names the output folder, the path and the reason."""
    try:
        yield
    except OSError as error:
        other = f"{error.strerror or error}."
        en, de = _REASONS.get(error.errno or 0, (other, other))
        path = str(error.filename or place)
        in_en, in_de = ("", "") if path == str(place) else (f' (at "{path}")', f" (bei „{path}“)")
        raise EnvironmentProblem(
            en=f'The site cannot be written to "{place}"{in_en}: {en}',
            de=f"Die Website kann nicht nach „{place}“{in_de} geschrieben werden: {de}",
        ) from error
