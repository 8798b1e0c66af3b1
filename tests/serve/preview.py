"""A running `mentorsite serve`, as a user starts it, and the lines that it says."""

from __future__ import annotations

import http.client
import os
import queue
import re
import signal
import subprocess
import sys
import threading
from collections.abc import Mapping
from pathlib import Path

PATIENCE = 60  # seconds after which a test gives up


# Ctrl+C ends the program, even where the tests run in the background of a shell, which shields them from it.
AT_A_TERMINAL = """
import signal
from mentorsite.__main__ import run
signal.signal(signal.SIGINT, signal.default_int_handler)
run()
"""


class Preview:
    """The program, started on a content folder at any free port, in German."""

    def __init__(self, content: Path, *arguments: str, port: int = 0, **environment: str) -> None:
        command = [sys.executable, "-c", AT_A_TERMINAL, "serve", str(content), "--port", str(port), "--lang", "de", *arguments]
        environment = {**os.environ, "PYTHONUTF8": "1", **environment}
        self.process = subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True, env=environment)
        self.lines: queue.Queue[str] = queue.Queue()
        self.said: list[str] = []
        self.listener = threading.Thread(target=self._listen, daemon=True)
        self.listener.start()
        self.address = self.wait(r"Vorschau: (\S+)")[1].rstrip("/")
        self.port = int(self.address.rpartition(":")[2])

    def __enter__(self) -> Preview:
        return self

    def __exit__(self, *_: object) -> None:
        self.end()

    def _listen(self) -> None:
        for line in self.process.stdout or ():
            self.lines.put(line.rstrip("\n"))

    def wait(self, pattern: str) -> re.Match[str]:
        """The next line that fits a pattern."""
        while True:
            try:
                self.said.append(self.lines.get(timeout=PATIENCE))
            except queue.Empty:
                raise AssertionError(f"{pattern!r} was not said, but: {self.said}") from None
            if found := re.search(pattern, self.said[-1]):
                return found

    def ask(
        self, path: str, method: str = "GET", headers: Mapping[str, str] | None = None
    ) -> tuple[int, dict[str, str], bytes]:
        """One request, its path as it stands: status, headers, body."""
        connection = http.client.HTTPConnection("127.0.0.1", self.port, timeout=PATIENCE)
        connection.request(method, path, headers=dict(headers or {}))
        answer = connection.getresponse()
        body = b"" if answer.status == http.HTTPStatus.SWITCHING_PROTOCOLS else answer.read()
        connection.close()
        return answer.status, dict(answer.getheaders()), body

    def end(self, how: signal.Signals = signal.SIGINT) -> tuple[int, str]:
        """Interrupt it; its exit code and what it said to stderr."""
        if self.process.returncode is None:
            self.process.send_signal(how)
            try:
                self.process.wait(PATIENCE)  # what it says to stderr is short
            finally:
                self.process.kill()
            self.errors = (self.process.stderr.read() if self.process.stderr else "") or ""
            self.listener.join(PATIENCE)  # it reads what is closed below
            for stream in (self.process.stdout, self.process.stderr):
                if stream:
                    stream.close()
        return self.process.returncode, self.errors
