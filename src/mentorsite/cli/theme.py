"""`mentorsite theme`: which themes there are, and how a site makes one its own."""

from __future__ import annotations

import re
from difflib import get_close_matches
from pathlib import Path
from typing import TYPE_CHECKING

import click

from ..errors import UsageProblem
from . import options

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from ..diagnostics import Diagnostic
    from ..theme.manifest import Manifest

NAME = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*")
WORDS = {
    "en": {
        "active": "this site's",
        "parent": "child of {parent}",
        "default": "default {default}",
        "done": "Written: {paths}",
        "use": "Choose it in {site}:\n\n  theme:\n    name: {name}",
        "ejected": "{path} stands in for the theme's own template from now on. What it may use: docs/theme-contract.md.",
        "new": "{template}: the site's own; no theme has one of that name",
        "same": "{template}: as in {theme}; it may be deleted",
        "moved": "{template}: the one in {theme} has changed since it was copied",
        "none": "This site changes no template of its theme.",
    },
    "de": {
        "active": "das dieser Site",
        "parent": "Kind von {parent}",
        "default": "Vorgabe {default}",
        "done": "Geschrieben: {paths}",
        "use": "Gewählt wird es in {site}:\n\n  theme:\n    name: {name}",
        "ejected": "{path} ersetzt von jetzt an die Vorlage des Themes. Was sie benutzen darf: docs/theme-contract.md.",
        "new": "{template}: gehört der Site allein; kein Theme hat eine dieses Namens",
        "same": "{template}: wie in {theme}; die Datei kann gelöscht werden",
        "moved": "{template}: die in {theme} hat sich geändert, seit sie kopiert wurde",
        "none": "Diese Site ändert keine Vorlage ihres Themes.",
    },
}


@click.group("theme", short_help="List themes, begin one, change a template.")
def command() -> None:
    """Themes: how the site looks."""


@command.command("list")
@options.content
@options.lang
def list_themes(content: Path, lang: str) -> None:
    """List the themes that the site in CONTENT (default: content) may choose, with their options."""
    from ..theme.load import options_of
    from ..theme.lookup import theme_names

    active, words = _active(options.existing(content)), WORDS[lang]
    for name in theme_names(_own(content)):
        chain = _chain(content, name, lang)
        notes = [words["active"]] if name == active else []
        notes += [words["parent"].format(parent=one.parent) for one in chain[:1] if one.parent]
        about = next((one.about for one in chain if one.about), {})
        aside = f" ({', '.join(notes)})" if notes else ""
        click.echo(f"{name}{aside}\n  {about.get(lang, '')}".rstrip())
        for option in options_of(chain).values():
            default = f", {words['default'].format(default=option.default)}" if option.default else ""
            choices = f": {', '.join(option.choices)}" if option.choices else ""
            click.echo(f"    {option.name} ({option.kind}{choices}{default})  {option.about.get(lang, '')}".rstrip())


@command.command("new")
@click.argument("name")
@options.content
@click.option("--parent", default="default", show_default=True, help="The theme that fills what this one leaves open.")
@options.lang
def new_theme(name: str, content: Path, *, parent: str, lang: str) -> None:
    """Begin the theme NAME for the site in CONTENT (default: content), in themes/NAME/ beside it."""
    from ..theme.lookup import theme_names
    from ..theme.own import begin

    own = _own(options.existing(content))
    if not NAME.fullmatch(name):
        raise UsageProblem(
            en=f'"{name}" is not a name for a theme: small letters, digits and hyphens',
            de=f"„{name}“ ist kein Name für ein Theme: Kleinbuchstaben, Ziffern und Bindestriche",
        )
    _known(parent, theme_names(own), "theme", "Theme")
    if name in theme_names(own):
        raise UsageProblem(
            en=f'there is a theme "{name}" already; choose another name, or change a template of it: mentorsite theme eject',
            de=f"ein Theme „{name}“ gibt es schon; wählen Sie einen anderen Namen, oder ändern Sie eine Vorlage von ihm: "
            "mentorsite theme eject",
        )
    paths = begin(own, name, parent, lang)
    click.echo(WORDS[lang]["done"].format(paths=", ".join(_shown(path) for path in paths)))
    click.echo(WORDS[lang]["use"].format(site=_shown(content / "site.yaml"), name=name))


@command.command("eject")
@click.argument("template")
@options.content
@options.lang
def eject_template(template: str, content: Path, lang: str) -> None:
    """Copy TEMPLATE, such as partials/header.html, to the site's own folder, to be changed there."""
    from ..theme.own import eject, template_names

    name = _active(options.existing(content))
    chain, own = _chain(content, name, lang), _own(content)
    _known(template, template_names(chain), "template", "Vorlage")
    path = eject(chain, own, name, template)
    if path is None:
        raise UsageProblem(
            en=f"themes/{name}/templates/{template} is there already; change it, or delete it and eject again",
            de=f"themes/{name}/templates/{template} gibt es schon; ändern Sie die Datei, oder löschen Sie sie und beginnen neu",
        )
    click.echo(WORDS[lang]["ejected"].format(path=_shown(path)))


@command.command("diff")
@options.content
@options.lang
def diff(content: Path, lang: str) -> None:
    """Show what the site's own templates change, and which originals have changed since they were copied."""
    from ..theme.own import differences

    chain, words = _chain(options.existing(content), _active(content), lang), WORDS[lang]
    found = list(differences(chain, _own(content)))
    for one in found:
        notes = ["moved"] if one.moved else [] if one.lines else ["same"] if one.theme else ["new"]
        for line in [*(words[note].format(template=one.template, theme=one.theme) for note in notes), *one.lines]:
            click.echo(line)
    if not found:
        click.echo(words["none"])


def _own(content: Path) -> Path:
    return content.resolve().parent / "themes"


def _active(content: Path) -> str:
    """The theme that site.yaml names, whatever else is wrong there."""
    from ..source import read_content

    site = next((document.data() for document in read_content(content).documents if document.kind == "site"), {})
    theme = site.get("theme")
    return str(theme.get("name") or "default") if isinstance(theme, dict) else "default"


def _chain(content: Path, name: str, lang: str) -> Sequence[Manifest]:
    """The folders of a theme; a UsageProblem where it cannot be used."""
    from ..diagnostics.wording import message
    from ..source import SourceText
    from ..theme.lookup import chain_of
    from ..theme.manifest import ThemeProblem

    def finding(
        rule: str,
        *location: int | str,
        on_key: bool = False,
        hint: str | None = None,
        values: Mapping[str, object] | None = None,
    ) -> Diagnostic:
        return SourceText("site.yaml", "").finding(rule, hint=hint, values=values)

    try:
        return chain_of(name, _own(content), finding)
    except ThemeProblem as problem:
        said = {lang: f"{problem.finding.span}: {message(problem.finding, lang)}" for lang in ("en", "de")}
        raise UsageProblem(**said) from None


def _known(name: str, names: Iterable[str], en: str, de: str) -> None:
    known = list(names)
    if name not in known:
        near = get_close_matches(name, known, 1, 0.5)
        raise UsageProblem(
            en=f'there is no {en} "{name}".' + (f' Did you mean "{near[0]}"?' if near else ""),
            de=f"{de} „{name}“ gibt es nicht." + (f" Meinten Sie „{near[0]}“?" if near else ""),
        )


def _shown(path: Path) -> str:
    """The path as somebody who stands here would say it."""
    here = Path.cwd()
    return (path.relative_to(here) if path.is_relative_to(here) else path).as_posix()
