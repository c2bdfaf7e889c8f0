"""`trainer reanchor`: shows where each quote that an edited source lost may stand, asks, writes what is accepted."""

import os
import shutil
import sys
from argparse import ArgumentParser, Namespace
from collections.abc import Iterable, Mapping
from pathlib import Path

from trainer.cli.modules import count, show, tidy_up
from trainer.ledger.file import read as read_ledger
from trainer.load import inputs, load
from trainer.model import Selector, SourceFile, Text
from trainer.problems import Problem, Span, has_errors, printable
from trainer.reanchor.beside import beside
from trainer.reanchor.suggest import Lost, lost, moved
from trainer.trace.anchored import Anchored, anchor

ASKING = "Does the new passage bear out the same? [y]es, [n]o, [q]uit: "
ASKING_HASH = "Is this the text that the questions are about, to be written into module.yaml? [y]es, [n]o: "
_BOM = "\ufeff"


def add_arguments(parser: ArgumentParser) -> None:
    parser.add_argument("module", metavar="MODULE", help="a module's folder")


def main(args: Namespace) -> int:
    """0 where every quote stands in the end, else 1."""
    folder = os.path.normpath(args.module)
    module, problems = load(folder)
    if module is None or has_errors(problems):
        show(problems)
        return 1
    tidy_up({os.path.dirname(path) for path in inputs(module)})
    anchored = anchor(module)
    gone = lost(anchored)
    texts = {path: _text(path) for path in {each.selector.exact.span.path for each in gone}}
    print(_summary(folder, gone, anchored))
    accepted = _asked(gone)
    written = _write(accepted, texts)
    show(written)
    complete = len(accepted) == len(gone) and not has_errors(written)
    return _hash(module.source) if complete else 1


def _text(path: str) -> str:
    """A file with its line ends as they are."""
    return Path(path).read_bytes().decode("utf-8")


def _summary(folder: str, gone: list[Lost], anchored: Anchored) -> str:
    ledger = read_ledger(folder, [])
    shifted = moved(anchored, ledger) if ledger else 0
    also = f"; {count(shifted, 'question')} moved with {'its' if shifted == 1 else 'their'} words" if shifted else ""
    if not gone:
        return f"{printable(folder)}: every quote stands in the source{also}"
    return f"{printable(folder)}: {count(len(gone), 'quote')} lost{also}"


def _asked(gone: list[Lost]) -> list[Lost]:
    """What a person accepted; without a terminal nothing is asked."""
    accepted: list[Lost] = []
    asking = sys.stdin.isatty()
    alike = _alike(gone)
    for number, some in enumerate(alike, 1):
        print("\n" + "\n".join(_shown(some, f"{number} of {len(alike)}")))
        if some[0].new is None or not asking:
            continue
        answer = _answer(ASKING)
        if answer == "q":
            break
        if answer == "y":
            accepted += some
    if gone and not asking:
        print("\nNothing is written: run this in a terminal, which asks before each.")
    return accepted


def _alike(gone: list[Lost]) -> list[list[Lost]]:
    """The same quote of several questions is shown, and asked, once."""
    found: dict[tuple[str, ...], list[Lost]] = {}
    for each in gone:
        old = each.selector
        new = each.new.exact.value if each.new else ""
        found.setdefault((old.exact.value, old.prefix, old.suffix, new), []).append(each)
    return list(found.values())


def _answer(question: str) -> str:
    while True:
        try:
            answer = input(question).strip().lower()[:1]
        except (EOFError, KeyboardInterrupt):
            print()
            return "q"
        if answer in ("y", "n", "q"):
            return answer


def _shown(some: list[Lost], number: str) -> Iterable[str]:
    each = some[0]
    for place, one in enumerate(some):
        path, line, _ = one.selector.exact.span
        label = number if not place else " " * len(number)
        yield printable(f"{label}  {path}:{line}  {one.owner}")
    old = each.selector.exact.value
    if each.new is None or each.anchor is None:
        why = (
            f"stands {each.places} times: add a `prefix` or `suffix`"
            if each.places
            else "nothing is like it any more"
        )
        yield printable(f"  “{old}”: {why}")
        return
    width = max(40, min(shutil.get_terminal_size().columns, 120))
    yield from beside(old, each.new.exact.value, width)
    yield f"  likeness {each.score:.2f}, now in paragraph {each.anchor.paragraph}, line {each.anchor.line}"
    for one in some:
        for answer in one.answers:
            yield printable(f"  beware: “{answer}”, of {one.owner}, does not stand in the new passage")
    if (each.new.prefix, each.new.suffix) != (each.selector.prefix, each.selector.suffix):
        yield printable(f"  told apart by what stands beside it: “{each.new.prefix} … {each.new.suffix}”")


def _write(accepted: list[Lost], texts: Mapping[str, str]) -> list[Problem]:
    """Writes file by file what was accepted."""
    by_file: dict[str, dict[tuple[int, int], Selector]] = {}
    for each in accepted:
        path, line, column = each.selector.exact.span
        if each.new:
            by_file.setdefault(path, {})[(line, column)] = each.new
    problems: list[Problem] = []
    for path, quotes in by_file.items():
        if _replace(path, texts[path], quotes, problems):
            print(f"{printable(path)}: {count(len(quotes), 'quote')} written")
    return problems


def _replace(path: str, text: str, quotes: Mapping[tuple[int, int], Selector], problems: list[Problem]) -> bool:
    from trainer.build.write import write
    from trainer.reanchor.rewrite import rewritten

    mark = _BOM if text.startswith(_BOM) else ""
    new = rewritten(text.removeprefix(_BOM), quotes)
    if new is None:
        message = "the new quotes cannot be put into this file without touching something else. Write them by hand."
        problems.append(Problem(Span(path), "not-rewritten", message))
        return False
    if _text(path) != text:
        message = "the file was changed while you were asked. Nothing is written; run `trainer reanchor` again."
        problems.append(Problem(Span(path), "changed-meanwhile", message))
        return False
    return write(path, (mark + new).encode(), problems)


def _hash(source: SourceFile) -> int:
    """With every quote in its place, the new SHA-256 of the source may be written, if a person says so."""
    if source.sha256.value.lower() == source.actual_sha256:
        return 0
    print(f"\nEvery quote stands. {printable(source.path)} has the SHA-256 {source.actual_sha256}.")
    if not sys.stdin.isatty() or _answer(ASKING_HASH) != "y":
        print("module.yaml still has the SHA-256 of another text.")
        return 1
    path, line, column = source.sha256.span
    new = Selector(Text(source.actual_sha256, source.sha256.span))
    problems: list[Problem] = []
    if _replace(path, _text(path), {(line, column): new}, problems):
        print(f"{printable(path)}: the SHA-256 is written")
    show(problems)
    return 1 if problems else 0
