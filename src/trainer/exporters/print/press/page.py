"""The page of a document: paper, margins and footer, on the side where its language begins."""

from trainer.exporters.print.words import Words

SIZES = {"a4": "A4", "letter": "Letter"}
MARGINS = {"two-columns": ("17mm", "15mm", "19mm", "21mm"), "large-print": ("17mm", "15mm", "28mm", "28mm")}
STANDARD_MARGINS = ("19mm", "18mm", "20mm", "26mm")
"""Top, end, bottom and start; numbers hang in the start margin."""


def page_rule(paper: str, edition: str, table: Words) -> str:
    """CSS of the tool's own words alone: no text of a bank enters it."""
    top, end, bottom, start = MARGINS.get(edition, STANDARD_MARGINS)
    left, right, first, last = (start, end, "left", "right")
    if table["direction"] == "rtl":
        left, right, first, last = (end, start, "right", "left")
    box = "vertical-align: top; padding-top: 5mm"
    return (
        f"@page {{ size: {SIZES[paper]}; margin: {top} {right} {bottom} {left};"
        f" @bottom-{first} {{ content: element(foot); width: 78%; {box} }}"
        f" @bottom-{last} {{ content: element(number); width: 22%; {box} }} }}"
        f" .page::before {{ content: counter(page, {table['counter']}) }}"
        f" .pages::before {{ content: counter(pages, {table['counter']}) }}"
    )
