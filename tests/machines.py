"""Stand-ins for the machines that the set-up meets: what they have, and what installing does to them."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field

from host import BROWSER, LIBRARIES, VERSION, Host, Library

VENV = f"python{VERSION}-venv"
NEEDED = [library.package for library in LIBRARIES if library.needed]
OPTIONAL = [library.package for library in LIBRARIES if not library.needed]
EVERY = [VENV, *NEEDED, *OPTIONAL]


@dataclass
class Machine:
    """A machine without the packages in `lacks`; `ran` are the commands, `offers` what can be installed.

    `password`: sudo asks for one. `stale`: the package list is old, and nothing is found before an update.
    `broken`: a word whose command fails. A browser is there where `chromium` is not lacking.
    """

    lacks: list[str] = field(default_factory=lambda: list(EVERY))
    tools: tuple[str, ...] = ("apt-get",)
    system: str = "Linux"
    administrator: bool = True
    offers: list[str] = field(default_factory=lambda: [*EVERY, BROWSER])
    password: bool = False
    stale: bool = False
    broken: str = ""
    then: Callable[[Sequence[str]], None] = lambda _command: None
    ran: list[list[str]] = field(default_factory=list)

    @property
    def host(self) -> Host:
        return Host(
            self.system,
            self.administrator,
            frozenset(self.tools),
            self._loads,
            lambda: VENV not in self.lacks,
            lambda: BROWSER not in self.lacks,
            self._run,
        )

    @property
    def installed(self) -> list[str]:
        """The installing commands, each as one text from the tool's name on."""
        texts = (" ".join(command) for command in self.ran)
        return [text[text.index("apt-get") if "apt-get" in text else 0 :] for text in texts]

    def _loads(self, library: Library) -> bool:
        return library.package not in self.lacks

    def _run(self, command: Sequence[str], _show: bool) -> bool:
        self.ran.append(list(command))
        if self.broken and self.broken in command:
            return False
        if command[0] == "sudo" and self.password:
            return False
        if "update" in command:
            self.stale = False
        if "install" in command and command[0] in ("sudo", "env", "brew"):
            return self._install(command)
        self.then(command)
        return True

    def _install(self, command: Sequence[str]) -> bool:
        wanted = (
            [*NEEDED, *OPTIONAL] if command[0] == "brew" else [part for part in command if part in (*EVERY, BROWSER)]
        )
        if self.stale or not set(wanted) <= set(self.offers):
            return False
        self.lacks = [package for package in self.lacks if package not in wanted]
        return True
