"""Whether a told contact took place: `judge` has the order of the stages, `case` what they all look at; what a cue is
asked before it rules has a module a question (`astray`, `spoken`, `fitting`, `reaching`, `above`).
"""
