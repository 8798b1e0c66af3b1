"""All rules, a module per subject."""
