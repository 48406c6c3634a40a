"""Feeds watched over the network, politely. The only package that makes connections."""
