"""What has changed since the last publication: the human list and nothing else, the same in every output that tells it."""

from __future__ import annotations

import datetime as dt
import json
import re
import shutil
from collections.abc import Callable
from pathlib import Path
from typing import Any

import feedparser  # type: ignore[import-untyped]
import jsonschema
import pytest
from click.testing import CliRunner

from mentorsite.build import build
from mentorsite.changes import json_schema, read_since
from mentorsite.cli import main
from mentorsite.session import Session

ROOT = Path(__file__).resolve().parents[1]
MINIMAL = Path(__file__).parent / "sites" / "minimal" / "content"
SCHEMA = ROOT / "docs" / "schedule.schema.json"
SCHEDULE = "cohorts/2026/schedule.yaml"
DAY = dt.date(2026, 2, 20)
MOVED = "start: 2026-03-19 09:00\n    end: 16:00\n    status: moved\n    moved_from: 2026-03-12 09:00"
Change = Callable[[str], str]


def without(text: str, name: str) -> str:
    """A schedule without one of its events."""
    return re.sub(rf"  - id: {name}\n(?:    .*\n)+", "", text)


def swap(old: str, new: str) -> Change:
    """Writes something else in one place."""

    def change(text: str) -> str:
        assert text.count(old) == 1
        return text.replace(old, new)

    return change


NEW = "  - {id: neu, kind: network, title: {de: Neu, en: New}, start: 2026-05-05 17:00, end: 19:00}\n"
START = "start: 2026-03-12 09:00\n    end: 16:00"
# What somebody does to the schedule; what the page then says of it in German and in English.
CASES: dict[str, tuple[Change, list[str], list[str]]] = {
    "moved": (
        swap(START, MOVED),
        ["Verschoben von Donnerstag, 12. März 2026, 09:00–16:00 Uhr auf Donnerstag, 19. März 2026, 09:00–16:00 Uhr"],
        ["Moved from Thursday, 12 March 2026, 09:00–16:00 to Thursday, 19 March 2026, 09:00–16:00"],
    ),
    "other end": (
        swap("end: 16:00", "end: 17:00"),
        ["Verschoben von Donnerstag, 12. März 2026, 09:00–16:00 Uhr auf Donnerstag, 12. März 2026, 09:00–17:00 Uhr"],
        ["Moved from Thursday, 12 March 2026, 09:00–16:00 to Thursday, 12 March 2026, 09:00–17:00"],
    ),
    "loose": (
        swap(START, "when: {de: im April, en: in April}"),
        ["Findet nicht am Donnerstag, 12. März 2026, 09:00–16:00 Uhr statt; ein neuer Tag folgt"],
        ["Does not take place on Thursday, 12 March 2026, 09:00–16:00; a new day will follow"],
    ),
    "cancelled": (
        swap(START, f"{START}\n    status: cancelled"),
        ["Abgesagt: Donnerstag, 12. März 2026, 09:00–16:00 Uhr"],
        ["Cancelled: Thursday, 12 March 2026, 09:00–16:00"],
    ),
    "new": (
        lambda text: (
            f"{text}  - {{id: neu, kind: network, title: {{de: Neu, en: New}}, start: 2026-05-05 17:00, end: 19:00}}\n"
        ),
        ["Neuer Termin: Dienstag, 5. Mai 2026, 17:00–19:00 Uhr"],
        ["New date: Tuesday, 5 May 2026, 17:00–19:00"],
    ),
    "place": (
        swap("host: beispielbau", "place: Aula"),
        ["Neuer Ort: Aula"],
        ["New place: Aula"],
    ),
    "material": (
        swap(START, f"{START}\n    materials: [{{title: {{de: Folien, en: Slides}}, link: 'https://folien.example/1'}}]"),
        ["Neues Material: Folien"],
        ["New material: Slides"],
    ),
    "both": (
        swap(f"{START}\n    host: beispielbau", f"{MOVED}\n    place: Aula"),
        [
            "Verschoben von Donnerstag, 12. März 2026, 09:00–16:00 Uhr auf Donnerstag, 19. März 2026, 09:00–16:00 Uhr",
            "Neuer Ort: Aula",
        ],
        [
            "Moved from Thursday, 12 March 2026, 09:00–16:00 to Thursday, 19 March 2026, 09:00–16:00",
            "New place: Aula",
        ],
    ),
    "title": (swap("de: Laufbahn planen", "de: Den Weg planen"), [], []),
    "text": (swap(START, f"{START}\n    summary: {{de: Ein Tag., en: A day.}}\n    mandatory: true"), [], []),
    "audience": (swap(START, f"{START}\n    audience: [mentee, hr]"), [], []),
    "order": (
        lambda text: f"events:\n{re.sub('(?s).*?(?=  - id: laufbahn)', '', text)}{without(text, 'laufbahn')[8:]}",
        [],
        [],
    ),
    "gone": (lambda text: without(text, "laufbahn"), [], []),
}


@pytest.fixture(scope="session")
def published(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder of the minimal site as it was published; nobody writes to it."""
    site = tmp_path_factory.mktemp("published") / "_site"
    assert build(MINIMAL, site).written is not None
    return site


@pytest.fixture
def content(tmp_path: Path) -> Path:
    """A copy of the minimal content."""
    return Path(shutil.copytree(MINIMAL, tmp_path / "content"))


def edit(content: Path, change: Change) -> None:
    """Change the schedule."""
    path = content / SCHEDULE
    before = path.read_text("utf-8")
    path.write_text(change(before), "utf-8")


def told(files: dict[str, bytes], page: str) -> list[str]:
    """What a page of changes says, one sentence a change."""
    return re.findall(r'<h3 class="card-title">.*?</h3>\n<p>(.*?)</p>', files[page].decode())


def built(content: Path, since: Path | None, today: dt.date | None = DAY) -> dict[str, bytes]:
    """The site of some content, as published after `since`."""
    edition = Session(content, since=read_since(since) if since else None, today=today).build()
    assert edition.good, edition.report
    return dict(edition.files)


@pytest.mark.parametrize("case", CASES)
def test_the_list_is_the_one_that_people_want(case: str, content: Path, published: Path) -> None:
    """Moves, cancellations, new dates, places and material are told in both languages; wording and order are not."""
    change, german, english = CASES[case]
    edit(content, change)
    files = built(content, published)
    assert told(files, "aenderungen/index.html") == german
    assert told(files, "en/changes/index.html") == english
    for feed, lines in (("aenderungen/feed.xml", german), ("en/changes/feed.xml", english)):
        parsed = feedparser.parse(files[feed])
        assert not parsed.bozo
        assert [entry.summary.partition(". ")[2] if "2026. " in entry.summary else "" for entry in parsed.entries] == [
            f"{line}." for line in lines
        ]
        assert len({entry.id for entry in parsed.entries}) == len(lines)
        assert {entry.updated for entry in parsed.entries} <= {"2026-02-20T00:00:00Z"}


def test_a_date_that_is_restored_is_told(content: Path, tmp_path: Path) -> None:
    """Cancelled, published, and then not cancelled after all."""
    edit(content, swap(START, f"{START}\n    status: cancelled"))
    build(content, tmp_path / "one")
    edit(content, swap("\n    status: cancelled", ""))
    files = built(content, tmp_path / "one")
    assert told(files, "aenderungen/index.html")[0] == "Findet doch statt: Donnerstag, 12. März 2026, 09:00–16:00 Uhr"


def test_what_was_told_once_stays(content: Path, published: Path, tmp_path: Path) -> None:
    """The next publications, with other changes or none, go on telling it, each change with its own day, the latest first."""
    edit(content, CASES["moved"][0])
    build(content, tmp_path / "one", since=read_since(published), today=DAY)
    edit(content, CASES["place"][0])
    build(content, tmp_path / "two", since=read_since(tmp_path / "one"), today=DAY + dt.timedelta(days=3))
    files = built(content, tmp_path / "two", DAY + dt.timedelta(days=9))
    assert told(files, "en/changes/index.html") == [*CASES["place"][2], *CASES["moved"][2]]
    days = re.findall(r'<h2 id="day-.*?<time datetime="(.*?)"', files["en/changes/index.html"].decode())
    assert days == ["2026-02-23", "2026-02-20"]


def test_a_publication_after_itself_is_itself(content: Path, published: Path, tmp_path: Path) -> None:
    """Nothing changed: not a byte of the site changes either, however often it is published."""
    edit(content, CASES["both"][0])
    build(content, tmp_path / "one", since=read_since(published), today=DAY)
    again = built(content, tmp_path / "one", DAY + dt.timedelta(days=30))
    assert {path: data for path, data in again.items() if (tmp_path / "one" / path).read_bytes() != data} == {}


def test_numbers_rise_with_what_calendars_show(content: Path, published: Path) -> None:
    """SEQUENCE and the day rise by any change that a calendar shows, and by no other; the UID stays."""
    before = event_of(json.loads((published / "schedule.json").read_bytes()))
    for case, risen in (
        ("title", 1),
        ("text", 1),
        ("audience", 1),
        ("moved", 1),
        ("cancelled", 1),
        ("order", 0),
        ("material", 0),
    ):
        shutil.copyfile(MINIMAL / SCHEDULE, content / SCHEDULE)
        edit(content, CASES[case][0])
        now = event_of(json.loads(built(content, published)["schedule.json"]))
        assert (case, now["sequence"] - before["sequence"], now["uid"]) == (case, risen, before["uid"])
        assert now.get("changed_on") == ("2026-02-20" if risen else None)


def event_of(schedule: dict[str, Any]) -> dict[str, Any]:
    """The event that the cases change."""
    (found,) = (event for cohort in schedule["cohorts"] for event in cohort["events"] if event["id"] == "laufbahn")
    return dict(found)


def test_moves_count_without_a_published_state(content: Path) -> None:
    """From the content alone: each recorded move and a cancellation raise SEQUENCE, and the page tells them."""
    edit(
        content, swap(START, MOVED.replace("moved_from: ", "moved_from: [2026-03-05 09:00, ") + "]\n    changed_on: 2026-02-10")
    )
    files = built(content, None, None)
    event = event_of(json.loads(files["schedule.json"]))
    assert (event["sequence"], event["changed_on"]) == (2, "2026-02-10")
    assert told(files, "en/changes/index.html") == [
        "Moved from Thursday, 12 March 2026, 09:00 to Thursday, 19 March 2026, 09:00–16:00",
        "Moved from Thursday, 5 March 2026, 09:00 to Thursday, 12 March 2026, 09:00",
    ]


def test_a_moved_date_of_a_series_has_its_day(content: Path) -> None:
    """What an exception says of its latest change stands beside the move and in the calendars, and at no other date."""
    series = f"{START}\n    repeat: {{every: week, until: 2026-03-26, exceptions: [{{on: 2026-03-19, "
    edit(content, swap(START, series + "start: 2026-03-20 09:00, changed_on: 2026-02-10}]}"))
    files = built(content, None, None)
    days = {
        event["id"]: event.get("changed_on")
        for cohort in json.loads(files["schedule.json"])["cohorts"]
        for event in cohort["events"]
    }
    assert days == {
        "auftakt": None,
        "laufbahn-2026-03-12": None,
        "laufbahn-2026-03-19": "2026-02-10",
        "laufbahn-2026-03-26": None,
    }
    (change,) = json.loads(files["schedule.json"])["changes"]
    assert (change["kind"], change["on"]) == ("moved", "2026-02-10")


def test_a_name_that_is_withdrawn_is_told_nowhere(content: Path, tmp_path: Path) -> None:
    """The list of changes keeps no name of a company that does not want to be named any more."""
    build(content, tmp_path / "one")
    edit(content, swap("    host: musterwerk\n", "    place: Aula\n"))
    build(content, tmp_path / "two", since=read_since(tmp_path / "one"), today=DAY)
    assert b"Musterwerk" in (tmp_path / "one/schedule.json").read_bytes()
    assert b"Musterwerk" not in (tmp_path / "two/schedule.json").read_bytes()
    edit(content, swap("    place: Aula\n", "    host: musterwerk\n"))
    build(content, tmp_path / "three", since=read_since(tmp_path / "two"), today=DAY)
    cohort = content / "cohorts/2026/cohort.yaml"
    text = cohort.read_text("utf-8")
    cohort.write_text(re.sub(r"    consent:.*\n(?:      .*\n)*", "", text), "utf-8")
    files = built(content, tmp_path / "three")
    assert [
        path for path in ("schedule.json", "aenderungen/index.html", "aenderungen/feed.xml") if b"Musterwerk" in files[path]
    ] == []


def test_a_new_address_keeps_the_uid(content: Path, published: Path) -> None:
    """A site that moves to another host keeps the UIDs that its readers have in their calendars."""
    site = content / "site.yaml"
    site.write_text(site.read_text("utf-8").replace("https://querwege.example", "https://anders.example"), "utf-8")
    now = event_of(json.loads(built(content, published)["schedule.json"]))
    assert now["uid"] == "2026.laufbahn@querwege.example"
    assert now["page"]["de"].startswith("https://anders.example/")


def test_the_schema_is_the_published_one(request: pytest.FixtureRequest) -> None:
    """The schema in the documentation is the one that the program reads and writes by."""
    text = json.dumps(json_schema(), ensure_ascii=False, indent=2) + "\n"
    if request.config.getoption("--update-golden"):
        SCHEMA.write_text(text, "utf-8")
    assert SCHEMA.read_text("utf-8") == text


def test_the_file_fits_its_schema(reference_files: dict[str, bytes], content: Path, published: Path) -> None:
    """Another program that knows the schema reads the file of the reference site, and one with changes of all kinds."""
    schema = json.loads(SCHEMA.read_bytes())
    jsonschema.Draft202012Validator.check_schema(schema)
    for case in ("moved", "loose", "cancelled", "new", "place", "material"):
        shutil.copyfile(MINIMAL / SCHEDULE, content / SCHEDULE)
        edit(content, CASES[case][0])
        found = json.loads(built(content, published)["schedule.json"])
        jsonschema.validate(found, schema)
        assert len(found["changes"]) == 1
    jsonschema.validate(json.loads(reference_files["schedule.json"]), schema)


def test_no_secret_is_published(reference_files: dict[str, bytes]) -> None:
    """The file for programs holds no link to an online meeting; that there is one, it says."""
    text = reference_files["schedule.json"].decode()
    assert '"online": true' in text
    assert "treffen.example" not in text


@pytest.mark.parametrize("lang", ["en", "de"])
def test_what_cannot_be_compared_with_is_said(lang: str, tmp_path: Path) -> None:
    """No file, something else, a file of another version, an impossible day: one line each, and nothing is written."""
    folder = tmp_path / "alt"
    folder.mkdir()
    runs = []
    for data in (None, b"<html>", b'{"version": 2, "site": "", "timezone": "UTC", "languages": ["de"]}', b"\xff"):
        if data is not None:
            (folder / "schedule.json").write_bytes(data)
        runs.append(["--since", str(folder)])
    runs.append(["--today", "25.11.2026"])
    for more in runs:
        result = CliRunner().invoke(main, ["build", str(MINIMAL), "-o", str(tmp_path / "_site"), "--lang", lang, *more])
        assert (result.exit_code, result.output.count("\n")) == (2, 1), result.output
        assert result.output.startswith(("Error: --", "Fehler: --"))
        assert not (tmp_path / "_site").exists()
