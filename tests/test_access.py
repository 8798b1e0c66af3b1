"""`mentorsite access`, and `build` with keys: what a coordinator types, reads and gets."""

from __future__ import annotations

import csv
import datetime as dt
import json
import os
import re
import shutil
import stat
import subprocess
from collections.abc import Callable
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from mentorsite.cli import access, main
from mentorsite.keyfile import FILE, TEXT
from mentorsite.protect import Keys

Run = Callable[..., Result]
KEY = re.compile(r"https://querwege\.example/durchgaenge/2026/teilnahme\.html#key=[\w-]{22}")


@pytest.fixture
def site(reference_content: Path, tmp_path: Path) -> Path:
    """The folder of a site."""
    shutil.copytree(reference_content, tmp_path / "site/content")
    return tmp_path / "site"


@pytest.fixture
def run(site: Path, monkeypatch: pytest.MonkeyPatch) -> Run:
    """Calls mentorsite in the site's folder, in German unless told otherwise."""
    monkeypatch.chdir(site)
    for name in (TEXT, FILE):
        monkeypatch.delenv(name, raising=False)

    def call(*arguments: str, lang: str = "de", **environ: str) -> Result:
        return CliRunner().invoke(main, [*arguments, "--lang", lang], env=environ)

    return call


def keys(site: Path) -> Keys:
    """What the key file holds."""
    return Keys.load(site.with_name("site.keys.json").read_text("utf-8"))


def test_a_passphrase_is_made_and_shown_once(site: Path, run: Run) -> None:
    """The key file lies beside the site's folder, for its owner alone; it holds no word of the passphrase."""
    done = run("access", "new", "2026", "Mentees", "--role", "mentee")
    assert done.exit_code == 0, done.output
    passphrase = re.search(r"(?m)^    (\S+( \S+)+)$", done.output)
    assert passphrase
    assert len(passphrase[1].split()) >= 6
    file = site.with_name("site.keys.json")
    assert str(file) in done.output
    assert stat.S_IMODE(file.stat().st_mode) == 0o600
    assert passphrase[1].split()[0] not in file.read_text("utf-8")
    (access,) = keys(site).rings["2026"].accesses
    assert (access.name, access.groups) == ("Mentees", ("participants", "mentee"))
    retention = re.search(r"until: (\S+)", (site / "content/cohorts/2026/cohort.yaml").read_text("utf-8"))
    assert retention
    assert access.until.isoformat() == retention[1].strip('"')


@pytest.mark.parametrize(("lang", "words"), [("de", "Das öffnet bis"), ("en", "It opens")])
def test_a_link_for_a_person(site: Path, run: Run, lang: str, words: str) -> None:
    """Her role comes from the people file."""
    done = run("access", "new", "2026", "--person", "pia-probe", "--until", "2027-12-31", lang=lang)
    assert KEY.search(done.output)
    assert words in done.output
    (access,) = keys(site).rings["2026"].accesses
    assert access.groups == ("participants", "mentee", "person/pia-probe")
    assert access.until.isoformat() == "2027-12-31"


def test_links_for_everybody_are_a_table(site: Path, run: Run) -> None:
    """Each with a key of its own; a second call finds nobody left."""
    done = run("access", "new", "2026", "--all-people")
    rows = [row for row in csv.reader(done.stdout.splitlines()) if len(row) == 3]
    assert len(rows) == len({link for _, _, link in rows}) > 30
    assert all(KEY.fullmatch(link) for _, _, link in rows)
    assert "haben schon alle einen Link" in run("access", "new", "2026", "--all-people").output
    assert len(keys(site).rings["2026"].accesses) == len(rows)


def test_who_has_a_link_under_another_name_gets_no_second(site: Path, run: Run) -> None:
    """What counts is whose page it opens."""
    run("access", "new", "2026", "Pia", "--person", "pia-probe")
    assert "pia-probe," not in run("access", "new", "2026", "--all-people").stdout


def test_a_leftover_beside_the_key_file_is_no_way_in(site: Path, run: Run) -> None:
    """Neither its permissions nor where it leads are taken over; a key file that cannot be read is not overwritten."""
    file, elsewhere = site.with_name("site.keys.json"), site.with_name("elsewhere")
    file.with_name(f".{file.name}.new").symlink_to(elsewhere)
    assert run("access", "new", "2026", "Alle").exit_code == 0
    assert not elsewhere.exists()
    assert stat.S_IMODE(file.stat().st_mode) == 0o600
    for data in (b"{", b"\xff\xfe\x00"):
        file.write_bytes(data)
        broken = run("access", "new", "2026", "Andere")
        assert broken.exit_code == 2
        assert "die Schlüssel sind nicht lesbar" in broken.output
        assert file.read_bytes() == data


def test_the_list_shows_no_key(site: Path, run: Run) -> None:
    """Names, groups, last days; what is over is marked."""
    assert "noch keinen Zugang" in run("access", "list").output
    run("access", "new", "2026", "Alle", "--until", "2026-01-31", "--today", "2026-01-01")
    run("access", "new", "2026", "HR", "--role", "hr", "--until", "2027-01-31")
    listed = run("access", "list", "--today", "2026-06-01").output
    assert (
        listed
        == "2026, Zugänge: 2\n  Alle: participants, bis 2026-01-31 (abgelaufen)\n  HR: participants, hr, bis 2027-01-31\n"
    )


def test_revoking_draws_other_keys(site: Path, run: Run) -> None:
    """And says what can no longer be helped."""
    run("access", "new", "2026", "Alle")
    before = keys(site).rings["2026"].keys
    done = run("access", "revoke", "2026", "Alle")
    assert "lässt sich nicht zurückholen" in done.output
    after = keys(site).rings["2026"]
    assert after.accesses == ()
    assert after.keys["participants"] != before["participants"]
    assert after.keys["hr"] == before["hr"]


def test_a_qr_code(site: Path, run: Run) -> None:
    """In the terminal, or as a file to be printed."""
    assert "█" in run("access", "qr", "https://querwege.example/#key=x").output
    for name in ("code.svg", "code.png"):
        assert run("access", "qr", "https://querwege.example/#key=x", "-o", name).exit_code == 0
        assert (site / name).stat().st_size > 200
    assert run("access", "qr", "x", "-o", "code.pdf").exit_code == 2


def test_a_build_with_keys_makes_the_area(site: Path, run: Run) -> None:
    """From the file, or from the secret that `export` prints; the public edition is without, and nothing is left of it."""
    run("access", "new", "2026", "Alle")
    built = run("build")
    assert built.exit_code == 0, built.output
    assert "2026: Der Bereich für Teilnehmende öffnet sich" in built.output
    assert (site / "_site/geschuetzt/2026/locks.json").is_file()
    assert "0 Dateien geschrieben" in run("build").output
    secret = run("access", "export").stdout
    assert run("access", "export", **{TEXT: secret}).stdout == secret
    assert "Alle: participants" in run("access", "list", **{TEXT: secret}).output
    site.with_name("site.keys.json").unlink()
    assert "Dateien geschrieben" in run("build", **{TEXT: secret}).output
    assert (site / "_site/geschuetzt/2026/locks.json").is_file()
    run("build", "--edition", "public", **{TEXT: secret})
    assert not (site / "_site/geschuetzt").exists()
    assert not (site / "_site/durchgaenge/2026/teilnahme.html").exists()
    assert not (site / "_site/durchgaenge/2026/menschen.html").exists()


def test_a_build_without_people_says_what_is_missing(site: Path, run: Run) -> None:
    """As on a service that only has the public files: it works, and says why nobody is named."""
    assert "ohne people.yaml" not in run("build").output
    (site / "content/cohorts/2026/people.yaml").unlink()
    built = run("build")
    assert built.exit_code == 0
    assert "2026: ohne people.yaml gebaut; deshalb ist niemand genannt" in built.output
    assert built.output.count("people.yaml") == 1


def test_after_the_retention_date_nobody_is_named(site: Path, run: Run) -> None:
    """At the next build, though nothing was written: neither in public nor inside; and the coordinator is told to delete."""
    run("access", "new", "2026", "Alle", "--until", "2031-12-31")
    (people,) = re.findall(r"name: (.*)\n", (site / "content/cohorts/2026/people.yaml").read_text("utf-8"))[:1]
    run("build", "--today", "2030-08-31")
    assert people in (site / "_site/durchgaenge/2026/menschen.html").read_text("utf-8")
    assert (site / "_site/geschuetzt/2026/locks.json").is_file()
    assert (site / "_site/media/portraet-muster.svg").is_file()
    over = run("build", "--today", "2030-09-01")
    assert over.exit_code == 0, over.output
    assert "[retention-over]" in over.output
    assert "niemanden zu zeigen" in over.output
    assert not (site / "_site/geschuetzt").exists()
    assert not (site / "_site/media/portraet-muster.svg").exists()
    assert not [path for path in (site / "_site").rglob("*.html") if people in path.read_text("utf-8")]


@pytest.mark.parametrize(
    ("arguments", "environ", "message"),
    [
        (("access", "new", "2031", "X"), {}, "den Durchgang „2031“ gibt es nicht; es gibt: 2025, 2026"),
        (("access", "new", "2026"), {}, "sagen Sie, für wen es ist"),
        (("access", "new", "2026", "--person", "niemand"), {}, "gibt es „niemand“ nicht"),
        (("access", "new", "2025", "X"), {}, "cohorts/2025/people.yaml fehlt"),
        (("access", "new", "2026", "X", "--until", "2026-01-01"), {}, "sein letzter Tag (2026-01-01) ist vorbei"),
        (("access", "new", "2026", "X", "--all-people"), {}, "lassen Sie die anderen Angaben weg"),
        (("access", "revoke", "2026", "X"), {}, "2026 hat keinen Zugang „X“"),
        (("access", "revoke", "2026", "X"), {TEXT: "{}"}, "in der sich nichts ändern lässt"),
        (("build",), {TEXT: "kaputt"}, "die Schlüssel sind nicht lesbar"),
        (("build",), {FILE: "/gibt/es/nicht.json"}, "aber diese Datei gibt es nicht"),
        (("build", "--edition", "participants"), {}, "es gibt keine Schlüssel"),
        (
            ("build", "--edition", "participants"),
            {TEXT: json.dumps({"version": 1, "cohorts": {"2025": {"salt": "A" * 22 + "==", "keys": {}, "accesses": []}}})},
            "cohorts/2025/people.yaml fehlt",
        ),
    ],
)
def test_what_cannot_be_done_is_said(
    site: Path, run: Run, arguments: tuple[str, ...], environ: dict[str, str], message: str
) -> None:
    """In a line, without a key file that was not there before."""
    (site / "content/cohorts/2025/people.yaml").unlink()
    done = run(*arguments, **environ)
    assert done.exit_code == 2, done.output
    assert message in done.output
    assert not (site / "_site").exists()
    assert not site.with_name("site.keys.json").exists()


def test_a_name_is_used_once(run: Run) -> None:
    """Else nobody could say whom to revoke."""
    run("access", "new", "2026", "Alle")
    again = run("access", "new", "2026", "Alle")
    assert again.exit_code == 2
    assert "einen Zugang „Alle“ gibt es schon" in again.output


def test_two_at_once_lose_nothing(site: Path, run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    """Who comes second, while the first is still at it, is told, and what is in the file stays."""
    run("access", "new", "2026", "Alle")

    def meanwhile(content: Path, cohort: str) -> object:
        ring = keys(site).rings["2026"].with_link("Dazwischen", ("participants",), dt.date(2099, 1, 1))[0]
        Keys({"2026": ring}).save(site.with_name("site.keys.json"))
        return planned(content, cohort)

    planned = access._planned
    monkeypatch.setattr(access, "_planned", meanwhile)
    second = run("access", "new", "2026", "Mentees")
    assert (second.exit_code, "inzwischen" in second.output) == (2, True)
    assert [one.name for one in keys(site).rings["2026"].accesses] == ["Alle", "Dazwischen"]


def test_a_key_file_in_a_repository_is_refused(site: Path, run: Run) -> None:
    """Beside the repository's top it may lie, even where the site is a folder of the repository."""
    subprocess.run(["git", "init", "-q", str(site.parent)], check=True)
    done = run("access", "new", "2026", "Alle", **{FILE: str(site / "keys.json")})
    assert done.exit_code == 2
    assert "darf nicht in einem Repository liegen" in done.output
    done = run("access", "new", "2026", "Alle")
    beside = site.parent.with_name(f"{site.parent.name}.keys.json")
    try:
        assert done.exit_code == 0, done.output
        assert beside.is_file()
    finally:
        beside.unlink(missing_ok=True)


@pytest.mark.skipif(os.geteuid() == 0, reason="this user may write everywhere")
def test_a_folder_that_refuses_is_said(site: Path, run: Run) -> None:
    """No traceback, and nothing shown that would not open."""
    site.parent.chmod(0o500)
    try:
        done = run("access", "new", "2026", "Alle")
    finally:
        site.parent.chmod(0o700)
    assert done.exit_code == 3
    assert "lässt sich nicht schreiben" in done.output
    assert "nur jetzt zu sehen" not in done.output
