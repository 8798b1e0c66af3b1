"""The made-up sites of the benchmarks."""

import json
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from mentorsite.build import build

BENCHMARKS = Path(__file__).parents[1] / "benchmarks"


@pytest.mark.parametrize("pages", [30, 75])
def test_a_made_up_site_has_the_pages_asked_for_and_no_findings(tmp_path: Path, pages: int) -> None:
    """What the benchmarks measure is a site of just that size, with nothing to complain about."""
    subprocess.run([sys.executable, "-m", "corpus", str(pages), tmp_path / "content"], cwd=BENCHMARKS, check=True)
    built = build(tmp_path / "content", tmp_path / "site")
    assert (len(list((tmp_path / "site").rglob("*.html"))), built.report.findings) == (pages, ())


def test_every_stage_of_a_cold_build_is_found_where_the_benchmark_looks_for_it(tmp_path: Path, small_content: Path) -> None:
    """The table of where the time goes has no row that the program has moved elsewhere."""
    content = shutil.copytree(small_content, tmp_path / "content")  # without a cache beside it
    command = [sys.executable, BENCHMARKS / "stages.py", "--inside", content, "--output", tmp_path / "site", "--jobs", "1"]
    said = subprocess.run(command, cwd=BENCHMARKS, check=True, capture_output=True, text=True).stdout
    seconds, unseen = json.loads(said.splitlines()[-1])
    assert unseen == []
    assert all(seconds[stage] > 0 for stage in ("imports", "load", "Markdown", "templates", "write"))
