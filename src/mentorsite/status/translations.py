"""What is not translated yet: one item a file and language."""

from __future__ import annotations

from collections.abc import Iterator

from ..model import Project
from ..model.text import NEUTRAL
from ..rules import Fact, say
from .item import Item

TEXTS = say("{lang}: {n} texts are missing", "{lang}: Es fehlen Texte, {n} an der Zahl")


def translations(project: Project) -> Iterator[Item]:
    """Every file with texts that lack one of the site's languages, at the first of them. People files are private."""
    private = {folder.people.path for folder in project.cohorts.values() if folder.people}
    private |= {project.catalogues[name].path for name in project.shipped}
    for record in project.records():
        for lang in project.languages if record.path not in private else ():
            missing = [at for at, text in record.texts if lang not in text.languages and NEUTRAL not in text.languages]
            if missing:
                yield Item("translation", Fact(record, missing[0], TEXTS, {"lang": lang, "n": len(missing)}))
