"""Where themes lie, and which of them stand behind each other."""

from __future__ import annotations

from collections.abc import Iterator
from difflib import get_close_matches
from pathlib import Path

from .manifest import Manifest, ThemeProblem, read_manifest
from .options import Finding

PACKAGE = Path(__file__).resolve().parents[1]


def builtin_themes() -> Path:
    """Where the themes that come with mentorsite lie: inside the installed package, or beside `src/` in a checkout."""
    inside = PACKAGE / "themes"
    return inside if inside.is_dir() else PACKAGE.parents[1] / "themes"


def theme_names(own: Path) -> list[str]:
    """All themes that a site can choose; `own` is its folder of themes, which may be absent."""
    places = [place for place in (own, builtin_themes()) if place.is_dir()]
    return sorted({one.name for place in places for one in place.iterdir() if one.is_dir() and one.name[:1] not in "._"})


def chain_of(name: str, own: Path, finding: Finding) -> list[Manifest]:
    """The folders of a theme, the nearest first: the site's own of that name, the built-in one, then the parent's in the same
    way. Raises ThemeProblem."""
    chain: list[Manifest] = []
    seen: set[str] = set()
    child: Manifest | None = None
    while name and name not in seen:
        seen.add(name)
        found = list(_folders(name, own))
        if not found:
            raise _unknown(name, child, theme_names(own), finding)
        chain += found
        child = next((one for one in found if one.parent), None)
        name = child.parent if child else ""
    return chain


def _folders(name: str, own: Path) -> Iterator[Manifest]:
    """The folders of one name. In a checkout of mentorsite itself the site's own themes are the built-in ones."""
    places = {builtin_themes().resolve(): ""} | {own.resolve(): "../themes/"}
    for place, shown in reversed(places.items()):
        if (place / name).is_dir():
            yield read_manifest(place / name, f"{shown}{name}")


def _unknown(name: str, child: Manifest | None, themes: list[str], finding: Finding) -> ThemeProblem:
    close = get_close_matches(name, themes, 1, 0.5)
    near = close[0] if close else ""
    if child:
        en, de = f'there is no theme "{name}"', f"ein Theme „{name}“ gibt es nicht"
        return child.problem(("parent",), en, de, near=near)
    values = {"name": name, "near": near, "choices": ", ".join(themes)}
    return ThemeProblem(finding("theme-unknown", "theme", "name", values=values, hint="near" if near else "choices"))
