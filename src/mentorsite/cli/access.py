"""`mentorsite access`: who may open the participants' area of a cohort."""

from __future__ import annotations

import csv
import datetime as dt
import os
from collections.abc import Callable
from io import StringIO
from pathlib import Path
from typing import TYPE_CHECKING

import click

from ..errors import ContentProblem, EnvironmentProblem, UsageProblem
from ..keyfile import EVERYBODY, OWN, ROLES, TEXT, key_file, key_text
from . import options
from .access_words import WORDS
from .protection import protection

if TYPE_CHECKING:
    from ..model import CohortFolder
    from ..model.cohort import Person
    from ..plan import Plan
    from ..protect import Keys, Ring

LONGER = dt.timedelta(days=90)  # how long after the end of a cohort without a retention date an access opens

content = click.option(
    "--content", type=click.Path(path_type=Path), default="content", show_default=True, help="The content folder."
)


@click.group("access", short_help="Let people into the participants' area of a cohort.")
def command() -> None:
    """Let people into the participants' area of a cohort, by passphrase or by link, and shut them out again.

    The keys are kept in a file beside the site's folder, never in it (see the documentation: what is protected).
    """


def _common(function: Callable[..., None]) -> Callable[..., None]:
    return content(options.lang(options.as_of(function)))


@command.command("new")
@click.argument("cohort")
@click.argument("name", required=False)
@click.option("--role", type=click.Choice(ROLES), help="Also what is for this role alone.")
@click.option("--person", metavar="ID", help="A link for this person of people.yaml, with a page of her own.")
@click.option("--all-people", is_flag=True, help="A link for everybody who has none yet, as CSV.")
@click.option("--link/--passphrase", "by_link", default=None, help="A link, or a passphrase (default, but for a person).")
@click.option("--words", type=click.Choice(["de", "en"]), help="Language of the passphrase (default: the site's).")
@click.option("--until", callback=options.day, metavar="DAY", help="Its last day (default: the cohort's retention date).")
@_common
def new(
    cohort: str,
    name: str | None,
    *,
    role: str | None,
    person: str | None,
    all_people: bool,
    by_link: bool | None,
    words: str | None,
    until: dt.date | None,
    content: Path,
    lang: str,
    today: dt.date | None,
) -> None:
    """Make an access to COHORT; NAME says for yourself whose it is, such as "Mentees"."""
    file, keys = _keys(content)
    from ..protect import Ring, new_passphrase  # an extra: that it is there, `_keys` has seen

    plan, folder = _planned(content, cohort)
    ring = keys.rings.get(cohort) or Ring.new([EVERYBODY, *ROLES])
    until = _in_time(until or _last_day(folder), today or dt.date.today())  # noqa: DTZ011 - the coordinator's own day
    people = {one.id: one for one in (folder.people.value.people if folder.people else ())}
    said: list[str] = []
    if all_people and (name or role or person or words or by_link is False):
        raise UsageProblem(
            en="--all-people makes links for everybody by their own roles; leave out the other options, but for --until",
            de="--all-people macht Links für alle, je nach ihrer Rolle; lassen Sie die anderen Angaben weg, außer --until",
        )
    if all_people:
        ring, said = _all(plan, folder, ring, until)
    else:
        if person is not None and person not in people:
            raise UsageProblem(
                en=f'there is no person "{person}" in cohorts/{cohort}/people.yaml',
                de=f"in cohorts/{cohort}/people.yaml gibt es „{person}“ nicht",
            )
        name = name or person
        if name is None:
            raise UsageProblem(
                en='say for whom it is: mentorsite access new 2026 "Mentees"',
                de='sagen Sie, für wen es ist: mentorsite access new 2026 "Mentees"',
            )
        groups = _groups(role, people[person] if person else None)
        ring = ring.with_groups(groups)
        _not_twice(ring, name)
        if by_link or (by_link is None and person):
            ring, secret = ring.with_link(name, groups, until)
            said.append(f"{WORDS[lang]['link'].format(name=name)}\n\n    {_link(plan, folder, secret)}\n")
        else:
            passphrase = new_passphrase(words or plan.project.languages[0])
            ring = ring.with_passphrase(name, groups, until, passphrase)
            said.append(f"{WORDS[lang]['passphrase'].format(name=name)}\n\n    {passphrase}\n")
        said.append(WORDS[lang]["until"].format(until=until, what=_what(groups, lang)))
        if not plan.url:
            said.append(WORDS[lang]["no-url"])
    _save(content, keys, cohort, ring)  # first: what was shown must open
    click.echo("\n".join(said))
    if all_people:
        click.echo(WORDS[lang]["all" if said else "nobody"].format(count=len(said), cohort=cohort), err=True)
    click.echo(WORDS[lang]["file"].format(file=file), err=True)


def _all(plan: Plan, folder: CohortFolder, ring: Ring, until: dt.date) -> tuple[Ring, list[str]]:
    """The ring with links for everybody of a cohort who has none, and these as lines of CSV: id, name, link."""
    known = {group for one in ring.accesses for group in one.groups}
    people = [one for one in (folder.people.value.people if folder.people else ()) if OWN + one.id not in known]
    ring = ring.with_groups(group for one in people for group in _groups(None, one))
    said = []
    for one in people:
        _not_twice(ring, one.id)
        ring, secret = ring.with_link(one.id, _groups(None, one), until)
        line = StringIO()
        csv.writer(line, lineterminator="").writerow([one.id, one.name.lstrip("=+-@"), _link(plan, folder, secret)])
        said.append(line.getvalue())
    return ring, said


@command.command("list")
@click.argument("cohort", required=False)
@_common
def show(cohort: str | None, *, content: Path, lang: str, today: dt.date | None) -> None:
    """Say who has access, to what, and until when; never a key."""
    _, keys = _keys(content, change=False)
    today = today or dt.date.today()  # noqa: DTZ011 - the coordinator's own day
    rings = {name: ring for name, ring in keys.rings.items() if cohort in (None, name)}
    if not any(ring.accesses for ring in rings.values()):
        click.echo(WORDS[lang]["none"])
        return
    for name, ring in rings.items():
        click.echo(WORDS[lang]["head"].format(cohort=name, count=len(ring.accesses)))
        for one in ring.accesses:
            over = WORDS[lang]["over"] if one.until < today else ""
            click.echo(WORDS[lang]["row"].format(name=one.name, groups=", ".join(one.groups), until=one.until, over=over))


@command.command("revoke")
@click.argument("cohort")
@click.argument("name")
@_common
def revoke(cohort: str, name: str, *, content: Path, lang: str, today: dt.date | None) -> None:
    """Shut the access NAME to COHORT out of everything that is built from now on."""
    _, keys = _keys(content)
    ring = keys.rings.get(cohort)
    if ring is None or name not in {one.name for one in ring.accesses}:
        raise UsageProblem(
            en=f'{cohort} has no access "{name}"; see mentorsite access list',
            de=f"{cohort} hat keinen Zugang „{name}“; siehe mentorsite access list",
        )
    _save(content, keys, cohort, ring.without(name))
    click.echo(WORDS[lang]["revoked"].format(name=name))


@command.command("export")
@_common
def export(*, content: Path, lang: str, today: dt.date | None) -> None:
    """Print what belongs into the secret MENTORSITE_KEYS of a repository that builds by itself."""
    _, keys = _keys(content, change=False)
    click.echo(keys.dump(), nl=False)
    click.echo(WORDS[lang]["secret"], err=True)


@command.command("qr")
@click.argument("link")
@click.option("-o", "--output", type=click.Path(path_type=Path, dir_okay=False), help="An .svg or .png file.")
@options.lang
def qr(link: str, *, output: Path | None, lang: str) -> None:
    """Make a QR code of LINK, to be printed or to be held into a camera."""
    with protection():
        import segno
    code = segno.make(link, micro=False, error="m")
    if output is None:
        code.terminal(compact=True)
    elif output.suffix.lower() in (".svg", ".png"):
        code.save(str(output), scale=8, border=4)
        click.echo(str(output))
    else:
        raise UsageProblem(
            en="--output: a file that ends in .svg or .png", de="--output: eine Datei, die auf .svg oder .png endet"
        )


def _keys(content: Path, *, change: bool = True) -> tuple[Path, Keys]:
    """The key file, and what it holds; what comes from the environment can be looked at, but not changed."""
    options.existing(content)
    if change and os.environ.get(TEXT):
        raise UsageProblem(
            en=f"the keys come from the variable {TEXT}, where nothing can be changed; take the key file instead",
            de=f"die Schlüssel kommen aus der Variablen {TEXT}, in der sich nichts ändern lässt; nehmen Sie die Schlüsseldatei",
        )
    with protection():
        from ..protect import Keys

        return key_file(content, os.environ), Keys.load(key_text(content, os.environ, new=True))


def _save(content: Path, keys: Keys, cohort: str, ring: Ring) -> None:
    """Write the keys with the ring of a cohort, unless somebody else has written others since they were read."""
    file, now = _keys(content)
    if now != keys:
        raise UsageProblem(
            en=f"{file} was changed by somebody else in the meantime; nothing was written, so run the command again",
            de=f"{file} hat inzwischen jemand anders geändert; nichts wurde geschrieben; rufen Sie den Befehl noch einmal auf",
        )
    try:
        keys.with_ring(cohort, ring).save(file)
    except OSError as error:
        raise EnvironmentProblem(
            en=f"{file} cannot be written: {error.strerror}", de=f"{file} lässt sich nicht schreiben: {error.strerror}"
        ) from error


def _planned(content: Path, cohort: str) -> tuple[Plan, CohortFolder]:
    """The site with an area for this cohort, and the cohort as it is written."""
    from ..build import prepare
    from ..cache import Store
    from ..recall import Recall

    draught = prepare(content, Recall(Store()), drafts=True, protected=(cohort,))
    if draught.plan is None or draught.project is None:
        raise ContentProblem(
            en="the content has errors; run mentorsite check", de="die Inhalte haben Fehler; rufen Sie mentorsite check auf"
        )
    if cohort not in draught.project.cohorts:
        known = ", ".join(draught.project.cohorts)
        raise UsageProblem(
            en=f'there is no cohort "{cohort}"; there are: {known}',
            de=f"den Durchgang „{cohort}“ gibt es nicht; es gibt: {known}",
        )
    folder = draught.project.cohorts[cohort]
    if folder.people is None:
        raise UsageProblem(
            en=f"cohorts/{cohort}/people.yaml is missing; the participants' area is made from it",
            de=f"cohorts/{cohort}/people.yaml fehlt; daraus wird der Bereich für Teilnehmende",
        )
    return draught.plan, folder


def _groups(role: str | None, person: Person | None) -> tuple[str, ...]:
    """What an access opens: what is for everybody, for a role, for a person."""
    role = role or (person.role.value if person and person.role.value in ROLES else None)
    return (EVERYBODY, *([role] if role else []), *([OWN + person.id] if person else []))


def _what(groups: tuple[str, ...], lang: str) -> str:
    words = WORDS[lang]
    names = {EVERYBODY: words["everybody"]} | {role: words["role"].format(role=role) for role in ROLES}
    return ", ".join(names.get(group, words["person"]) for group in groups)


def _last_day(folder: CohortFolder) -> dt.date:
    cohort = folder.cohort.value
    return cohort.retention.until if cohort.retention else cohort.end + LONGER


def _in_time(until: dt.date, today: dt.date) -> dt.date:
    if until < today:
        raise UsageProblem(
            en=f"the access would open nothing, for its last day ({until}) is over; name another: --until DAY",
            de=f"der Zugang würde nichts öffnen, denn sein letzter Tag ({until}) ist vorbei; ein anderer: --until TAG",
        )
    return until


def _not_twice(ring: Ring, name: str) -> None:
    if any(one.name == name for one in ring.accesses):
        raise UsageProblem(
            en=f'there is an access "{name}" already; take another name, or revoke it first',
            de=f"einen Zugang „{name}“ gibt es schon; nehmen Sie einen anderen Namen, oder sperren Sie ihn zuerst",
        )


def _link(plan: Plan, folder: CohortFolder, secret: bytes) -> str:
    """The address that opens the area at once, in the site's language."""
    from base64 import urlsafe_b64encode

    from ..plan.routes import access_key

    reader = plan.readers[0]
    address = reader.routes.of(access_key(folder), reader.lang)
    return f"{reader.absolute(address) or address}#key={urlsafe_b64encode(secret).decode().rstrip('=')}"
