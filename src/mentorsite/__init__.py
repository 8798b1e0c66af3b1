"""mentorsite: handbooks and cohort portals of mentoring programmes, from YAML and Markdown to a static site."""

__version__ = "0.1.0"
