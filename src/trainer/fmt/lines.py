"""The lines between values: no space at their ends, comments over what they speak of, questions set apart."""

from trainer.fmt.marks import LISTS, survey

_OPENING = tuple(f"{name}:" for name in LISTS)


def arranged(text: str) -> str:
    """The lines of a document that ruamel.yaml wrote, in the one layout."""
    places, kept, own = survey(text), list[str](), 0
    lines = text.split("\n")
    for number, line in enumerate(lines):
        if number in places.items and own and kept[own - 1]:
            kept.insert(own, "")
        if number in places.block:
            kept.append(line)
        elif number in places.inside:
            kept.append(line.rstrip())
        elif _is_comment(line):
            kept.append(_comment(lines, number))
            continue  # it belongs to what comes next
        elif line.strip():
            kept.append(line.rstrip())
        elif kept and kept[-1] and not kept[-1].endswith(_OPENING):
            kept.append("")
        own = len(kept)
    return "\n".join(kept).rstrip("\n") + "\n"


def _is_comment(line: str) -> bool:
    return line.lstrip().startswith("#")


def _comment(lines: list[str], number: int) -> str:
    """A comment in the column of the line that it stands above; at the end of the file in the first one."""
    below = (line for line in lines[number + 1 :] if line.strip() and not _is_comment(line))
    following = next(below, "")
    return " " * (len(following) - len(following.lstrip())) + lines[number].strip()
