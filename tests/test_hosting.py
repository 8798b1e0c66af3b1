"""The workflows that a new site gets: read as data for what they may do, and their commands run as the host runs them."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
import yaml

import mentorsite

from .browser.conftest import serve
from .conftest import files_of

HOSTING = Path(mentorsite.__file__).parent / "starter" / "hosting"
GITHUB, GITLAB = HOSTING / "github.yml", HOSTING / "gitlab.yml"
PROGRAMS = Path(sys.executable).parent
NO_PULL_REQUEST = "github.event_name != 'pull_request'"
Values = dict[str, Any]


def read(text: str) -> Values:
    """A workflow as data. YAML 1.1 takes the key `on` for a yes."""
    return {"on" if key is True else key: value for key, value in yaml.safe_load(text).items()}


@pytest.fixture
def github() -> Values:
    """The workflow for GitHub."""
    return read(GITHUB.read_text("utf-8"))


@pytest.fixture
def gitlab() -> Values:
    """The pipeline for GitLab."""
    return read(GITLAB.read_text("utf-8"))


@pytest.fixture
def project(small_content: Path, tmp_path: Path) -> Path:
    """A folder as `mentorsite new` leaves it, as far as the hosts care."""
    shutil.copytree(small_content, tmp_path / "content")
    return tmp_path


def steps(workflow: Values) -> Iterator[Values]:
    """Every step of every job."""
    for job in workflow["jobs"].values():
        yield from job["steps"]


def step(workflow: Values, action: str) -> Values:
    """The one step that uses an action."""
    (found,) = (one for one in steps(workflow) if one.get("uses", "").startswith(f"actions/{action}@"))
    return found


def shell(script: str, folder: Path, **environment: str) -> subprocess.CompletedProcess[str]:
    """Run a step's script as the hosts do: bash that stops at the first error, `mentorsite` on the path."""
    path = os.pathsep.join([str(PROGRAMS), os.environ["PATH"]])
    clean = {name: value for name, value in os.environ.items() if not name.startswith("LC_")}
    return subprocess.run(
        ["bash", "-eo", "pipefail", "-c", script],
        cwd=folder,
        env={**clean, "LANG": "C.UTF-8", "PATH": path, **environment},
        capture_output=True,
        text=True,
        encoding="utf-8",
        check=False,
    )


def own_commands(workflow: Values) -> list[str]:
    """The scripts of the workflow's steps that run mentorsite."""
    return [one["run"] for one in steps(workflow) if one.get("run", "").startswith("mentorsite ")]


def test_actions_are_pinned() -> None:
    """Each action is named by a whole commit, with its version beside it."""
    uses = re.findall(r"uses: (.*)", GITHUB.read_text("utf-8"))
    assert len(uses) == 7
    assert [one for one in uses if not re.fullmatch(r"actions/[a-z-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+", one)] == []


def test_permissions_are_the_least(github: Values) -> None:
    """All jobs read the repository and no more; building may look the address up, publishing alone may publish."""
    assert github["permissions"] == {"contents": "read"}
    assert {name: job.get("permissions") for name, job in github["jobs"].items()} == {
        "build": {"contents": "read", "pages": "read"},
        "publish": {"pages": "write", "id-token": "write"},
    }


def test_it_runs_when_it_should(github: Values) -> None:
    """On pushes to the main branch, on pull requests with the rights of the pull request, and by hand; not at night."""
    assert github["on"] == {"push": {"branches": ["main", "master"]}, "pull_request": None, "workflow_dispatch": None}


def test_the_night_can_be_switched_on() -> None:
    """Without the "# " before the two lines that the comment speaks of, a schedule is there and nothing else changes."""
    text = GITHUB.read_text("utf-8")
    night = read(text.replace("  # schedule:\n  #   - cron", "  schedule:\n    - cron"))
    assert night["on"].pop("schedule") == [{"cron": "17 3 * * *"}]
    assert night == read(text)


def test_a_pull_request_publishes_nothing(github: Values) -> None:
    """From a pull request, a fork's too, the site is kept as a download; it gets no secret, no job with more rights runs."""
    assert github["jobs"]["publish"]["if"] == NO_PULL_REQUEST
    assert step(github, "upload-pages-artifact")["if"] == NO_PULL_REQUEST
    assert step(github, "configure-pages")["if"] == NO_PULL_REQUEST
    assert step(github, "upload-artifact")["if"] == "github.event_name == 'pull_request'"
    keys = "${{ github.event_name != 'pull_request' && secrets.MENTORSITE_KEYS || '' }}"
    assert GITHUB.read_text("utf-8").replace(keys, "").count("secrets.") == 0


def test_the_token_is_not_left_behind(github: Values) -> None:
    """The checkout keeps no token where a later step could read it."""
    assert step(github, "checkout")["with"] == {"persist-credentials": False}


def test_no_run_goes_on_for_ever_or_cuts_a_publication_off(github: Values) -> None:
    """Every job has a limit; runs of a branch follow each other, and only those of pull requests are broken off."""
    assert {job["timeout-minutes"] for job in github["jobs"].values()} == {15}
    assert github["concurrency"] == {
        "group": "site-${{ github.ref }}",
        "cancel-in-progress": "${{ github.event_name == 'pull_request' }}",
    }


def test_what_was_built_is_remembered(github: Values) -> None:
    """The cache is that of the same mentorsite, newest first; one is saved where content or themes changed."""
    key = "mentorsite-${{ hashFiles('requirements.txt') }}-"
    assert step(github, "cache")["with"] == {
        "path": ".mentorsite-cache",
        "key": key + "${{ hashFiles('content/**', 'themes/**') }}",
        "restore-keys": key,
    }
    assert step(github, "setup-python")["with"]["cache"] == "pip"


def test_nothing_from_outside_is_put_into_a_script(github: Values) -> None:
    """Scripts take values from the environment, never by `${{ }}`."""
    assert [one["run"] for one in steps(github) if "${{" in one.get("run", "")] == []


def test_an_auditor_of_workflows_finds_nothing(tmp_path: Path) -> None:
    """zizmor, which knows the usual holes, has nothing to say."""
    (tmp_path / ".github/workflows").mkdir(parents=True)
    shutil.copyfile(GITHUB, tmp_path / ".github/workflows/pages.yml")
    run = subprocess.run([PROGRAMS / "zizmor", "--offline", "."], cwd=tmp_path, capture_output=True, text=True, check=False)
    assert run.returncode == 0, run.stdout + run.stderr


def test_the_commands_work(github: Values, project: Path) -> None:
    """Check and build, as they stand there, make the folder that is handed over."""
    check, build = own_commands(github)
    assert shell(check, project).returncode == 0
    assert shell(build, project, ADDRESS="").returncode == 0
    for action in ("upload-pages-artifact", "upload-artifact"):
        assert (project / step(github, action)["with"]["path"] / "index.html").is_file()


@pytest.fixture
def published(small_content: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[tuple[Path, str]]:
    """A folder that is being published, and its address; `schedule.json` in it is what was published last."""
    folder = tmp_path_factory.mktemp("published")
    shutil.copyfile(small_content / "pages/impressum.md", folder / "404.html")
    for address in serve(folder, "/"):
        yield folder, address


def fetch(workflow: Values, project: Path, address: str) -> dict[str, str]:
    """Run the step that fetches what was published last; what it tells the next steps."""
    (script,) = (one["run"] for one in steps(workflow) if one.get("id") == "published")
    output = project / "output.txt"
    for command in (
        ["init", "-q"],
        ["add", "content"],
        ["-c", "user.name=x", "-c", "user.email=x@example.org", "commit", "-qm", "x"],
    ):
        subprocess.run(["git", *command], cwd=project, check=True)
    run = shell(script, project, ADDRESS=address, GITHUB_OUTPUT=str(output))
    assert run.returncode == 0, run.stdout
    return dict(line.split("=", 1) for line in output.read_text("utf-8").splitlines())


def test_what_was_published_last_is_compared_with(github: Values, project: Path, published: tuple[Path, str]) -> None:
    """The second publication fetches what the first one left and tells what has changed, on the day of the commit."""
    folder, address = published
    assert set(fetch(github, project, address)) == {"today"}  # the host's page for wrong addresses is no published state
    check, build = own_commands(github)
    assert shell(build, project, ADDRESS=address).returncode == 0
    shutil.copyfile(project / "_site/schedule.json", folder / "schedule.json")
    schedule = project / "content/cohorts/2026/schedule.yaml"
    moved = schedule.read_text("utf-8").replace("start: 2026-10-16", "start: 2026-10-23")
    schedule.write_text(moved, "utf-8")
    shutil.rmtree(project / ".git")
    found = fetch(github, project, address)
    assert found["since"] == "published.json"
    assert "::warning" in shell(check, project, SINCE=found["since"]).stdout
    assert shell(build, project, ADDRESS=address, SINCE=found["since"], TODAY=found["today"]).returncode == 0
    feed = (project / "_site/aenderungen/feed.xml").read_text("utf-8")
    assert "Verschoben von Freitag, 16. Oktober 2026 auf Freitag, 23. Oktober 2026" in feed
    assert f"<updated>{found['today']}T00:00:00Z</updated>" in feed


def test_a_host_that_nobody_knows_yet_stops_nothing(github: Values, project: Path) -> None:
    """Before its domain is set up a site can be published; a server that does not answer stops the run instead."""
    assert set(fetch(github, project, "https://nowhere.invalid")) == {"today"}
    (script,) = (one["run"] for one in steps(github) if one.get("id") == "published")
    refused = shell(script.replace("--retry 3", ""), project, ADDRESS="http://127.0.0.1:9", GITHUB_OUTPUT=str(project / "o"))
    assert refused.returncode == 1
    assert refused.stdout.startswith("::error::")


def test_gitlab_compares_too(gitlab: Values, project: Path, published: tuple[Path, str]) -> None:
    """The same for GitLab, where Python fetches."""
    folder, address = published
    script = "\n".join(gitlab["pages"]["script"])
    more = {"CI_PAGES_URL": address, "CI_COMMIT_TIMESTAMP": "2026-10-01T12:00:00+02:00"}
    for since in (False, True):
        run = shell(script, project, **more)
        assert run.returncode == 0, run.stderr
        assert (project / "published.json").is_file() is since
        shutil.copyfile(project / "public/schedule.json", folder / "schedule.json")
        schedule = project / "content/cohorts/2026/schedule.yaml"
        schedule.write_text(schedule.read_text("utf-8").replace("start: 2026-10-16", "start: 2026-10-23"), "utf-8")
    assert "<updated>2026-10-01T00:00:00Z</updated>" in (project / "public/aenderungen/feed.xml").read_text("utf-8")


def test_errors_are_annotations(github: Values, project: Path) -> None:
    """An error in the content ends the run and is shown at its file and line."""
    path = project / "content/programme.yaml"
    path.write_text(f"nmae: x\n{path.read_text('utf-8')}", "utf-8")
    run = shell(own_commands(github)[0], project)
    assert run.returncode == 1
    assert "::error file=content/programme.yaml,line=1,col=1" in run.stdout


@pytest.mark.parametrize(
    ("address", "styles"),
    [
        ("https://owner.github.io/repo", "/repo/assets/"),
        ("https://owner.github.io", "/assets/"),
        ("https://own.example", "/assets/"),
    ],
)
def test_the_site_is_built_for_the_address_that_github_names(github: Values, project: Path, address: str, styles: str) -> None:
    """GitHub's address, without a slash at its end, is that of the sitemap, and the page for wrong addresses starts from it."""
    environments = [one["env"]["ADDRESS"] for one in steps(github) if "ADDRESS" in one.get("env", {})]
    assert set(environments) == {"${{ steps.pages.outputs.base_url }}"}
    assert shell(own_commands(github)[1], project, ADDRESS=address).returncode == 0
    assert f"Sitemap: {address}/sitemap.xml\n" in (project / "_site/robots.txt").read_text("utf-8")
    assert f'href="{styles}' in (project / "_site/404.html").read_text("utf-8")


def test_the_domain_is_that_of_the_site_not_of_the_build(github: Values, project: Path) -> None:
    """Before the domain is set up at GitHub the site is built for GitHub's address; CNAME names the domain all the same."""
    site = project / "content/site.yaml"
    site.write_text(site.read_text("utf-8") + "custom_domain: true\n", "utf-8")
    assert shell(own_commands(github)[1], project, ADDRESS="https://owner.github.io/repo").returncode == 0
    assert (project / "_site/CNAME").read_text("utf-8") == "querwege.example\n"


def test_gitlab_publishes_the_main_branch_alone(gitlab: Values) -> None:
    """A merge request is checked and kept as a download; `pages`, the job that publishes, is for the main branch."""
    assert gitlab["check"]["rules"] == [{"if": '$CI_PIPELINE_SOURCE == "merge_request_event"'}]
    assert gitlab["pages"]["rules"] == [{"if": "$CI_COMMIT_BRANCH == $CI_DEFAULT_BRANCH"}]
    assert set(gitlab) == {"default", "variables", "check", "pages"}
    assert gitlab["default"]["timeout"] == "15 minutes"


def test_the_commands_for_gitlab_work(gitlab: Values, project: Path) -> None:
    """The scripts make the folders that their jobs keep, with the same site in both."""
    for job in ("check", "pages"):
        run = shell("\n".join(gitlab[job]["script"]), project)
        assert run.returncode == 0, run.stderr
        assert all((project / folder / "index.html").is_file() for folder in gitlab[job]["artifacts"]["paths"])
    assert files_of(project / "public") == files_of(project / "_site")


def test_both_install_the_version_that_the_site_names(github: Values, gitlab: Values) -> None:
    """mentorsite comes from the site's requirements.txt, and caches go by it."""
    install = next(one["run"] for one in steps(github) if one.get("run", "").startswith("pip "))
    assert install.endswith("--requirement requirements.txt")
    assert gitlab["default"]["before_script"][0].endswith("--requirement requirements.txt")
    assert gitlab["default"]["cache"]["key"] == {"files": ["requirements.txt"]}
