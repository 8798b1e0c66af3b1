"""The tools that are measured, one module each."""

from . import eleventy, hugo, lektor, mentorsite, mkdocs, pelican
from .tool import OUTPUT, Tool

__all__ = ["OUTPUT", "TOOLS", "Tool"]

TOOLS: tuple[Tool, ...] = (*mentorsite.TOOLS, hugo.TOOL, *mkdocs.TOOLS, *pelican.TOOLS, lektor.TOOL, eleventy.TOOL)
