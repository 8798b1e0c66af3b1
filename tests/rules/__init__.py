"""The programme rules: tables of small cohorts, promises that hold for all data, and programmes as there really are."""
