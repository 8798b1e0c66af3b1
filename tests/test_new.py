"""`mentorsite new`: a site, the next cohort, one more record - and that all of them check and build."""

from __future__ import annotations

import datetime as dt
import os
import re
import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner, Result
from hypothesis import example, given
from hypothesis import strategies as st

from mentorsite.build import build
from mentorsite.check.copied import check_copies
from mentorsite.cli import main
from mentorsite.diagnostics import Severity
from mentorsite.errors import EnvironmentProblem, UsageProblem
from mentorsite.markdown import Setting, parse, to_html
from mentorsite.model import Project, assemble, dates
from mentorsite.session import examine
from mentorsite.source import SourceText, read_content
from mentorsite.source.nodes import plain
from mentorsite.source.text import CONTROL
from mentorsite.source.yaml import read_yaml
from mentorsite.starter import site as site_module
from mentorsite.starter.answers import Answers, address, languages_of, one_line, repository_of
from mentorsite.starter.cohort import LIMITS, copy_cohort, move_of
from mentorsite.starter.days import country_of, free_anywhere, holiday_of
from mentorsite.starter.files import write_new
from mentorsite.starter.site import site_files
from mentorsite.starter.template import markdown_text, yaml_text

STARTER = Path(site_module.__file__).parent
GOLDEN = Path(__file__).parent / "new"
TODAY = dt.date(2026, 11, 24)
LANGUAGES = [("de",), ("en",), ("de", "en"), ("en", "de")]
KINDS = ["workshop", "event", "case", "chapter", "news"]
# What somebody may call a programme: any line of text without what cannot be seen.
NAMES = (
    st.text(st.characters(exclude_categories=["Cs", "Cc"], exclude_characters="\ufeff"), min_size=1, max_size=40)
    .map(str.strip)
    .filter(lambda text: text and not CONTROL.search(text))
)


def answers(languages: tuple[str, ...] = ("de",), **more: Any) -> Answers:
    """Answers to the questions, sound unless told otherwise."""
    return Answers(**{"programme": "Querdurch", "organisation": "Netz e. V.", "languages": languages} | more)


def call(*arguments: str | Path, folder: Path | None = None) -> Result:
    """Run the program in this process, in a folder, without a terminal."""
    before = Path.cwd()
    os.chdir(folder or before)
    try:
        return CliRunner().invoke(main, ["new", *map(str, arguments)], catch_exceptions=False)
    finally:
        os.chdir(before)


def project_of(content: Path) -> Project:
    """The project in a folder that must hold."""
    project, findings = assemble(read_content(content))
    assert project is not None, findings
    return project


def rules(content: Path) -> set[str]:
    """The rules of all findings that weigh more than a note."""
    return {one.rule for one in examine(content).findings if one.severity is not Severity.INFO}


@pytest.fixture
def site(tmp_path: Path) -> Path:
    """A new site in German and English."""
    write_new(tmp_path / "site", site_files(answers(("de", "en")), TODAY))
    return tmp_path / "site"


# The site


@pytest.mark.parametrize("languages", LANGUAGES, ids=",".join)
def test_a_new_site_has_no_findings_but_the_texts_to_fill_in(languages: tuple[str, ...], tmp_path: Path) -> None:
    """Neither error nor warning, and no note but those about the legal pages; it builds in strict mode, too."""
    write_new(tmp_path, site_files(answers(languages, repository="netz/querdurch"), TODAY))
    built = build(tmp_path / "content", tmp_path / "_site", strict=True)
    assert {finding.rule for finding in built.report.findings} == {"template-text"}
    assert built.written is not None


@pytest.mark.parametrize("languages", LANGUAGES, ids=",".join)
def test_no_template_shows_through(languages: tuple[str, ...]) -> None:
    """No placeholder and no mark of the templates is left; nothing of another language than those asked for."""
    for path, text in site_files(answers(languages), TODAY).items():
        assert not re.search(r"[‹›]|^ *#(?:de|en) ", text, re.MULTILINE), path
        if len(languages) == 1 and path.endswith(".yaml"):
            assert not re.search(r"^ *(?:- )?(?:de|en):", text, re.MULTILINE), path


@pytest.mark.parametrize(("languages", "names"), [(("de",), "impressum.md"), (("en",), "imprint.md")])
def test_comments_readme_and_file_names_are_in_the_main_language(languages: tuple[str, ...], names: str) -> None:
    """The first language is that of everything around the content."""
    files = site_files(answers(languages), TODAY)
    assert f"content/pages/{names}" in files
    assert ("Zeilen mit #" in files["content/site.yaml"]) == (languages[0] == "de")
    assert ("Einmal einrichten" in files["README.md"]) == (languages[0] == "de")


@pytest.mark.parametrize("timezone", ["Europe/Berlin", "Europe/Vienna", "Europe/Zurich"])
@pytest.mark.parametrize("year", range(2026, 2034))
def test_the_dates_of_a_new_site_are_working_days(year: int, timezone: str) -> None:
    """Every date of the coming year is a working day wherever in the country, and the dates come in the order of the file."""
    text = site_files(answers(timezone=timezone), dt.date(year, 12, 31))[f"content/cohorts/{year + 1}/schedule.yaml"]
    days = [dt.date.fromisoformat(day) for day in re.findall(r"^ +(?:start|until): (\S+)", text, re.MULTILINE)]
    free = free_anywhere(country_of(timezone))
    starts = [dt.date.fromisoformat(day) for day in re.findall(r"^ +start: (\S+)", text, re.MULTILINE)]
    assert len(days) >= 6
    assert [day for day in days if day.weekday() >= 5 or free(day) or day.year != year + 1] == []
    assert starts == sorted(starts)


@given(NAMES)
@example('Quer: "durch" #1')
@example("'")
@example("- x")
@example("null")
@example("2026")
@example("a, [b]: {c} & *d | >e %f @g `h` !i ?")
@example("Grüße 🌱 \\n \\")
def test_what_people_type_is_read_back_as_it_was(name: str) -> None:
    """A name stands in YAML, quoted where it must be, and comes back letter by letter; in Markdown it is nothing but text."""
    text = f"title: {yaml_text(name)}\n"
    node, findings = read_yaml(SourceText.of("site.yaml", text))
    assert node is not None
    assert (plain(node), findings) == ({"title": name}, [])
    shown = str(to_html(parse(f"{markdown_text(name)}\\\nx"), Setting(lambda written, image: written, {}, 2, "")))
    assert re.fullmatch(r"<p>[^<]*<br ?/?>\s*x</p>\s*", shown), shown


@pytest.mark.parametrize("name", ['Quer: "durch" #1', "'Ü' & < b 🌱", "null", "*x* [y](z) {#w}", "1. FC"])
def test_a_site_of_an_odd_name_builds(name: str, tmp_path: Path) -> None:
    """Quotes, colons, signs of Markdown and pictograms in the answers leave a site that builds, under just that name."""
    write_new(tmp_path, site_files(answers(("en", "de"), programme=name, organisation=name), TODAY))
    built = build(tmp_path / "content", tmp_path / "_site", strict=True)
    assert built.written is not None, built.report
    site = project_of(tmp_path / "content").site.value
    assert {text for _, text in (*site.title.texts, *site.organisation.name.texts)} == {name}


@pytest.mark.parametrize("name", ["", "  ", "a\nb", "a\tb", "a\x00", "a\u2028b", "a\ud800", "\ufeff"])
def test_a_name_that_cannot_be_seen_is_refused(name: str) -> None:
    """Line breaks and other invisible characters are no part of a name."""
    with pytest.raises(UsageProblem, match="--programme"):
        one_line(name, "--programme")


@pytest.mark.parametrize(
    ("repository", "url"),
    [
        ("Netz/querdurch", "https://netz.github.io/querdurch/"),
        ("Netz/Netz.github.io", "https://netz.github.io/"),
        ("netz/netz.github.io", "https://netz.github.io/"),
        ("netz/Quer_1.0", "https://netz.github.io/Quer_1.0/"),
        ("netz/other.github.io", "https://netz.github.io/other.github.io/"),
        ("", ""),
    ],
)
def test_the_address_follows_from_the_repository(repository: str, url: str) -> None:
    """A project's site lies below its owner's; the repository of the owner's own name is that site itself."""
    assert address(repository) == url


def test_only_github_derives_an_address() -> None:
    """Who publishes elsewhere gets no address at GitHub, but the advice how to write one."""
    assert "\nurl:" not in site_files(answers(hosting="gitlab", repository="netz/quer"), TODAY)["content/site.yaml"]
    assert "\nurl: https://netz.github.io/quer/\n" in site_files(answers(repository="netz/quer"), TODAY)["content/site.yaml"]


def test_a_repository_may_be_given_as_its_address() -> None:
    """What the browser shows is taken, too; anything else is refused."""
    assert repository_of("https://github.com/Netz/quer.git") == "Netz/quer"
    for wrong in ("netz", "a/b/c", "netz/quer durch", "https://gitlab.com/a/b"):
        with pytest.raises(UsageProblem):
            repository_of(wrong)


def test_languages_are_de_and_en() -> None:
    """One or both, in the order given."""
    assert languages_of("en, de") == ("en", "de")
    with pytest.raises(UsageProblem, match="--language"):
        languages_of("de,fr")


def test_people_never_get_into_the_repository(site: Path) -> None:
    """Git ignores the people file of every cohort, and nothing else of the content."""
    for command in (["init", "-q"], ["add", "."]):
        subprocess.run(["git", *command], cwd=site, check=True, capture_output=True)
    listed = subprocess.run(["git", "ls-files"], cwd=site, check=True, capture_output=True, text=True).stdout.split()
    files = {path.relative_to(site).as_posix() for path in site.rglob("*") if path.is_file() and ".git/" not in str(path)}
    assert files - set(listed) == {"content/cohorts/2027/people.yaml"}


@pytest.mark.parametrize("hosting", ["github", "gitlab", "none"])
def test_hosting_decides_the_workflow(hosting: Any) -> None:
    """Each host finds its workflow where it looks for it, byte by byte as it is shipped; no other host does."""
    files = site_files(answers(hosting=hosting), TODAY)
    where = {"github": ".github/workflows/pages.yml", "gitlab": ".gitlab-ci.yml"}
    shipped = {path: (STARTER / f"hosting/{host}.yml").read_text("utf-8") for host, path in where.items() if host == hosting}
    assert {path: text for path, text in files.items() if path in where.values()} == shipped


def test_a_folder_that_holds_something_is_refused(tmp_path: Path) -> None:
    """Exit 2, and not a file is touched; an empty folder, or one with a fresh .git, is fine."""
    (tmp_path / "full").mkdir()
    (tmp_path / "full/x").write_text("x")
    (tmp_path / "fresh/.git").mkdir(parents=True)
    result = call("full", "--lang", "en", folder=tmp_path)
    assert (result.exit_code, [path.name for path in (tmp_path / "full").iterdir()]) == (2, ["x"])
    assert 'the folder "full" is not empty' in result.stderr
    assert call("full/x", folder=tmp_path).exit_code == 2
    assert call("fresh", folder=tmp_path).exit_code == 0


def test_all_files_are_written_or_none(tmp_path: Path) -> None:
    """Where the disk refuses one file, the others and their folders are taken away again."""
    with pytest.raises(EnvironmentProblem, match="everything is as it was"):
        write_new(tmp_path / "new", {"a/b/c.txt": "x", "z" * 300: "y"})
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize("folder", ["cohort", "new", "DIR"])
def test_any_folder_can_be_named(folder: str, tmp_path: Path) -> None:
    """A folder that is called like a kind of record is named with the way to it."""
    assert call(f"./{folder}", folder=tmp_path).exit_code == 0
    assert (tmp_path / folder / "content/site.yaml").exists()


@pytest.mark.parametrize("lang", ["de", "en"])
def test_what_a_new_site_says(lang: str, tmp_path: Path, request: pytest.FixtureRequest) -> None:
    """The closing words, word for word; without a terminal nothing is asked."""
    result = call("quer", "--lang", lang, folder=tmp_path)
    golden(f"site.{lang}.txt", result.output, request)
    assert project_of(tmp_path / "quer/content").languages == (lang,)


@pytest.mark.parametrize(
    ("option", "value"), [("--language", "fr"), ("--timezone", "Mars/Base"), ("--repository", "x"), ("--programme", " ")]
)
def test_a_wrong_option_is_named(option: str, value: str, tmp_path: Path) -> None:
    """Exit 2 with the option's name, and no folder is made."""
    result = call("quer", option, value, folder=tmp_path)
    assert (result.exit_code, option in result.stderr, list(tmp_path.iterdir())) == (2, True, [])


def test_questions_at_a_terminal(tmp_path: Path) -> None:
    """At a terminal each open value is asked for; a wrong answer is explained and asked for again."""
    ours, theirs = pytest.importorskip("pty").openpty()
    command = [sys.executable, "-m", "mentorsite", "new", "quer", "--lang", "en", "--organisation", "Net"]
    program = subprocess.Popen(command, cwd=tmp_path, stdin=theirs, stdout=theirs, stderr=theirs)
    os.close(theirs)
    os.write(ours, b"fr\nen\nCross: 1\n\n\n")
    said = b"".join(_read(ours)).decode()
    assert program.wait() == 0, said
    assert '--language: "fr" is none of de, en' in said
    assert said.count("Languages of the site") == 2
    assert "Who runs it" not in said
    site = project_of(tmp_path / "quer/content").site.value
    assert (site.title.texts[0][1], site.timezone, site.url) == ("Cross: 1", "Europe/Berlin", None)


def _read(terminal: int) -> Iterator[bytes]:
    while True:
        try:
            data = os.read(terminal, 4096)
        except OSError:  # Linux' word for the end of a terminal
            return
        if not data:
            return
        yield data


# The next cohort


@pytest.fixture
def copied(reference_content: Path, tmp_path: Path) -> Path:
    """The reference content with a cohort 2027 that began as a copy of 2026."""
    shutil.copytree(reference_content, tmp_path / "content")
    assert call("cohort", "2027", "--from", "2026", folder=tmp_path).exit_code == 0
    return tmp_path / "content"


@pytest.mark.parametrize("lang", ["de", "en"])
def test_what_a_copied_cohort_says(lang: str, reference_content: Path, tmp_path: Path, request: pytest.FixtureRequest) -> None:
    """What was done, what was left out and what to look at, word for word."""
    shutil.copytree(reference_content, tmp_path / "content")
    path = tmp_path / "content/cohorts/2026/schedule.yaml"
    awkward = "events:\n  - {id: eins, kind: network, title: Eins, start: 2027-06-17, status: moved, moved_from: 2027-06-16}\n"
    awkward += "  - {id: zwei, kind: network, title: Zwei, start: 2027-06-05 09:00, end: 12:00}\n"
    awkward += "  - id: drei\n    kind: network\n    title: Drei\n    start: 2027-06-12\n    ok_weekend: true\n    materials:\n"
    awkward += (
        "      - {title: Folien, file: ../../media/folien-2027.pdf}\n      - {title: Bogen, page: ../../programme.yaml}\n"
    )
    path.write_text(path.read_text("utf-8").replace("events:\n", awkward, 1), "utf-8")
    golden(f"cohort.{lang}.txt", call("cohort", "2027", "--from", "2026", "--lang", lang, folder=tmp_path).output, request)


def test_statuses_consents_and_people_start_afresh(copied: Path) -> None:
    """A draft; every date planned, none moved; no company's consent, no people, no tandems."""
    old, new = (project_of(copied).cohorts[name] for name in ("2026", "2027"))
    assert new.schedule is not None
    assert (new.people, new.tandems, new.cohort.value.state, new.cohort.value.copied_from) == (None, None, "draft", "2026")
    assert any(event.changed_on for event in old.events)
    assert {(one.status, one.moved_from, one.status_note, one.changed_on) for one in new.schedule.value.events} == {
        ("planned", (), None, None)
    }
    assert any(company.consent for company in old.cohort.value.companies)
    assert [company.consent for company in new.cohort.value.companies] == [None] * len(old.cohort.value.companies)


def test_every_old_year_of_a_copy_is_found(copied: Path) -> None:
    """Each line of the copy that still names a year of any other cohort, be it in the period of both, has a finding."""
    project = project_of(copied)
    told = {(finding.span.path, finding.span.line) for finding in check_copies(project)}
    folder = project.cohorts["2027"]
    named = {
        (record.path, number)
        for record in (folder.cohort, folder.schedule)
        if record
        for number, line in enumerate(record.document.source.lines, start=1)
        if re.search(r"\b202[567]\b", line.partition("#")[0])
        and not re.search(r"(start|end|until|opens|on): (Do |Di |Fr )?20|Durchgang 2027|Cohort 2027", line)
    }
    assert len(named) > 8
    assert named <= told


def test_a_copy_that_was_gone_through_is_quiet(copied: Path) -> None:
    """Without the line copied_from only a text that is still the old one, of a year that is over, is told."""
    path = copied / "cohorts/2027/cohort.yaml"
    path.write_text(path.read_text("utf-8").replace("copied_from: 2026\n", ""), "utf-8")
    findings = list(check_copies(project_of(copied)))
    assert {finding.rule for finding in findings} == {"cohort-old-year"}
    assert {finding.values["year"] for finding in findings} == {"2026"} | {"2025"} & {str(f.values["year"]) for f in findings}


def test_copied_sites_check_and_build(copied: Path, tmp_path: Path) -> None:
    """The copy has no error, and the site builds with its drafts."""
    assert rules(copied) == {"cohort-copied", "cohort-old-year"}
    assert build(copied, tmp_path / "_site", drafts=True).written is not None


def test_layout_and_comments_stay(copied: Path) -> None:
    """But for what goes, every line of the schedule is there as it was, or with other digits or status."""
    old, new = ((copied / f"cohorts/{year}/schedule.yaml").read_text("utf-8") for year in (2026, 2027))
    gone = re.sub(r"^    (?:(?:moved_from|changed_on|led_by): .*|status_note:\n(?:      .*\n)+)", "", old, flags=re.MULTILINE)
    for lost in (
        r"    materials:\n(?:      .*\n){3}        kind: recording\n.*\n",
        r"        - on: 2027-02-02\n(?:          .*\n)+",
    ):
        gone, number = re.subn(lost, "", gone)
        assert number == 1

    def rough(text: str) -> list[str]:
        return [re.sub(r"\d|(?<=status: )\w+", "?", line) for line in text.splitlines() if line.strip()]

    assert rough(new) == rough(gone)


DAYS = st.dates(dt.date(2020, 1, 1), dt.date(2040, 12, 31))
OF_THE_YEAR = ["moved_from: 2025-01-02", "status_note: weil", "changed_on: 2025-01-02", "mandatory: true"]


@st.composite
def cohorts(draw: st.DrawFn) -> tuple[str, str]:
    """cohort.yaml and schedule.yaml of a cohort, in many ways to lay them out."""
    start = draw(DAYS)
    end = start + dt.timedelta(days=draw(st.integers(0, 500)))
    quote = draw(st.sampled_from(["", "'", '"']))
    rounds = "".join(f"  - {{title: Befragung, on: {day}}}\n" for day in draw(st.lists(DAYS, max_size=3)))
    consent = draw(
        st.sampled_from(["", "    consent: {given_on: 2024-02-29}\n", "    consent:\n      given_on: 2024-02-29\n    # so\n"])
    )
    cohort = (
        f"title: Durchgang\nsummary: x # y\nstart: {quote}{start}{quote}\nend: {end}\n"
        f"companies:\n  - id: a\n{consent}    name: A\n" + (f"evaluation:\n{rounds}" if rounds else "")
    )
    events = "".join(draw(_event(number)) for number in range(draw(st.integers(0, 4))))
    return cohort, f"events:\n{events}" if events else "events: []\n"


@st.composite
def _event(draw: st.DrawFn, number: int) -> str:
    quote = draw(st.sampled_from(["", "'", '"']))
    status = draw(st.sampled_from(["planned", "confirmed", "cancelled", "moved"]))
    fields = [
        f"id: e{number}",
        "kind: network",
        "title: Treffen",
        f"start: {quote}{draw(DAYS)} 09:30{quote}",
        f"status: {status}",
    ]
    fields += draw(st.lists(st.sampled_from(OF_THE_YEAR), unique=True))
    if draw(st.booleans()):
        fields.append(f"registration: {{until: {draw(DAYS)}}}")
    fields = draw(st.permutations(fields))
    if draw(st.booleans()):
        return f"  - {{{', '.join(fields)}}}\n"
    comment = draw(st.sampled_from(["", "    # 2025\n", "\n"]))
    return "  - " + f"\n{comment}    ".join(fields) + "\n"


@given(cohorts(), st.one_of(st.none(), DAYS), st.booleans())
def test_every_date_keeps_its_weekday(texts: tuple[str, str], start: dt.date | None, crlf: bool) -> None:
    """All dates of any cohort move by the same number of weeks, next to the years between the two; nothing else is lost."""
    project = _project(texts, crlf=crlf)
    old = project.cohorts["2026"]
    move = move_of(old, "2029", start)
    made = copy_cohort(project, old, "2029", move, "x", None).files
    new = _project((made["cohorts/2029/cohort.yaml"], made["cohorts/2029/schedule.yaml"])).cohorts["2026"]
    assert (move.days.days % 7, abs(move.days - (move.first - move.old)) <= dt.timedelta(days=3)) == (0, True)
    for before, after in ((old.cohort, new.cohort), (old.schedule, new.schedule)):
        assert before is not None
        assert after is not None
        kept = [(at, day) for at, day in dates(before.value) if not {"moved_from", "changed_on", "consent"} & set(at)]
        moved = dict(dates(after.value))
        assert {at: move.limit(day) if at in LIMITS else day + move.days for at, day in kept} == moved
    assert old.schedule is not None
    assert new.schedule is not None
    fresh = {"status": "planned", "moved_from": (), "status_note": None, "changed_on": None}
    dated = {"start": None, "registration": None}
    wanted = [event.model_copy(update=fresh | dated) for event in old.schedule.value.events]
    assert [event.model_copy(update=dated) for event in new.schedule.value.events] == wanted
    assert new.cohort.value.companies[0].consent is None


def _project(texts: tuple[str, str], *, crlf: bool = False) -> Project:
    """A project with a cohort 2026 of these two files, read as from a disk."""
    from tempfile import TemporaryDirectory

    with TemporaryDirectory() as folder:
        content = Path(folder)
        (content / "site.yaml").write_text(
            "title: x\ndescription: x\norganisation: {name: x}\ncontact: {role: x, email: a@b.example}\n"
        )
        (content / "programme.yaml").write_text("name: x\nsummary: x\ndescription: x\n")
        (content / "cohorts/2026").mkdir(parents=True)
        for name, text in zip(("cohort", "schedule"), texts, strict=True):
            path = content / f"cohorts/2026/{name}.yaml"
            path.write_text(text, "utf-8", newline="\r\n" if crlf else "\n")
        return project_of(content)


@pytest.mark.parametrize(
    ("old", "new", "start", "first", "weeks"),
    [
        ("2026", "2027", None, "2027-09-01", 52),
        ("2026", "2031", None, "2031-09-01", 261),
        ("2026", "herbst-2027", None, "2027-09-01", 52),
        ("2026", "neu", "2028-02-01", "2028-02-01", 74),
        ("2026", "2026-2", "2027-03-01", "2027-03-01", 26),
    ],
)
def test_how_far_dates_move(old: str, new: str, start: str | None, first: str, weeks: int, reference_content: Path) -> None:
    """By the years of the two ids, or to a given first day: whole weeks for dates, the calendar for the period."""
    move = move_of(project_of(reference_content).cohorts[old], new, dt.date.fromisoformat(start) if start else None)
    assert (move.first.isoformat(), move.days) == (first, dt.timedelta(weeks=weeks))


@pytest.mark.parametrize("new", ["neu", "2026-2"])
def test_ids_without_a_year_need_a_start(new: str, reference_content: Path) -> None:
    """Where the ids do not say how far, the message asks for the first day."""
    with pytest.raises(UsageProblem, match="--start 2027-09-01"):
        move_of(project_of(reference_content).cohorts["2026"], new, None)


def test_years_in_titles_and_comments_move(tmp_path: Path) -> None:
    """The title of the cohort and comments speak of the new years, `2026/27` in both halves; texts stay for the coordinator."""
    cohort = (
        "# 2026/27, 2026-09-01, 1998\ntitle: Durchgang 2026/27\nsummary: |\n  2026\n  # 2026\n"
        "start: 2026-09-01\nend: 2027-08-31\n"
    )
    project = _project((cohort, "events: []\n"))
    old = project.cohorts["2026"]
    made = copy_cohort(project, old, "2027", move_of(old, "2027", None), "x", None).files["cohorts/2027/cohort.yaml"]
    assert made == (
        "# 2027/28, 2027-09-01, 1998\ntitle: Durchgang 2027/28\nsummary: |\n  2026\n  # 2026\n"
        "start: 2027-09-01\nend: 2028-08-31\n"
        "\n# x\ncopied_from: 2026\n"
    )


def test_holidays_have_names() -> None:
    """The holiday of a region is named in the user's language; a region that nobody knows has none."""
    corpus_christi = dt.date(2027, 5, 27)
    in_nrw, in_germany, in_english = (holiday_of("DE-NW", "de"), holiday_of("DE", "de"), holiday_of("DE-NW", "en"))
    assert in_nrw is not None
    assert in_germany is not None
    assert in_english is not None
    assert (in_nrw(corpus_christi), in_germany(corpus_christi)) == ("Fronleichnam", "")
    assert in_english(corpus_christi) == "Corpus Christi"
    assert [holiday_of(region, "de") for region in ("XX", "DE-XX", "", None)] == [None] * 4


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["2026"], 'there is a cohort "2026" already'),
        (["2027", "--from", "1999"], 'there is no cohort "1999"; there are: 2025, 2026'),
        (["Herbst 2027"], 'such as "herbst-2027"'),
        (["2027", "--start", "1.9.2027"], "2027-03-11"),
        (["2027", "--start", "9999-01-01"], "2027-03-11"),
        (["2027", "--content", "nowhere"], 'no content folder "nowhere"'),
    ],
)
def test_a_cohort_that_cannot_be_is_explained(arguments: list[str], said: str, reference_content: Path, tmp_path: Path) -> None:
    """Exit 2, what to do, and nothing written."""
    shutil.copytree(reference_content, tmp_path / "content")
    result = call("cohort", *arguments, "--lang", "en", folder=tmp_path)
    assert (result.exit_code, said in result.stderr) == (2, True), result.output
    assert len(list((tmp_path / "content/cohorts").iterdir())) == 2


# One more record


@pytest.mark.parametrize("languages", LANGUAGES, ids=",".join)
@pytest.mark.parametrize("kind", KINDS)
def test_a_new_record_checks_and_builds(kind: str, languages: tuple[str, ...], tmp_path: Path) -> None:
    """After each record there is no error and no warning, and the site builds with it."""
    write_new(tmp_path, site_files(answers(languages), TODAY))
    result = call(kind, "sommer-fest", "--title", "Fest: 'A' #1 & *B*", folder=tmp_path)
    assert result.exit_code == 0, result.output
    assert rules(tmp_path / "content") == set()
    assert build(tmp_path / "content", tmp_path / "_site", drafts=True).written is not None


@pytest.mark.parametrize("kind", KINDS)
def test_no_record_is_ever_overwritten(kind: str, site: Path) -> None:
    """The second of the same id is refused, and every byte stays."""
    assert call(kind, "fest", folder=site).exit_code == 0
    before = {path: path.read_bytes() for path in site.rglob("*.*") if path.is_file()}
    assert call(kind, "fest", folder=site).exit_code == 2
    assert {path: path.read_bytes() for path in site.rglob("*.*") if path.is_file()} == before


@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize("name", ["Fest", "a b", "../x", "a/b", "con", "ü", "-x", ""])
def test_an_id_that_is_no_file_name_is_refused(kind: str, name: str, site: Path) -> None:
    """An id becomes an address; what cannot be one is refused before anything is written."""
    assert call(kind, "--", name, folder=site).exit_code == 2


@pytest.mark.parametrize(
    "before",
    [
        "events:\n- id: a\n  kind: network\n  title: A\n  when: x\n# end\n",
        "events:\n    - kind: network\n      id: a\n      title: A\n      when: |\n        x\n\n        y",
        "events: # none\n",
        "events: []\n",
        "{}\n",
        "events:\r\n  - id: a\r\n    kind: network\r\n    title: A\r\n    when: x\r\n",
    ],
)
def test_an_event_is_added_to_any_schedule(before: str, site: Path) -> None:
    """The new event comes last, and all that was there stays letter by letter, its line ends too."""
    path = site / "content/cohorts/2027/schedule.yaml"
    path.write_bytes(before.encode())
    assert call("event", "fest", "--date", "2027-05-06", folder=site).exit_code == 0
    after = path.read_bytes().decode()
    schedule = project_of(site / "content").cohorts["2027"].schedule
    assert schedule is not None
    assert [event.id for event in schedule.value.events] == ["a"] * ("id: a" in before) + ["fest"]
    assert "id: a" not in before or after.startswith(before.removesuffix("# end\n").rstrip())
    assert "\n" not in (after.replace("\r\n", "") if "\r\n" in before else "")


def test_a_schedule_that_is_not_there_is_made(site: Path) -> None:
    """The first event of a cohort makes its file."""
    (site / "content/cohorts/2027/schedule.yaml").unlink()
    assert call("event", "fest", folder=site).exit_code == 0
    assert rules(site / "content") == set()


def test_nothing_is_added_to_a_file_with_errors(site: Path) -> None:
    """Where the schedule does not hold, the message names it; nothing is written."""
    path = site / "content/cohorts/2027/schedule.yaml"
    path.write_text("events: [\n", "utf-8")
    result = call("event", "fest", "--lang", "en", folder=site)
    assert (result.exit_code, path.read_text("utf-8")) == (2, "events: [\n")
    assert "cohorts/2027/schedule.yaml has errors" in result.stderr


def golden(name: str, text: str, request: pytest.FixtureRequest) -> None:
    """Compare with a golden file, or write it."""
    path = GOLDEN / name
    if request.config.getoption("--update-golden"):
        path.parent.mkdir(exist_ok=True)
        path.write_text(text, "utf-8")
    assert text == path.read_text("utf-8")
