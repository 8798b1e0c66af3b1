"""What a theme says of itself: `theme.yaml`, read and checked."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from difflib import get_close_matches
from pathlib import Path
from typing import NamedTuple

from ..diagnostics import Diagnostic
from ..diagnostics.wording import message
from ..source import Document, SourceText
from .options import KINDS, Declared, fits

CONTRACT = "1"
FIELDS = ("name", "contract", "parent", "description", "styles", "scripts", "grounds", "options")
DECLARES = ("type", "default", "choices", "description")


class Grounds(NamedTuple):
    """The surfaces of a theme on which its accent is hardest to read, by day and by night."""

    light: str
    dark: str


class ThemeProblem(Exception):
    """A theme that cannot be used, as the finding that says so."""

    def __init__(self, finding: Diagnostic) -> None:
        self.finding = finding


@dataclass(frozen=True)
class Manifest:
    """One folder of a theme. What its `theme.yaml` does not say is empty: the parent says it."""

    folder: Path
    document: Document = field(repr=False)
    parent: str = ""
    about: Mapping[str, str] = field(default_factory=dict)
    styles: tuple[str, ...] = ()
    scripts: tuple[str, ...] = ()
    grounds: Grounds | None = None
    options: tuple[Declared, ...] = ()

    def problem(
        self, location: tuple[int | str, ...], en: str, de: str, *, near: str = "", on_key: bool = False
    ) -> ThemeProblem:
        """What is wrong at a place of `theme.yaml`."""
        values = {"problem": en, "problem_de": de, "near": near}
        hint = "near" if near else None
        return ThemeProblem(self.document.finding("theme-broken", location, on_key=on_key, hint=hint, values=values))


def read_manifest(folder: Path, shown: str) -> Manifest:
    """The manifest of a folder, empty where there is none; `shown` is the folder's path in findings. Raises ThemeProblem."""
    document = read_yaml(folder / "theme.yaml", f"{shown}/theme.yaml")
    bare = Manifest(folder, document)
    fields = document.data()
    _known(bare, fields, FIELDS, ())
    contract = fields.get("contract", CONTRACT)
    if str(contract) != CONTRACT:
        raise bare.problem(
            ("contract",),
            f"it is made for another mentorsite (contract {contract}, here {CONTRACT})",
            f"es ist für ein anderes mentorsite gemacht (contract {contract}, hier {CONTRACT})",
        )
    return Manifest(
        folder,
        document,
        str(fields.get("parent") or ""),
        _texts(fields.get("description")),
        _names(bare, fields, "styles"),
        _names(bare, fields, "scripts"),
        _grounds(bare, fields.get("grounds")),
        tuple(_option(bare, name, about) for name, about in _mapping(bare, fields, "options").items()),
    )


def read_yaml(path: Path, shown: str) -> Document:
    """A YAML file of a theme; an empty one where there is none. Raises ThemeProblem where it cannot be read."""
    from ..source.yaml import read_document

    data = path.read_bytes() if path.is_file() else b""
    source = SourceText.of(shown, data.decode(errors="replace"))
    value, findings = read_document(source)
    if "\ufffd" in source.text:
        findings = [source.finding("encoding")]
    if not findings and value is not None and not isinstance(value, Mapping):
        findings = [source.finding("yaml-top", 1, 1)]
    if findings:
        found = findings[0]
        said = {"problem": message(found, "en"), "problem_de": message(found, "de")}
        raise ThemeProblem(replace(found, rule="theme-broken", values={**found.values, **said}))
    return Document("theme", path.parent.name, source, value or {})


def _known(manifest: Manifest, given: Mapping[str, object], known: tuple[str, ...], place: tuple[int | str, ...]) -> None:
    for name in given:
        if name not in known:
            near = get_close_matches(name, known, 1, 0.6)
            raise manifest.problem(
                (*place, name),
                f'there is no field "{name}"',
                f"ein Feld „{name}“ gibt es nicht",
                near=near[0] if near else "",
                on_key=True,
            )


def _mapping(manifest: Manifest, fields: Mapping[str, object], name: str) -> Mapping[str, object]:
    value = fields.get(name)
    if value is None or isinstance(value, Mapping):
        return value or {}
    raise manifest.problem((name,), "fields are expected here", "hier werden Felder erwartet")


def _names(manifest: Manifest, fields: Mapping[str, object], key: str) -> tuple[str, ...]:
    value = fields.get(key)
    if value is None or isinstance(value, list):
        return tuple(str(name) for name in value or ())
    raise manifest.problem((key,), "a list of files is expected here", "hier wird eine Liste von Dateien erwartet")


def _texts(value: object) -> Mapping[str, str]:
    if isinstance(value, Mapping):
        return {lang: str(text) for lang, text in value.items()}
    return {"en": str(value), "de": str(value)} if value else {}


def _grounds(manifest: Manifest, value: object) -> Grounds | None:
    if value is None:
        return None
    found = [value.get(name) for name in Grounds._fields] if isinstance(value, Mapping) else []
    colours = [str(colour) for colour in found if fits(Declared("", "colour"), str(colour))]
    if len(colours) != len(Grounds._fields):
        raise manifest.problem(
            ("grounds",),
            "two colours are expected here, light and dark",
            "hier werden zwei Farben erwartet, light und dark",
        )
    return Grounds(*colours)


def _option(manifest: Manifest, name: str, about: object) -> Declared:
    place: tuple[int | str, ...] = ("options", name)
    if not isinstance(about, Mapping):
        raise manifest.problem(place, "type and default are expected here", "hier werden type und default erwartet")
    _known(manifest, about, DECLARES, place)
    kind, choices = str(about.get("type", "text")), about.get("choices")
    if kind not in KINDS:
        listed = ", ".join(KINDS)
        raise manifest.problem(
            (*place, "type"), f'"{kind}" is no type; possible: {listed}', f"„{kind}“ ist kein Typ; möglich: {listed}"
        )
    option = Declared(
        name,
        kind,
        str(about.get("default") or ""),
        tuple(str(choice) for choice in choices) if isinstance(choices, list) else (),
        _texts(about.get("description")),
    )
    if option.default and kind != "image" and not fits(option, option.default):
        raise manifest.problem(
            (*place, "default"),
            f'the default "{option.default}" does not fit the type {kind}',
            f"die Vorgabe „{option.default}“ passt nicht zum Typ {kind}",
        )
    return option
