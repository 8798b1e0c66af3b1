"""Building on what earlier builds left: the same bytes as from nothing, whatever was edited in between."""

from __future__ import annotations

import random
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from mentorsite.build import Built, build
from mentorsite.cache import Past, Store

BUILTIN = Path(__file__).resolve().parents[1] / "themes" / "default"


def build_on(content: Path, output: Path, *, drafts: bool = False) -> Built:
    """A build as the command makes it: nothing is done where nothing changed."""
    past = Past(content, output, f"{drafts}", Store(content))
    return Built(None, past.site.pages, None) if past.still_right else build(content, output, drafts=drafts, past=past)  # type: ignore[arg-type]


def bytes_of(folder: Path) -> dict[str, bytes]:
    """Every file below a folder."""
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in folder.rglob("*") if path.is_file()}


def afresh(content: Path, folder: Path, *, drafts: bool = False) -> dict[str, bytes]:
    """What a build without any past makes."""
    shutil.rmtree(folder, ignore_errors=True)
    build(content, folder, drafts=drafts)
    return bytes_of(folder)
