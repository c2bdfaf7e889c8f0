"""Texts cut to a length, where no layout engine does it."""


def shortened(text: str, width: int) -> str:
    """The text, or as many of its words as fit into `width` characters and an ellipsis."""
    text = " ".join(text.split())
    if len(text) <= width:
        return text
    cut = text[:width].rpartition(" ")[0] or text[:width]
    return f"{cut} …"
