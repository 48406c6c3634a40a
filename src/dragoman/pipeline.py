"""The corridor: the stages in order, from a page to its articles."""

from __future__ import annotations

import datetime

from dragoman import __version__
from dragoman.extraction.actors import Context, read as read_actors
from dragoman.extraction.contacts.book import Book
from dragoman.extraction.contacts.events import Told, event
from dragoman.extraction.contacts.read import contacts
from dragoman.language.passage import Passage
from dragoman.model.article import SCHEMA, Article, MadeBy
from dragoman.model.page import Page
from dragoman.reader import Reader
