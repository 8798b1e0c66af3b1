"""What is wrong with the texts of a record, and with what they name."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping
from functools import partial
from urllib.parse import unquote

from pydantic import BaseModel

from ..diagnostics import Diagnostic
from ..markdown import Parsed
from ..model import Record
from ..model.base import Material
from .links import Links
from .reading import Texts

HINTS = (("near", "near"), ("write", "better"), ("choices", "choices"))  # a hint, and the value that it needs
LEADS = ("](", "](<", "]: ", "]: <", "")  # what stands before an address in Markdown


def check_texts(record: Record[BaseModel], all_texts: Texts, links: Links, lang: str) -> Iterator[Diagnostic]:
    """Mistakes and links of every Markdown text of a record, in each language that it is written in, and every field that names
    a file; `lang` is the site's default language."""
    for location, text in record.texts:
        if text.markdown:
            for written_in, words in text.texts:
                yield from _prose(record, location, written_in, all_texts.of(words), links)
    for location, written in _files(record.value):
        yield from _field(record, location, written, links, lang)
    for location, material in _materials(record.value):
        if material.announced and material.there:
            yield record.finding("material-announced", *location, "announced")
        elif not (material.there or material.announced):
            yield record.finding("material-target", *location, "title")


def _prose(
    record: Record[BaseModel], location: tuple[int | str, ...], lang: str, parsed: Parsed, links: Links
) -> Iterator[Diagnostic]:
    document, place = record.place_of(location, lang)
    before: Counter[tuple[str, int]] = Counter()  # the same words may stand several times in one paragraph
    for mistake in parsed.mistakes:
        again = mistake.rule == "anchor-double"  # the first place of an anchor is not to blame
        skip, leads = before[mistake.needle, mistake.line] + again, ("{", "") if again else ("",)
        values: dict[str, object] = dict(mistake.values)
        hint = str(values["kind"]) if "kind" in values else None
        yield document.find(mistake.rule, place, mistake.needle, mistake.line, leads=leads, skip=skip, hint=hint, values=values)
        before[mistake.needle, mistake.line] += 1
    for reference in parsed.references:
        target = links.look_up(reference.target, record.path, lang, image=reference.image)
        if target.rule:
            written, same = unquote(reference.target), (reference.target, reference.line)
            values, hint, skip = dict(target.values) | {"target": written}, _hint(target.values), before[same]
            place_in = partial(document.find, target.rule, place, leads=LEADS, skip=skip, hint=hint, values=values)
            found = place_in(reference.target, reference.line)
            if found.excerpt and reference.target not in found.excerpt:
                found = place_in(written, reference.line)
            yield found
        before[reference.target, reference.line] += 1


def _hint(values: Mapping[str, object]) -> str | None:
    """The most helpful of what the look-up found out."""
    return next((hint for hint, key in HINTS if values.get(key)), None)


def _field(
    record: Record[BaseModel], location: tuple[int | str, ...], written: str, links: Links, lang: str
) -> Iterator[Diagnostic]:
    target = links.look_up(written, record.path, lang, image=location[-1] == "photo")
    if target.rule == "photo-consent" and location[-1] == "photo":
        return  # where the photo belongs; it is only not shown
    if target.foreign:
        values = {"key": location[-1], "value": written}
        hint = "link-field" if location[-1] in ("page", "file") and "materials" in location else None
        yield record.finding("link-foreign", *location, values=values, hint=hint)
    elif target.rule:
        yield record.finding(target.rule, *location, values=target.values, hint=_hint(target.values))


def _files(value: object, location: tuple[int | str, ...] = ()) -> Iterator[tuple[tuple[int | str, ...], str]]:
    """Every field that holds the way to a file: `page`, `file`, `photo`, and `to` of a menu entry."""
    for place, record in _walk(value, location):
        for name in ("page", "file", "photo", "to"):
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
