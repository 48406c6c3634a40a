"""Feeds watched over the network, politely. The only package that fetches what feeds and pages name."""
