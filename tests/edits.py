"""Edits as people make them to a site: small, clumsy, at random. Each takes the folder of the site and a source of chance."""

from __future__ import annotations

import re
import shutil
from collections.abc import Callable
from pathlib import Path
from random import Random

Edit = Callable[[Path, Random], None]

ORIGINAL = Path(__file__).parent / "sites" / "minimal" / "content"
BUILTIN = Path(__file__).resolve().parents[1] / "themes" / "default"
REQUIRED = ("site.yaml", "programme.yaml")


def new_site(folder: Path) -> Path:
    """A site with a theme of its own; the answer is its content folder."""
    (folder / "themes/default/templates/partials").mkdir(parents=True)
    return Path(shutil.copytree(ORIGINAL, folder / "content"))


def _files(site: Path, *endings: str) -> list[Path]:
    return sorted(path for path in (site / "content").rglob("*") if path.is_file() and path.suffix in endings)


def _change(path: Path, change: Callable[[str], str]) -> None:
    path.write_text(change(path.read_text(encoding="utf-8")), encoding="utf-8")


def write_a_sentence(site: Path, chance: Random) -> None:
    """The most frequent edit: a text gets longer."""
    if pages := _files(site, ".md"):
        _change(chance.choice(pages), lambda text: f"{text}\n\nEin *Satz* mehr: {chance.randrange(99)}.\n")


def write_a_heading(site: Path, chance: Random) -> None:
    """A new place that others may link to; twice the same one is a finding."""
    if pages := _files(site, ".md"):
        _change(chance.choice(pages), lambda text: f"{text}\n\n## Abschnitt {chance.randrange(3)}\n\n- [ ] Aufgabe\n")


def link_to_a_heading(site: Path, chance: Random) -> None:
    """A link that is dead until, and alive while, its heading is there."""
    if pages := _files(site, ".md"):
        target = chance.choice(pages)
        way = f"../{target.parent.name}/{target.name.replace('.en.md', '.md')}#abschnitt-{chance.randrange(3)}"
        _change(chance.choice(pages), lambda text: f"{text}\n\n[Abschnitt]({way})\n")


def rename_something(site: Path, chance: Random) -> None:
    """A title, a name or a summary changes."""
    _change(
        chance.choice(_files(site, ".md", ".yaml")),
        lambda text: re.sub(
            r"(?m)^( *(?:- )?(?:title|name|summary|de|en): )(?=\w)", rf"\g<1>Neu{chance.randrange(99)} ", text, count=1
        ),
    )


def move_a_date(site: Path, chance: Random) -> None:
    """A day of the month changes."""
    _change(
        chance.choice(_files(site, ".md", ".yaml")),
        lambda text: re.sub(r"-\d\d\b", f"-{chance.randrange(1, 31):02}", text, count=1),
    )


def change_the_dates(site: Path, chance: Random) -> None:
    """A date is moved, cancelled, restored, held elsewhere, gets material, or appears."""
    path = site / "content/cohorts/2026/schedule.yaml"
    if not path.is_file():
        return
    place = f"    place: Saal {chance.randrange(3)}\n"
    material = f"    materials: [{{title: Blatt {chance.randrange(3)}, link: https://blatt.example/}}]\n"
    more = f"  - {{id: neu-{chance.randrange(3)}, kind: network, title: Neu, start: 2026-05-05 17:00, end: 19:00}}\n"
    edits: tuple[Callable[[str], str], ...] = (
        lambda text: re.sub(r"-\d\d (\d\d:)", rf"-{chance.randrange(1, 29):02} \1", text, count=chance.randrange(1, 3)),
        lambda text: text.replace("    status: confirmed\n", "    status: cancelled\n"),
        lambda text: text.replace("    status: cancelled\n", "    status: confirmed\n"),
        lambda text: re.sub(r"    (?:host|place): .*\n", place, text, count=1),
        lambda text: re.sub(r"    materials: .*\n", "", text) + (material if text.endswith("2026-03-01\n") else ""),
        lambda text: text if "id: neu" in text else text + more,
    )
    _change(path, chance.choice(edits))


def delete_a_file(site: Path, chance: Random) -> None:
    """Something goes away, and perhaps the folder with it."""
    path = chance.choice(
        [path for path in _files(site, ".md", ".yaml", ".txt") if path.name not in REQUIRED] or [site / "none"]
    )
    path.unlink(missing_ok=True)
    if path.parent.is_dir() and not any(path.parent.iterdir()):
        path.parent.rmdir()


def bring_a_file_back(site: Path, chance: Random) -> None:
    """A file is again as it was at first."""
    path = chance.choice(sorted(path for path in ORIGINAL.rglob("*") if path.is_file()))
    target = site / "content" / path.relative_to(ORIGINAL)
    target.parent.mkdir(parents=True, exist_ok=True)
    shutil.copyfile(path, target)


def move_a_file(site: Path, chance: Random) -> None:
    """A page gets another name, and its address with it."""
    if pages := _files(site, ".md"):
        path = chance.choice(pages)
        path.rename(path.with_name(f"umbenannt-{chance.randrange(9)}{''.join(path.suffixes)}"))


def add_a_page(site: Path, chance: Random) -> None:
    """One more page; the footer of all others names it."""
    number = chance.randrange(3)
    (site / "content/pages").mkdir(exist_ok=True)
    (site / f"content/pages/seite-{number}.md").write_text(f"---\ntitle: Seite {number}\n---\n\nInhalt.\n", encoding="utf-8")


def toggle_a_draft(site: Path, chance: Random) -> None:
    """A page is withdrawn, or published again."""
    if pages := _files(site, ".md"):

        def change(text: str) -> str:
            return (
                text.replace("---\ndraft: true\n", "---\n", 1)
                if "draft: true" in text
                else text.replace("---\n", "---\ndraft: true\n", 1)
            )

        _change(chance.choice(pages), change)


def change_the_settings(site: Path, chance: Random) -> None:
    """The accent, the address, the languages."""

    def change(text: str) -> str:
        text = re.sub(r"(?m)^(theme|url):.*\n(?: .*\n)*", "", text)
        match chance.randrange(4):
            case 0:
                return f'{text}\ntheme:\n  name: default\n  options: {{accent: "#{chance.choice(["0f5e63", "7a1f3d"])}"}}\n'
            case 1:
                return f"{text}\nurl: https://mentoring.example/{chance.choice(['', 'portal/'])}\n"
            case 2:
                return re.sub(r"(?m)^languages:.*$", chance.choice(["languages: [de, en]", "languages: [en, de]"]), text)
        return text

    _change(site / "content/site.yaml", change)


def change_free_data(site: Path, chance: Random) -> None:
    """What templates may read changes."""
    (site / "content/data").mkdir(exist_ok=True)
    (site / "content/data/zahlen.yaml").write_text(f"wert: {chance.randrange(9)}\n", encoding="utf-8")


def change_a_template(site: Path, chance: Random) -> None:
    """A template of the site's own appears, changes, breaks, or goes."""
    own = site / "themes/default/templates/partials/footer.html"
    match chance.randrange(4):
        case 0:
            own.unlink(missing_ok=True)
        case 1:
            own.write_text("{% broken", encoding="utf-8")
        case _:
            text = (BUILTIN / "templates/partials/footer.html").read_text(encoding="utf-8")
            own.write_text(f"{text}<p>{chance.randrange(9)} {{{{ data.zahlen|default('') }}}}</p>", encoding="utf-8")


def change_a_style(site: Path, chance: Random) -> None:
    """A style sheet of the site's own appears, changes or goes; its published name changes with it."""
    own = site / "themes/default/assets/parts.css"
    own.parent.mkdir(exist_ok=True)
    if chance.random() < 0.3:
        own.unlink(missing_ok=True)
    else:
        own.write_text(f"main {{ margin: {chance.randrange(9)}px; }}\n", encoding="utf-8")


def change_a_medium(site: Path, chance: Random) -> None:
    """A download gets other bytes under the same name."""
    (site / "content/media").mkdir(exist_ok=True)
    (site / "content/media/arbeitsblatt.txt").write_bytes(bytes(chance.choices(b"abc\n", k=chance.randrange(9))))


def slip_in_the_yaml(site: Path, chance: Random) -> None:
    """A file is no longer YAML, or holds a field that there is none of."""
    path = chance.choice(_files(site, ".yaml"))
    _change(path, lambda text: text + chance.choice(["\n\tx: 1\n", "\nunbekannt: 1\n", '\n"offen: 1\n']))


def lose_the_cache(site: Path, chance: Random) -> None:
    """The cache is deleted, or broken."""
    folder = site / ".mentorsite-cache"
    for file in folder.glob("*.sqlite3") if folder.is_dir() else ():
        if chance.random() < 0.5:
            file.unlink()
        else:
            file.write_bytes(file.read_bytes()[: chance.randrange(5000)])


def meddle_with_the_site(site: Path, chance: Random) -> None:
    """Somebody changes, deletes or adds a file in the output folder, or takes the folder away."""
    output = site / "_site"
    files = (
        sorted(path for path in output.rglob("*") if path.is_file() and path.name != ".mentorsite") if output.is_dir() else []
    )
    match chance.randrange(4) if files else 0:
        case 0:
            shutil.rmtree(output, ignore_errors=True)
        case 1:
            chance.choice(files).unlink()
        case 2:
            chance.choice(files).write_bytes(b"meddled")
        case 3:
            (output / "more.html").write_bytes(b"more")


OF_CONTENT: tuple[Edit, ...] = (
    write_a_sentence,
    write_a_heading,
    link_to_a_heading,
    rename_something,
    move_a_date,
    delete_a_file,
    bring_a_file_back,
    move_a_file,
    add_a_page,
    toggle_a_draft,
    change_the_settings,
    change_free_data,
    change_a_template,
    change_a_style,
    change_a_medium,
    slip_in_the_yaml,
)
OF_DATES: tuple[Edit, ...] = (
    write_a_sentence,
    rename_something,
    change_the_dates,
    change_the_dates,
    bring_a_file_back,
    change_the_settings,
    slip_in_the_yaml,
)
OF_OUTPUT: tuple[Edit, ...] = (lose_the_cache, meddle_with_the_site)
