"""What is not translated yet, language by language."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import NamedTuple

import click

from ..build import prepare
from ..cache import Store
from ..check.translations import language_name, untranslated
from ..diagnostics import Diagnostic
from ..errors import ContentProblem
from ..recall import Recall

WORDS = {
    "en": {
        "all": "everything is translated",
        "interface": "words of the interface: {number} of {total} are missing in strings/{tag}.yaml",
        "nothing": "words of the interface: all; the theme has no strings/{tag}.yaml",
        "content": "texts of the content: {number} are missing",
        "page": "write it in the file {sibling}",
    },
    "de": {
        "all": "alles ist übersetzt",
        "interface": "Wörter der Oberfläche: {number} von {total} fehlen in strings/{tag}.yaml",
        "nothing": "Wörter der Oberfläche: alle; das Theme hat kein strings/{tag}.yaml",
        "content": "Texte des Inhalts: {number} fehlen",
        "page": "gehört in die Datei {sibling}",
    },
}


class Missing(NamedTuple):
    """What one language lacks: names of the interface's words, of `total`, and places in the content."""

    interface: list[str]
    total: int
    content: list[Diagnostic]


def say_missing(content: Path, lang: str, *, as_json: bool) -> None:
    """Print what each language of a site lacks. Raises ContentProblem where the site cannot be read that far."""
    found = _missing(content)
    if as_json:
        whole = {
            tag: {"interface": one.interface, "content": [_entry(finding) for finding in one.content]}
            for tag, one in found.items()
        }
        click.echo(json.dumps({"version": 1, "languages": whole}, ensure_ascii=False, indent=2))
        return
    for tag, one in found.items():
        click.echo(f"{language_name(tag, lang)} ({tag})")
        for line in _lines(tag, one, WORDS[lang]):
            click.echo(f"  {line}")


def _missing(content: Path) -> dict[str, Missing]:
    draught = prepare(content, Recall(Store()))
    if draught.project is None or draught.theme is None:
        raise ContentProblem(
            en="the content has errors that hide what is missing; first mend what mentorsite check says",
            de="Fehler im Inhalt verdecken, was fehlt; berichtigen Sie zuerst, was mentorsite check nennt",
        )
    strings, project = draught.theme.strings, draught.project
    return {
        tag: Missing(strings.missing(tag), len(strings.texts["en"]), list(untranslated(project, tag)))
        for tag in project.languages
    }


def _lines(tag: str, one: Missing, words: Mapping[str, str]) -> Iterator[str]:
    if not one.interface and not one.content:
        yield words["all"]
    if len(one.interface) == one.total:
        yield words["nothing"].format(tag=tag)
    elif one.interface:
        yield words["interface"].format(number=len(one.interface), total=one.total, tag=tag)
        yield from (f"  {name}" for name in one.interface)
    if one.content:
        yield words["content"].format(number=len(one.content))
        for finding in one.content:
            advice = words["page"].format(**finding.values) if finding.hint else (finding.excerpt or "").strip()
            yield f"  {finding.span}: {advice}"


def _entry(finding: Diagnostic) -> dict[str, object]:
    span = finding.span
    return {
        "path": span.path,
        "line": span.line,
        "column": span.column,
        "file": finding.values["sibling"] if finding.hint else None,
    }
