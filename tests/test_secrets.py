"""The detector of secrets: what it finds, what it leaves alone, and how one says that something is meant to be public."""

from __future__ import annotations

import json
import shutil
import subprocess
from pathlib import Path

import pytest

from mentorsite.deploy.tracked import tracked_people
from mentorsite.session import examine
from mentorsite.source.suspects import suspects

from .conftest import ContentOf
from .full_site import full_site, write

FOUND = {
    "secret-link": [
        "https://example.zoom.us/j/85012345678?pwd=QmVpc3BpZWw",
        "https://us02web.zoom.us/w/85012345678?tk=abcd1234",
        "https://teams.microsoft.com/l/meetup-join/19%3ameeting_Q/0?context=x",
        "https://teams.live.com/meet/9312345678?p=AbCdEf",
        "https://firma.webex.com/firma/j.php?MTID=m0123456789abcdef",
        "https://firma.webex.com/meet/x?token=abcdef",
        "https://meet.google.com/abc-defg-hij",
        "https://meet.goto.com/123456789",
        "https://whereby.com/raum?roomKey=abcdef123",
        "https://bbb.example/b/abc?password=geheim",
        "https://cloud.example/datei?a=1&amp;token=abcdef",
    ],
    "secret-passcode": [
        "Kenncode: 829301",
        "**Passcode:** 829301",
        "Passcode 829301",
        "Das Passwort lautet Sommer2026.",
        "password = hunter22",
        "Zoom-PIN: 4711",
        "Kennwort: „geheim1“",
        "Access code: a1b2c3",
    ],
    "secret-phone": [
        "030 23125 123",
        "(030) 23125-123",
        "+49 30 23125123",
        "+49 (0)30 23125 123",
        "0049 170 3920 0123",
        "0171/3920012",
        "+43 1 5012345",
        "tel:+493023125123",
        "+33 1 99 00 12 34",
    ],
    "secret-email": ["vera@gmx.de", "vera.v+x@gmail.com", "V@Web.DE", "vera@t-online.de", "vera@yahoo.co.uk", "v@posteo.net"],
    "secret-iban": [
        "DE02 1203 0000 0000 2020 51",
        "DE02120300000000202051",
        "AT61 1904 3002 3457 3201",
        "CH93 0076 2011 6238 5295 7",
    ],
    "secret-place": [
        "52.51627, 13.37770",
        "@52.5162746,13.3777041,17z",
        "52°31'12\"N",
        "#map=18/52.51627/13.37772",
        "?lat=52.516",
    ],
}
LEFT_ALONE = [
    "Am 2026-03-12 um 09:30-12:00 Uhr, am 01.02.2026 und am 02.03.2026",
    "Passwort vergessen? Ihr Passwort finden Sie nirgends.",
    "Das Passwort ist sicher",
    "Der Kenncode kommt per Mail",
    "https://example.zoom.us/j/85012345678",
    "https://teams.microsoft.com/",
    "https://meet.google.com/",
    "https://www.example.org/key/value?page=2&lang=de",
    "kontakt@querwege.example, info@firma.de, x@gmxfirma.de",
    "DE02 1203 0000 0000 2020 52",
    "ISBN 978-3-16-148410-0, 01067 Dresden, 10115 Berlin, Art. 6 Abs. 1 DSGVO",
    "https://doi.org/10.1007/978-3-658-07553-8",
    "Version 1.10.2, 12.03.2026 10:00, Zeile 0",
    "11 000 Euro, 100 000 Menschen, 2026/2027",
]


@pytest.mark.parametrize(("rule", "text"), [(rule, text) for rule, texts in FOUND.items() for text in texts])
def test_what_looks_private_is_found_where_it_stands(rule: str, text: str) -> None:
    """Exactly one finding, of its kind, whose words stand at its place, in the middle of a text, too."""
    for before, after in (("", ""), ("Bitte: ", " danach."), ("Zeile\n- ", "\nZeile")):
        (found,) = suspects(before + text + after)
        assert found.rule == rule
        assert (before + text + after)[found.start :].startswith(found.value)


@pytest.mark.parametrize("text", LEFT_ALONE)
def test_what_is_harmless_is_left_alone(text: str) -> None:
    """Dates, prices, addresses without keys, role addresses, numbers of books and laws."""
    assert suspects(text) == ()


def test_a_long_text_is_searched_in_time_that_grows_with_it(reference_content: Path) -> None:
    """The reference content holds nothing private, and neither do rows of what a careless pattern stumbles over."""
    for path in [*reference_content.rglob("*.md"), *reference_content.rglob("*.yaml")]:
        if path.name != "people.yaml":
            assert [
                one for one in suspects(path.read_text("utf-8")) if one.rule not in ("secret-phone", "secret-link")
            ] == [], path
    for row in ("0", "+49 ", "DE02 ", "a@", "a.", "passwort", "52.5", "https://", "1° "):
        suspects(row * (20_000 // len(row)))


def test_fields_that_are_made_for_it(tmp_path: Path) -> None:
    """The contact of a role, the link of a meeting and everything about people stand where they belong."""
    content = full_site(tmp_path, lambda model, field, markdown: {"phone": "030 23125 123"}.get(field, "Wort"))
    assert [one for one in examine(content).findings if one.rule.startswith("secret-")] == []
    schedule = content / "cohorts/2026/schedule.yaml"
    text, door = schedule.read_text("utf-8"), "https://a.zoom.us/j/1?pwd=abcd1"
    for field, told in (("online", 0), ("link", 3)):
        changed = text.replace(f'"{field}": "https://host.example/Wort"', f'"{field}": "{door}"')
        assert changed.count(door) >= 2
        schedule.write_text(changed, "utf-8")
        assert len([one for one in examine(content).findings if one.rule == "secret-link"]) == (told and changed.count(door))


def test_what_is_public_on_purpose(tmp_path: Path) -> None:
    """With its reason in site.yaml, however the number is grouped; another number is still told."""
    content = full_site(tmp_path, lambda model, field, markdown: "Wort")
    write(content / "handbook/x.md", "---\ntitle: X\n---\n\nRufen Sie an: 030 / 23125-123, oder 030 23125 124.\n")
    site = content / "site.yaml"
    text = "\n".join(line for line in site.read_text("utf-8").splitlines() if not line.startswith("disclosed:"))
    site.write_text(text + '\ndisclosed: [{"value": "030 23125 123", "reason": "Nummer der Geschäftsstelle"}]\n', "utf-8")
    found = [one.values["value"] for one in examine(content).findings if one.rule == "secret-phone"]
    assert found == ["030 23125 124"]


def test_a_file_that_nothing_names_is_told(small_content: Path, tmp_path: Path) -> None:
    """A text, a record, a free-form file and an address with escapes name a file; `disclosed` says that it is known. While
    there are errors nothing is told: the link with the mistake may be the one that leads there."""
    content = Path(shutil.copytree(small_content, tmp_path / "content"))
    for name in ("text.pdf", "record.pdf", "data-1.pdf", "Es-cape.pdf", "known.pdf", "left.pdf"):
        write(content / "media/alte" / name, "x")
    write(content / "handbook/x.md", "---\ntitle: X\n---\n\n[A](../media/alte/text.pdf) [B](../media/alte/Es%2Dcape.pdf)\n")
    write(content / "data/x.yaml", "files: [data-1.pdf]\n")
    disclosed = [{"value": "media/alte/known.pdf", "reason": "Steht in der Einladung"}, {"value": "x", "reason": "record.pdf"}]
    with (content / "site.yaml").open("a", encoding="utf-8") as site:
        site.write(f"disclosed: {json.dumps(disclosed)}\n")
    assert [one.span.path for one in examine(content).findings if one.rule == "media-unused"] == ["media/alte/left.pdf"]
    write(content / "handbook/y.md", "---\ntitle: Y\n---\n\n[C](../media/alte/links.pdf)\n")
    assert "media-unused" not in {one.rule for one in examine(content).findings}


@pytest.mark.parametrize(
    ("remote", "host"),
    [
        ("https://github.com/a/b.git", "github.com"),
        ("git@gitlab.com:a/b.git", "gitlab.com"),
        ("ssh://git@codeberg.org/a/b.git", "codeberg.org"),
        ("https://name:word@github.com/a/b", "github.com"),
        ("git@git.firma.example:a/b.git", ""),
        ("https://notgithub.com/a/b", ""),
        ("/srv/git/github.com.git", ""),
    ],
)
def test_people_files_on_public_hosts(tmp_path: Path, remote: str, host: str) -> None:
    """Only where git keeps the file and a remote is on a public host; git is never asked to reach out."""
    people = tmp_path / "content/cohorts/2026/people.yaml"
    write(people, "people: []\n")
    assert tracked_people(tmp_path / "content") == {}
    subprocess.run(["git", "init", "-q"], cwd=tmp_path, check=True)
    subprocess.run(["git", "remote", "add", "origin", remote], cwd=tmp_path, check=True)
    assert tracked_people(tmp_path / "content") == {}
    subprocess.run(["git", "add", "content"], cwd=tmp_path, check=True)
    assert tracked_people(tmp_path / "content") == ({"cohorts/2026/people.yaml": host} if host else {})


def test_a_sample_cohort_is_no_secret(content_of: ContentOf, small_content: Path) -> None:
    """Whoever publishes made-up people is left alone."""
    content = content_of(small_content, {})
    tracked = {"cohorts/2026/people.yaml": "github.com"}
    assert [one for one in examine(content, tracked=tracked).findings if one.rule == "people-tracked"] == []
