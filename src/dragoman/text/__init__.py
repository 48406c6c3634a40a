"""Letters, layers, tokens, sentences and the phrase finder. Knows no language."""
