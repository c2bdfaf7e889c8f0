"""`trainer audit`: makes thousands of small wrongs in a module, in memory, and tells which the rules catch."""

from argparse import ArgumentParser, Namespace

from trainer.audit.report import equivalents, escapes, table
from trainer.audit.run import audit, prepare, refused
from trainer.cli.modules import add_modules, count, folders, show
from trainer.load import load
from trainer.problems import has_errors, printable


def add_arguments(parser: ArgumentParser) -> None:
    add_modules(parser)
    parser.add_argument("--seed", type=int, default=1, metavar="N", help="another selection of mutants (default: 1)")


def main(args: Namespace) -> int:
    """0 where the modules could be audited; 1 where one has errors as it is."""
    names, problems = folders(args.modules)
    for name in names:
        module, found = load(name)
        problems += found
        if module is None or has_errors(found):
            continue
        anchored, errors = prepare(module)
        problems += errors
        outcomes = list(audit(anchored, args.seed))
        print(printable(f"{name}: {count(len(outcomes), 'mutant')}, seed {args.seed}"))
        asked = len(module.questions)
        share = f"{100 * len(refused(anchored)) / max(1, asked):.1f} %"
        print(f"as it is: {count(len(errors), 'error')}; {share} of {count(asked, 'question')} refused")
        print(f"\n{table(outcomes)}")
        _list("Escaped", escapes(outcomes))
        _list("No wrong at all, and in no figure", equivalents(outcomes))
    show(problems)
    return 1 if has_errors(problems) else 0


def _list(heading: str, lines: list[str]) -> None:
    if lines:
        print(f"\n{heading}:")
    for line in lines:
        print(f"  {printable(line)}")
