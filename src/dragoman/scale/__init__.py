"""The same stages over many pages at once: what runs where, never what is read."""
