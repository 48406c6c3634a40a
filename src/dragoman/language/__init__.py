"""Packs and lexicons in memory, passages, inflection, detection. Knows no language."""
