"""Whether a contact took place, is to come, was called for, called off or denied, or is only spoken of."""
