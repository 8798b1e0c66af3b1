"""`python -m mentorsite`."""

from __future__ import annotations

from mentorsite.cli import main

if __name__ == "__main__":
    main()
