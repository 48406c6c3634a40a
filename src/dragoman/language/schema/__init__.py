"""What a pack's files may say: one module a file of the pack, frozen and checked when the pack is compiled."""
