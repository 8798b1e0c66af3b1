"""The whole way, from the content folder to the site. The one file that knows all stages."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

from .check import check
from .check.site import severities
from .diagnostics import Report
from .errors import ContentProblem
from .model import Project, assemble
from .plan import Plan, plan
from .render import Renderer, TemplateProblem
from .source import read_content
from .theme import Theme, Translate, load_theme
from .write import Written, write_site

Progress = Callable[[int, int], None]


@dataclass(frozen=True, slots=True)
class Draught:
    """All that is known before anything is written: the report, and the plan with its theme where there can be one."""

    report: Report
    project: Project | None = None
    theme: Theme | None = None
    plan: Plan | None = None


@dataclass(frozen=True, slots=True)
class Built:
    """What a build did. `written` is None where the report forbade it."""

    report: Report
    pages: int = 0
    written: Written | None = None


def prepare(content: Path, *, url: str | None = None, drafts: bool = False) -> Draught:
    """Read, check and plan; touches nothing. `themes/` beside the content folder may hold the site's own themes."""
    read = read_content(content)
    project, findings = assemble(read)
    findings = [*read.findings, *findings]
    if project is None:
        return Draught(Report.of(findings))
    findings += check(project)
    choice = project.site.value.theme
    own = content.resolve().parent / "themes"
    theme, trouble = load_theme(choice.name, choice.options, own, project.site.finding)
    findings += trouble
    if theme is None:
        return Draught(Report.of(findings, severities(project)), project)
    findings += [
        project.site.finding("theme-language", "languages", number, values={"theme": theme.name, "lang": lang})
        for number, lang in enumerate(project.languages)
        if lang not in theme.strings.texts
    ]
    try:
        planned, trouble = plan(project, _words(project, theme), url=url, drafts=drafts)
    except KeyError as error:  # a string that the theme does not have
        planned, trouble = None, [project.site.finding("theme-broken", "theme", "name", values={"problem": error.args[0]})]
    return Draught(Report.of([*findings, *trouble], severities(project)), project, theme, planned)


def build(
    content: Path,
    output: Path,
    *,
    url: str | None = None,
    strict: bool = False,
    drafts: bool = False,
    progress: Progress = lambda done, total: None,
) -> Built:
    """Build the site. Where the report fails, nothing is written and the last good site stays.

    Raises EnvironmentProblem where the output folder is not ours or the disk refuses.
    """
    draught = prepare(content, url=url, drafts=drafts)
    if draught.report.fails(strict=strict) or not (draught.project and draught.theme and draught.plan):
        return Built(draught.report)
    planned, theme, project = draught.plan, draught.theme, draught.project
    renderer = Renderer(theme, _words(project, theme), content, project.data)

    def files() -> Iterator[tuple[str, bytes]]:
        total = len(planned.outputs)
        for done, one in enumerate(planned.outputs, start=1):
            yield one.path, renderer.render(one)
            progress(done, total)
        yield from theme.assets.values()

    try:
        written = write_site(output, files(), keep=content)
    except TemplateProblem as problem:
        finding = project.site.finding("theme-broken", "theme", "name", values={"problem": str(problem)})
        return Built(Report.of([finding, *draught.report.findings]))
    except OSError as error:  # of the content; what the output folder refuses is an EnvironmentProblem already
        name = Path(str(error.filename)).name
        raise ContentProblem(
            en=f"{name} could not be read while the site was being built; look whether it is still there, then build again",
            de=f"{name} ließ sich während des Baus nicht lesen; ist die Datei noch da? Bauen Sie noch einmal",
        ) from error
    return Built(draught.report, len(planned.pages()), written)


def _words(project: Project, theme: Theme) -> dict[str, Translate]:
    return {lang: theme.strings.translator(lang) for lang in project.languages}
