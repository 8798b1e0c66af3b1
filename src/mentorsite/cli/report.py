"""`mentorsite report`: how the programme keeps its rules and the standards that it cites."""

from __future__ import annotations

from pathlib import Path

import click

from ..errors import ContentProblem, UsageProblem
from . import options


@click.command("report", short_help="Show how the programme keeps its rules and standards.")
@options.content
@options.lang
@click.option("--format", "form", type=click.Choice(["text", "json", "csv", "html"]), default="text", help="How to show it.")
@click.option("--cohort", "cohorts", multiple=True, metavar="ID", help="This cohort alone; may be given several times.")
@click.option("--catalogue", "catalogues", multiple=True, metavar="ID", help="This catalogue alone; likewise.")
@click.option(
    "--fail-on",
    type=click.Choice(["must", "should", "never"]),
    default="never",
    help="Answer 1 where something is not kept that must be, or also what should be (default: never).",
)
def command(
    content: Path, *, lang: str, form: str, cohorts: tuple[str, ...], catalogues: tuple[str, ...], fail_on: str
) -> None:
    """Show how the cohorts of the folder CONTENT (default: content) keep the programme rules and the standards of the site.

    The report names people's ids, tandems and companies: it is for the coordinator. The site shows its counts alone.

    Exit code: 0 shown, 1 not kept (--fail-on) or errors in the content, 2 wrong use, 3 trouble with the machine.
    """
    from ..report import csv_text, html_text, json_text, text_lines, view_of
    from ..session import load
    from ..standards import Severity, fails, report_on
    from .wording import SHOWN

    project = load(options.existing(content))
    if project is None:
        raise ContentProblem(
            en="the content has errors that no report can look past; run mentorsite check",
            de="die Inhalte haben Fehler, über die kein Bericht hinwegsehen kann; rufen Sie mentorsite check auf",
        )
    wanted = cohorts or tuple(project.cohorts)
    named = catalogues or tuple(project.catalogues)
    for noun, names, known in (("cohort", wanted, project.cohorts), ("catalogue", named, project.catalogues)):
        for name in names:
            if name not in known:
                raise _unknown(noun, name, tuple(known))
    reports = tuple(report_on(project, wanted, named))
    view = view_of(project, reports, lang)
    if form == "text":
        click.echo("\n".join(line.translate(SHOWN) for line in text_lines(view)).lstrip("\n"))
    else:
        click.echo({"json": json_text, "csv": csv_text, "html": html_text}[form](view), nl=form == "json")
    raise SystemExit(1 if fails(reports, Severity(fail_on)) else 0)


def _unknown(noun: str, name: str, known: tuple[str, ...]) -> UsageProblem:
    from difflib import get_close_matches

    near = (get_close_matches(name, known, 1, 0.5) or [""])[0]
    german = {"cohort": "einen Durchgang", "catalogue": "einen Katalog"}[noun]
    choices = ", ".join(known) or "-"
    return UsageProblem(
        en=f'there is no {noun} "{name}"; ' + (f'did you mean "{near}"?' if near else f"there is: {choices}"),
        de=f"{german} „{name}“ gibt es nicht; " + (f"meinten Sie „{near}“?" if near else f"es gibt: {choices}"),
    )
