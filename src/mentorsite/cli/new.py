"""`mentorsite new`: a site, the next cohort, one more record."""

from __future__ import annotations

import datetime as dt
import sys
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, TypeVar

import click

from ..errors import MentorsiteError, UsageProblem
from . import options
from .new_words import DEFAULTS, QUESTIONS, SAID, notes_in

if TYPE_CHECKING:
    from ..model import CohortFolder, Project
    from ..starter.answers import Hosting

T = TypeVar("T")
KINDS = ("cohort", "workshop", "event", "case", "chapter", "news")
HOSTING = ("github", "gitlab", "none")
LATEST = 2100  # a year further on is a slip of the pen


class New(click.Group):
    """Takes the first word for the folder of a new site, unless it says what else there is to begin."""

    def parse_args(self, ctx: click.Context, args: list[str]) -> list[str]:
        """Read the command line."""
        if args and args[0] not in (*KINDS, *ctx.help_option_names):
            args = ["DIR", *args]
        return super().parse_args(ctx, args)

    def list_commands(self, ctx: click.Context) -> list[str]:
        """What there is to begin, the site first."""
        return ["DIR", *KINDS]


@click.group("new", cls=New, short_help="Begin a site, a cohort or another record.", subcommand_metavar="DIR|KIND ...")
def command() -> None:
    """Begin something, as files with comments that explain each field.

    `mentorsite new DIR` makes a site in the folder DIR. (A folder that is called like one of the words below: ./cohort)
    """


content = click.option(
    "--content", type=click.Path(path_type=Path), default="content", show_default=True, help="The content folder."
)


@command.command("DIR", short_help="A new site in the folder DIR.")
@click.argument("folder", metavar="DIR", type=click.Path(path_type=Path))
@click.option("--language", help="de, en or both, as in de,en; the first is the main language.")
@click.option("--programme", help="Name of the programme.")
@click.option("--organisation", help="Who runs it.")
@click.option("--timezone", help="Time zone of the dates, such as Europe/Berlin.")
@click.option("--repository", help="Repository at GitHub, as owner/name; it decides the address.")
@click.option("--hosting", type=click.Choice(HOSTING), default="github", help="Where it will be published.")
@options.lang
def site(
    folder: Path,
    *,
    language: str | None,
    programme: str | None,
    organisation: str | None,
    timezone: str | None,
    repository: str | None,
    hosting: Hosting,
    lang: str,
) -> None:
    """Make a new site in the folder DIR: a complete sample to write your own facts into.

    What no option says is asked for at a terminal; elsewhere it takes a value that you can change later.
    """
    from .. import schema
    from ..starter.answers import Answers, languages_of, one_line, repository_of, timezone_of
    from ..starter.files import write_new
    from ..starter.site import refuse_full, site_files

    refuse_full(folder)
    asked = _Questions(lang)
    languages = asked.value("language", language, languages_of, lang)
    main = languages[0]
    answers = Answers(
        languages=languages,
        programme=asked.value("programme", programme, lambda text: one_line(text, "--programme"), DEFAULTS["programme"][main]),
        organisation=asked.value(
            "organisation", organisation, lambda text: one_line(text, "--organisation"), DEFAULTS["organisation"][main]
        ),
        timezone=asked.value("timezone", timezone, timezone_of, "Europe/Berlin"),
        repository=asked.value("repository", repository, repository_of, "") if hosting == "github" else "",
        hosting=hosting,
    )
    files = site_files(answers, _today())
    files |= {f"{schema.FOLDER}/{name}": data.decode() for name, data in schema.files(main).items()}
    write_new(folder, files)
    click.echo(SAID["site"][lang].format(folder=folder, number=len(files)))


@command.command("cohort", short_help="The next cohort, from an earlier one.")
@click.argument("name", metavar="ID")
@click.option("--from", "source", metavar="ID", help="The cohort to copy (default: the latest).")
@click.option("--start", metavar="DATE", help="The first day, where the ids of the two do not name their years.")
@content
@options.lang
def cohort(name: str, *, source: str | None, start: str | None, content: Path, lang: str) -> None:
    """Begin the cohort ID as a copy of an earlier one.

    Its dates move to the same weekdays, statuses start afresh, people and tandems stay behind. What still names an old year is
    a finding of `mentorsite check`.
    """
    from ..starter.cohort import copy_cohort, move_of
    from ..starter.days import holiday_of
    from ..starter.files import write_new
    from ..starter.record import check_id, comments_in

    check_id(name)
    if (content / "cohorts" / name).exists():
        raise UsageProblem(
            en=f'there is a cohort "{name}" already; nothing was written',
            de=f"einen Durchgang „{name}“ gibt es schon; es wurde nichts geschrieben",
        )
    project = _project(content)
    old = _cohort(project, source)
    move = move_of(old, name, _date(start, "--start"))
    holiday = holiday_of(project.site.value.region, lang)
    comment = SAID["copied-from"][comments_in(project, lang)].format(old=old.id)
    copied = copy_cohort(project, old, name, move, comment, holiday)
    write_new(content, copied.files)
    said = {"new": name, "old": old.id, "files": ", ".join(str(content / path) for path in copied.files)}
    click.echo(SAID["cohort"][lang].format(**said, weeks=move.days.days // 7))
    for line in notes_in(copied.notes, lang):
        click.echo(line)
    if holiday is None:
        click.echo(SAID["region"][lang])
    click.echo(SAID["cohort-next"][lang].format(new=name))


def _record(kind: str, short_help: str) -> None:
    """Make the command for one kind of record."""

    def run(name: str, *, title: str | None, content: Path, lang: str, **more: str | None) -> None:
        from ..starter.answers import one_line
        from ..starter.files import replace, write_new
        from ..starter.record import Wish, check_id, comments_in, new_files, title_of, with_event

        check_id(name)
        project = _project(content)
        words = one_line(title_of(name) if title is None else title, "--title")
        wish = Wish(kind, name, words, comments_in(project, lang), _today(), _date(more.get("date"), "--date"))
        if kind == "event":
            path, text = with_event(project, _cohort(project, more.get("cohort")).id, wish)
            if (content / path).exists():
                replace(content / path, text)
            else:
                write_new(content, {path: text})
            files = {path: text}
        else:
            files = new_files(project, wish)
            write_new(content, files)
        for path in files:
            click.echo(SAID["event" if kind == "event" else "record"][lang].format(path=content / path, id=name))

    run.__doc__ = f"""Begin the {kind} ID, with comments that explain each field."""
    decorated = options.lang(content(click.option("--title", help="Its title (default: made from ID).")(run)))
    if kind in ("event", "news"):
        decorated = click.option("--date", metavar="DATE", help="Its day, such as 2027-03-11.")(decorated)
    if kind == "event":
        decorated = click.option("--cohort", metavar="ID", help="The cohort (default: the latest).")(decorated)
    command.command(kind, short_help=short_help)(click.argument("name", metavar="ID")(decorated))


for _kind, _help in (
    ("workshop", "A workshop of the accompanying programme."),
    ("event", "A date, at the end of a cohort's schedule."),
    ("case", "A case example."),
    ("chapter", "A chapter of the handbook."),
    ("news", "An announcement."),
):
    _record(_kind, _help)


class _Questions:
    """Asks for what no option says, at a terminal alone."""

    def __init__(self, lang: str) -> None:
        self.lang = lang
        self.terminal = sys.stdin.isatty() and sys.stdout.isatty()

    def value(self, name: str, given: str | None, check: Callable[[str], T], default: str) -> T:
        """The value of an option, an answer or the default, checked; a wrong answer is asked for again."""
        if given is not None or not self.terminal:
            return check(default if given is None else given)
        while True:
            try:
                return check(click.prompt(QUESTIONS[name][self.lang], default=default, show_default=bool(default)))
            except MentorsiteError as problem:
                click.echo(problem.texts[self.lang], err=True)


def _today() -> dt.date:
    """Today, on the clock of this machine: what is written for people to change may depend on it."""
    return dt.datetime.now().astimezone().date()


def _date(text: str | None, option: str) -> dt.date | None:
    if text is None:
        return None
    try:
        day = dt.date.fromisoformat(text) if len(text) == len("2027-03-11") else None
    except ValueError:
        day = None
    if day is None or not 1900 <= day.year < LATEST:
        raise UsageProblem(
            en=f'{option}: "{text}" is not a date of the form 2027-03-11',
            de=f"{option}: „{text}“ ist kein Datum der Form 2027-03-11",
        )
    return day


def _project(content: Path) -> Project:
    """The site that something is to be added to; its site.yaml and programme.yaml must hold."""
    from ..model import assemble
    from ..source import read_content

    project, _ = assemble(read_content(options.existing(content)))
    if project is None:
        raise UsageProblem(
            en=f'site.yaml or programme.yaml in "{content}" has errors; mend them first: mentorsite check',
            de=f"site.yaml oder programme.yaml in „{content}“ enthält Fehler; beheben Sie sie zuerst: mentorsite check",
        )
    return project


def _cohort(project: Project, name: str | None) -> CohortFolder:
    """A cohort by its id, or the latest one; without errors in its files."""
    cohorts = project.cohorts
    if name is None and cohorts:
        name = max(cohorts.values(), key=lambda folder: (folder.cohort.value.start, folder.id)).id
    broken = sorted(path for path in project.broken if path.startswith(f"cohorts/{name}/"))
    if broken:
        raise UsageProblem(
            en=f"{broken[0]} has errors; mend them first: mentorsite check",
            de=f"{broken[0]} enthält Fehler; beheben Sie sie zuerst: mentorsite check",
        )
    if name is None or name not in cohorts:
        known = ", ".join(cohorts) or "-"
        raise UsageProblem(
            en=f'there is no cohort "{name or ""}"; there are: {known}',
            de=f"einen Durchgang „{name or ''}“ gibt es nicht; vorhanden: {known}",
        )
    return cohorts[name]
