"""The three readers of calendars."""

from __future__ import annotations

import shutil
from collections.abc import Iterator, Mapping

import pytest

from ..browser.conftest import missing
from .readers import ICAL_JS, IcalJs, Reader, with_icalendar, with_vobject


@pytest.fixture(scope="session")
def readers() -> Iterator[Mapping[str, Reader]]:
    """All three by name; without Node and ical.js the tests are skipped, or fail where these are promised."""
    if not shutil.which("node") or not ICAL_JS.is_dir():
        missing("Node.js with ical.js")
    ical_js = IcalJs()
    yield {"icalendar": with_icalendar, "ical.js": ical_js, "vobject": with_vobject}
    ical_js.close()
