"""What is not translated yet."""

from __future__ import annotations

from collections.abc import Iterator

from ..diagnostics import Diagnostic
from ..model import Project, texts
from ..model.text import NEUTRAL


def check_translations(project: Project) -> Iterator[Diagnostic]:
    """Every text without one of the site's languages. People files are private; nobody reads them in two languages."""
    private = {folder.people.path for folder in project.cohorts.values() if folder.people}
    for record in project.records():
        if record.path in private:
            continue
        for location, text in texts(record.value):
            for lang in project.languages:
                if lang not in text.languages and NEUTRAL not in text.languages:
                    values = {"language": lang, "key": ".".join(map(str, location))}
                    yield record.finding("translation-missing", *location, on_key=True, values=values)
