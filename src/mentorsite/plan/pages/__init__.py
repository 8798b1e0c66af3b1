"""From records to views: a module per part of the site."""
