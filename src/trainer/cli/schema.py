"""`trainer schema`: the JSON Schema of a kind of file, for editors and other tools."""

from argparse import ArgumentParser, Namespace

from trainer.schema import SCHEMAS, render


def add_arguments(parser: ArgumentParser) -> None:
    parser.add_argument("file", choices=SCHEMAS, help="which kind of file")


def main(args: Namespace) -> int:
    print(render(args.file), end="")
    return 0
