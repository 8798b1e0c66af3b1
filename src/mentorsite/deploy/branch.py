"""The branch that holds the built site and nothing else: checked before the build, committed and pushed after it."""

from __future__ import annotations

import contextlib
import os
from dataclasses import dataclass
from pathlib import Path

from ..errors import EnvironmentProblem, UsageProblem
from .git import Repository

NO_SUCH_BRANCH = 2  # exit code of `git ls-remote --exit-code` where nothing matches
IDENTITY = {"GIT_COMMITTER_NAME": "user.name", "GIT_COMMITTER_EMAIL": "user.email"}


@dataclass(frozen=True, slots=True)
class Branch:
    """A branch of a remote that may be replaced. `before` is the commit that it has there now; none where it is new."""

    repository: Repository
    remote: str
    name: str
    before: str | None


def settle(repository: Repository, remote: str, name: str) -> Branch:
    """Look whether the site may and can go to this branch, and fetch it.

    Raises UsageProblem where it may not, EnvironmentProblem where the remote does not answer.
    """
    _refuse_name(repository, name)
    _refuse_remote(repository, remote)
    _refuse_checked_out(repository, name)
    _refuse_nameless(repository)
    before = _fetched(repository, remote, name)
    _refuse_content(repository, name, before)
    return Branch(repository, remote, name, before)


def publish(branch: Branch, site: Path, message: str) -> bool:
    """Commit the site to the branch and push it; False where it is there already, to the last byte.

    Raises UsageProblem where a domain would be lost, EnvironmentProblem where the push is refused.
    """
    from ghp_import import GhpError, ghp_import

    repository, name = branch.repository, branch.name
    _refuse_lost_domain(branch, site)
    try:
        with contextlib.chdir(repository.top):
            ghp_import(str(site), remote=branch.remote, branch=name, mesg=message)
    except (GhpError, TypeError) as error:  # where git fails, ghp-import stumbles over its own message; git's stands above
        raise EnvironmentProblem(
            en=f'git could not commit the site to the branch "{name}"; nothing was pushed',
            de=f"Git konnte die Site nicht auf dem Branch „{name}“ festhalten; es wurde nichts übertragen",
        ) from error
    if branch.before and _tree(repository, branch.before) == _tree(repository, f"refs/heads/{name}"):
        repository.run("update-ref", f"refs/heads/{name}", branch.before)
        return False
    pushed = repository.run("push", "--quiet", branch.remote, f"refs/heads/{name}:refs/heads/{name}")
    if pushed.code:
        raise EnvironmentProblem(
            en=f"{branch.remote} did not take the site. git said:\n{pushed.quoted}\n"
            f'The site is ready in the branch "{name}" on this machine. Look whether you are signed in, whether you may write '
            "to the repository, and whether the branch is protected. Then try again, or push by hand: "
            f"git push {branch.remote} {name}",
            de=f"{branch.remote} hat die Site nicht angenommen. Git sagt:\n{pushed.quoted}\n"
            f"Die Site liegt auf diesem Rechner im Branch „{name}“ bereit. Prüfen Sie, ob Sie angemeldet sind, ob Sie in das "
            "Repository schreiben dürfen und ob der Branch geschützt ist. Versuchen Sie es dann noch einmal, oder übertragen "
            "Sie von Hand: "
            f"git push {branch.remote} {name}",
        )
    return True


def last_published(branch: Branch) -> str | None:
    """The `schedule.json` that the branch holds now; None where there is none."""
    return branch.repository.ask("show", f"{branch.before}:schedule.json") if branch.before else None


def private_files(repository: Repository) -> list[str]:
    """The files with people's names that git keeps, and so gives to everyone who may read the repository."""
    found = repository.ask("ls-files", "-z", "--", f":(glob){repository.prefix}cohorts/*/people.yaml")
    return [path for path in (found or "").split("\0") if path]


def _tree(repository: Repository, commit: str) -> str | None:
    return repository.ask("rev-parse", "--verify", f"{commit}^{{tree}}")


def _fetched(repository: Repository, remote: str, name: str) -> str | None:
    """The commit that the branch has at the remote, fetched; None where there is no such branch yet."""
    there = f"refs/remotes/{remote}/{name}"
    answer = repository.run("ls-remote", "--exit-code", "--heads", remote, f"refs/heads/{name}")
    if answer.code == NO_SUCH_BRANCH:
        return None
    if not answer.code:
        answer = repository.run("fetch", "--quiet", "--no-tags", remote, f"+refs/heads/{name}:{there}")
    if answer.code:
        raise EnvironmentProblem(
            en=f"{remote} does not answer. Look whether you are online, signed in and may read it. git said:\n{answer.quoted}",
            de=f"{remote} antwortet nicht. Prüfen Sie, ob Sie online und angemeldet sind und es lesen dürfen. Git sagt:\n"
            f"{answer.quoted}",
        )
    return repository.ask("rev-parse", "--verify", there)


def _refuse_name(repository: Repository, name: str) -> None:
    if repository.run("check-ref-format", f"refs/heads/{name}").code:
        raise UsageProblem(en=f'"{name}" cannot be the name of a branch', de=f"„{name}“ kann kein Name eines Branchs sein")


def _refuse_remote(repository: Repository, remote: str) -> None:
    known = (repository.ask("remote") or "").split()
    if remote not in known:
        raise UsageProblem(
            en=f'the repository knows no remote "{remote}"'
            + (
                f"; it knows: {', '.join(known)}"
                if known
                else ". Publish the repository first, for example with GitHub Desktop."
            ),
            de=f"das Repository kennt kein Gegenstück „{remote}“ (remote)"
            + (f"; es kennt: {', '.join(known)}" if known else ". Veröffentlichen Sie es zuerst, etwa mit GitHub Desktop."),
        )


def _refuse_checked_out(repository: Repository, name: str) -> None:
    if f"branch refs/heads/{name}" in (repository.ask("worktree", "list", "--porcelain") or "").splitlines():
        raise UsageProblem(
            en=f'you are working on the branch "{name}"; the site would replace your files there. '
            "Choose a branch for the site alone: --branch gh-pages",
            de=f"Sie arbeiten gerade auf dem Branch „{name}“; die Site würde dort Ihre Dateien ersetzen. "
            "Nehmen Sie einen Branch nur für die Site: --branch gh-pages",
        )


def _refuse_content(repository: Repository, name: str, before: str | None) -> None:
    site = f"{repository.prefix}site.yaml"
    commits = (before, f"refs/heads/{name}")
    if any(commit and repository.ask("cat-file", "-e", f"{commit}:{site}") is not None for commit in commits):
        raise UsageProblem(
            en=f'the branch "{name}" holds your content ({site}); the site would replace it. '
            "Choose a branch for the site alone: --branch gh-pages",
            de=f"der Branch „{name}“ enthält Ihre Inhalte ({site}); die Site würde sie ersetzen. "
            "Nehmen Sie einen Branch nur für die Site: --branch gh-pages",
        )


def _refuse_nameless(repository: Repository) -> None:
    if all(os.environ.get(variable) or repository.ask("config", key) for variable, key in IDENTITY.items()):
        return
    ways = 'git config --global user.name "..."\ngit config --global user.email "..."'
    raise UsageProblem(
        en=f"git does not know yet under which name it may keep the change; tell it once:\n{ways}",
        de=f"Git weiß noch nicht, unter welchem Namen es die Änderung festhalten darf; sagen Sie es ihm einmal:\n{ways}",
    )


def _refuse_lost_domain(branch: Branch, site: Path) -> None:
    domain = branch.repository.ask("show", f"{branch.before}:CNAME") if branch.before else None
    if domain and not (site / "CNAME").is_file():
        raise UsageProblem(
            en=f'the branch "{branch.name}" claims the domain {domain} (CNAME), the site does not; it would be lost. '
            f"Write in site.yaml: url: https://{domain}/ and custom_domain: true. Or remove the domain in the settings of the "
            "repository, under Pages.",
            de=f"der Branch „{branch.name}“ beansprucht die Domain {domain} (CNAME), die Site nicht; sie ginge verloren. "
            f"Schreiben Sie in site.yaml: url: https://{domain}/ und custom_domain: true. Oder entfernen Sie die Domain in den "
            "Einstellungen des Repositorys, unter Pages.",
        )
