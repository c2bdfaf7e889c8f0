"""The same sheet as LaTeX (`exam` class) and as Typst source, for the comparison of print_speed.py."""

from trainer.exporters.print.item import Item
from trainer.exporters.print.shapes import Events, Gap, Options, Pairs
from trainer.exporters.print.sheet import Sheet

_LATEX = str.maketrans({char: f"\\{char}" for char in "&%$#_{}"} | {"\\": r"\textbackslash{}", "~": " ", "^": " "})
_TYPST = str.maketrans({char: f"\\{char}" for char in "\\#$*_`@<>[]~=/\"'"})

HEAD = r"""\documentclass[addpoints,10pt,a4paper]{exam}
\usepackage[utf8]{inputenc}\usepackage[T1]{fontenc}
\footer{}{%s}{Page \thepage\ of \numpages}
\begin{document}
\begin{center}\textbf{\Large %s}\end{center}
Name \underline{\hspace{6cm}} Class \underline{\hspace{2cm}} Date \underline{\hspace{2cm}}
Points \underline{\hspace{1cm}} / %s
\begin{questions}
"""
TYPST_HEAD = """#let number = context counter(page).display("1 of 1", both: true)
#set page(paper: "a4", margin: 2cm, footer: [%s #h(1fr) Page #number])
#set text(10.5pt)
= %s
Name #box(width: 6cm, stroke: (bottom: .5pt)) Class #box(width: 2cm, stroke: (bottom: .5pt)) Points / %s
"""


def latex(sheet: Sheet) -> str:
    text = HEAD % tuple(part.translate(_LATEX) for part in (sheet.foot, sheet.title, sheet.total))
    return text + "".join(map(_latex, sheet.items)) + "\\end{questions}\n\\end{document}\n"


def _latex(item: Item) -> str:
    stem = "".join(r"\fillin[][2.5cm]" if isinstance(part, Gap) else part.translate(_LATEX) for part in item.stem)
    lines = [rf"\question[1] {stem}"]
    match item.body:
        case Options(marks=marks):
            name = "oneparchoices" if item.body.columns == 4 else "choices"
            choices = [rf"\choice {mark.text.translate(_LATEX)}" for mark in marks]
            lines += [rf"\par\begin{{{name}}}", *choices, rf"\end{{{name}}}"]
        case Pairs(rows=rows):
            cells = [
                rf"\underline{{\hspace{{1cm}}}} & {row.left.translate(_LATEX)} & {row.beside.letter} & "
                rf"{row.beside.text.translate(_LATEX)}\\"
                for row in rows
            ]
            lines += [r"\par\begin{tabular}{lp{6cm}lp{6cm}}", *cells, r"\end{tabular}"]
        case Events(events=events):
            lines += [r"\begin{itemize}", *(rf"\item {event.text.translate(_LATEX)}" for event in events)]
            lines += [r"\end{itemize}"]
        case _:
            lines += [rf"\fillwithlines{{{0.8 * item.body.count}cm}}"] if item.body.count else []
    return "\n".join(lines) + "\n"


def typst(sheet: Sheet) -> str:
    text = TYPST_HEAD % tuple(part.translate(_TYPST) for part in (sheet.foot, sheet.title, sheet.total))
    return text + "\n".join(map(_typst, sheet.items))


def _typst(item: Item) -> str:
    stem = "".join(
        "#box(width: 3cm, stroke: (bottom: .5pt))" if isinstance(part, Gap) else part.translate(_TYPST)
        for part in item.stem
    )
    lines = [f"#block(breakable: false)[*{item.number}* {stem}"]
    match item.body:
        case Options(marks=marks):
            cells = ", ".join(f"[○ {mark.letter} {mark.text.translate(_TYPST)}]" for mark in marks)
            lines.append(f"#grid(columns: {item.body.columns}, column-gutter: 1em, row-gutter: .6em, {cells})")
        case Pairs(rows=rows):
            cells = ", ".join(
                f"[\\_\\_\\_ {row.left.translate(_TYPST)}], [{row.beside.letter} {row.beside.text.translate(_TYPST)}]"
                for row in rows
            )
            lines.append(f"#grid(columns: 2, column-gutter: 1em, row-gutter: .6em, {cells})")
        case Events(events=events):
            lines += [f"- {event.letter} {event.text.translate(_TYPST)}" for event in events]
        case _:
            lines += ["#v(.7cm)#line(length: 75%, stroke: .5pt)"] * item.body.count
    return "\n".join(lines) + "]\n"
