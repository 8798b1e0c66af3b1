"""The files of a new site."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Callable, Iterator
from pathlib import Path

from .. import __version__
from ..errors import UsageProblem
from .answers import Answers, address
from .days import country_of, free_anywhere, working_day
from .template import Filling, Words, fill, fill_page

TEMPLATES = Path(__file__).parent
# What a file or a date is called, in the main language of the site. The templates have the English names.
NAMES = {
    "overview": "ueberblick",
    "first-meeting": "erstes-treffen",
    "confidentiality": "vertraulichkeit",
    "imprint": "impressum",
    "privacy": "datenschutz",
    "faq": "faq",
    "welcome": "website-entsteht",
    "finding-goals": "ziele-finden",
    "career-planning": "laufbahn-planen",
    "example-works": "musterwerk",
    "information-evening": "infoabend",
    "kick-off": "auftakt",
    "interim-review": "zwischenbilanz",
    "closing-event": "abschluss",
}
DAY = re.compile(r"‹(?P<weekday>mon|tue|wed|thu|fri) (?P<month>\d\d)-(?P<day>\d\d)›")
WEEKDAYS = ("mon", "tue", "wed", "thu", "fri")
DOTTED = {"gitignore": ".gitignore", "editorconfig": ".editorconfig"}
HOSTING = {"github": ".github/workflows/pages.yml", "gitlab": ".gitlab-ci.yml"}
PUBLISH = {
    "github": {
        "en": "Every push to the branch `main` builds the site and puts it online. Set once on GitHub: "
        "*Settings → Pages → Source: GitHub Actions*.",
        "de": "Jeder Push auf den Zweig `main` baut die Website und stellt sie online. Einmal auf GitHub einstellen: "
        "*Settings → Pages → Source: GitHub Actions*.",
    },
    "gitlab": {
        "en": "Every push to the default branch builds the site and puts it online with GitLab Pages (*Deploy → Pages*).",
        "de": "Jeder Push auf den Hauptzweig baut die Website und stellt sie mit GitLab Pages online (*Deploy → Pages*).",
    },
    "none": {
        "en": "`mentorsite build` writes the site to `_site/`. Copy what is in it to your web host.",
        "de": "`mentorsite build` schreibt die Website nach `_site/`. Kopieren Sie den Inhalt zu Ihrem Webhoster.",
    },
}


def site_files(answers: Answers, today: dt.date) -> dict[str, str]:
    """Every file of a new site, by its path; its cohort is that of the coming year."""
    main = answers.languages[0]
    year = today.year + 1
    names = {name: german if main == "de" else name for name, german in NAMES.items()}
    names["welcome"] = f"{today}-{names['welcome']}"
    country = country_of(answers.timezone)
    values = names | {
        "programme": Words(answers.programme),
        "organisation": Words(answers.organisation),
        "languages": ", ".join(answers.languages),
        "timezone": answers.timezone,
        "region": country,
        "url": address(answers.repository) if answers.hosting == "github" else "",
        "year": str(year),
        "next": str(year + 1),
        "today": today.isoformat(),
        "version": __version__,
        "publish": PUBLISH[answers.hosting][main],
    }
    free = free_anywhere(country)
    files = {}
    for path, text in _templates(TEMPLATES / "site"):
        dated = DAY.sub(_day(year, free), text)
        if found := _file(path, dated, Filling(values, answers.languages, main), str(year), names):
            files[found[0]] = found[1]
    if answers.hosting != "none":
        files[HOSTING[answers.hosting]] = (TEMPLATES / f"hosting/{answers.hosting}.yml").read_text("utf-8")
    return dict(sorted(files.items()))


def _templates(folder: Path) -> Iterator[tuple[str, str]]:
    for path in sorted(folder.rglob("*")):
        if path.is_file():
            yield path.relative_to(folder).as_posix(), path.read_text("utf-8")


def _day(year: int, free: Callable[[dt.date], bool]) -> Callable[[re.Match[str]], str]:
    """Turns `‹thu 03-11›` into the first Thursday from 11 March on that is no public holiday."""
    return lambda match: working_day(
        WEEKDAYS.index(match["weekday"]), dt.date(year, int(match["month"]), int(match["day"])), free
    ).isoformat()


def _file(path: str, text: str, filling: Filling, year: str, names: dict[str, str]) -> tuple[str, str] | None:
    """A template's path and text in the site; None where it is in a language that the site does not have."""
    folder, slash, name = path.replace("cohorts/year", f"cohorts/{year}").replace("vscode/", ".vscode/").rpartition("/")
    stem, _, ending = name.partition(".")
    if name.startswith("README."):
        return ("README.md", fill(text, filling, markup=True)) if ending == f"{filling.comments}.md" else None
    if not ending.endswith("md"):
        found = DOTTED.get(name, f"{names.get(stem, stem)}.{ending}")
        return folder + slash + found, fill(text, filling)
    lang = ending.removesuffix(".md")
    if lang not in filling.languages:
        return None
    sibling = lang != filling.comments
    ending = f"{lang}.md" if sibling else "md"
    return f"{folder}{slash}{names[stem]}.{ending}", fill_page(text, filling, sibling=sibling)


def refuse_full(folder: Path) -> None:
    """A new site goes into a folder that is not there yet, or is empty but for a fresh `.git`."""
    if folder.is_dir() and any(entry.name != ".git" for entry in folder.iterdir()):
        raise UsageProblem(
            en=f'the folder "{folder}" is not empty; name a new one: mentorsite new FOLDER',
            de=f"der Ordner „{folder}“ ist nicht leer; nennen Sie einen neuen: mentorsite new ORDNER",
        )
    if folder.exists() and not folder.is_dir():
        raise UsageProblem(en=f'"{folder}" is a file; name a folder', de=f"„{folder}“ ist eine Datei; nennen Sie einen Ordner")
