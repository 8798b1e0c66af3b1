"""The state that was published last, from a file or from a folder that holds one."""

from __future__ import annotations

from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path

from ..errors import UsageProblem
from .state import Schedule, adapter

NAME = "schedule.json"


@dataclass(frozen=True, slots=True)
class Since:
    """A published state; `digest` stands for its bytes."""

    schedule: Schedule
    digest: str


def read_since(path: Path) -> Since:
    """Read a `schedule.json`, or the one in a folder. Raises UsageProblem where there is none, or something else."""
    file = path / NAME if path.is_dir() else path
    try:
        data = file.read_bytes()
    except FileNotFoundError:
        raise UsageProblem(
            en=f'--since: there is no "{file}"; name the schedule.json that was published last, or a folder that holds it. '
            "For the first publication leave out --since",
            de=f"--since: „{file}“ gibt es nicht; nennen Sie die zuletzt veröffentlichte schedule.json oder einen Ordner, in "
            "dem sie liegt. Bei der ersten Veröffentlichung lassen Sie --since weg",
        ) from None
    try:
        return Since(adapter().validate_json(data), sha256(data).hexdigest())
    except ValueError:
        raise UsageProblem(
            en=f'--since: "{file}" is not a schedule.json of this version of mentorsite; fetch it again from '
            "the published site",
            de=f"--since: „{file}“ ist keine schedule.json dieser Version von mentorsite; holen Sie sie neu von der "
            "veröffentlichten Site",
        ) from None
