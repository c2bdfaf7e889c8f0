"""The audit: what the rules catch of thousands of small wrongs done to a module.

The generators in this package know nothing of the rules, and share no code with them: else both would be
blind to the same things. Only `run` brings the two together.
"""
