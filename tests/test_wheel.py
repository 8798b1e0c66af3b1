"""The wheel, installed where nothing else is: it carries its themes and builds the same site."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest

from mentorsite import __version__

ROOT = Path(__file__).resolve().parents[1]
Files = dict[str, bytes]


def run(*command: str | Path, folder: Path) -> subprocess.CompletedProcess[str]:
    """Run a command that must succeed, without anything from the environment that leads Python elsewhere."""
    clean = {name: value for name, value in os.environ.items() if not name.startswith(("PYTHON", "VIRTUAL_ENV", "COV_"))}
    done = subprocess.run([*map(str, command)], cwd=folder, env=clean, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout + done.stderr
    return done


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The wheel, built from a copy of what it is made of."""
    folder = tmp_path_factory.mktemp("wheel")
    for name in ("src", "themes"):
        shutil.copytree(ROOT / name, folder / "code" / name, ignore=shutil.ignore_patterns("__pycache__"))
    for name in ("pyproject.toml", "README.md", "LICENSE"):
        shutil.copyfile(ROOT / name, folder / "code" / name)
    run(sys.executable, "-m", "pip", "wheel", "--no-deps", "--wheel-dir", "..", ".", folder=folder / "code")
    return next(folder.glob("*.whl"))


@pytest.fixture(scope="module")
def python(wheel: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The Python of a new environment that holds the wheel and, from PyPI, what it asks for."""
    folder = tmp_path_factory.mktemp("environment")
    run(sys.executable, "-m", "venv", folder / "venv", folder=folder)
    python = folder / "venv" / ("Scripts/python.exe" if os.name == "nt" else "bin/python")
    run(python, "-m", "pip", "install", "--quiet", "--disable-pip-version-check", f"{wheel}[images]", folder=folder)
    return python


def test_the_wheel_carries_themes_and_types(wheel: Path) -> None:
    """Every file of the themes and every module is inside, the licence too, and nothing that only the makers need."""
    names = set(zipfile.ZipFile(wheel).namelist())
    for folder, inside in ((ROOT / "themes", "mentorsite/themes"), (ROOT / "src/mentorsite", "mentorsite")):
        wanted = {f"{inside}/{path.relative_to(folder).as_posix()}" for path in folder.rglob("*") if path.is_file()}
        assert {name for name in wanted if "__pycache__" not in name} - names == set()
    assert "mentorsite/py.typed" in names
    assert [name for name in names if name.endswith("licenses/LICENSE")] != []
    info = f"mentorsite-{__version__}.dist-info/"
    assert [name for name in names if not name.startswith(("mentorsite/", info))] == []


def test_the_installed_package_is_not_the_checkout(python: Path, tmp_path: Path) -> None:
    """What the other tests here run is the wheel's code."""
    found = run(python, "-c", "import mentorsite; print(mentorsite.__file__)", folder=tmp_path).stdout.strip()
    assert Path(found).is_relative_to(python.parents[1])


def test_the_wheel_builds_the_same_site(python: Path, reference_content: Path, reference_files: Files, tmp_path: Path) -> None:
    """Installed in an empty environment, the program builds from a copy of the content the bytes that the checkout builds."""
    shutil.copytree(reference_content, tmp_path / "content")
    program = python.with_name("mentorsite.exe" if os.name == "nt" else "mentorsite")
    done = run(program, "build", folder=tmp_path)
    assert " pages; " in done.stdout
    site = tmp_path / "_site"
    files = {path.relative_to(site).as_posix(): path.read_bytes() for path in site.rglob("*") if path.is_file()}
    assert set(files) == set(reference_files)
    assert [path for path, data in files.items() if data != reference_files[path]] == []


def test_the_installed_requirements_fit(python: Path, tmp_path: Path) -> None:
    """pip finds nothing missing and nothing that does not go together."""
    assert "No broken requirements found" in run(python, "-m", "pip", "check", folder=tmp_path).stdout
