"""`mentorsite explain`: what a rule is about."""

from __future__ import annotations

import re
from difflib import get_close_matches

import click

from ..errors import UsageProblem
from . import options

WORDS = {
    "en": {
        "severity": "Severity",
        "locked": "cannot be changed in site.yaml",
        "open": "can be changed in site.yaml under severity",
    },
    "de": {"severity": "Gewicht", "locked": "in site.yaml nicht änderbar", "open": "in site.yaml unter severity änderbar"},
}


@click.command("explain", short_help="Explain a rule, or list all of them.")
@click.argument("rule", required=False)
@options.lang
def command(rule: str | None, *, lang: str) -> None:
    """Explain RULE, the name in square brackets behind each finding; without RULE, list all of them."""
    from ..diagnostics import RULES

    if rule is None:
        width = max(map(len, RULES))
        for name, one in RULES.items():
            click.echo(f"{name:{width}}  {one.severity.value:7}  {_general(one.message[lang])}")
        return
    if rule not in RULES:
        near = get_close_matches(rule, list(RULES), 1, 0.5)
        raise UsageProblem(
            en=f'there is no rule "{rule}".' + (f' Did you mean "{near[0]}"?' if near else ""),
            de=f"eine Regel „{rule}“ gibt es nicht." + (f" Meinten Sie „{near[0]}“?" if near else ""),
        )
    found, words = RULES[rule], WORDS[lang]
    click.echo(f"{found.id}\n\n{_general(found.message[lang])}\n\n{found.help[lang]}\n")
    click.echo(f"{words['severity']}: {found.severity.value} ({words['locked' if found.locked else 'open']})")


def _general(message: str) -> str:
    """A message without the values of a case."""
    return re.sub(r"\{\w+\}", "…", message)
