"""`mentorsite privacy` tells what the site says about each person; `mentorsite forget` takes her out of all files."""

from __future__ import annotations

import datetime as dt
import io
import json
import shutil
import zipfile
from pathlib import Path

import pytest
from click.testing import CliRunner, Result
from pypdf import PdfWriter
from pypdf.generic import DictionaryObject, NameObject, RectangleObject, StreamObject

from mentorsite.cli import main
from mentorsite.diagnostics import Severity
from mentorsite.errors import EnvironmentProblem
from mentorsite.keyfile import EVERYBODY, OWN
from mentorsite.privacy.words import readings, spelled
from mentorsite.protect import Keys, Ring
from mentorsite.session import examine
from mentorsite.starter.files import change

from .full_site import write

MINIMAL = Path(__file__).parent / "sites" / "minimal" / "content"
OLD = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600)  # how office files begin that a password locks, and those of before 2007
CHAPTER = "---\ntitle: Dank\n---\n\n"
DAY = "2026-11-25"
DISCLOSED = """disclosed:
  - {value: +49 171 5550123, reason: {de: Notruf des Programms, en: The programme's emergency number}}
"""
PEOPLE = """# Wer dabei ist
people:
  # die Mentorin
  - id: vera  # schreibt gern
    name: Vera Vorlage
    role: mentor
    company: musterwerk
    phone: 030 23125 123
    exclusions: [pia]
    consents:
      - scope: photo
        given_on: 2026-01-12

  # und die anderen
  - id: pia
    name: "Pia Probe"
    role: mentee
    company: beispielbau
    reports_to: vera
    exclusions:
      - vera
  - {id: karl, name: Karl Kulisse, role: line_manager, company: beispielbau, exclusions: [vera, pia]}
  - {id: ruth, name: Ruth Rahmen, role: mentor, company: musterwerk}
"""
TANDEMS = """tandems:
  - code: T01 # das erste
    mentor: vera
    mentee: pia
    status: active
    started_on: 2026-02-05
    check_ins: [2026-03-01, 2027-01-15]
  - {code: T02, mentors: [vera, ruth], mentee: pia, status: completed, started_on: 2026-02-05, ended_on: 2026-06-01}
"""


@pytest.fixture
def content(tmp_path: Path) -> Path:
    """A site with three people who know each other."""
    made = Path(shutil.copytree(MINIMAL, tmp_path / "content"))
    write(made / "cohorts/2026/people.yaml", PEOPLE)
    write(made / "cohorts/2026/tandems.yaml", TANDEMS)
    return made


def run(*arguments: str | Path, answer: str = "") -> Result:
    """The program, in English."""
    return CliRunner().invoke(main, [*map(str, arguments), "--lang", "en"], input=answer)


def errors(content: Path) -> list[str]:
    """The errors of a content folder."""
    return [finding.rule for finding in examine(content).findings if finding.severity is Severity.ERROR]


def test_a_person_is_taken_out_and_everything_else_stays(content: Path) -> None:
    """Her entry goes, references to her go, comments and layout of the rest are as they were, and the site is sound."""
    result = run("forget", "vera", content, "--yes", "--today", DAY)
    assert result.exit_code == 0, result.output
    people = (content / "cohorts/2026/people.yaml").read_text("utf-8")
    assert (
        people
        == """# Wer dabei ist
people:
  # die Mentorin

  # und die anderen
  - id: pia
    name: "Pia Probe"
    role: mentee
    company: beispielbau
    reports_to: outside
    exclusions: []
  - {id: karl, name: Karl Kulisse, role: line_manager, company: beispielbau, exclusions: [pia]}
  - {id: ruth, name: Ruth Rahmen, role: mentor, company: musterwerk}
"""
    )
    assert (
        (content / "cohorts/2026/tandems.yaml").read_text("utf-8")
        == f"""tandems:
  - code: T01 # das erste
    note: "Am {DAY} wurde eine Person aus den Daten dieses Tandems gelöscht."
    ended_on: {DAY}
    mentee: pia
    status: dissolved
    started_on: 2026-02-05
    check_ins: [2026-03-01]
  - {{code: T02, note: "Am {DAY} wurde eine Person aus den Daten dieses Tandems gelöscht.", mentors: [ruth], mentee: pia, \
status: completed, started_on: 2026-02-05, ended_on: 2026-06-01}}
"""
    )
    assert errors(content) == []


@pytest.mark.parametrize("wanted", ["vera", "Vera Vorlage", "PIA", "karl"])
def test_no_file_names_her_any_more(content: Path, wanted: str) -> None:
    """By id or by name, whatever the case; lines that are not ours to change are told with their place."""
    name = {"vera": "Vera Vorlage", "pia": "Pia Probe", "karl": "Karl Kulisse"}[wanted.split()[0].lower()]
    write(content / "handbook/dank.md", f"---\ntitle: Dank\n---\n\nWir danken {name}.\n")
    result = run("forget", wanted, content, "--yes", "--today", DAY)
    assert result.exit_code == 0, result.output
    left = [path.name for path in content.rglob("*") if path.is_file() and name in path.read_text("utf-8")]
    assert left == ["dank.md"]
    assert f"handbook/dank.md:5: Wir danken {name}." in result.output


def test_the_last_person_leaves_an_empty_list(content: Path) -> None:
    """One after the other; the file stays valid and keeps its comments."""
    for one in ("pia", "karl", "vera", "ruth"):
        assert run("forget", one, content, "--yes", "--today", DAY).exit_code == 0
    assert (content / "cohorts/2026/people.yaml").read_text("utf-8").startswith("# Wer dabei ist\npeople: []\n")
    assert errors(content) == []


def test_her_photo_goes_unless_others_need_it(content: Path) -> None:
    """A picture that another file names stays."""
    for name in ("vera.jpg", "alle.jpg", "ruth.jpg"):
        write(content / "media" / name, "x")
    people = content / "cohorts/2026/people.yaml"
    write(
        people,
        PEOPLE.replace("phone: 030 23125 123", "photo: ../../media/vera.jpg")
        .replace("reports_to: vera", "photo: ../../media/alle.jpg")
        .replace("name: Ruth Rahmen,", "name: Ruth Rahmen, photo: ../../media/ruth.jpg,"),
    )
    write(content / "handbook/dank.md", "---\ntitle: Dank\n---\n\n![Alle](../media/alle.jpg)\n")
    assert run("forget", "vera", content, "--yes", "--today", DAY).exit_code == 0
    assert run("forget", "pia", content, "--yes", "--today", DAY).exit_code == 0
    write(content / "data/bilder.yaml", "start: ruth.jpg\n")
    assert run("forget", "ruth", content, "--yes", "--today", DAY).exit_code == 0
    assert sorted(path.name for path in (content / "media").glob("*.jpg")) == ["alle.jpg", "ruth.jpg"]


def test_it_asks_before_it_writes(content: Path) -> None:
    """No is the default; then nothing changes."""
    before = {path: path.read_bytes() for path in content.rglob("*") if path.is_file()}
    result = run("forget", "vera", content, answer="\n")
    assert "Nothing was written" in result.output
    assert before == {path: path.read_bytes() for path in content.rglob("*") if path.is_file()}
    assert run("forget", "niemand", content, "--yes").exit_code == 2
    write(content / "handbook/kaputt.md", "---\ntitle: [\n---\n")
    assert run("forget", "vera", content, "--yes").exit_code == 1


def test_an_error_leaves_nothing_half_done(content: Path) -> None:
    """Where the second file cannot be written, the first is as it was."""
    paths = ["cohorts/2026/people.yaml", "cohorts/2026/tandems.yaml"]
    (content / "cohorts/2026/.tandems.yaml.new").mkdir()
    with pytest.raises(EnvironmentProblem):
        change(content, dict.fromkeys(paths, "people: []\n"))
    assert [(content / path).read_text("utf-8") for path in paths] == [PEOPLE, TANDEMS]


def test_what_remains_is_said_with_the_way_to_clean_it(content: Path) -> None:
    """Without git there are copies; feeds and certificates are named in any case."""
    output = run("forget", "vera", content, "--yes", "--today", DAY).output
    assert "certificates" in output
    assert "Copies of the content folder" in output


def test_everything_published_about_a_person_is_told(content: Path) -> None:
    """Whatever put it there: a name in a chapter counts, and without a consent it is an error."""
    write(
        content / "handbook/dank.md",
        "---\ntitle: Dank\n---\n\nWir danken Vera  **Vorlage** und Pia P., Telefon 030 23125 123.\n",
    )
    result = run("privacy", content, "--format", "json")
    told = {one["id"]: one for one in json.loads(result.output)["people"]}
    found = {one["field"]: one for one in told["vera"]["published"]}
    assert set(found) == {"name", "phone"}
    assert found["name"]["allowed"] is False
    assert "handbuch/dank.html" in found["name"]["pages"]
    assert [one["field"] for one in told["pia"]["published"]] == ["initial"]
    assert told["karl"]["published"] == []
    assert result.exit_code == 1
    text = run("privacy", content, "--person", "vera").output
    assert "WITHOUT CONSENT" in text
    assert "Karl" not in text


def test_a_built_site_is_searched_as_it_is(content: Path, tmp_path: Path) -> None:
    """Names in calendars, JSON and addresses are found, however they are written there."""
    site = tmp_path / "_site"
    write(site / "a.ics", "SUMMARY:Treffen mit Vera Vor\r\n lage\r\n")
    write(site / "b.json", '{"name": "Pia\\u0020Probe"}')
    write(site / "c.html", "<a href='x?n=Karl%20Kulisse'>x</a>")
    people = json.loads(run("privacy", content, "--site", site, "--format", "json").output)["people"]
    assert [one["published"][0]["pages"] for one in people if one["published"]] == [["a.ics"], ["b.json"], ["c.html"]]


def test_secrets_in_the_open_are_told_whatever_put_them_there(content: Path, tmp_path: Path) -> None:
    """A template, a file of media, a calendar: everything but what contacts give and site.yaml allows; once, with its pages."""
    site = tmp_path / "_site"
    for name in ("a.html", "b.html", "c.html", "d.html"):
        write(site / name, "<p>Rufen Sie an: <b>0171</b> 5550123. Sonst koordination@querwege.example</p>")
    write(site / "e.ics", "DESCRIPTION:Kenncode: 778899\r\n")
    write(site / "f.svg", "<svg><desc>52.520008, 13.404954</desc></svg>")
    write(site / "g.html", "<a href='https://zoom.example/j/123?pwd=geheim123'>x</a>")
    (site / "h.bin").write_bytes(b"\0Kenncode: 778899")
    result = run("privacy", content, "--site", site, "--format", "json")
    assert [(one["rule"], one["value"], one["pages"]) for one in json.loads(result.output)["exposed"]] == [
        ("secret-link", "https://zoom.example/j/123?pwd=geheim123", ["g.html"]),
        ("secret-passcode", "778899", ["e.ics"]),
        ("secret-phone", "0171 5550123", ["a.html", "b.html", "c.html", "d.html"]),
        ("secret-place", "52.520008, 13.404954", ["f.svg"]),
    ]
    assert result.exit_code == 1
    assert (
        "telephone number: 0171 5550123 (a.html, b.html, c.html and 1 more)" in run("privacy", content, "--site", site).output
    )
    write(content / "site.yaml", (content / "site.yaml").read_text("utf-8") + DISCLOSED)
    left = json.loads(run("privacy", content, "--site", site, "--format", "json").output)["exposed"]
    assert [one["rule"] for one in left] == ["secret-link", "secret-passcode", "secret-place"]


def document(name: str) -> bytes:
    """A letter that names Vera and her number: as PDF with an author, or as an office file that breaks the name into runs."""
    packed = io.BytesIO()
    if name.endswith(".pdf"):
        writer = PdfWriter()
        page = writer.add_blank_page(300, 300)
        font = {"/Type": "/Font", "/Subtype": "/Type1", "/BaseFont": "/Helvetica", "/Encoding": "/WinAnsiEncoding"}
        named = DictionaryObject({NameObject(key): NameObject(value) for key, value in font.items()})
        page[NameObject("/Resources")] = DictionaryObject(
            {NameObject("/Font"): DictionaryObject({NameObject("/F"): writer._add_object(named)})}
        )
        words = StreamObject()
        words.set_data(b"BT /F 12 Tf 20 200 Td (Vera Vorlage, 030 23125 123) Tj ET")
        page[NameObject("/Contents")] = writer._add_object(words.flate_encode())
        writer.add_metadata({"/Author": "Karl Kulisse"})
        writer.add_uri(0, "https://zoom.example/j/123?pwd=geheim123", RectangleObject((0, 0, 9, 9)))
        writer.write(packed)
    else:
        with zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as letter:
            name_in_runs = "<w:p><w:r><w:t>Vera Vor</w:t></w:r><w:r><w:t>lage</w:t></w:r></w:p>"
            letter.writestr("word/document.xml", f"{name_in_runs}<w:p><w:r><w:t>030 23125 123</w:t></w:r></w:p>")
            letter.writestr("docProps/core.xml", "<dc:creator>Karl Kulisse</dc:creator>")
            link = '<Relationship Target="https://zoom.example/j/123?pwd=geheim123"/>'
            letter.writestr("word/_rels/document.xml.rels", link)
    return packed.getvalue()


def locked() -> bytes:
    """The same PDF behind a password."""
    writer, packed = PdfWriter(io.BytesIO(document("brief.pdf"))), io.BytesIO()
    writer.encrypt("geheim")
    writer.write(packed)
    return packed.getvalue()


@pytest.mark.parametrize("name", ["brief.pdf", "brief.docx"])
def test_documents_are_read(content: Path, tmp_path: Path, name: str) -> None:
    """The text of a PDF or office file, its author and its links count as those of a page do; the raw bytes hold none of it."""
    data = document(name)
    assert b"Vorlage" not in data
    (content / "media" / name).write_bytes(data)
    site = tmp_path / "_site"
    write(site / "index.html", "<p>x</p>")
    (site / name).write_bytes(data)
    told = json.loads(run("privacy", content, "--site", site, "--format", "json").output)
    assert {one["id"] for one in told["people"] if one["published"]} == {"vera", "karl"}
    assert {one["rule"] for one in told["exposed"]} == {"secret-phone", "secret-link"}
    assert f"  media/{name}\n" in run("forget", "vera", content, "--yes").output


@pytest.mark.parametrize("data", [b"%PDF-1.7 nothing", b"PK\x03\x04nothing", document("brief.docx")[:200], OLD])
def test_documents_that_cannot_be_read_are_named(content: Path, tmp_path: Path, data: bytes) -> None:
    """Whether they are searched is no secret."""
    site = tmp_path / "_site"
    write(site / "index.html", "<p>x</p>")
    (site / "brief.pdf").write_bytes(data)
    told = run("privacy", content, "--site", site)
    assert told.exit_code == 0
    assert "or they are broken: brief.pdf\n" in told.output
    assert json.loads(run("privacy", content, "--site", site, "--format", "json").output)["unread"] == ["brief.pdf"]
    (site / "brief.pdf").write_bytes(locked())
    assert "or they are broken: brief.pdf\n" in run("privacy", content, "--site", site).output


def test_the_contact_of_a_company_is_meant_to_be_public_where_the_company_is(content: Path, tmp_path: Path) -> None:
    """Its address may be on the site; that of a company that did not agree to being named may not."""
    cohort = content / "cohorts/2026/cohort.yaml"
    contacts = "name: {0}\n    hr_contact: {{role: Personal, email: {1}@gmail.com}}"
    text = cohort.read_text("utf-8")
    for name in ("Musterwerk", "Beispielbau"):
        text = text.replace(f"name: {name}", contacts.format(name, name.lower()))
    write(cohort, text)
    site = tmp_path / "_site"
    write(site / "a.html", "<p>musterwerk@gmail.com, beispielbau@gmail.com</p>")
    told = json.loads(run("privacy", content, "--site", site, "--format", "json").output)["exposed"]
    assert [one["value"] for one in told] == ["beispielbau@gmail.com"]


def test_what_participants_see_is_told(content: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """With keys: which of her fields stand behind how many accesses, and her own link; accesses that are over do not count."""
    day = dt.date.today()  # noqa: DTZ011 - as the program does
    ring = Ring.new([EVERYBODY, f"{OWN}vera"]).with_link("Vera", (EVERYBODY, f"{OWN}vera"), day)[0]
    ring = ring.with_link("Alle", (EVERYBODY,), day)[0].with_link("Früher", (EVERYBODY,), day - dt.timedelta(days=1))[0]
    monkeypatch.setenv("MENTORSITE_KEYS", Keys({"2026": ring}).dump())
    text = run("privacy", content, "--person", "vera").output
    assert "behind 2 accesses: name, telephone number\n" in text
    assert f"a link of her own, until {day}" in text
    told = {one["id"]: one for one in json.loads(run("privacy", content, "--format", "json").output)["people"]}
    assert (told["vera"]["participants"], told["karl"]["participants"]) == (["name", "phone"], ["name"])
    cohort = content / "cohorts/2026/cohort.yaml"
    write(cohort, f"{cohort.read_text('utf-8')}retention:\n  until: {day - dt.timedelta(days=1)}\n")
    assert "accesses" not in run("privacy", content).output  # after that day nobody of it is shown inside either
    monkeypatch.setenv("MENTORSITE_KEYS", "x")
    broken = run("privacy", content)
    assert (broken.exit_code, broken.output.count("\n")) == (2, 1)


def test_nothing_is_public_by_default(reference_content: Path) -> None:
    """In the reference site every name that is shown has its consent."""
    result = run("privacy", reference_content)
    assert result.exit_code == 0, result.output
    assert "without a consent: 0." in result.output


@pytest.mark.parametrize(("words", "text"), [("Vera V", "vera\u00a0v!"), ("Jo Öz", "x jo\nöz y")])
def test_spacing_hides_no_name(words: str, text: str) -> None:
    """A space that does not break, or the end of a line, stands between two words as well."""
    import re

    assert re.search(spelled(words), readings(text.encode()), re.IGNORECASE)
