"""`mentorsite build`: the site, or the reasons why not."""

from __future__ import annotations

import datetime as dt
import os
import sys
import time
from dataclasses import asdict
from pathlib import Path
from typing import TYPE_CHECKING

import click

from ..errors import UsageProblem
from . import options
from .protection import protection

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from ..diagnostics import Report
    from ..protect import Ring

LONG_BUILD = 200  # outputs from which a terminal gets to see progress

SUMMARY = {
    "en": "{output}: {pages} pages; {written} files written, {reused} unchanged, {removed} removed; {seconds:.1f} s",
    "de": "{output}: {pages} Seiten; {written} Dateien geschrieben, {reused} unverändert, {removed} entfernt; {seconds:.1f} s",
}
NOTHING = {
    "en": "Nothing was written; the site in {output} is as it was.",
    "de": "Es wurde nichts geschrieben; die Site in {output} ist, wie sie war.",
}

AREA = {  # whether a cohort with keys has an area; None: a cohort without keys whose people are not here
    "en": {
        None: "{cohort}: built without people.yaml, so nobody is named, and there is no area for participants.",
        True: "{cohort}: the participants' area opens with the keys of this cohort.",
        False: "{cohort}: there are keys, but nobody to show: people.yaml is missing, or its retention date has passed.",
    },
    "de": {
        None: "{cohort}: ohne people.yaml gebaut; deshalb ist niemand genannt, und es gibt keinen Bereich für Teilnehmende.",
        True: "{cohort}: Der Bereich für Teilnehmende öffnet sich mit den Schlüsseln dieses Durchgangs.",
        False: "{cohort}: Es gibt Schlüssel, aber niemanden zu zeigen: people.yaml fehlt, oder das Löschdatum ist vorbei.",
    },
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
@click.option(
    "--edition",
    type=click.Choice(["public", "participants"]),
    help="public: as without people files and keys; participants: fail where they are missing (default: what there is).",
)
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
    edition: str | None,
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
    from ..cache import Past, Store, digest_of
    from ..keyfile import key_text

    keys = key_text(content, os.environ) if edition != "public" else ""
    day = today or dt.date.today()  # noqa: DTZ011 - the coordinator's own; what may be kept until it, no clock knows better
    asked = f"{url} {strict} {drafts} {today} {day} {options.digest_of(since)} {edition} {digest_of(keys)}"
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

    rings = _rings(keys)
    if edition == "participants":
        _insist(content, rings)
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
        people=edition != "public",
        rings=rings,
        day=day,
    )
    _say(built.report, lang)
    if built.written is None:
        click.echo(NOTHING[lang].format(output=output), err=True)
        raise SystemExit(1)
    _sum_up(lang, output, started, pages=built.pages, **asdict(built.written))
    areas = {cohort: cohort in built.areas for cohort in rings}
    for cohort, area in (dict.fromkeys(_without_people(content)) | areas).items():
        click.echo(AREA[lang][area].format(cohort=cohort))


def _rings(keys: str) -> Mapping[str, Ring]:
    """The keys of all cohorts that have some."""
    if not keys:
        return {}
    with protection():
        from ..protect import Keys

        return Keys.load(keys).rings


def _has_people(content: Path, cohort: str) -> bool:
    return (content / "cohorts" / cohort / "people.yaml").is_file()


def _without_people(content: Path) -> Iterator[str]:
    """The cohorts whose tandems are here, but not the people in them."""
    for tandems in sorted((content / "cohorts").glob("*/tandems.yaml")):
        if not _has_people(content, tandems.parent.name):
            yield tandems.parent.name


def _insist(content: Path, rings: Mapping[str, Ring]) -> None:
    if not rings:
        raise UsageProblem(
            en="--edition participants: there are no keys; make some: mentorsite access new COHORT NAME",
            de="--edition participants: es gibt keine Schlüssel; legen Sie welche an: mentorsite access new DURCHGANG NAME",
        )
    if not any(_has_people(content, cohort) for cohort in rings):
        names = ", ".join(f"cohorts/{cohort}/people.yaml" for cohort in rings)
        raise UsageProblem(en=f"--edition participants: {names} is missing", de=f"--edition participants: {names} fehlt")


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
    from pydantic import TypeAdapter

    from ..model.values import Url

    try:
        found: str = TypeAdapter(Url).validate_python(url)
    except ValueError:
        raise UsageProblem(
            en=f'--url: "{url}" is not a web address (https://...)',
            de=f"--url: „{url}“ ist keine Webadresse (https://...)",
        ) from None
    return found


def _progress(lang: str) -> options.Progress:
    """Shows progress at a terminal, on long builds only."""
    if not sys.stderr.isatty():
        return lambda done, total: None
    word = "Seiten und Dateien" if lang == "de" else "pages and files"

    def show(done: int, total: int) -> None:
        if total >= LONG_BUILD and (done % 50 == 0 or done == total):
            click.echo(f"\r{done}/{total} {word}", nl=done == total, err=True)

    return show
