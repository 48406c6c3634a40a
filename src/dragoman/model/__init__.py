"""Frozen values that the whole program speaks in. No behaviour beyond reading oneself; no imports from above."""

from dragoman.model.article import Article, MadeBy, Notice, Outlet, Published, Title
from dragoman.model.event import Assertion, Event, Link, Party, Topic, Vote
from dragoman.model.page import Page
from dragoman.model.said import Claimant, Figure, Statement
from dragoman.model.span import Span
from dragoman.model.when import When

__all__ = [
    "Article",
    "Assertion",
    "Claimant",
    "Event",
    "Figure",
    "Link",
    "MadeBy",
    "Notice",
    "Outlet",
    "Page",
    "Party",
    "Published",
    "Span",
    "Statement",
    "Title",
    "Topic",
    "Vote",
    "When",
]
