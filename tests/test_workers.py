"""Work shared between processes."""

from __future__ import annotations

import os

import pytest

from mentorsite.workers import LEAST, share

pytestmark = pytest.mark.skipif(not hasattr(os, "fork"), reason="this system cannot fork")
PIECES = list(range(LEAST * 3 + 1))


def test_the_answers_come_in_order() -> None:
    """Whoever did the work: one answer for each piece, in its place."""
    for jobs in (1, 2, 3, 7):
        assert share(lambda number: number * number, PIECES, jobs) == [number * number for number in PIECES]


def test_the_work_is_really_shared() -> None:
    """Two jobs are two processes, and neither does it all."""
    seen = share(lambda _: os.getpid(), PIECES, 2)
    assert len(set(seen)) == 2
    assert os.getpid() in seen


def test_a_few_pieces_are_not_worth_a_fork() -> None:
    """Below the least number everything is done here."""
    assert set(share(lambda _: os.getpid(), PIECES[: LEAST * 2 - 1], 2)) == {os.getpid()}


def test_an_error_in_another_process_is_raised_here() -> None:
    """What one process could not do is tried again in this one, so nothing is lost and nothing hidden."""

    def work(number: int) -> int:
        if number == PIECES[-1]:
            raise LookupError(number)
        return number

    with pytest.raises(LookupError):
        share(work, PIECES, 2)


def test_a_process_that_is_killed_costs_nothing_but_time() -> None:
    """The system may end a process for want of memory; its part is done here then."""
    here = os.getpid()

    def work(number: int) -> int:
        if os.getpid() != here:
            os.kill(os.getpid(), 9)
        return number

    assert share(work, PIECES, 2) == PIECES
