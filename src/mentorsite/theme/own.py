"""A site's own themes: begun, filled with templates to be changed, and compared with what they stand in for."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from difflib import unified_diff
from hashlib import sha256
from pathlib import Path

from .manifest import CONTRACT, Manifest

MARK = re.compile(r"\{# from (?P<theme>[\w.-]+), (?P<digest>[0-9a-f]{12}) #\}\n")

MANIFEST = """\
# {about}
name: {name}
contract: {contract}
parent: {parent}

styles:
  - {name}.css
"""
ABOUT = {
    "en": "What is not said here, the parent says; a file in templates/, assets/ or strings/ stands in for the parent's.",
    "de": "Was hier nicht steht, steht im parent; eine Datei in templates/, assets/ oder strings/ ersetzt die des parent.",
}
STYLE = """\
/* {about} */
:root {{
  --round: .25rem;
}}
"""
ABOUT_STYLE = {
    "en": "Loaded after the parent's style sheets. Their custom properties are the easiest to change; base.css lists them.",
    "de": "Wird nach den Stylesheets des parent geladen. Am leichtesten ändern Sie deren Variablen; base.css zählt sie auf.",
}


@dataclass(frozen=True, slots=True)
class Difference:
    """A template of the site's own beside the one it stands in for (empty: nothing), line by line as `diff -u` shows it.

    `moved` tells whether the other one has changed since it was copied.
    """

    template: str
    theme: str
    lines: tuple[str, ...]
    moved: bool


def begin(own: Path, name: str, parent: str, lang: str) -> list[Path]:
    """Write a new theme: a manifest and a style sheet."""
    files = {
        own / name / "theme.yaml": MANIFEST.format(about=ABOUT[lang], name=name, contract=CONTRACT, parent=parent),
        own / name / "assets" / f"{name}.css": STYLE.format(about=ABOUT_STYLE[lang]),
    }
    for path, text in files.items():
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, "utf-8")
    return list(files)


def template_names(chain: Sequence[Manifest]) -> list[str]:
    """All templates of a theme."""
    tops = [one.folder / "templates" for one in chain]
    return sorted({path.relative_to(top).as_posix() for top in tops for path in top.rglob("*") if path.is_file()})


def eject(chain: Sequence[Manifest], own: Path, name: str, template: str) -> Path | None:
    """Copy the template that the theme `name` uses to the site's own folder of that theme, to be changed there; nothing where
    it lies there already."""
    target = own / name / "templates" / template
    if target.exists():
        return None
    source = next(one.folder / "templates" / template for one in chain if (one.folder / "templates" / template).is_file())
    text = source.read_text("utf-8")
    target.parent.mkdir(parents=True, exist_ok=True)
    target.write_text(f"{{# from {_theme(source, template)}, {_digest(text)} #}}\n{text}", "utf-8")
    return target


def differences(chain: Sequence[Manifest], own: Path) -> Iterator[Difference]:
    """Every template of the site's own, beside the one that it stands in for."""
    for at, manifest in enumerate(chain):
        top = manifest.folder / "templates"
        if not manifest.folder.is_relative_to(own.resolve()) and not manifest.folder.is_relative_to(own):
            continue
        for path in sorted(path for path in top.rglob("*") if path.is_file()):
            template = path.relative_to(top).as_posix()
            behind = [one.folder / "templates" / template for one in chain[at + 1 :]]
            yield _difference(path, template, next((other for other in behind if other.is_file()), None))


def _difference(path: Path, template: str, other: Path | None) -> Difference:
    text = path.read_text("utf-8")
    if other is None:
        return Difference(template, "", (), moved=False)
    mark, old = MARK.match(text), other.read_text("utf-8")
    new = text[mark.end() :] if mark else text
    theme = _theme(other, template)
    lines = unified_diff(
        old.splitlines(), new.splitlines(), f"{theme}/{template}", f"themes/{_theme(path, template)}/{template}", lineterm=""
    )
    return Difference(template, theme, tuple(lines), moved=bool(mark and mark["digest"] != _digest(old)))


def _theme(path: Path, template: str) -> str:
    """The name of the theme in which a template lies."""
    return path.parents[len(Path(template).parts)].name


def _digest(text: str) -> str:
    return sha256(text.encode()).hexdigest()[:12]
