"""From a page to its articles: blocks, furniture, headlines, glued articles, who publishes."""
