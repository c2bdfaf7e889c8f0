"""`trainer preview`: the pages of a sheet as PNG pictures, for looking without a PDF reader."""

import os
from argparse import ArgumentParser, ArgumentTypeError, Namespace

from trainer.check import check_module
from trainer.cli.modules import count, show, wrong_use
from trainer.exercise import Course
from trainer.problems import Problem, has_errors, printable
from trainer.worksheet import EDITIONS, Worksheet

SHOWN = ("sheet", "key", "answers", "guide")
LEAST_DPI, MOST_DPI = 30, 600


def dpi(text: str) -> int:
    """Dots per inch."""
    if text.isascii() and text.isdigit() and LEAST_DPI <= int(text) <= MOST_DPI:
        return int(text)
    raise ArgumentTypeError(f"`{text}` is no resolution; write {LEAST_DPI} to {MOST_DPI} dots per inch")


def add_arguments(parser: ArgumentParser) -> None:
    parser.add_argument("module", metavar="MODULE", help="a module's folder")
    parser.add_argument("--worksheet", metavar="ID", help="a worksheet of module.yaml (default: the first)")
    parser.add_argument("--form", metavar="A", help="a form of the worksheet (default: the first)")
    parser.add_argument("--show", choices=SHOWN, default="sheet", help="what to look at (default: sheet)")
    parser.add_argument("--edition", choices=EDITIONS, default="standard", help="the setting of the sheet")
    parser.add_argument("--dpi", type=dpi, default=110, metavar="N", help="dots per inch (default: 110)")
    parser.add_argument("--out", default="preview", metavar="DIR", help="the folder for the pictures")


def main(args: Namespace) -> int:
    """0 where the pictures were written, 1 where the module has errors, 2 for a form that is not there."""
    from trainer.compile import compile_module
    from trainer.exporters.output import UnavailableError

    checked = check_module(os.path.normpath(args.module))
    if checked.good is None:
        show(checked.problems)
        return 1
    course = compile_module(checked.good)
    worksheet, fault = _worksheet(course, args)
    if worksheet is None:
        return wrong_use("preview", fault)
    try:
        return _write(course, worksheet, args)
    except UnavailableError as error:
        return wrong_use("preview", str(error))


def _worksheet(course: Course, args: Namespace) -> tuple[Worksheet | None, str]:
    """The one worksheet to show, cut down to one form and edition; or what is wrong with the wish."""
    from dataclasses import replace

    from trainer.exporters.print.documents import worksheets

    sheets = {sheet.id: sheet for sheet in worksheets(course)}
    sheet = sheets.get(args.worksheet or next(iter(sheets)))
    if sheet is None:
        return None, f"there is no worksheet `{args.worksheet}`; the worksheets: {', '.join(sheets)}"
    form = args.form or sheet.forms[0]
    if form not in sheet.forms:
        return None, f"the worksheet `{sheet.id}` has no form `{form}`; its forms: {', '.join(sheet.forms)}"
    answers = sheet.answer_sheet or args.show == "answers"
    return replace(sheet, forms=(form,), editions=(args.edition,), answer_sheet=answers, class_set=False), ""


def _write(course: Course, worksheet: Worksheet, args: Namespace) -> int:
    from dataclasses import replace

    from trainer.build.write import write
    from trainer.exporters import print as printing
    from trainer.exporters.print.pictures import pictures

    course = replace(course, worksheets=(worksheet,))
    outputs = [output for output in printing.plan(course) if output.path.endswith(_ending(worksheet, args))]
    problems: list[Problem] = []
    for output, pdf in printing.make(course, outputs):
        stem = os.path.join(args.out, os.path.basename(output.path).removesuffix(".pdf"))
        written = [
            write(f"{stem}-{page}.png", data, problems) for page, data in enumerate(pictures(pdf, args.dpi), 1)
        ]
        print(f"wrote {count(sum(written), 'page')}: {printable(stem)}-1.png …")
    show(problems)
    return 1 if has_errors(problems) or not outputs else 0


def _ending(worksheet: Worksheet, args: Namespace) -> str:
    if args.show == "guide":
        return "-guide.pdf"
    suffix = {"sheet": "" if args.edition == "standard" else f"-{args.edition}"}.get(args.show, f"-{args.show}")
    return f"-{worksheet.id}-{worksheet.forms[0]}{suffix}.pdf"
