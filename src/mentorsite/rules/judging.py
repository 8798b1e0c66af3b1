"""How a verdict comes about: from what holds for each of many, and from a number that is met or not."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import replace

from ..model.programme import Threshold
from .result import Fact, Part, Said, State, Verdict

Judged = tuple[bool | None, Fact]  # whether it holds; None where data is missing


def each(part: Part, judged: Iterable[Judged], nothing: Said, **values: object) -> Verdict:
    """A part that must hold for each of many. One against it decides; then one unknown; of none at all nothing is known."""
    sorted_out: dict[bool | None, list[Fact]] = {True: [], False: [], None: []}
    for holds, fact in judged:
        sorted_out[holds].append(fact)
    good, bad, missing = sorted_out[True], sorted_out[False], sorted_out[None]
    total = len(good) + len(bad) + len(missing)
    counts = {"good": len(good), "bad": len(bad), "missing": len(missing), "all": total, **values}
    if not total:
        return Verdict(part, State.UNKNOWN, counts, nothing=nothing)
    state = part.gravity if bad else State.UNKNOWN if missing else State.OK
    return Verdict(part, state, counts, tuple(bad or missing or good))


def within(number: tuple[Threshold, int], judge: Callable[[int], Verdict]) -> Verdict:
    """A part with a number: what is met by the programme's own number, but not by the usual one, needs a reason."""
    own, usual = number
    verdict = judge(own.value)
    if verdict.state is not State.OK or own.value == usual:
        return verdict
    strict = judge(usual)
    if strict.state is State.OK:
        return verdict
    if own.reason:
        return replace(strict, state=State.ACCEPTED, reason=own.reason)
    return strict


def at_least(part: Part, low: int, high: int, limit: int, facts: Iterable[Fact]) -> Verdict:
    """A count of which is known that it lies between two numbers, against the least that it should be."""
    state = State.OK if low >= limit else State.UNKNOWN if high >= limit else part.gravity
    return Verdict(part, state, {"n": low, "limit": limit, "short": max(0, limit - low)}, tuple(facts))
