"""From an address as written to a page of the site, or to the finding that says why not."""

from __future__ import annotations

import posixpath
import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from difflib import get_close_matches
from urllib.parse import unquote

from ..model import Project
from .routes import Routes

SCHEME = re.compile(r"[A-Za-z][A-Za-z0-9+.-]*:")
ALLOWED = ("http:", "https:", "mailto:", "tel:")
SECTIONS = ("cohorts", "workshops", "cases", "handbook", "news", "standards")
# The places of the programme page are named like the fields of programme.yaml; the page marks its own headings with "at-", so
# that they never meet an anchor of the content.
PROGRAMME_PARTS = (
    *("why", "needs", "goals", "target_groups", "contents", "steps", "phases", "roles", "requirements"),
    *("agreement", "evaluation", "partners", "sources"),
)


@dataclass(frozen=True, slots=True)
class Target:
    """Where a link leads: `address` is relative to the site's top, or whole for another host; empty where there is no page."""

    address: str = ""
    foreign: bool = False
    rule: str = ""
    values: Mapping[str, object] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Links:
    """Looks links up. `anchors` gives the places of a text page; `drafts` are pages that exist but are not published."""

    project: Project
    routes: Routes
    anchors: Callable[[str, str], frozenset[str]]
    drafts: frozenset[str]

    def look_up(self, written: str, base: str, lang: str, *, image: bool = False) -> Target:
        """Resolve an address that stands in the file `base`, for a reader of `lang`."""
        values = {"target": written}
        if SCHEME.match(written) or written.startswith("//"):
            scheme = SCHEME.match(written)
            if not scheme or scheme[0].lower() not in ALLOWED:
                return Target(rule="link-scheme", values=values)
            return Target(rule="image-foreign", values=values) if image else Target(written, foreign=True)
        path, _, anchor = unquote(written).partition("#")
        path = path.partition("?")[0]
        if path.startswith("/"):
            return Target(rule="link-absolute", values=values)
        file = posixpath.normpath(posixpath.join(posixpath.dirname(base), path)) if path else base
        if file == ".." or file.startswith("../"):
            return Target(rule="link-outside", values=values)
        return self._file(file, anchor, lang, values, image=image)

    def _file(self, file: str, anchor: str, lang: str, values: Mapping[str, object], *, image: bool) -> Target:
        if file in self.project.media:
            return Target(file)
        if file in self.project.broken or image:
            return Target() if file in self.project.broken else self._dead(file, values)
        key = self._key(file)
        if key in self.drafts:
            return Target(rule="link-draft", values=values)
        if key.endswith("/schedule.yaml") and anchor and (page := self.routes.get(f"{key}#{anchor}", lang)):
            return Target(page)
        address = self.routes.get(key, lang)
        if address is None:
            return self._dead(file, values)
        if anchor and anchor not in self._anchors(key, lang):
            near = get_close_matches(anchor, sorted(self._anchors(key, lang)), 1, 0.6)
            found = {"file": key, "anchor": anchor, "near": f"#{near[0]}" if near else ""}
            return Target(address, rule="link-anchor", values=dict(values) | found)
        return Target(f"{address}#{self._place(key, anchor)}" if anchor else address)

    def _key(self, file: str) -> str:
        if file in SECTIONS:
            return f"{file}/"
        if file in (".", "site.yaml"):
            return ""
        stem, dot, ending = file.rpartition(".md")
        name, _, lang = stem.rpartition(".")
        return f"{name}.md" if dot and not ending and name and lang in self.project.languages else file

    def _anchors(self, key: str, lang: str) -> frozenset[str]:
        if key == "programme.yaml":
            programme = self.project.programme.value
            return frozenset(part for part in PROGRAMME_PARTS if getattr(programme, part))
        if key.startswith("standards/") and key.endswith(".yaml"):
            catalogue = self.project.catalogues[posixpath.basename(key).removesuffix(".yaml")].value
            return frozenset(criterion.id for criterion in catalogue.criteria)
        return self.anchors(key, lang)

    @staticmethod
    def _place(key: str, anchor: str) -> str:
        return f"at-{anchor.replace('_', '-')}" if key == "programme.yaml" else anchor

    def _dead(self, file: str, values: Mapping[str, object]) -> Target:
        known = [key for key in (*self.routes.pages(), *self.project.media) if key and "#" not in key]
        near = get_close_matches(file, known, 1, 0.7)
        if not near:
            names = {posixpath.basename(key): key for key in known}
            near = [names[name] for name in get_close_matches(posixpath.basename(file), list(names), 1, 0.8)]
        return Target(rule="link-dead", values=dict(values) | {"near": near[0] if near else ""})
