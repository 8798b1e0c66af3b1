"""The index behind the search page, made by pagefind's program from finished pages."""

from __future__ import annotations

import re
import subprocess
import tempfile
from collections.abc import Iterable, Mapping
from functools import cache
from importlib.metadata import version
from importlib.util import find_spec
from pathlib import Path

from .errors import EnvironmentProblem

FOLDER = "pagefind"  # below the site's top; one folder a language in it
PACKAGES = ("pagefind_bin_extended", "pagefind_bin")  # the larger one also cuts Chinese and Japanese into words
LONGEST = 300  # seconds for one language, which has work for one where it has 300 pages
# Of what pagefind writes only this is used: the rest are interfaces of its own, five times as large.
USED = re.compile(r"pagefind(-worker)?\.js|pagefind-entry\.json|.*\.pf_(meta|index|fragment|filter|sort)|wasm\.\w+\.pagefind")


@cache
def _package() -> str:
    return next((name for name in PACKAGES if find_spec(name)), "")


def can_search() -> bool:
    """Whether pagefind is installed."""
    return bool(_package())


def indexer() -> str:
    """Name and version of the program, on which the index depends besides the pages; empty where there is none."""
    return f"{_package()} {version(_package())}" if can_search() else ""


def index_of(pages: Iterable[tuple[str, bytes]]) -> Mapping[str, bytes]:
    """The index of some pages of one language, by address below the site's top: name -> bytes, the same for the same pages.

    Raises EnvironmentProblem where the program is missing or fails.
    """
    if not can_search():
        raise EnvironmentProblem(
            en="the search needs pagefind; install it: pip install pagefind-bin",
            de="die Suche braucht pagefind; installieren Sie es: pip install pagefind-bin",
        )
    with tempfile.TemporaryDirectory(prefix="mentorsite-") as name:
        site, index = Path(name, "site"), Path(name, "index")
        for address, data in pages:
            (site / address).parent.mkdir(parents=True, exist_ok=True)
            (site / address).write_bytes(data)
        _run(site, index)
        files = sorted(path for path in index.rglob("*") if path.is_file())
        names = {path.relative_to(index).as_posix(): path for path in files}
        spoken = {found[1] for one in names if (found := re.match(r"pagefind\.([\w-]+)_\w+\.pf_meta", one))}
        spare = f"wasm.{next(iter(spoken), '')}.pagefind" in names
        return {
            one: path.read_bytes()
            for one, path in names.items()
            if USED.fullmatch(one.rpartition("/")[2]) and not (spare and one == "wasm.unknown.pagefind")
        }


def _run(site: Path, index: Path) -> None:
    from importlib import import_module

    program = import_module(_package()).get_executable()
    site.mkdir(exist_ok=True)
    command = [program, "--site", site, "--output-path", index, "--root-selector", "main", "--keep-index-url", "--silent"]
    try:
        run = subprocess.run(  # noqa: S603 - our own words
            command, stdin=subprocess.DEVNULL, capture_output=True, text=True, errors="replace", timeout=LONGEST, check=False
        )
    except OSError as error:
        said = str(error.strerror)
    except subprocess.TimeoutExpired:
        said = f"> {LONGEST} s"
    else:
        said = (run.stderr or run.stdout).strip() if run.returncode else ""
        if not said and (index / "pagefind-entry.json").is_file():
            return
    last = said.splitlines()[-1] if said else "pagefind-entry.json"
    raise EnvironmentProblem(
        en=f"the search index could not be made (pagefind: {last}). search: false in site.yaml does without it.",
        de=f"der Suchindex ließ sich nicht herstellen (pagefind: {last}). search: false in site.yaml verzichtet darauf.",
    )
