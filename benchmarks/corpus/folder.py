"""The content folder of a site of a given size, file by file."""

from __future__ import annotations

import datetime as dt
import random
from collections.abc import Iterator
from pathlib import Path

from .prose import LAST_YEAR, Prose
from .records import Records
from .shape import PAGES, Shape
from .yaml import Yaml, written


def write_content(folder: Path, pages: int) -> None:
    """Write the content of a site of `pages` HTML pages into `folder`."""
    for path, text in _files(pages):
        target = folder / path
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_text(text, encoding="utf-8")


def _files(pages: int) -> Iterator[tuple[str, str]]:
    shape = Shape.of(pages)
    prose = Prose(shape, random.Random(pages))
    records = Records(shape, prose)
    yield "site.yaml", written(records.site())
    yield "programme.yaml", written(records.programme())
    for year in prose.years:
        for name, value in records.cohort(year).items():
            yield f"cohorts/{year}/{name}.yaml", written(value)
    for number in range(shape.workshops):
        yield f"workshops/workshop-{number:04}.yaml", written(records.workshop(number))
    for number in range(shape.chapters):
        yield f"handbook/kapitel-{number:04}.md", _markdown(prose, 6, {"order": number, "updated": "2026-09-14"})
    for number in range(shape.news):
        day = dt.date(LAST_YEAR, 11, 16) - dt.timedelta(days=number)
        yield f"news/{day}-meldung.md", _markdown(prose, 2, {"date": str(day)})
    for number, name in enumerate(PAGES):
        yield f"pages/{name}.md", _markdown(prose, 5, {"order": number * 10})


def _markdown(prose: Prose, sections: int, fields: dict[str, Yaml]) -> str:
    front: dict[str, Yaml] = {"title": prose.title(), "summary": prose.sentence(), **fields}
    return f"---\n{written(front)}---\n\n{prose.body(sections)}\n"
