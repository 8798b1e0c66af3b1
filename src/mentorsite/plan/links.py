"""From an address as written to a page of the site, or to the finding that says why not."""

from __future__ import annotations

import posixpath
import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from difflib import SequenceMatcher, get_close_matches
from functools import lru_cache
from types import MappingProxyType
from typing import Final, NamedTuple
from urllib.parse import unquote

from ..model import Project
from ..model.values import EMAIL
from .routes import Routes

SCHEME = re.compile(r"[A-Za-z][A-Za-z0-9+.-]*:")
NEAR = 0.75  # likeness of two names, 0 to 1, from which one may be a slip of the other
ALLOWED = ("http:", "https:", "mailto:", "tel:")
FEW = 12  # places of a page that a hint lists
SECTIONS = ("cohorts", "workshops", "cases", "handbook", "news", "standards")
# The places of the programme page are named like the fields of programme.yaml; the page marks its own headings with "at-", so
# that they never meet an anchor of the content.
PROGRAMME_PARTS = (
    *("why", "needs", "goals", "target_groups", "contents", "steps", "phases", "roles", "requirements"),
    *("agreement", "evaluation", "partners", "sources"),
)


NOTHING: Final[Mapping[str, object]] = MappingProxyType({})


class Target(NamedTuple):
    """Where a link leads: `address` is relative to the site's top, or whole for another host; empty where there is no page."""

    address: str = ""
    foreign: bool = False
    rule: str = ""
    values: Mapping[str, object] = NOTHING


@dataclass(frozen=True, slots=True)
class Links:
    """Looks links up. `anchors` gives the places of a text page; `drafts` are pages that exist but are not published,
    `withheld` pictures of people who did not agree to that."""

    project: Project
    routes: Routes
    anchors: Callable[[str, str], frozenset[str]]
    drafts: frozenset[str]
    withheld: frozenset[str] = frozenset()

    def look_up(self, written: str, base: str, lang: str, *, image: bool = False) -> Target:
        """Resolve an address that stands in the file `base`, for a reader of `lang`."""
        values = {"target": written, "base": base}
        if SCHEME.match(written) or written.startswith("//"):
            scheme = SCHEME.match(written)
            if not scheme or scheme[0].lower() not in ALLOWED:
                return Target(rule="link-scheme", values=values)
            return Target(rule="image-foreign", values=values) if image else Target(written, foreign=True)
        path, _, anchor = (unquote(written) if "%" in written else written).partition("#")
        path = path.partition("?")[0]
        if path.startswith("/"):
            return Target(rule="link-absolute", values=values)
        file = _joined(posixpath.dirname(base), path) if path else base
        if file == ".." or file.startswith("../"):
            return Target(rule="link-outside", values=values)
        return self._file(file, anchor, lang, values, image=image)

    def _file(self, file: str, anchor: str, lang: str, values: Mapping[str, object], *, image: bool) -> Target:
        if file in self.project.media:
            return Target(file)
        if file in self.withheld:
            return Target(rule="photo-consent", values=values)
        if file in self.project.broken or image or self._lost(file):
            return self._dead(file, values) if image and file not in self.project.broken else Target()
        key = self._key(file)
        if key in self.drafts:
            return Target(rule="link-draft", values=values)
        if key.endswith("/schedule.yaml") and anchor and (page := self.routes.get(f"{key}#{anchor}", lang)):
            return Target(page)
        address = self.routes.get(key, lang)
        if address is None:
            return self._dead(file, values)
        if anchor and anchor not in self._anchors(key, lang):
            anchors = sorted(self._anchors(key, lang))
            near = get_close_matches(anchor, anchors, 1, 0.6)
            choices = ", ".join(f"#{one}" for one in anchors) if len(anchors) <= FEW else ""
            found = {"file": key, "anchor": anchor, "near": f"#{near[0]}" if near else "", "choices": choices}
            return Target(address, rule="link-anchor", values=dict(values) | found)
        return Target(f"{address}#{self._place(key, anchor)}" if anchor else address)

    def _lost(self, file: str) -> bool:
        """Whether the file belongs to a cohort whose cohort.yaml could not be read: the whole cohort has no pages then."""
        return file.startswith("cohorts/") and f"{posixpath.dirname(file)}/cohort.yaml" in self.project.broken

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
        """No page: with the way to the file whose name is nearest, or the web address that was meant."""
        written, base = str(values["target"]), str(values["base"])
        found = dict(values) | {"near": "", "better": ""}
        if EMAIL.fullmatch(written):
            found["better"] = f"mailto:{written}"
        elif written.lower().startswith("www."):
            found["better"] = f"https://{written}"
        else:
            known = [
                key for key in (*self.routes.pages(), *self.project.media) if key and "#" not in key and not _apart(file, key)
            ]
            best = max(known, key=lambda key: _likeness(file, key), default="")
            if best and _likeness(file, best) > (NEAR, 0):
                way = posixpath.relpath(best, posixpath.dirname(base) or ".") + "/" * best.endswith("/")
                found["near"] = way + "".join(written.partition("#")[1:])
        return Target(rule="link-dead", values=found)


@lru_cache(maxsize=8192)
def _joined(folder: str, path: str) -> str:
    """A path seen from a folder, remembered: the files of a folder name the same ones over and over."""
    return posixpath.normpath(posixpath.join(folder, path))


def _apart(file: str, key: str) -> bool:
    """Whether the two belong to different cohorts: whoever means one year never means the other."""
    here, there = (path.split("/")[:2] for path in (file, key))
    return here[0] == there[0] == "cohorts" and here[1:] != there[1:] and key.count("/") > 1


def _likeness(file: str, key: str) -> tuple[float, float]:
    """How near two paths are: first by the names of the files without endings, then as a whole."""
    one, other = (posixpath.basename(path.replace("\\", "/").rstrip("/")).partition(".")[0].lower() for path in (file, key))
    return SequenceMatcher(None, one, other).ratio(), SequenceMatcher(None, file, key).ratio()
