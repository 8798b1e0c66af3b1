"""Find a theme, its parents, its files."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from difflib import get_close_matches
from pathlib import Path
from typing import Any, Protocol, Self

from ..diagnostics import RULES, Diagnostic
from ..source import SourceText
from .colour import palette
from .strings import Strings, Translate, flatten

PACKAGE = Path(__file__).resolve().parents[1]
CONTRACT = "1"
COMMENT = re.compile(r"(\"[^\"\n]*\"|'[^'\n]*')|/\*.*?\*/", re.DOTALL)
COLOUR = re.compile(r"#[0-9a-fA-F]{6}")


@dataclass(frozen=True, slots=True)
class Theme:
    """A theme, ready for use.

    `templates` are the folders to look in, the site's own first. `assets` maps a name such as `site.css` to its published path
    (with a digest in the name) and its bytes.
    """

    name: str
    templates: tuple[Path, ...]
    strings: Strings
    assets: Mapping[str, tuple[str, bytes]]

    def dump(self) -> list[object]:
        """As plain values, for a cache."""
        assets = {name: [path, data.decode("latin-1")] for name, (path, data) in self.assets.items()}
        return [self.name, [str(folder) for folder in self.templates], self.strings.texts, assets]

    @classmethod
    def load(cls, value: Any) -> Self:
        """What `dump` made."""
        name, templates, texts, assets = value
        whole = {name: (path, data.encode("latin-1")) for name, (path, data) in assets.items()}
        return cls(name, tuple(map(Path, templates)), Strings(texts), whole)

    def words(self, languages: Iterable[str]) -> dict[str, Translate]:
        """The interface's strings in each of some languages."""
        return {lang: self.strings.translator(lang) for lang in languages}


class ThemeProblem(Exception):
    """A theme that cannot be used, as the finding's rule and values."""

    def __init__(self, rule: str, **values: object) -> None:
        self.rule, self.values = rule, values


def _broken(en: str, de: str, **values: object) -> ThemeProblem:
    return ThemeProblem("theme-broken", problem=en, problem_de=de, **values)


def builtin_themes() -> Path:
    """Where the themes that come with mentorsite lie: inside the installed package, or beside `src/` in a checkout."""
    inside = PACKAGE / "themes"
    return inside if inside.is_dir() else PACKAGE.parents[1] / "themes"


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


def load_theme(name: str, options: Mapping[str, str], own: Path, finding: Finding) -> tuple[Theme | None, list[Diagnostic]]:
    """Load the theme `name` with the site's options; `own` is the site's folder of themes, which may be absent."""
    try:
        chain = _chain(name, own)
        manifests = [_yaml(folder / "theme.yaml") for folder in chain]
        defaults: dict[str, str] = {}
        for manifest in reversed(manifests):
            declared = manifest.get("options")
            for option, about in (declared if isinstance(declared, Mapping) else {}).items():
                defaults[option] = str(about.get("default", "")) if isinstance(about, Mapping) else ""
        findings = _options(name, options, defaults, finding)
        chosen = {**defaults, **({} if findings else options)}
        theme = Theme(
            name,
            tuple(folder / "templates" for folder in chain if (folder / "templates").is_dir()),
            _strings(chain),
            _assets(chain, manifests, chosen),
        )
    except ThemeProblem as problem:
        hint = next((name for name in ("near", "choices") if problem.values.get(name)), None)
        return None, [finding(problem.rule, "theme", "name", values=problem.values, hint=hint)]
    except OSError as error:
        values = {"problem": f"{Path(str(error.filename)).name}: {error.strerror}"}
        return None, [finding("theme-broken", "theme", "name", values=values)]
    return theme, findings


def _options(name: str, options: Mapping[str, str], known: Mapping[str, str], finding: Finding) -> list[Diagnostic]:
    findings = []
    for option, value in options.items():
        if option not in known:
            near = get_close_matches(option, list(known), 1, 0.6)
            values = {"theme": name, "option": option, "near": near[0] if near else "", "choices": ", ".join(known)}
            hint = "near" if near else "choices" if known else None
            findings.append(finding("theme-option", "theme", "options", option, on_key=True, values=values, hint=hint))
        elif known[option].startswith("#") and not COLOUR.fullmatch(value):
            findings.append(finding("theme-value", "theme", "options", option, values={"value": value}))
    return findings


def _chain(name: str, own: Path) -> list[Path]:
    chain: list[Path] = []
    seen: set[str] = set()
    child = ""
    while name and name not in seen:
        seen.add(name)
        found = [folder / name for folder in (own, builtin_themes()) if (folder / name).is_dir()]
        if not found:
            themes = sorted({one.name for place in (own, builtin_themes()) if place.is_dir() for one in place.iterdir()})
            near = get_close_matches(name, themes, 1, 0.5)
            if child:
                raise _broken(
                    f'{child}/theme.yaml: there is no theme "{name}" (parent)',
                    f"{child}/theme.yaml: Ein Theme „{name}“ (parent) gibt es nicht",
                    near=near[0] if near else "",
                )
            raise ThemeProblem("theme-unknown", name=name, near=near[0] if near else "", choices=", ".join(themes))
        chain += [folder for folder in found if folder not in chain]
        manifest = next((_yaml(folder / "theme.yaml") for folder in found if (folder / "theme.yaml").is_file()), {})
        if str(manifest.get("contract", CONTRACT)) != CONTRACT:
            other = manifest.get("contract")
            raise _broken(
                f"{name}/theme.yaml is made for another mentorsite (contract {other}, here {CONTRACT})",
                f"{name}/theme.yaml ist für ein anderes mentorsite gemacht (contract {other}, hier {CONTRACT})",
            )
        child, name = name, str(manifest.get("parent") or "")
    return chain


def _yaml(path: Path) -> Mapping[str, object]:
    from ..source.yaml import read_document

    if not path.is_file():
        return {}
    data = path.read_bytes()
    try:
        source = SourceText.of(f"{path.parent.name}/{path.name}", data.decode())
    except UnicodeDecodeError:
        problem = RULES["encoding"]
        raise _broken(*(f"{path.parent.name}/{path.name}: {problem.message[lang]}" for lang in ("en", "de"))) from None
    value, findings = read_document(source)
    if findings or not isinstance(value, Mapping):
        found = findings[0] if findings else source.finding("yaml-top", 1, 1)
        said = {lang: RULES[found.rule].message[lang].format(**found.values) for lang in ("en", "de")}
        raise _broken(f"{found.span}: {said['en']}", f"{found.span}: {said['de']}")
    return value


def _strings(chain: list[Path]) -> Strings:
    texts: dict[str, dict[str, str | Mapping[str, str]]] = {}
    for folder in reversed(chain):
        for path in sorted((folder / "strings").glob("*.yaml")):
            texts.setdefault(path.stem, {}).update(flatten(_yaml(path)))
    return Strings(texts)


def _assets(
    chain: list[Path], manifests: list[Mapping[str, object]], options: Mapping[str, str]
) -> dict[str, tuple[str, bytes]]:
    accent = options.get("accent", "")
    tokens = ""
    if accent:
        tokens = ":root{" + "".join(f"{name}:{value};" for name, value in palette(accent).items()) + "}\n"
    bundled = {
        "site.css": (tokens.encode(), _listed(manifests, "styles")),
        "site.js": (b"", _listed(manifests, "scripts")),
    }
    files = {name: head + b"".join(_asset(chain, part) for part in parts) for name, (head, parts) in bundled.items()}
    files["site.css"] = _compact(files["site.css"])
    used = {part for _, parts in bundled.values() for part in parts}
    for folder in chain:
        for path in sorted((folder / "assets").rglob("*")):
            name = path.relative_to(folder / "assets").as_posix()
            if path.is_file() and name not in used and name not in files:
                files[name] = path.read_bytes()
    return {name: (_hashed(name, data), data) for name, data in files.items()}


def _compact(css: bytes) -> bytes:
    """A style sheet without comments and indentation: what theme authors write for each other, readers need not load."""
    bare = COMMENT.sub(lambda found: found[1] or "", css.decode())
    return "\n".join(line.strip() for line in bare.splitlines() if line.strip()).encode() + b"\n"


def _listed(manifests: list[Mapping[str, object]], key: str) -> list[str]:
    """The files of a bundle: the parent's first, then the child's own."""
    listed: list[str] = []
    for manifest in reversed(manifests):
        names = manifest.get(key)
        listed += [str(name) for name in names if str(name) not in listed] if isinstance(names, list) else []
    return listed


def _asset(chain: list[Path], name: str) -> bytes:
    for folder in chain:
        if (folder / "assets" / name).is_file():
            return (folder / "assets" / name).read_bytes() + b"\n"
    raise _broken(f"the file assets/{name} is missing", f"die Datei assets/{name} fehlt")


def _hashed(name: str, data: bytes) -> str:
    stem, dot, ending = name.rpartition(".")
    return f"assets/{stem}.{hashlib.sha256(data).hexdigest()[:10]}{dot}{ending}"
