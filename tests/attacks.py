"""A site that says nothing but attacks by script."""

from __future__ import annotations

from pathlib import Path

from mentorsite.build import prepare
from mentorsite.cache import Store
from mentorsite.recall import Recall
from mentorsite.render import Renderer

from .full_site import full_site

ATTACKS = (Path(__file__).parent / "data" / "xss.txt").read_text("utf-8").splitlines()
LINE = " ".join(ATTACKS)
# Those that would hide the rest of a text as a block of code come last.
BLOCKS = "\n\n".join(sorted(ATTACKS, key=lambda one: one.startswith("```")))


def attacked_site(top: Path) -> Path:
    """The pages of a site with every attack in every field, as a folder below `top`.

    Links of unsafe kinds are errors that no site may have, so that `build` would not write it; what the pages would do is
    looked at all the same.
    """
    content, output = full_site(top, lambda model, field, markdown: BLOCKS if markdown else LINE), top / "_site"
    draught = prepare(content, Recall(Store()))
    assert draught.project is not None
    assert draught.theme is not None
    assert draught.plan is not None
    renderer = Renderer(draught.theme, draught.project, content)
    for one in draught.plan.outputs:
        shown, _ = draught.plan.make(one)
        put(output / one.path, renderer.render(shown))
    for path, asset in draught.theme.assets.values():
        put(output / path, asset)
    return output


def put(path: Path, data: bytes) -> None:
    """A file, with the folders that it needs."""
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(data)
