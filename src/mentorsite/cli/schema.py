"""`mentorsite schema`: what an editor needs to complete and check while somebody types."""

from __future__ import annotations

import json
import os
import shutil
import tempfile
from collections.abc import Iterator
from pathlib import Path

import click

from ..errors import UsageProblem
from . import options
from .language import LANGUAGES, environment_language

DONE = {
    "en": "{schemas}: a schema for each kind of file. Files written: {number}.",
    "de": "{schemas}: ein Schema für jede Art von Datei. Geschriebene Dateien: {number}.",
}
STALE = {
    "en": '{path} is out of date; "mentorsite schema" writes it anew.',
    "de": "{path} ist nicht auf dem Stand; „mentorsite schema“ schreibt es neu.",
}


@click.command("schema", short_help="Write schemas, so that an editor helps while you type.")
@options.content
@options.lang_written
@click.option("--lines", is_flag=True, help="Also put the line that names its schema on top of each YAML file.")
@click.option("--check", is_flag=True, help="Write nothing; exit with 1 when something is out of date.")
def command(content: Path, *, lang: str | None, lines: bool, check: bool) -> None:
    """Write a JSON Schema for each kind of file into the folder schemas/ beside CONTENT (default: content).

    With them an editor such as VS Code (with its YAML extension) offers the fields, explains them and marks mistakes.
    """
    from .. import schema

    options.existing(content)
    folder = Path(os.path.abspath(content)).parent / schema.FOLDER  # noqa: PTH100 - beside a link, not beside its target
    wanted = {folder / name: data for name, data in schema.files(lang or _first_language(content)).items()}
    foreign = [path for path in wanted if not _ours(path, schema.MARK)]
    if foreign:
        raise UsageProblem(
            en=f'"{_shown(foreign[0])}" was not written by mentorsite and is left as it is; move it elsewhere first',
            de=f"„{_shown(foreign[0])}“ stammt nicht von mentorsite und bleibt, wie es ist; legen Sie es erst woanders ab",
        )
    if lines:
        wanted |= {path: schema.with_line(path.read_bytes(), line) for path, line in _lines(content)}
    stale = {path: data for path, data in wanted.items() if not path.is_file() or path.read_bytes() != data}
    said = lang or environment_language()
    if check:
        for path in stale:
            click.echo(STALE[said].format(path=_shown(path)), err=True)
        raise SystemExit(1 if stale else 0)
    folder.mkdir(exist_ok=True)
    for path, data in stale.items():
        _write(path, data)
    click.echo(DONE[said].format(number=len(stale), schemas=_shown(folder)))


def _first_language(content: Path) -> str:
    """The site's first language, if it is one of ours."""
    from ..source import read_content

    sites = (document.data() for document in read_content(content).documents if document.kind == "site")
    listed = next(sites, {}).get("languages", ["de"])  # as the model has it
    first = str(listed[0]).partition("-")[0] if isinstance(listed, list) and listed else ""
    return first if first in LANGUAGES else "en"


def _ours(path: Path, mark: str) -> bool:
    """Whether the file may be written: it is not there, or a schema that this command wrote."""
    if not path.exists():
        return True
    try:
        found = json.loads(path.read_bytes())
    except ValueError:
        return False
    return isinstance(found, dict) and str(found.get("$comment")).startswith(mark)


def _lines(content: Path) -> Iterator[tuple[Path, str]]:
    """The YAML files that there is a schema for, each with its line."""
    from .. import schema

    for path in sorted(content.rglob("*.yaml")):
        name = path.relative_to(content).as_posix()
        if (kind := schema.kind_of(name)) and path.is_file() and not path.is_symlink():
            yield path, schema.line(kind, name)


def _write(path: Path, data: bytes) -> None:
    """Replace the file in whole, so that a full disk never leaves half of it."""
    with tempfile.NamedTemporaryFile(dir=path.parent, prefix=".", delete=False) as file:
        temporary = Path(file.name)
        try:
            file.write(data)
            file.close()
            if path.exists():
                shutil.copymode(path, temporary)
            else:
                temporary.chmod(0o644)
            temporary.replace(path)
        except OSError:
            temporary.unlink(missing_ok=True)
            raise


def _shown(path: Path) -> str:
    """The path as somebody who stands here would say it."""
    here = Path.cwd()
    return (path.relative_to(here) if path.is_relative_to(here) else path).as_posix()
