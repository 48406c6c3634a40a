"""From files, folders and input lines to pages: the edge where bytes become text."""
