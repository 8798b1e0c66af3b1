"""What the command `mentorsite` starts, and `python -m mentorsite`."""

from __future__ import annotations

import gc
import os
import sys
import threading
from contextlib import suppress


def run() -> None:
    """Run the command line with as little of Python's housekeeping as a short life needs.

    Most of what a command makes stays to its end, so looking for garbage often is in vain; and taking everything down piece by
    piece at the end costs a tenth of a second.
    """
    gc.set_threshold(200_000, 20, 1000)  # what the imports alone make is a quarter of that, and a small change does with them
    from mentorsite.cli import main

    try:
        main()
    except SystemExit as end:
        if isinstance(end.code, int | None) and threading.active_count() == 1:
            with suppress(OSError):  # whoever listened is gone
                sys.stdout.flush()
                sys.stderr.flush()
                os._exit(end.code or 0)
        raise


if __name__ == "__main__":
    run()
