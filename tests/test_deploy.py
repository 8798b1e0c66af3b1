"""The site on a branch of its own: pushed to a local bare repository, cloned again, and read over HTTP as a host serves it."""

from __future__ import annotations

import contextlib
import os
import shutil
import subprocess
import sys
import threading
from collections.abc import Callable, Mapping
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from urllib.error import HTTPError
from urllib.parse import urljoin, urlsplit
from urllib.request import urlopen
from xml.etree.ElementTree import Element

import html5lib
import pytest

from .browser.conftest import serve
from .conftest import files_of

SITE = "https://querwege.example/"
AS_IT_IS = ("--branch", "--no-build")
LONGEST = 120  # seconds; a command that waits for a password would wait longer
Project = Path


def git(*arguments: str | Path, folder: Path) -> str:
    """Run a git command that must succeed."""
    done = subprocess.run(["git", *map(str, arguments)], cwd=folder, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    return done.stdout.strip()


def deploy(*arguments: str | Path, folder: Path) -> subprocess.CompletedProcess[str]:
    """Run `mentorsite deploy` as a user does."""
    command = [sys.executable, "-m", "mentorsite", "deploy", *map(str, arguments)]
    return subprocess.run(command, cwd=folder, capture_output=True, text=True, encoding="utf-8", check=False, timeout=LONGEST)


@pytest.fixture(autouse=True)
def own_git(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A git that knows its user and nothing else of this machine; messages in English."""
    for name in [*filter(lambda name: name.startswith("GIT_"), os.environ), "LC_ALL", "LC_MESSAGES", "LANGUAGE"]:
        monkeypatch.delenv(name, raising=False)
    (tmp_path / "gitconfig").write_text("[user]\n  name = Kim\n  email = kim@example.org\n[init]\n  defaultBranch = main\n")
    settings = {"GIT_CONFIG_GLOBAL": str(tmp_path / "gitconfig"), "GIT_CONFIG_SYSTEM": os.devnull, "GIT_ASKPASS": ""}
    for name, value in {**settings, "LANG": "C.UTF-8", "PYTHONUTF8": "1"}.items():
        monkeypatch.setenv(name, value)


@pytest.fixture
def project(small_content: Path, tmp_path: Path) -> Project:
    """A repository with content, pushed to `origin`, a bare repository beside it."""
    folder = tmp_path / "project"
    shutil.copytree(small_content, folder / "content")
    (folder / ".gitignore").write_text("_site/\ncontent/cohorts/*/people.yaml\n")
    git("init", "--bare", tmp_path / "origin.git", folder=tmp_path)
    git("init", folder=folder)
    git("remote", "add", "origin", tmp_path / "origin.git", folder=folder)
    commit(folder)
    git("push", "origin", "main", folder=folder)
    return folder


@pytest.fixture
def ready(project: Project) -> Project:
    """The same with a small site in `_site`, for what does not depend on how it was built."""
    files = {".mentorsite": "", "index.html": "<p>Hello", "old/page.html": "", "robots.txt": f"Sitemap: {SITE}sitemap.xml\n"}
    for name, text in files.items():
        (project / "_site" / name).parent.mkdir(parents=True, exist_ok=True)
        (project / "_site" / name).write_text(text)
    return project


def commit(folder: Project) -> None:
    """Commit all that is not ignored."""
    git("add", "--all", folder=folder)
    git("commit", "--message", "Content", folder=folder)


def change(folder: Project, name: str, how: Callable[[str], str]) -> None:
    """Change a text of the content."""
    path = folder / "content" / name
    before = path.read_text("utf-8")
    assert how(before) != before
    path.write_text(how(before), "utf-8")


def commits(folder: Project, branch: str = "gh-pages") -> int:
    """How many commits the branch has at origin; none where it is not there."""
    origin = folder.parent / "origin.git"
    return (
        len(git("log", "--format=%h", branch, folder=origin).split()) if git("branch", "--list", branch, folder=origin) else 0
    )


def cloned(folder: Project, branch: str = "gh-pages") -> Path:
    """What a host gets to see: a new clone of the branch."""
    target = folder.parent / "clone"
    shutil.rmtree(target, ignore_errors=True)
    git("clone", "--quiet", "--branch", branch, folder.parent / "origin.git", target, folder=folder.parent)
    return target


def published(folder: Project) -> Mapping[str, bytes]:
    """The files on the branch."""
    clone = cloned(folder)
    shutil.rmtree(clone / ".git")
    return files_of(clone)


def test_the_site_arrives(project: Project) -> None:
    """The branch at origin holds the files of the built site, to the byte, and says who committed what."""
    run = deploy("--branch", "--message", "Stand für Januar", folder=project)
    assert run.returncode == 0, run.stderr
    assert published(project) == files_of(project / "_site")
    assert {".nojekyll", "404.html", "index.html"} <= set(published(project))
    assert git("log", "-1", "--format=%cn %s", folder=cloned(project)) == "Kim Stand für Januar"


def test_nothing_else_moves(ready: Project) -> None:
    """The branch that one works on, its files and its index stay as they are, at home and at origin."""
    (ready / "content/notes.md").write_text("in the works")
    (ready / "content/notes.md").rename(ready / "notes.md")
    before = [git("status", "--porcelain", "--branch", folder=ready), git("rev-parse", "HEAD", folder=ready)]
    assert deploy(*AS_IT_IS, folder=ready).returncode == 0
    assert [git("status", "--porcelain", "--branch", folder=ready), git("rev-parse", "HEAD", folder=ready)] == before
    assert git("rev-parse", "main", folder=ready.parent / "origin.git") == before[1]


def test_it_says_where_the_site_is_and_what_to_switch_on(ready: Project) -> None:
    """The first time the closing lines name address and setting, later the address alone."""
    first = deploy("--no-build", "--branch", "pages", folder=ready).stdout
    assert 'The site is on the branch "pages" of origin now.' in first
    assert ": https://querwege.example/\n" in first
    assert 'Source "Deploy from a branch" > pages, / (root)' in first
    assert "Settings" not in deploy("--no-build", "--branch", "pages", folder=ready).stdout


def test_it_says_so_in_german(ready: Project) -> None:
    """The same in German; without an address it says what to add."""
    (ready / "_site/robots.txt").write_text("User-agent: *\n")
    run = deploy(*AS_IT_IS, "--lang", "de", folder=ready)
    assert "Die Site liegt jetzt auf dem Branch „gh-pages“ von origin.\nsite.yaml nennt keine Adresse" in run.stdout
    assert "Einmalig auf GitHub: Settings > Pages" in run.stdout


def test_an_unchanged_site_makes_no_commit(ready: Project) -> None:
    """Published twice, the branch has one commit, at origin and at home, and the second run says that nothing was pushed."""
    deploy(*AS_IT_IS, folder=ready)
    run = deploy(*AS_IT_IS, folder=ready)
    assert (run.returncode, commits(ready)) == (0, 1)
    assert "holds this very site already; nothing was pushed" in run.stdout
    assert git("rev-parse", "gh-pages", folder=ready) == git("rev-parse", "origin/gh-pages", folder=ready)


def test_a_change_is_one_commit_more(ready: Project) -> None:
    """A page that is no more goes from the branch, a new one comes, in a second commit."""
    deploy(*AS_IT_IS, folder=ready)
    shutil.move(ready / "_site/old", ready / "_site/new")
    assert deploy(*AS_IT_IS, folder=ready).returncode == 0
    assert commits(ready) == 2
    assert set(published(ready)) == {".mentorsite", "index.html", "new/page.html", "robots.txt"}


def test_a_colleague_may_have_published_in_between(ready: Project) -> None:
    """What a second clone pushed is built upon, not fought with."""
    deploy(*AS_IT_IS, folder=ready)
    clone = cloned(ready)
    (clone / "robots.txt").write_text("")
    git("commit", "--all", "--message", "Theirs", folder=clone)
    git("push", folder=clone)
    assert deploy(*AS_IT_IS, folder=ready).returncode == 0
    assert commits(ready) == 3
    assert published(ready) == files_of(ready / "_site")


def test_errors_in_the_content_publish_nothing(project: Project) -> None:
    """With an error the report is shown, nothing is committed or pushed, and the exit code is 1."""
    change(project, "programme.yaml", lambda text: f"nmae: x\n{text}")
    run = deploy("--branch", folder=project)
    assert (run.returncode, commits(project)) == (1, 0)
    assert "[unknown-key]" in run.stderr
    assert git("branch", "--list", "gh-pages", folder=project) == ""


def test_a_dry_run_publishes_nothing(project: Project) -> None:
    """It builds, counts the files, and makes no branch here or there."""
    run = deploy("--branch", "--dry-run", folder=project)
    assert run.returncode == 0, run.stderr
    assert f"Would push {len(files_of(project / '_site'))} files from _site" in run.stdout
    assert (commits(project), git("branch", "--list", "gh-pages", folder=project)) == (0, "")


def test_a_site_can_be_published_as_it_is(project: Project) -> None:
    """With --no-build the folder goes as it is; one that mentorsite did not make is refused."""
    (project / "_site").mkdir()
    (project / "_site/index.html").write_text("not ours")
    refused = deploy("--branch", "--no-build", folder=project)
    assert (refused.returncode, commits(project)) == (2, 0)
    assert "leave out --no-build" in refused.stderr
    shutil.rmtree(project / "_site")
    deploy("--branch", "--dry-run", folder=project)
    (project / "_site/extra.txt").write_text("added by hand")
    assert deploy("--branch", "--no-build", folder=project).returncode == 0
    assert published(project)["extra.txt"] == b"added by hand"


@pytest.mark.parametrize(
    ("arguments", "says"),
    [
        ([], "say where to: mentorsite deploy --branch"),
        (["--branch", "content"], '"content" is your content folder, not a branch'),
        (["--branch", "two words"], '"two words" cannot be the name of a branch'),
        (["--branch", "main"], 'you are working on the branch "main"'),
        (["--branch", "theirs"], "holds your content (content/site.yaml)"),
        (["--branch", "ours"], "holds your content (content/site.yaml)"),
        (["--branch", "--remote", "github"], 'no remote "github"; it knows: origin'),
    ],
)
def test_what_cannot_be_meant_is_refused(project: Project, arguments: list[str], says: str) -> None:
    """Exit code 2, a sentence that says what to do, and no build, commit or push."""
    git("push", "origin", "main:theirs", folder=project)
    git("branch", "ours", folder=project)
    before = git("for-each-ref", folder=project.parent / "origin.git")
    run = deploy(*arguments, folder=project)
    assert (run.returncode, run.stdout) == (2, "")
    assert says in run.stderr
    assert git("for-each-ref", folder=project.parent / "origin.git") == before
    assert not (project / "_site").exists()


def test_a_folder_without_git_is_told_so(small_content: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Outside any repository the message says how to get one, with git's own words."""
    monkeypatch.setenv("GIT_CEILING_DIRECTORIES", str(tmp_path))
    shutil.copytree(small_content, tmp_path / "alone/content")
    run = deploy("--branch", folder=tmp_path / "alone")
    assert run.returncode == 2
    assert "is in no git repository" in run.stderr
    assert "\n  | fatal: not a git repository" in run.stderr


def test_a_machine_without_git_is_told_so(project: Project, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Where git is not installed, the message says where to get it."""
    monkeypatch.setenv("PATH", str(tmp_path))
    run = deploy("--branch", folder=project)
    assert run.returncode == 3
    assert "git is not installed, or not on the path: https://git-scm.com/downloads" in run.stderr


def test_a_git_that_does_not_know_its_user_is_told_how(project: Project, tmp_path: Path) -> None:
    """Without a name and an address for the commit the two commands to run are named."""
    (tmp_path / "gitconfig").write_text("[user]\n  name = Kim\n")
    run = deploy("--branch", folder=project)
    assert (run.returncode, commits(project)) == (2, 0)
    assert 'git config --global user.email "..."' in run.stderr


def test_a_refused_push_is_quoted_and_can_be_repeated(ready: Project) -> None:
    """What the host says is quoted without what a terminal would obey; once it lets us, the same command works."""
    hook = ready.parent / "origin.git/hooks/pre-receive"
    hook.write_text("#!/bin/sh\nprintf 'GH006: \\033[31mProtected branch\\n' >&2\nexit 1\n")
    hook.chmod(0o755)
    run = deploy(*AS_IT_IS, folder=ready)
    assert (run.returncode, commits(ready)) == (3, 0)
    assert "origin did not take the site. git said:\n  | remote: GH006: [31mProtected branch\n" in run.stderr
    assert "push by hand: git push origin gh-pages" in run.stderr
    assert "Traceback" not in run.stderr
    hook.unlink()
    assert deploy(*AS_IT_IS, folder=ready).returncode == 0
    assert published(ready) == files_of(ready / "_site")


@pytest.mark.parametrize("times", [0, 1], ids=["first", "again"])
def test_a_commit_that_fails_is_said_without_a_traceback(ready: Project, times: int) -> None:
    """Where git cannot write the branch, its words and one sentence are shown, and nothing is pushed."""
    for _ in range(times):
        deploy(*AS_IT_IS, folder=ready)
    (ready / ".git/refs/heads/gh-pages.lock").touch()
    run = deploy(*AS_IT_IS, "--message", "Neu", folder=ready)
    assert (run.returncode, commits(ready)) == (3, times)
    assert run.stderr.endswith('Error: git could not commit the site to the branch "gh-pages"; nothing was pushed\n')


def test_a_remote_that_does_not_answer_is_quoted(project: Project) -> None:
    """Where nothing is at the remote's address, git's words are shown before anything is built."""
    git("remote", "set-url", "origin", project.parent / "gone.git", folder=project)
    run = deploy("--branch", folder=project)
    assert run.returncode == 3
    assert "origin does not answer." in run.stderr
    assert "  | fatal: " in run.stderr
    assert not (project / "_site").exists()


class Locked(BaseHTTPRequestHandler):
    """A host that wants a password."""

    def do_GET(self) -> None:
        self.send_response(401)
        self.send_header("WWW-Authenticate", 'Basic realm="host"')
        self.send_header("Content-Length", "0")
        self.end_headers()

    def log_message(self, format: str, *args: object) -> None:  # noqa: A002 - the base class's name
        pass


def test_a_password_is_never_waited_for(project: Project) -> None:
    """A host that asks for a password gets none: git is told not to prompt, and its words are shown."""
    with ThreadingHTTPServer(("127.0.0.1", 0), Locked) as server:
        thread = threading.Thread(target=server.serve_forever, daemon=True)
        thread.start()
        git("remote", "set-url", "origin", f"http://127.0.0.1:{server.server_port}/site.git", folder=project)
        run = deploy("--branch", folder=project)
        server.shutdown()
        thread.join()
    assert run.returncode == 3
    assert "terminal prompts disabled" in run.stderr


def test_names_in_the_repository_are_pointed_out(ready: Project) -> None:
    """A file of people that git keeps is named with the way out; one that it ignores is not."""
    assert "people.yaml" not in deploy(*AS_IT_IS, "--dry-run", folder=ready).stderr
    git("add", "--force", "content/cohorts/2026/people.yaml", folder=ready)
    run = deploy(*AS_IT_IS, "--dry-run", folder=ready)
    assert run.returncode == 0
    assert 'git rm --cached "content/cohorts/2026/people.yaml"' in run.stderr


def test_a_domain_is_not_lost(ready: Project) -> None:
    """Where the branch claims a domain and the site does not, nothing is pushed; another domain may take its place."""
    for domain in ("querwege.example", "other.example"):
        (ready / "_site/CNAME").write_text(f"{domain}\n")
        assert deploy(*AS_IT_IS, folder=ready).returncode == 0
    (ready / "_site/CNAME").unlink()
    run = deploy(*AS_IT_IS, folder=ready)
    assert (run.returncode, commits(ready)) == (2, 2)
    assert "claims the domain other.example (CNAME)" in run.stderr


def ways(page: Element) -> set[str]:
    """Every address in a page; those of canonical and alternate links too, which are whole."""
    found = {one.attrib[name] for one in page.iter() for name in ("href", "src") if name in one.attrib}
    return found | {part.split()[0] for one in page.iter() for part in one.attrib.get("srcset", "").split(",") if part.strip()}


def crawl(start: str, site: str) -> tuple[set[str], list[str]]:
    """Follow every way that starts at `start` and stays on the host; addresses below `site` are taken for those of the server.

    Returns what was reached, relative to the start, and what did not answer or lies beside the site.
    """
    reached, trouble, queue = {start}, [], [start]
    while queue:
        here = queue.pop()
        try:
            with urlopen(here, timeout=LONGEST) as answer:
                kind, data, place = answer.headers.get_content_type(), answer.read(), answer.url
        except HTTPError as error:
            error.close()
            trouble.append(f"{error.code} {here}")
            continue
        found = {f"{start}{way.removeprefix(site)}" if way.startswith(site) else way for way in ways_in(kind, data)}
        for way in {urljoin(place, way).partition("#")[0] for way in found}:
            if urlsplit(way)[:2] != urlsplit(start)[:2]:
                continue  # another host, a mail address, webcal
            if not way.startswith(start):
                trouble.append(f"beside the site: {way} in {here}")
            elif way not in reached:
                reached.add(way)
                queue.append(way)
    return {way.removeprefix(start) for way in reached}, trouble


def ways_in(kind: str, data: bytes) -> set[str]:
    """The addresses in a page, or none in anything else."""
    if kind != "text/html":
        return set()
    return ways(html5lib.parse(data, namespaceHTMLElements=False, transport_encoding="utf-8"))


@pytest.mark.parametrize(
    ("url", "own"),
    [
        ("https://owner.github.io/repo/", False),
        ("https://owner.github.io/", False),
        ("https://mentoring.example/", True),
        ("https://mentoring.example", True),
    ],
    ids=["project", "user", "domain", "domain-without-slash"],
)
def test_every_way_on_the_published_site_leads_somewhere(project: Project, url: str, own: bool) -> None:
    """Cloned from the branch and served where the address says, each page and file is reached from the start, and none is dead.

    The page for wrong addresses keeps its style and its ways however deep one is wrong; CNAME is there for a domain alone.
    """
    change(project, "site.yaml", lambda text: text.replace("https://querwege.example/\n\n# Alle", f"{url}\n\n# Alle"))
    if own:
        change(project, "site.yaml", lambda text: text + "custom_domain: true\n")
    assert deploy("--branch", folder=project).returncode == 0
    clone = cloned(project)
    assert (clone / "CNAME").is_file() == own
    assert not own or (clone / "CNAME").read_bytes() == b"mentoring.example\n"
    base = f"{urlsplit(url).path.rstrip('/')}/"
    with contextlib.contextmanager(serve)(clone, base) as address:
        reached, trouble = crawl(f"{address}/", f"{url.rstrip('/')}/")
        assert trouble == []
        pages = {path.relative_to(clone).as_posix().removesuffix("index.html") for path in clone.rglob("*.html")}
        assert pages - reached - {"404.html", "en/404.html"} == set()
        wrong = f"{address}/no/such/page.html"
        with pytest.raises(HTTPError) as missing:
            urlopen(wrong, timeout=LONGEST)
        with missing.value as answer:
            found = {urljoin(wrong, way) for way in ways_in("text/html", answer.read()) if not way.startswith("#")}
        assert any(way.endswith(".css") for way in found)
        for way in found:
            if urlsplit(way)[:2] == urlsplit(address)[:2]:
                assert way.startswith(f"{address}/")
                urlopen(way, timeout=LONGEST).close()


def test_a_publication_tells_what_has_changed_since_the_last(project: Project) -> None:
    """The branch holds what was published last; the next site compares itself with it, on the day of the last commit."""
    assert deploy("--branch", folder=project).returncode == 0
    change(project, "cohorts/2026/schedule.yaml", lambda text: text.replace("start: 2026-10-16", "start: 2026-10-23"))
    commit(project)
    again = deploy("--branch", "--lang", "en", folder=project)
    assert again.returncode == 0
    assert "this date was published for 2026-10-16" in again.stderr
    feed = git("show", "gh-pages:aenderungen/feed.xml", folder=project)
    assert "Verschoben von Freitag, 16. Oktober 2026 auf Freitag, 23. Oktober 2026" in feed
    assert f"<updated>{git('log', '-1', '--format=%cs', folder=project)}T00:00:00Z</updated>" in feed
