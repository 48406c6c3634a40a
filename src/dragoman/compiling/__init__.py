"""The editors' side: YAML to the compiled artefact, and what is checked on the way."""
