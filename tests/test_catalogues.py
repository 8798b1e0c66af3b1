"""The catalogues that come with mentorsite: complete, honest about what is proposed, and given way by a site's own."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

import pytest

from mentorsite.model import Project, Record, assemble
from mentorsite.model.shipped import shipped, shipped_names
from mentorsite.model.standards import Catalogue
from mentorsite.rules import NAMES
from mentorsite.session import examine
from mentorsite.source import read_content

from .conftest import ContentOf

MINIMAL = Path(__file__).parent / "sites/minimal/content"
# Which criteria the rules support: the table of rules that the programme rules were made from.
SUPPORTS = {
    "R3": {"I-07"},
    "R4": {"I-07"},
    "R5": {"III-02", "III-12"},
    "R6": {"I-08", "III-04", "III-05", "III-06", "III-13", "III-14"},
    "R7": {"III-08"},
    "R8": {"I-15", "III-09"},
    "R9": {"II-04", "II-06", "II-08", "III-10"},
    "R10": {"I-10", "I-12", "III-07", "III-15"},
}
ATTESTED_ALONE = {"I-06", "I-11", "II-01", "II-03", "II-04"}


@pytest.fixture(scope="module")
def catalogues() -> Mapping[str, Record[Catalogue]]:
    """All of them."""
    return {name: shipped(name, lambda path, digest: None) for name in shipped_names()}


def test_the_catalogues_have_what_their_publishers_name(catalogues: Mapping[str, Record[Catalogue]]) -> None:
    """Forum Mentoring has three areas and 45 criteria, eument-net about ten; each says that its levels are proposed."""
    sizes = {name: (len(one.value.areas), len(one.value.criteria)) for name, one in catalogues.items()}
    assert sizes == {"forum-mentoring": (3, 45), "eument-net": (2, 10)}
    assert {one.value.level_status for one in catalogues.values()} == {"proposed"}


def test_every_text_is_there_in_german_and_english(catalogues: Mapping[str, Record[Catalogue]]) -> None:
    """Nothing falls back to another language."""
    missing = [
        (name, location)
        for name, one in catalogues.items()
        for location, text in one.texts
        if text.languages not in (("de", "en"), ("",))
    ]
    assert missing == []


def test_criteria_are_bound_to_the_rules_that_support_them(catalogues: Mapping[str, Record[Catalogue]]) -> None:
    """Each bound name is a rule, and the bindings are those of the table of rules."""
    bound: dict[str, set[str]] = {}
    for one in catalogues.values():
        for criterion in one.value.criteria:
            assert set(criterion.rules) <= set(NAMES)
    for criterion in catalogues["forum-mentoring"].value.criteria:
        for name in criterion.rules:
            bound.setdefault(name.partition(".")[0], set()).add(criterion.id)
    assert bound == SUPPORTS


def test_what_only_a_person_can_vouch_for_says_so(catalogues: Mapping[str, Record[Catalogue]]) -> None:
    """No page and no rule is proof of it."""
    people = {one.id for one in catalogues["forum-mentoring"].value.criteria if one.proof == "person"}
    assert people == ATTESTED_ALONE


def project_of(content: Path) -> Project:
    """A site's project."""
    project, findings = assemble(read_content(content))
    assert project, findings
    return project


def test_a_site_uses_a_catalogue_by_its_name(content_of: ContentOf) -> None:
    """Its criteria are there as if the file lay in the folder; without a name there are none."""
    content = content_of(MINIMAL, {"site.yaml": lambda text: text + "standards: [eument-net]\n"})
    project = project_of(content)
    assert list(project.catalogues) == ["guete", "eument-net"]
    assert project.shipped == {"eument-net"}
    assert list(project_of(MINIMAL).catalogues) == ["guete"]


def test_a_file_of_the_site_wins(content_of: ContentOf) -> None:
    """A catalogue of the same name in the folder is the one that counts."""
    content = content_of(MINIMAL, {"site.yaml": lambda text: text + "standards: [guete, eument-net]\n"})
    (content / "standards/guete.yaml").rename(content / "standards/eument-net.yaml")
    project = project_of(content)
    assert len(project.catalogues["eument-net"].value.criteria) == 1
    assert project.shipped == set()


def test_a_site_in_other_languages_may_use_them(content_of: ContentOf) -> None:
    """Nobody has to translate what is not theirs, and a site in one language need not know the other."""
    content = content_of(
        MINIMAL, {"site.yaml": lambda text: text.replace("[de, en]", "[de, en, fr]") + "standards: [eument-net]\n"}
    )
    found = {finding.span.path for finding in examine(content).findings if finding.rule == "translation-missing"}
    assert found
    assert "standards/eument-net.yaml" not in found
