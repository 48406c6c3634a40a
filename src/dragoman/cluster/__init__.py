"""The corridor and the merge over many machines: Daft plans, Ray (or one machine) runs. Needs the `cluster` extra."""
