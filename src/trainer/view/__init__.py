"""Seeing where each answer comes from: questions beside their passages, in a terminal or as one page of HTML."""
