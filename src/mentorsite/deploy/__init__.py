"""A built site on its way to a branch that a host such as GitHub Pages publishes, for those without Actions."""

from .branch import Branch, private_files, publish, settle
from .git import Repository

__all__ = ["Branch", "Repository", "private_files", "publish", "settle"]
