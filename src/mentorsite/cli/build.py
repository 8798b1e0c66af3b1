"""`mentorsite build`: the site, or the reasons why not."""

from __future__ import annotations

import datetime as dt
import sys
import time
from dataclasses import asdict
from pathlib import Path
from typing import TYPE_CHECKING

import click

from ..errors import UsageProblem
from . import options

if TYPE_CHECKING:
    from ..diagnostics import Report

LONG_BUILD = 200  # outputs from which a terminal gets to see progress

SUMMARY = {
    "en": "{output}: {pages} pages; {written} files written, {reused} unchanged, {removed} removed; {seconds:.1f} s",
    "de": "{output}: {pages} Seiten; {written} Dateien geschrieben, {reused} unverändert, {removed} entfernt; {seconds:.1f} s",
}
NOTHING = {
    "en": "Nothing was written; the site in {output} is as it was.",
    "de": "Es wurde nichts geschrieben; die Site in {output} ist, wie sie war.",
}

output = click.option(
    "-o", "--output", type=click.Path(path_type=Path), default="_site", show_default=True, help="Where the site goes."
)


@click.command("build", short_help="Build the site.")
@options.content
@output
@click.option("--url", help="The site's address, instead of the one in site.yaml.")
@click.option("--cache/--no-cache", default=True, help="Take over what earlier builds made (in .mentorsite-cache/).")
@click.option("--jobs", type=click.IntRange(1), help="Number of processes (default: two, where there are two cores).")
@options.strict
@options.drafts
@options.since
@options.today
@options.lang
def command(
    content: Path,
    output: Path,
    *,
    url: str | None,
    cache: bool,
    jobs: int | None,
    strict: bool,
    drafts: bool,
    since: Path | None,
    today: dt.date | None,
    lang: str,
) -> None:
    """Build the site from the folder CONTENT (default: content).

    With errors in the content nothing is written, and the last good site stays.
    """
    started = time.perf_counter()
    options.existing(content)
    from ..cache import Past, Store

    asked = f"{url} {strict} {drafts} {today} {options.digest_of(since)}"
    past = Past(content, output, asked, Store.beside(content) if cache else None)
    if past.still_right:
        pages, files, findings = past.site.pages, len(past.site.files), past.site.report
        if findings:
            from ..diagnostics import Report

            _say(Report.load(findings), lang)
        _sum_up(lang, output, started, pages=pages, written=0, reused=files, removed=0)
        return
    from ..build import build
    from ..changes import read_since
    from ..workers import processes

    jobs, progress = jobs or processes(), _progress(lang)
    built = build(
        content,
        output,
        url=address(url),
        strict=strict,
        drafts=drafts,
        past=past,
        since=read_since(since) if since else None,
        today=today,
        jobs=jobs,
        progress=progress,
    )
    _say(built.report, lang)
    if built.written is None:
        click.echo(NOTHING[lang].format(output=output), err=True)
        raise SystemExit(1)
    _sum_up(lang, output, started, pages=built.pages, **asdict(built.written))


def _say(report: Report, lang: str) -> None:
    if report.findings:
        from .wording import text_lines

        click.echo("\n".join(text_lines(report, lang)), err=True)


def _sum_up(lang: str, output: Path, started: float, **counts: int) -> None:
    click.echo(SUMMARY[lang].format(output=output, seconds=time.perf_counter() - started, **counts))


def address(url: str | None) -> str | None:
    """The address that --url names, or a UsageProblem where it is none."""
    if url is None:
        return None
    from ..model.values import ADDRESS

    try:
        return ADDRESS.validate_python(url)
    except ValueError:
        raise UsageProblem(
            en=f'--url: "{url}" is not a web address (https://...)',
            de=f"--url: „{url}“ ist keine Webadresse (https://...)",
        ) from None


def _progress(lang: str) -> options.Progress:
    """Shows progress at a terminal, on long builds only."""
    if not sys.stderr.isatty():
        return lambda done, total: None
    word = "Seiten und Dateien" if lang == "de" else "pages and files"

    def show(done: int, total: int) -> None:
        if total >= LONG_BUILD and (done % 50 == 0 or done == total):
            click.echo(f"\r{done}/{total} {word}", nl=done == total, err=True)

    return show
