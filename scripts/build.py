"""Set up mentorsite and build the site in `content/` into `_site/`. Options go to `mentorsite build`."""

from __future__ import annotations

import sys

from environment import PYTHON, run, set_up

set_up()
run(PYTHON, "-m", "mentorsite", "build", *sys.argv[1:])
