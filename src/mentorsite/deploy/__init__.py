"""A built site on its way to a branch that a host such as GitHub Pages publishes, for those without Actions."""

from .branch import Branch, last_published, private_files, publish, settle
from .git import Repository

__all__ = ["Branch", "Repository", "last_published", "private_files", "publish", "settle"]
