"""All Markdown of the project, parsed once, and what is wrong with it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from urllib.parse import unquote

from pydantic import BaseModel

from ..diagnostics import Diagnostic
from ..markdown import Parsed, parse
from ..model import Project, Record, texts
from ..model.base import Material
from ..model.text import Localised
from .links import Links


@dataclass(frozen=True, slots=True)
class Texts:
    """Keeps each parsed text by its words: the same words, the same tokens."""

    parsed: dict[str, Parsed] = field(default_factory=dict)

    def of(self, words: str) -> Parsed:
        """The tokens of a text."""
        if words not in self.parsed:
            self.parsed[words] = parse(words)
        return self.parsed[words]

    def anchors(self, project: Project, key: str, lang: str) -> frozenset[str]:
        """The places of a page made of prose, in the language in which a reader of `lang` sees it."""
        folder, _, name = key.partition("/")
        records: dict[str, Mapping[str, Record[BaseModel]]] = {
            "handbook": project.chapters,
            "pages": project.pages,
            "news": project.news,
        }
        record = records.get(folder, {}).get(name.removesuffix(".md"))
        body: Localised | None = getattr(record.value, "body", None) if record else None
        return self.of(body.pick(lang, project.languages[0]).text).anchors if body else frozenset()


def check_texts(project: Project, all_texts: Texts, links: Links) -> Iterator[Diagnostic]:
    """Mistakes and links of every Markdown text, in each language that it is written in, and every field that names a file."""
    for record in project.records():
        for location, text in texts(record.value):
            if text.markdown:
                for lang, words in text.texts:
                    yield from _prose(record, location, lang, all_texts.of(words), links)
        for location, written in _files(record.value):
            yield from _field(record, location, written, links, project.languages[0])
        for location, material in _materials(record.value):
            if not (material.file or material.page or material.link):
                yield record.finding("material-target", *location, "title")


def _prose(
    record: Record[BaseModel], location: tuple[int | str, ...], lang: str, parsed: Parsed, links: Links
) -> Iterator[Diagnostic]:
    document, place = record.place_of(location, lang)
    for mistake in parsed.mistakes:
        yield document.find(mistake.rule, place, mistake.needle, mistake.line, values=dict(mistake.values))
    for reference in parsed.references:
        target = links.look_up(reference.target, record.path, lang, image=reference.image)
        if target.rule:
            hint = "near" if target.values.get("near") else None
            values = dict(target.values) | {"target": unquote(reference.target)}
            found = document.find(target.rule, place, reference.target, reference.line, hint=hint, values=values)
            if found.excerpt and reference.target not in found.excerpt:
                found = document.find(target.rule, place, unquote(reference.target), reference.line, hint=hint, values=values)
            yield found


def _field(
    record: Record[BaseModel], location: tuple[int | str, ...], written: str, links: Links, lang: str
) -> Iterator[Diagnostic]:
    target = links.look_up(written, record.path, lang)
    rule = "link-dead" if target.foreign else target.rule
    if rule:
        values = dict(target.values) or {"target": written}
        yield record.finding(rule, *location, values=values, hint="near" if values.get("near") else None)


def _files(value: object, location: tuple[int | str, ...] = ()) -> Iterator[tuple[tuple[int | str, ...], str]]:
    """Every field that holds the way to a file: `page`, `file`, and `to` of a menu entry."""
    for place, record in _walk(value, location):
        for name in ("page", "file", "to"):
            written = getattr(record, name, None)
            if isinstance(written, str):
                yield (*place, name), written


def _materials(value: object) -> Iterator[tuple[tuple[int | str, ...], Material]]:
    for place, record in _walk(value, ()):
        if isinstance(record, Material):
            yield place, record


def _walk(value: object, location: tuple[int | str, ...]) -> Iterator[tuple[tuple[int | str, ...], BaseModel]]:
    if isinstance(value, BaseModel):
        yield location, value
        for name in type(value).model_fields:
            yield from _walk(getattr(value, name), location if name == "root" else (*location, name))
    elif isinstance(value, tuple):
        for number, item in enumerate(value):
            yield from _walk(item, (*location, number))
    elif isinstance(value, dict):
        for key, item in value.items():
            yield from _walk(item, (*location, key))
