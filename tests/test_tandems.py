"""Tandems: one person or several on a side, and what the numbers make of it."""

from __future__ import annotations

import pickle

import pytest

from mentorsite.model.cohort import Tandem, TandemForm


@pytest.mark.parametrize(
    ("written", "mentors", "mentees", "form"),
    [
        ({"mentor": "vera", "mentee": "pia"}, ("vera",), ("pia",), TandemForm.TANDEM),
        ({"mentors": ["vera"], "mentees": ["pia"]}, ("vera",), ("pia",), TandemForm.TANDEM),
        ({"mentor": "vera", "mentees": ["pia", "paul"]}, ("vera",), ("pia", "paul"), TandemForm.GROUP),
        ({"mentors": ["vera", "moritz"], "mentee": "pia"}, ("vera", "moritz"), ("pia",), TandemForm.GROUP),
        ({"mentees": ["pia", "paul"]}, (), ("pia", "paul"), TandemForm.PEER),
        ({"form": "peer", "mentee": "pia"}, (), ("pia",), TandemForm.PEER),
    ],
)
def test_both_sides_are_lists_however_they_are_written(
    written: dict[str, object], mentors: tuple[str, ...], mentees: tuple[str, ...], form: TandemForm
) -> None:
    """`mentors` and `mentees` hold everybody; the form is the written one, else the one that the numbers make."""
    tandem = Tandem.model_validate({"code": "T01", **written})
    assert (tandem.mentors, tandem.mentees, tandem.kind) == (mentors, mentees, form)
    assert pickle.loads(pickle.dumps(tandem)) == tandem  # noqa: S301 - the cache keeps records in this way


def test_everybody_is_found_where_she_is_written() -> None:
    """The way to a person names the field that the coordinator has used."""
    tandem = Tandem.model_validate({"code": "T01", "mentor": "vera", "mentees": ["pia", "paul"]})
    assert list(tandem.people("mentor")) == [(("mentor",), "vera")]
    assert list(tandem.people("mentee")) == [(("mentees", 0), "pia"), (("mentees", 1), "paul")]
