"""A theme, ready for use."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Self

from ..diagnostics import Diagnostic
from .assets import assets_of
from .colour import Tones, tones
from .lookup import chain_of
from .manifest import Grounds, Manifest, ThemeProblem, read_yaml
from .options import Declared, Finding, Image, Option, check_options, check_tones, chosen
from .strings import Strings, Translate, flatten

PLAIN = Grounds("#ffffff", "#1c1c1c")  # where a theme without a parent says nothing


@dataclass(frozen=True, slots=True)
class Theme:
    """A theme, ready for use.

    `templates` are the folders to look in, the nearest first. `assets` maps a name such as `site.css` to its published path
    (with a digest in the name) and its bytes; `options` are the site's choices.
    """

    name: str
    templates: tuple[Path, ...]
    strings: Strings
    assets: Mapping[str, tuple[str, bytes]]
    options: Mapping[str, Option]

    def dump(self) -> list[object]:
        """As plain values, for a cache."""
        assets = {name: [path, data.decode("latin-1")] for name, (path, data) in self.assets.items()}
        return [self.name, [str(folder) for folder in self.templates], self.strings.texts, assets, self.options]

    @classmethod
    def load(cls, value: Any) -> Self:
        """What `dump` made."""
        name, templates, texts, assets, options = value
        whole = {name: (path, data.encode("latin-1")) for name, (path, data) in assets.items()}
        images = {name: Image(*one) if isinstance(one, list) else one for name, one in options.items()}
        return cls(name, tuple(map(Path, templates)), Strings(texts), whole, images)

    def words(self, languages: Iterable[str]) -> dict[str, Translate]:
        """The interface's strings in each of some languages."""
        return {lang: self.strings.translator(lang) for lang in languages}


def load_theme(name: str, options: Mapping[str, str], content: Path, finding: Finding) -> tuple[Theme | None, list[Diagnostic]]:
    """Load the theme `name` with the site's options; own themes lie in the folder `themes` beside the content."""
    try:
        chain = chain_of(name, content.resolve().parent / "themes", finding)
        declared = options_of(chain)
        findings = list(check_options(name, options, declared, content, finding))
        good = {} if findings else options
        colours = {key: _tones(chain, one, good) for key, one in declared.items() if one.kind == "colour"}
        findings += [found for key in colours if key in good for found in check_tones(key, colours[key], finding)]
        properties = {at: value for key, one in colours.items() for at, value in one.properties(key).items()}
        theme = Theme(
            name,
            tuple(one.folder / "templates" for one in chain if (one.folder / "templates").is_dir()),
            _strings(chain),
            assets_of(chain, properties),
            {key: chosen(one, good.get(key, one.default), content) for key, one in declared.items()},
        )
    except ThemeProblem as problem:
        return None, [problem.finding]
    except OSError as error:
        said = f"{Path(str(error.filename)).name}: {error.strerror}"
        return None, [finding("theme-broken", "theme", "name", values={"problem": said, "problem_de": said})]
    return theme, findings


def options_of(chain: Sequence[Manifest]) -> dict[str, Declared]:
    """The options of a theme: its parent's, and its own, which may declare one of those anew."""
    return {option.name: option for manifest in reversed(chain) for option in manifest.options}


def _tones(chain: Sequence[Manifest], option: Declared, given: Mapping[str, str]) -> Tones:
    grounds = next((one.grounds for one in chain if one.grounds), PLAIN)
    return tones(given.get(option.name, option.default), *grounds)


def _strings(chain: Sequence[Manifest]) -> Strings:
    texts: dict[str, dict[str, str | Mapping[str, str]]] = {}
    for manifest in reversed(chain):
        for path in sorted((manifest.folder / "strings").glob("*.yaml")):
            shown = manifest.document.path.removesuffix("theme.yaml") + f"strings/{path.name}"
            texts.setdefault(path.stem, {}).update(flatten(read_yaml(path, shown).data()))
    return Strings(texts)
