"""Dragoman reads the press of the Middle East and keeps the diplomatic record."""

__version__ = "0.1.0"
