"""The command line: exit codes, languages, formats, and what it says to whom."""

from __future__ import annotations

import json
import os
import re
import shutil
import subprocess
import sys
from collections.abc import Callable, Mapping
from pathlib import Path

import pytest

from mentorsite import __version__
from mentorsite.diagnostics import RULES
from mentorsite.errors import EnvironmentProblem, UsageProblem

ContentOf = Callable[[Path, Mapping[str, Callable[[str], str]]], Path]
LOCALES = ("LC_ALL", "LC_MESSAGES", "LANG", "LANGUAGE")


def call(*arguments: str | Path, folder: Path, **environment: str) -> subprocess.CompletedProcess[str]:
    """Run the program as a user does, with an English environment unless another is given."""
    clean = {name: value for name, value in os.environ.items() if name not in LOCALES}
    return subprocess.run(
        [sys.executable, "-m", "mentorsite", *map(str, arguments)],
        cwd=folder,
        env={**clean, "PYTHONUTF8": "1", **environment},
        capture_output=True,
        text=True,
        encoding="utf-8",
        check=False,
    )


def files_of(site: Path) -> dict[Path, bytes]:
    """Every file of a site but its marker."""
    return {path: path.read_bytes() for path in site.rglob("*") if path.is_file() and path.name != ".mentorsite"}


@pytest.fixture
def folder(small_content: Path, tmp_path: Path) -> Path:
    """A project: a folder with sound content in it."""
    shutil.copytree(small_content, tmp_path / "content")
    return tmp_path


@pytest.fixture
def broken(folder: Path) -> Path:
    """A project with an error in line 1 of the programme, and a character that workflow commands escape."""
    path = folder / "content/programme.yaml"
    path.write_text(f"nmae: '50%, a:b'\n{path.read_text('utf-8')}", "utf-8")
    return folder


def test_a_clean_build(folder: Path) -> None:
    """Exit 0; the summary goes to stdout with what was done, the notes to stderr; the site is there."""
    run = call("build", folder=folder)
    assert run.returncode == 0
    counts = re.fullmatch(r"_site: (\d+) pages; (\d+) files written, 0 unchanged, 0 removed; \d+\.\d s\n", run.stdout)
    assert counts
    files = [path for path in (folder / "_site").rglob("*") if path.is_file() and path.name != ".mentorsite"]
    assert int(counts[2]) == len(files)
    assert int(counts[1]) == sum(path.suffix == ".html" for path in files)


def test_the_summary_counts_what_changed(folder: Path) -> None:
    """After a change the closing line says how many files are new, as they were, and gone."""
    call("build", folder=folder)
    before = files_of(folder / "_site")
    (folder / "content/media/career-planning-sheet.txt").rename(folder / "content/media/x.txt")
    for path in (folder / "content").rglob("*.yaml"):
        path.write_text(path.read_text("utf-8").replace("career-planning-sheet", "x"), "utf-8")
    run = call("build", folder=folder)
    after = files_of(folder / "_site")
    same = sum(after.get(path) == data for path, data in before.items())
    assert f"; {len(after) - same} files written, {same} unchanged, {len(before.keys() - after.keys())} removed; " in run.stdout


def test_the_summary_in_german(folder: Path) -> None:
    """With --lang de the closing line is German."""
    run = call("build", "--lang", "de", folder=folder)
    assert re.search(r"Seiten; \d+ Dateien geschrieben, 0 unverändert, 0 entfernt", run.stdout)


@pytest.mark.parametrize(
    ("environment", "lang"),
    [
        ({}, "en"),
        ({"LANG": "de_DE.UTF-8"}, "de"),
        ({"LANG": "C.UTF-8"}, "en"),
        ({"LANG": "en_US.UTF-8", "LC_ALL": "de_AT"}, "de"),
        ({"LANG": "de_DE", "LC_MESSAGES": "en_GB"}, "en"),
        ({"LANGUAGE": "de:en"}, "de"),
        ({"LANG": "fr_FR"}, "en"),
    ],
)
def test_the_language_comes_from_the_environment(environment: dict[str, str], lang: str, folder: Path) -> None:
    """Without --lang the usual variables decide, the strongest first; English where they say nothing we speak."""
    run = call("explain", "yaml-tab", folder=folder, **environment)
    assert RULES["yaml-tab"].message[lang] in run.stdout


def test_an_error_in_the_content(broken: Path) -> None:
    """Exit 1; the report says where, what and how many; nothing is written, and that is said, too."""
    run = call("build", folder=broken)
    assert (run.returncode, run.stdout) == (1, "")
    assert "programme.yaml:1:1: error: " in run.stderr
    assert "[unknown-key]" in run.stderr
    assert "\n  1 | nmae: '50%, a:b'\n    | ^^^^\n" in run.stderr
    assert 'did you mean "name"?' in run.stderr
    assert "Nothing was written" in run.stderr
    assert not (broken / "_site").exists()


def test_an_error_in_the_content_in_german(broken: Path) -> None:
    """The same in German, to the last word."""
    run = call("build", "--lang", "de", folder=broken)
    assert "programme.yaml:1:1: Fehler: ein Feld „nmae“ gibt es hier nicht" in run.stderr
    assert "Hilfe: Meinten Sie „name“?" in run.stderr
    assert "Es wurde nichts geschrieben" in run.stderr


def test_a_failed_build_leaves_the_last_site(folder: Path) -> None:
    """After an error every file of the last good site is as it was."""
    call("build", folder=folder)
    before = {path: (path.stat().st_ino, path.stat().st_mtime_ns) for path in (folder / "_site").rglob("*")}
    (folder / "content/site.yaml").write_text("title: [", "utf-8")
    assert call("build", folder=folder).returncode == 1
    assert {path: (path.stat().st_ino, path.stat().st_mtime_ns) for path in (folder / "_site").rglob("*")} == before


def test_warnings_stop_a_strict_build_alone(folder: Path) -> None:
    """A warning leaves a build whole; with --strict it is exit 1, and nothing is written."""
    (folder / "content/notes.docx").write_bytes(b"")
    assert call("build", "--strict", folder=folder).returncode == 1
    assert not (folder / "_site").exists()
    assert call("check", "--strict", folder=folder).returncode == 1
    assert call("check", folder=folder).returncode == 0
    run = call("build", folder=folder)
    assert run.returncode == 0
    assert "notes.docx: warning: " in run.stderr


def test_notes_stop_nothing(folder: Path) -> None:
    """What is only worth knowing is no reason to fail, even with --strict."""
    run = call("check", "--strict", folder=folder)
    assert (run.returncode, "note:" in run.stdout) == (0, True)


@pytest.mark.parametrize(
    "arguments",
    [
        *(["build", "--nonsense"], ["nonsense"], ["check", "--format", "xml"], ["build", "--lang", "fr"], ["build", "a", "b"]),
        *(["build", "nowhere"], ["check", "nowhere"], ["build", "content/site.yaml"], ["build", "--url", "example.org"]),
        ["explain", "yaml-taab"],
    ],
    ids=" ".join,
)
def test_wrong_use(arguments: list[str], folder: Path) -> None:
    """Exit 2, a sentence on stderr, no traceback, nothing on stdout, nothing on disk."""
    run = call(*arguments, folder=folder)
    assert (run.returncode, run.stdout) == (2, "")
    assert "Error: " in run.stderr
    assert "Traceback" not in run.stderr
    assert [path.name for path in folder.iterdir()] == ["content"]


@pytest.mark.parametrize(
    ("lang", "words"),
    [
        ("en", 'Error: there is no content folder "nowhere" here; go to the folder above it'),
        ("de", "Fehler: hier gibt es keinen Inhaltsordner „nowhere“; wechseln Sie in den Ordner darüber"),
    ],
)
@pytest.mark.parametrize("command", ["build", "check"])
def test_a_missing_content_folder(command: str, lang: str, words: str, folder: Path) -> None:
    """The message names the folder that was looked for and says what to do, in the language asked for or set."""
    for run in (
        call(command, "nowhere", "--lang", lang, folder=folder),
        call(command, f"--lang={lang}", "nowhere", folder=folder),
        call(command, "nowhere", folder=folder, LANG=f"{lang}_XX.UTF-8"),
    ):
        assert (run.returncode, run.stdout) == (2, "")
        assert run.stderr.startswith(words)


def test_wrong_words_get_the_nearest_right_one(folder: Path) -> None:
    """A rule that does not exist is answered with the one that was meant, in both languages."""
    assert 'Did you mean "yaml-tab"?' in call("explain", "yaml-taab", folder=folder).stderr
    assert "Meinten Sie „yaml-tab“?" in call("explain", "yaml-taab", "--lang", "de", folder=folder).stderr


def test_a_wrong_address_is_said_in_both_languages(folder: Path) -> None:
    """`--url` takes a web address; what it got is quoted."""
    english = call("build", "--url", "example.org", folder=folder).stderr
    german = call("build", "--url", "example.org", "--lang", "de", folder=folder).stderr
    assert '"example.org" is not a web address' in english
    assert "„example.org“ ist keine Webadresse" in german


@pytest.mark.parametrize(("lang", "words"), [("en", "mentorsite did not make it"), ("de", "mentorsite hat ihn nicht angelegt")])
def test_a_foreign_output_folder(lang: str, words: str, folder: Path) -> None:
    """Exit 3, in the user's language, and the folder is as it was."""
    (folder / "letters").mkdir()
    (folder / "letters/a.txt").write_text("mine")
    run = call("build", "-o", "letters", "--lang", lang, folder=folder)
    assert (run.returncode, run.stdout) == (3, "")
    assert words in run.stderr
    assert [path.name for path in (folder / "letters").iterdir()] == ["a.txt"]


def test_the_output_may_not_be_the_content(folder: Path) -> None:
    """Exit 3 where the site would replace its own content."""
    run = call("build", "-o", "content", folder=folder)
    assert run.returncode == 3
    assert (folder / "content/site.yaml").is_file()


def test_an_output_elsewhere(folder: Path) -> None:
    """-o puts the site where it is asked for, and only there."""
    run = call("build", "-o", "public/site", folder=folder)
    assert run.stdout.startswith(f"{Path('public/site')}: ")
    assert (folder / "public/site/index.html").is_file()
    assert not (folder / "_site").exists()


def test_another_address(folder: Path) -> None:
    """--url stands in for the address of site.yaml, with or without a slash at the end."""
    call("build", "--url", "https://example.org/x", "-o", "a", folder=folder)
    call("build", "--url", "https://example.org/x/", "-o", "b", folder=folder)
    assert "Sitemap: https://example.org/x/sitemap.xml" in (folder / "a/robots.txt").read_text()
    assert (folder / "a/sitemap.xml").read_bytes() == (folder / "b/sitemap.xml").read_bytes()
    assert b"querwege.example/" not in (folder / "a/sitemap.xml").read_bytes()


def test_drafts_are_shown_on_request_alone(folder: Path) -> None:
    """A draft chapter has no page, no link and no word in a site for the public, and has them with --drafts."""
    words = "Kapitel im Werden"
    (folder / "content/handbook/neu.md").write_text(f"---\ntitle: {words}\ndraft: true\n---\n\nText.\n", "utf-8")
    call("build", "-o", "public", folder=folder)
    call("build", "-o", "preview", "--drafts", folder=folder)
    public, preview = (
        {path.relative_to(folder / name).as_posix(): path.read_bytes() for path in (folder / name).rglob("*") if path.is_file()}
        for name in ("public", "preview")
    )
    assert [path for path, data in public.items() if words.encode() in data or "neu.html" in path or b"neu.html" in data] == []
    assert words.encode() in preview["handbuch/neu.html"]
    assert words.encode() in preview["handbuch/index.html"]


def test_a_clean_check(folder: Path) -> None:
    """`check` reports on stdout and writes nothing."""
    run = call("check", folder=folder)
    assert (run.returncode, run.stderr) == (0, "")
    assert run.stdout.rstrip().endswith("notes.")
    assert [path.name for path in folder.iterdir()] == ["content"]


@pytest.mark.parametrize(("lang", "words"), [("en", "No findings.\n"), ("de", "Keine Befunde.\n")])
def test_nothing_to_say(lang: str, words: str, folder: Path) -> None:
    """Where all is well, check says so."""
    site = folder / "content/site.yaml"
    site.write_text(site.read_text("utf-8") + "severity: {template-text: off, translation-missing: off}\n", "utf-8")
    assert call("check", "--lang", lang, folder=folder).stdout == words


def test_json_for_programs(broken: Path) -> None:
    """--format json is one object on stdout, with a version, and every finding with its place; the exit code is the same."""
    run = call("check", "--format", "json", folder=broken)
    assert (run.returncode, run.stderr) == (1, "")
    report = json.loads(run.stdout)
    assert report["version"] == 1
    error = next(finding for finding in report["findings"] if finding["severity"] == "error")
    assert error == {
        "rule": "unknown-key",
        "severity": "error",
        "path": "programme.yaml",
        "line": 1,
        "column": 1,
        "length": 4,
        "message": 'there is no field "nmae" here',
        "hint": 'did you mean "name"?',
    }


def test_json_of_a_clean_folder_is_json(folder: Path) -> None:
    """Programs get an object also where nothing is wrong."""
    assert json.loads(call("check", "--format", "json", folder=folder).stdout)["version"] == 1


def test_workflow_commands_for_github(broken: Path) -> None:
    """--format github is one line a finding, with the file as git knows it, and escaped where it must be."""
    (broken / "content/programme.yaml").write_text("name: 50%\nsummary: a\ndescription: b\nmonths: '50%,:'\n", "utf-8")
    run = call("check", "--format", "github", folder=broken)
    assert run.returncode == 1
    lines = run.stdout.splitlines()
    form = re.compile(r"::(error|warning|notice) file=content/[^,:]+,.*title=[a-z-]+::.")
    assert [line for line in lines if not form.match(line)] == []
    found = next(line for line in lines if "title=number-form" in line)
    assert found.startswith("::error file=content/programme.yaml,line=4,col=9,endColumn=16,title=number-form::")
    assert found.endswith('"months" must be a whole number, not "50%25,:"')


def test_a_file_name_cannot_break_a_workflow_command(folder: Path) -> None:
    """A name with colon, comma, percent or a line end stays inside its property."""
    (folder / "content/a,b:c%\n::error::d.docx").write_bytes(b"")
    lines = call("check", "--format", "github", folder=folder).stdout.splitlines()
    assert [line for line in lines if not line.startswith(("::notice file=", "::warning file="))] == []
    assert any("file=content/a%2Cb%3Ac%25%0A%3A%3Aerror%3A%3Ad.docx,title=file-unexpected::" in line for line in lines)


@pytest.mark.parametrize("lang", ["en", "de"])
def test_every_rule_is_explained(lang: str, folder: Path) -> None:
    """`explain` lists all rules, and of one it says the sentence, the help without doubled braces, and its weight."""
    listed = call("explain", "--lang", lang, folder=folder).stdout.splitlines()
    assert [line.split()[0] for line in listed] == list(RULES)
    run = call("explain", "yaml-tab", "--lang", lang, folder=folder)
    assert run.returncode == 0
    rule = RULES["yaml-tab"]
    assert run.stdout.startswith(f"yaml-tab\n\n{rule.message[lang]}\n\n{rule.help[lang]}\n")
    assert {"en": "Severity: error (cannot be changed", "de": "Gewicht: error (in site.yaml nicht"}[lang] in run.stdout


def test_the_version(folder: Path) -> None:
    """`python -m mentorsite --version` says which."""
    run = call("--version", folder=folder)
    assert (run.returncode, run.stdout) == (0, f"mentorsite, version {__version__}\n")


def test_help_is_one_page(folder: Path) -> None:
    """--help and -h name every command and its purpose."""
    run = call("--help", folder=folder)
    assert run.returncode == 0
    assert run.stdout == call("-h", folder=folder).stdout
    assert re.findall(r"^  (\w+)  +\S", run.stdout, re.M) == [
        "new",
        "serve",
        "check",
        "status",
        "report",
        "build",
        "deploy",
        "mail",
        "access",
        "privacy",
        "forget",
        "theme",
        "schema",
        "explain",
    ]


def test_quiet_when_not_at_a_terminal(reference_content: Path, tmp_path: Path) -> None:
    """Into a file or a pipe a long build says its findings and its closing line: no progress, no carriage return, no colour."""
    run = call("build", reference_content, "-o", "site", folder=tmp_path)
    assert run.returncode == 0
    assert len(list((tmp_path / "site").rglob("*.html"))) > 150
    assert [sign for sign in ("\r", "\x1b", "pages and files") if sign in run.stdout + run.stderr] == []
    assert run.stdout.count("\n") == 1


@pytest.mark.skipif(sys.platform == "win32", reason="no pseudo-terminals")
def test_progress_at_a_terminal(reference_content: Path, tmp_path: Path) -> None:
    """At a terminal a long build shows how far it is, up to the last file."""
    import pty

    ours, theirs = pty.openpty()
    command = [sys.executable, "-m", "mentorsite", "build", str(reference_content), "-o", "site", "--lang", "de"]
    with subprocess.Popen(command, cwd=tmp_path, stdout=subprocess.PIPE, stderr=theirs) as run:
        os.close(theirs)
        shown = b""
        while True:
            try:
                part = os.read(ours, 4096)
            except OSError:  # how Linux says that the other end has closed
                break
            if not part:
                break
            shown += part
        assert run.wait() == 0
    os.close(ours)
    counts = [tuple(map(int, pair)) for pair in re.findall(rb"\r(\d+)/(\d+) Seiten und Dateien", shown)]
    assert len(counts) > 3
    assert counts[-1][0] == counts[-1][1]


@pytest.mark.parametrize("problem", [UsageProblem, EnvironmentProblem])
def test_problems_say_themselves_in_both_languages(problem: type[UsageProblem]) -> None:
    """An error carries its text in both languages, and is English for programmers."""
    made = problem(en="no", de="nein")
    assert (str(made), made.texts, made.exit_code) == ("no", {"en": "no", "de": "nein"}, {"U": 2, "E": 3}[problem.__name__[0]])
