"""Terms of office from the Wikidata query service into data/world/people. Never needed to run; for those who edit."""
