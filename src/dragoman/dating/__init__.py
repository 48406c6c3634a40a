"""Words to days: finding the dates that a passage names and resolving them against its own day."""
