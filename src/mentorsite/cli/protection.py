"""What commands say when keys cannot be read, or the extra that reads them is not installed."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

from ..errors import EnvironmentProblem, UsageProblem


@contextmanager
def protection() -> Iterator[None]:
    """Turn trouble with keys into words."""
    try:
        from ..protect import RingProblem

        try:
            yield
        except RingProblem:
            raise UsageProblem(
                en="the keys cannot be read; take the key file, or the text of the secret, from your backup",
                de="die Schlüssel sind nicht lesbar; nehmen Sie die Schlüsseldatei oder das Secret aus Ihrer Sicherung",
            ) from None
    except ImportError:
        raise EnvironmentProblem(
            en='protected pages need the extra "protect": pip install "mentorsite[protect]"',
            de='geschützte Seiten brauchen das Extra „protect“: pip install "mentorsite[protect]"',
        ) from None
