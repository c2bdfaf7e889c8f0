"""The item-writing rules: what makes a traced question a good one. One file a rule, listed in rules.py."""
