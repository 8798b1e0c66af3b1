"""The made-up sites of the benchmarks."""

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
