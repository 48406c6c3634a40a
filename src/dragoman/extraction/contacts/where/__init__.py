"""Where a contact was: what its clause says, what a guest, a host or a journey tells."""
