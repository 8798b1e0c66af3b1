"""`mentorsite build`: the site, or the reasons why not."""

from __future__ import annotations

import sys
import time
from pathlib import Path

import click

from ..errors import UsageProblem
from . import options

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
@options.strict
@options.drafts
@options.lang
def command(content: Path, output: Path, *, url: str | None, strict: bool, drafts: bool, lang: str) -> None:
    """Build the site from the folder CONTENT (default: content).

    With errors in the content nothing is written, and the last good site stays.
    """
    started = time.perf_counter()
    from ..build import build
    from .wording import text_lines

    built = build(options.existing(content), output, url=_address(url), strict=strict, drafts=drafts, progress=_progress(lang))
    if built.report.findings:
        click.echo("\n".join(text_lines(built.report, lang)), err=True)
    if built.written is None:
        click.echo(NOTHING[lang].format(output=output), err=True)
        raise SystemExit(1)
    seconds = time.perf_counter() - started
    done = built.written
    click.echo(
        SUMMARY[lang].format(
            output=output, pages=built.pages, written=done.written, reused=done.reused, removed=done.removed, seconds=seconds
        )
    )


def _address(url: str | None) -> str | None:
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
