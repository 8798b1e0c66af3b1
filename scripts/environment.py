"""Set up `.venv` with what a command needs, from a plain Python and nothing else.

Nothing is installed outside `.venv`, so it also works where the system's Python refuses global installs.
"""

from __future__ import annotations

import hashlib
import subprocess
import sys
import venv
from importlib.util import find_spec
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
FOLDER = ROOT / ".venv"
BIN = FOLDER / ("Scripts" if sys.platform == "win32" else "bin")
PYTHON = BIN / ("python.exe" if sys.platform == "win32" else "python")
OLDEST = (3, 11)


def set_up(*groups: str) -> None:
    """Make or bring up to date the virtual environment with mentorsite and the given dependency groups."""
    if sys.version_info < OLDEST:
        sys.exit(f"mentorsite needs Python {OLDEST[0]}.{OLDEST[1]} or newer; this is {sys.version.split()[0]}.")
    stamp = FOLDER / f"installed-{'-'.join(('site', *groups))}"
    wanted = hashlib.sha256((ROOT / "pyproject.toml").read_bytes()).hexdigest()
    if PYTHON.exists() and stamp.exists() and stamp.read_text() == wanted:
        return
    print(f"Setting up {FOLDER.name}/ ...", flush=True)
    pip = _make()
    run(*pip, "install", "--quiet", "--upgrade", "pip>=25.1")  # the first pip that knows dependency groups
    run(PYTHON, "-m", "pip", "install", "--quiet", "--editable", ROOT, *(f"--group={group}" for group in groups))
    stamp.write_text(wanted)


def _make() -> tuple[Path | str, ...]:
    """Create the environment; the answer is how to call a pip that installs into it."""
    if PYTHON.exists() and (FOLDER / "pyvenv.cfg").exists():
        return PYTHON, "-m", "pip"
    if find_spec("ensurepip"):
        venv.create(FOLDER, with_pip=True, clear=True)
        return PYTHON, "-m", "pip"
    if find_spec("pip"):  # Debian and Ubuntu ship Python without ensurepip; a system pip can serve the environment instead
        venv.create(FOLDER, with_pip=False, clear=True)
        return sys.executable, "-m", "pip", "--python", PYTHON
    sys.exit("This Python has neither ensurepip nor pip. On Debian and Ubuntu: apt install python3-venv")


def run(*command: Path | str) -> None:
    """Run a command; where it fails, so do we."""
    code = subprocess.run([str(part) for part in command], cwd=ROOT, check=False).returncode
    if code:
        sys.exit(code)
