"""What a site may choose in a theme, and whether it has chosen well."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping
from difflib import get_close_matches
from pathlib import Path
from typing import NamedTuple, Protocol

from ..diagnostics import Diagnostic
from .colour import Tones

COLOUR = re.compile(r"#[0-9a-fA-F]{6}")
SWITCHES = {"true": True, "false": False}


class Declared(NamedTuple):
    """An option as a theme declares it; `about` describes it in several languages."""

    name: str
    kind: str
    default: str = ""
    choices: tuple[str, ...] = ()
    about: Mapping[str, str] = {}


class Image(NamedTuple):
    """An image of the content: its address below the site's top and its size in pixels, 0 where the file does not tell."""

    href: str
    width: int
    height: int


Option = str | bool | Image | None


class Kind(NamedTuple):
    """A type of options: whether a text is a value of it, and what to say where it is not."""

    fits: Callable[[Declared, str], bool]
    wanted: Mapping[str, str]


KINDS: Mapping[str, Kind] = {
    "colour": Kind(
        lambda option, value: bool(COLOUR.fullmatch(value)),
        {"en": "a colour of the form #0f5e63", "de": "keine Farbe der Form #0f5e63"},
    ),
    "choice": Kind(
        lambda option, value: value in option.choices,
        {"en": "one of the choices", "de": "keine der Möglichkeiten"},
    ),
    "switch": Kind(lambda option, value: value in SWITCHES, {"en": "true or false", "de": "weder true noch false"}),
    "image": Kind(
        lambda option, value: value.startswith("media/"),
        {"en": "an image in media/, such as media/logo.svg", "de": "kein Bild in media/, etwa media/logo.svg"},
    ),
    "text": Kind(lambda option, value: True, {"en": "a text", "de": "kein Text"}),
}


class Finding(Protocol):
    """Makes a finding at a field of site.yaml."""

    def __call__(
        self,
        rule: str,
        *location: int | str,
        on_key: bool = ...,
        hint: str | None = ...,
        values: Mapping[str, object] | None = ...,
    ) -> Diagnostic: ...


def fits(option: Declared, value: str) -> bool:
    """Whether a text is a value of the option."""
    return KINDS[option.kind].fits(option, value)


def check_options(
    theme: str, given: Mapping[str, str], known: Mapping[str, Declared], content: Path, finding: Finding
) -> Iterator[Diagnostic]:
    """What is wrong with the options that site.yaml gives."""
    for name, value in given.items():
        option = known.get(name)
        if option is None:
            near = get_close_matches(name, list(known), 1, 0.6)
            values = {"theme": theme, "option": name, "near": near[0] if near else "", "choices": ", ".join(known)}
            hint = "near" if near else "choices" if known else None
            yield finding("theme-option", "theme", "options", name, on_key=True, values=values, hint=hint)
        elif not fits(option, value) or (option.kind == "image" and not _in_media(content, value)):
            wanted, listed = KINDS[option.kind].wanted, option.choices or _images(content, option)
            close = get_close_matches(value, listed, 1, 0.6)
            hints = {"near": close[0] if close else "", "choices": ", ".join(listed)}
            hint = next((name for name in hints if hints[name]), None)
            values = {"value": value, "wanted": wanted["en"], "wanted_de": wanted["de"], **hints}
            yield finding("theme-value", "theme", "options", name, values=values, hint=hint)


def check_tones(name: str, tones: Tones, finding: Finding) -> Iterator[Diagnostic]:
    """Whether a colour of site.yaml is still itself where it has been made readable."""
    if tones.far:
        values = {"value": tones.colour, "light": tones.light, "dark": tones.dark}
        yield finding("theme-accent", "theme", "options", name, values=values)


def chosen(option: Declared, value: str, content: Path) -> Option:
    """The value of an option as templates see it; nothing where an image is not set."""
    match option.kind:
        case "switch":
            return SWITCHES.get(value, False)
        case "image" if value:
            return Image(value, *_size(content / value))
        case "image":
            return None
    return value


def _in_media(content: Path, value: str) -> bool:
    """Whether the file lies in the content's media, spelled like that on every system."""
    return any(path.relative_to(content).as_posix() == value for path in (content / "media").rglob("*") if path.is_file())


def _images(content: Path, option: Declared) -> tuple[str, ...]:
    endings = (".svg", ".png", ".jpg", ".jpeg", ".webp", ".avif", ".gif")
    if option.kind != "image":
        return ()
    found = (content / "media").rglob("*")
    return tuple(sorted(path.relative_to(content).as_posix() for path in found if path.suffix.lower() in endings))[:5]


def _size(path: Path) -> tuple[int, int]:
    import imagesize

    try:
        width, height = imagesize.get(path)
    except (OSError, ValueError):
        return 0, 0
    return max(0, round(width)), max(0, round(height))
