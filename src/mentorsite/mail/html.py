"""A letter as HTML that mail programs show as it is meant: styles in the elements, nothing to load, everything escaped."""

from __future__ import annotations

import re

from markupsafe import Markup, escape

from .letter import Block, Facts, Heading, Letter, Paragraph, Points, Prose

BOX = re.compile(r'<input class="task-list-item-checkbox"[^>]*?( checked)?( [^>]*)?>')
TAG = re.compile(r"<[^>]*>")
ATTRIBUTE = re.compile(r' (?:class|id|role|tabindex|data-[\w-]+|aria-[\w-]+|loading)="[^"]*"')
BODY = "margin:0;padding:16px;max-width:40em;font:16px/1.5 system-ui,Segoe UI,Arial,sans-serif;color:#231f1a;background:#fff"
HEADING = "margin:28px 0 8px;font-size:19px;line-height:1.3"
SPACE = "margin:0 0 16px"


def html(letter: Letter) -> str:
    """The letter as a document; its title is the subject."""
    body = Markup("\n").join(map(_block, letter.blocks))
    return str(
        Markup(
            '<!doctype html>\n<html lang="{}">\n<head>\n<meta charset="utf-8">\n<title>{}</title>\n</head>\n'
            '<body style="{}">\n{}\n</body>\n</html>\n'
        ).format(letter.lang, letter.subject, BODY, body)
    )


def _block(block: Block) -> Markup:
    match block:
        case Paragraph():
            lines = Markup("<br>\n").join(map(escape, block.text.splitlines()))
            return Markup('<p style="{}">{}</p>').format(SPACE, lines)
        case Heading():
            return Markup('<h2 style="{}">{}</h2>').format(HEADING, block.text)
        case Facts():
            lines = Markup("<br>\n").join(
                Markup("<strong>{}:</strong> {}").format(fact.label, _linked(fact.text, fact.href)) for fact in block.facts
            )
            return Markup('<p style="{}">{}</p>').format(SPACE, lines)
        case Points():
            points = Markup("\n").join(Markup("<li>{}</li>").format(_linked(*point)) for point in block.points)
            return _led(block.lead) + Markup('<ul style="{}">\n{}\n</ul>').format(SPACE, points)
        case Prose():
            return _led(block.lead) + Markup('<div style="{}">{}</div>').format(SPACE, _ticked(block.markup))


def _led(lead: str) -> Markup:
    """The line above a text or a list."""
    return Markup('<p style="margin:0">{}</p>\n').format(lead) if lead else Markup()


def _linked(words: str, href: str) -> Markup:
    return Markup('<a href="{}">{}</a>').format(href, words) if href else escape(words)


def _ticked(markup: Markup) -> Markup:
    """A text without what only the site's own styles and scripts want; boxes as signs, since mail programs show no controls."""
    signs = BOX.sub(lambda found: "☑" if " checked" in found[0] else "☐", str(markup))
    return Markup(TAG.sub(lambda tag: ATTRIBUTE.sub("", tag[0]), signs).strip())  # noqa: S704 - our own HTML
