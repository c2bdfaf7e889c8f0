"""`trainer explain`: what a code means, with a wrong and a right example."""

from argparse import ArgumentParser, Namespace

from trainer.cli.modules import wrong_use
from trainer.reading.fields import did_you_mean
from trainer.reports.explained import brief, codes, section


def add_arguments(parser: ArgumentParser) -> None:
    parser.add_argument("codes", nargs="*", metavar="CODE", help="as at the end of a problem; none lists all")


def main(args: Namespace) -> int:
    """0 where every code is known, else 2 with what may have been meant."""
    known = codes()
    if not args.codes:
        width = max(map(len, known))
        print("\n".join(f"{code:{width}}  {brief(code)}" for code in known))
        return 0
    for code in args.codes:
        if code.strip("[]") not in known:
            return wrong_use("explain", f"there is no code `{code}`.{did_you_mean(code, known)}")
    print("\n".join(section(code.strip("[]")) for code in args.codes), end="")
    return 0
