"""Printing, tried in a process of its own: a broken text library takes its process along."""

from collections.abc import Iterator

from trainer.doctor.finding import Finding


def printing() -> Iterator[Finding]:
    from trainer.exporters.print.probe import probe

    lacks = probe()
    for lack in lacks:
        told, _, mend = lack.message.partition(". ")
        yield Finding("lacking" if lack.level == "error" else "optional", "printing", told, mend)
    if not any(lack.level == "error" for lack in lacks):
        yield Finding("good", "printing", "a trial page was printed")
