"""`mentorsite deploy --branch`: the built site on a branch that the host publishes, for those without Actions."""

from __future__ import annotations

import contextlib
import datetime as dt
import tempfile
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import click

from ..errors import UsageProblem
from . import build, options

if TYPE_CHECKING:
    from ..deploy import Branch

MESSAGE = {"en": "Update the site", "de": "Site aktualisiert"}
DONE = {
    "en": 'The site is on the branch "{branch}" of {remote} now.',
    "de": "Die Site liegt jetzt auf dem Branch „{branch}“ von {remote}.",
}
SAME = {
    "en": 'The branch "{branch}" of {remote} holds this very site already; nothing was pushed.',
    "de": "Der Branch „{branch}“ von {remote} enthält genau diese Site schon; es wurde nichts übertragen.",
}
WOULD = {
    "en": 'Would push {number} files from {output} to the branch "{branch}" of {remote}; nothing was committed or pushed.',
    "de": "Würde {number} Dateien aus {output} auf den Branch „{branch}“ von {remote} übertragen; es wurde nichts festgehalten "
    "und nichts übertragen.",
}
WHERE = {
    "en": "Its address, where a change appears within a few minutes: {address}",
    "de": "Ihre Adresse, unter der eine Änderung in wenigen Minuten erscheint: {address}",
}
NOWHERE = {
    "en": "site.yaml names no address; add it (url: https://...): sitemap, feed and calendars need it, too.",
    "de": "site.yaml nennt keine Adresse; ergänzen Sie sie (url: https://...): Sitemap, Feed und Kalender brauchen sie auch.",
}
SWITCH = {
    "en": 'Once, on GitHub: Settings > Pages > Source "Deploy from a branch" > {branch}, / (root) > Save.',
    "de": "Einmalig auf GitHub: Settings > Pages > Source „Deploy from a branch“ > {branch}, / (root) > Save.",
}
PRIVATE = {
    "en": "Warning: git keeps {path}; whoever may read the repository reads the names in it. In a public repository take "
    'it out: git rm --cached "{path}", and add the line to .gitignore. Earlier versions keep it all the same.',
    "de": "Warnung: Git verwaltet {path}; wer das Repository lesen darf, liest die Namen darin. Nehmen Sie die Datei in einem "
    'öffentlichen Repository heraus: git rm --cached "{path}", und tragen Sie sie in .gitignore ein. Frühere Fassungen '
    "enthalten sie trotzdem weiter.",
}


@click.command("deploy", short_help="Publish the site on a branch, without Actions.")
@options.content
@click.option(
    "--branch",
    is_flag=False,
    flag_value="gh-pages",
    metavar="[NAME]",
    help="The branch that holds the site and nothing else; gh-pages without NAME.",
)
@click.option("--remote", default="origin", show_default=True, help="Where to push.")
@build.output
@click.option("--no-build", is_flag=True, help="Publish the site as it is in OUTPUT.")
@click.option("--message", help="What the commit says.")
@click.option("--dry-run", is_flag=True, help="Check and build, commit and push nothing.")
@options.lang
@click.pass_context
def command(
    context: click.Context,
    content: Path,
    *,
    branch: str | None,
    remote: str,
    output: Path,
    no_build: bool,
    message: str | None,
    dry_run: bool,
    lang: str,
) -> None:
    """Build the site from the folder CONTENT (default: content) and push it to a branch of its own.

    With errors in the content nothing is pushed. With GitHub Actions or GitLab this command is not needed: push your content,
    and the host builds the site.
    """
    from ..deploy import Repository, private_files, publish, settle

    name = _named(branch)
    repository = Repository.around(options.existing(content))
    target = settle(repository, remote, name)
    for path in private_files(repository):
        click.echo(PRIVATE[lang].format(path=path), err=True)
    if no_build:
        _refuse_other(output)
    else:
        with _published(target) as since:
            day = repository.ask("log", "-1", "--format=%cs") if since else None
            today = dt.date.fromisoformat(day) if day else None
            more = {"since": since, "today": today, "lang": lang}
            context.invoke(build.command, content=content, output=output, url=None, strict=False, drafts=False, **more)
    words = {"branch": name, "remote": remote, "output": output}
    if dry_run:
        number = sum(path.is_file() for path in output.rglob("*"))
        click.echo(WOULD[lang].format(number=number, **words))
        return
    pushed = publish(target, output.resolve(), message or MESSAGE[lang])
    click.echo((DONE if pushed else SAME)[lang].format(**words))
    address = _address(output)
    click.echo((WHERE if address else NOWHERE)[lang].format(address=address))
    if target.before is None:
        click.echo(SWITCH[lang].format(branch=name))


@contextlib.contextmanager
def _published(branch: Branch) -> Iterator[Path | None]:
    """A file with the dates as they were published last, while the site is being built; None before the first time."""
    from ..deploy import last_published

    text = last_published(branch)
    with tempfile.TemporaryDirectory() as folder:
        file = Path(folder) / "schedule.json"
        if text:
            file.write_text(text, encoding="utf-8")
        yield file if text else None


def _named(branch: str | None) -> str:
    """The branch's name; a folder in its place is one that was meant as CONTENT."""
    if branch is None:
        raise UsageProblem(
            en="say where to: mentorsite deploy --branch. With GitHub Actions or GitLab this is not needed: push your "
            "content, and the host builds the site.",
            de="sagen Sie, wohin: mentorsite deploy --branch. Mit GitHub Actions oder GitLab ist das nicht nötig: "
            "übertragen Sie Ihre Inhalte, und die Site wird dort gebaut.",
        )
    if (Path(branch) / "site.yaml").is_file():
        raise UsageProblem(
            en=f'"{branch}" is your content folder, not a branch; write: mentorsite deploy {branch} --branch',
            de=f"„{branch}“ ist Ihr Inhaltsordner, kein Branch; schreiben Sie: mentorsite deploy {branch} --branch",
        )
    return branch


def _refuse_other(output: Path) -> None:
    from ..write.target import MARKER

    if not (output / MARKER).is_file():
        raise UsageProblem(
            en=f'there is no site in "{output}" that mentorsite built; leave out --no-build',
            de=f"in „{output}“ liegt keine von mentorsite gebaute Site; lassen Sie --no-build weg",
        )


def _address(site: Path) -> str:
    """The address that the site itself was built for, as its robots.txt names it; nothing where it knows none."""
    lines = (site / "robots.txt").read_text("utf-8").splitlines()
    return next((line[9:].removesuffix("sitemap.xml") for line in lines if line.startswith("Sitemap: ")), "")
