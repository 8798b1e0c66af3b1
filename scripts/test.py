"""Set up what the tests need and run all of them; with arguments, pytest alone with those."""

from __future__ import annotations

import sys

from environment import PYTHON, run, set_up

set_up("test")
if sys.argv[1:]:
    run(PYTHON, "-m", "pytest", *sys.argv[1:])
else:
    run(PYTHON, "-m", "ruff", "check")
    run(PYTHON, "-m", "ruff", "format", "--check")
    run(PYTHON, "-m", "mypy")
    run(PYTHON, "-m", "pytest", "--cov")
