"""Mails as they are printed: word for word in both languages, and safe to paste whatever the schedule says."""

from __future__ import annotations

import datetime as dt
import re
import shutil
from collections.abc import Iterator
from pathlib import Path

import html5lib
import pytest
from click.testing import CliRunner

from mentorsite.build import prepare
from mentorsite.cache import Store
from mentorsite.cli import main
from mentorsite.mail import Letter, digest, html, invitation, reminder, text, week_of
from mentorsite.plan import Plan
from mentorsite.recall import Recall

MINIMAL = Path(__file__).parent / "sites" / "minimal" / "content"
GOLDEN = Path(__file__).parent / "mails"
SITE = "https://querwege.example/"
SCHEDULE = """events:
  - id: auftakt
    kind: kick_off
    title: {de: "Auftakt <b>& mehr</b>", en: "Kick-off <b>& more</b>"}
    summary: {de: "Der erste Tag: 1 < 2.", en: "The first day: 1 < 2."}
    start: 2026-03-09 09:00
    end: 12:00
    host: musterwerk
    place: {de: Saal, en: Hall}
    online: https://treffen.example/auftakt?a=1&b=2
    mandatory: true
    capacity: 20
    status: confirmed
    registration: {until: 2026-03-01, link: https://anmeldung.example/1, note: {de: Formlos., en: Informal.}}
    before:
      de: |
        - [ ] Das [Handbuch](../../handbook/treffen.md) *gelesen*
        - [x] Fragen notiert
          1. zum Ablauf
          2. zum Ziel
      en: |
        - [ ] read the [handbook](../../handbook/treffen.md)
    materials: [{title: {de: Folien, en: Slides}, link: "https://folien.example/?a=1&b=2"}]
  - id: laufbahn
    kind: workshop
    title: {de: Laufbahn planen, en: Plan your career}
    start: 2026-03-12 09:00
    end: 16:00
    place: Aula
    workshop: laufbahn
    status: moved
    moved_from: 2026-03-05 09:00
    status_note: {de: Der Raum war belegt., en: The room was taken.}
    audience: [mentee]
  - id: abend
    kind: network
    title: {de: Abend, en: Evening}
    start: 2026-03-13 18:00
    end: 20:00
    status: cancelled
  - id: bericht
    kind: deadline
    title: {de: Bericht, en: Report}
    start: 2026-04-10
    audience: [mentee]
    registration: {until: 2026-03-11}
"""
CASES = {
    "digest": ["--week", "9"],
    "digest-quiet": ["--today", "2026-03-20"],
    "invitation": ["--event", "auftakt"],
    "reminder": ["--event", "laufbahn", "--kind", "reminder"],
    "cancelled": ["--event", "abend"],
}


@pytest.fixture(scope="module")
def content(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The minimal site with a week in which much happens; nobody writes to it."""
    folder = tmp_path_factory.mktemp("mail") / "content"
    shutil.copytree(MINIMAL, folder)
    (folder / "cohorts/2026/schedule.yaml").write_text(SCHEDULE, "utf-8")
    return folder


def mail(content: Path, *arguments: str) -> str:
    """What the command prints."""
    result = CliRunner().invoke(main, ["mail", "2026", str(content), *arguments])
    assert result.exit_code == 0, result.output
    return result.output


@pytest.mark.parametrize("form", ["text", "html"])
@pytest.mark.parametrize("lang", ["de", "en"])
@pytest.mark.parametrize("case", CASES)
def test_mails_are_the_golden_ones(case: str, lang: str, form: str, content: Path, request: pytest.FixtureRequest) -> None:
    """Each mail reads exactly as somebody who writes to participants has approved it."""
    golden = GOLDEN / f"{case}.{lang}.{'txt' if form == 'text' else 'html'}"
    found = mail(content, *CASES[case], "--language", lang, "--format", form)
    if request.config.getoption("--update-golden"):
        golden.write_text(found, "utf-8")
    assert found == golden.read_text("utf-8")


def test_the_digest_tells_what_has_changed(content: Path, tmp_path: Path) -> None:
    """With what was published last, the mail of the week says what is otherwise now; and nothing of other weeks' changes."""
    old = tmp_path / "old"
    shutil.copytree(content, old / "content")
    schedule = old / "content/cohorts/2026/schedule.yaml"
    schedule.write_text(schedule.read_text("utf-8").replace("start: 2026-04-10", "start: 2026-04-24"), "utf-8")
    assert CliRunner().invoke(main, ["build", str(old / "content"), "-o", str(old / "_site")]).exit_code == 0
    line = "Report: Moved from Friday, 24 April 2026 to Friday, 10 April 2026"
    arguments = ("--language", "en", "--since", str(old / "_site"), "--today")
    assert line in mail(content, *arguments, "2026-03-10")
    assert line not in mail(content, *arguments, "2026-03-10", "--week", "14")
    assert line not in mail(content, "--language", "en", "--today", "2026-03-10")


@pytest.fixture(scope="module")
def plan(reference_content: Path) -> Plan:
    """The plan of the reference site."""
    planned = prepare(reference_content, Recall(Store())).plan
    assert planned is not None
    return planned


def letters(plan: Plan) -> Iterator[Letter]:
    """Every mail that the reference site gives rise to: of each week and each date, in each language."""
    for folder in plan.project.cohorts.values():
        for reader in plan.readers:
            for number in range(1, 60):
                week = week_of(folder, number=number)
                yield plan.texts.watch(lambda r=reader, f=folder, w=week: digest(r, f, w, plan.chronicle))[0]
            for event in folder.events:
                for write in (invitation, reminder):
                    yield plan.texts.watch(lambda r=reader, f=folder, e=event, w=write: w(r, f, e))[0]


def test_every_mail_can_be_pasted(plan: Plan, reference_files: dict[str, bytes]) -> None:
    """Sound HTML that loads nothing, text without markup, and links into the site that lead somewhere."""
    found = list(letters(plan))
    assert len(found) > 300
    for letter in found:
        page, plain = html(letter), text(letter)
        tree = html5lib.HTMLParser(strict=True).parse(page)
        assert [one.tag for one in tree.iter() if str(one.tag).rpartition("}")[2] in ("script", "img", "link", "input")] == []
        assert not re.search(r"<\w|&\w+;|\n\n\n", plain), plain
        for address in re.findall(r'href="([^"]*)"', page):
            assert address.startswith(("https://", "mailto:", "#")), address
            if address.startswith(SITE):
                file = address.removeprefix(SITE).partition("#")[0]
                assert (f"{file}index.html" if not file or file.endswith("/") else file) in reference_files


def test_weeks_are_counted_from_the_first_day(plan: Plan) -> None:
    """Week 1 is that of the cohort's first day, from Monday to Sunday; a day lies in the week that holds it."""
    folder = plan.project.cohorts["2026"]
    start = folder.cohort.value.start
    first = week_of(folder, number=1)
    assert first.first <= start <= first.last
    assert (first.first.weekday(), first.last.weekday()) == (0, 6)
    for days in range(0, 400, 3):
        week = week_of(folder, day=start + dt.timedelta(days=days))
        assert week.first <= start + dt.timedelta(days=days) <= week.last
        assert week == week_of(folder, number=week.number)


def test_without_an_address_there_are_no_links(content: Path, tmp_path: Path) -> None:
    """A site that does not know its address gives mails without ways into it, not broken ones."""
    own = Path(shutil.copytree(content, tmp_path / "content"))
    site = own / "site.yaml"
    site.write_text(re.sub(r"\nurl: .*", "", site.read_text("utf-8")), "utf-8")
    page = mail(own, "--event", "auftakt", "--format", "html")
    assert {address.partition("/")[0] for address in re.findall(r'href="([^"]*)"', page)} == {"https:"}
    assert "querwege.example/" not in page


MISTAKES = {
    "cohort": ["2062"],
    "cohort-far": ["herbst"],
    "event": ["2026", "--event", "aufakt"],
    "event-far": ["2026", "--event", "x"],
    "language": ["2026", "--language", "fr"],
    "no-event": ["2026", "--kind", "reminder"],
    "event-of-digest": ["2026", "--kind", "digest", "--event", "auftakt"],
    "week-of-invitation": ["2026", "--event", "auftakt", "--week", "3"],
    "address": ["2026", "--url", "querwege"],
    "day": ["2026", "--today", "morgen"],
    "since": ["2026", "--since", "nirgends"],
}


@pytest.mark.parametrize("lang", ["de", "en"])
def test_mistakes_are_said_in_one_line(lang: str, content: Path, request: pytest.FixtureRequest) -> None:
    """Whatever cannot be is said with the nearest name, and the exit code is that of wrong use."""
    lines = []
    for cohort, *more in MISTAKES.values():
        result = CliRunner().invoke(main, ["mail", cohort, str(content), *more, "--lang", lang])
        assert (result.exit_code, result.stdout, result.stderr.count("\n")) == (2, "", 1), result.output
        lines.append(result.stderr)
    golden = GOLDEN / f"mistakes.{lang}.txt"
    if request.config.getoption("--update-golden"):
        golden.write_text("".join(lines), "utf-8")
    assert "".join(lines) == golden.read_text("utf-8")


def test_errors_in_the_content_are_said(content: Path, tmp_path: Path) -> None:
    """Of a schedule that does not hold together no mail is written."""
    own = Path(shutil.copytree(content, tmp_path / "content"))
    schedule = own / "cohorts/2026/schedule.yaml"
    schedule.write_text(schedule.read_text("utf-8").replace("end: 16:00", "end: 08:00"), "utf-8")
    result = CliRunner().invoke(main, ["mail", "2026", str(own), "--lang", "en"])
    assert (result.exit_code, result.stdout) == (1, "")
    assert "[event-end]" in result.stderr
