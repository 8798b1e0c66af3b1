"""mentorsite itself, from this checkout."""

from __future__ import annotations

import shutil
import tomllib
from pathlib import Path

from twin import Twin

from .tool import OUTPUT, Tool, python

ROOT = Path(__file__).resolve().parents[2]
NEEDS: list[str] = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]["dependencies"]
ONE, TWO = "mentorsite", "mentorsite, two processes"  # names in the tables
ONE_PROCESS: tuple[str, ...] = ("--jobs", "1")  # options of `mentorsite build`
VARIANTS: dict[str, tuple[str, ...]] = {ONE: ONE_PROCESS, TWO: ("--jobs", "2")}  # the first one makes the twin
TEMPLATE = "themes/default/templates/partials/footer.html"  # a partial that every page shows


def lay(twin: Twin, home: Path) -> None:
    """The content folder, and beside it a partial of its own, the same as in the theme."""
    shutil.copytree(twin.content, home / "content")
    (home / TEMPLATE).parent.mkdir(parents=True)
    shutil.copyfile(ROOT / TEMPLATE, home / TEMPLATE)


def _tool(name: str, options: tuple[str, ...]) -> Tool:
    return Tool(
        name,
        "mentorsite",
        python,
        ("--editable", str(ROOT), *NEEDS),
        lay,
        lambda room: [str(room / "bin" / "mentorsite"), "build", "content", "--output", OUTPUT, *options],
        source=lambda address: f"content/handbook/{Path(address).stem}.md",
        caches=(".mentorsite-cache",),
        template=TEMPLATE,
    )


TOOLS = tuple(_tool(name, options) for name, options in VARIANTS.items())
