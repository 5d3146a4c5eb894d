"""The program's desk, started as a user starts it, on a free port and with folders of its own."""
import os
import pathlib
import shutil
import signal
import subprocess
import tempfile

ROOT = pathlib.Path(__file__).resolve().parent.parent.parent
PROGRAM = os.environ.get("VERBALE", str(ROOT / ".build/debug/verbale"))


def sample(name):
    return (ROOT / f"Samples/{name}.txt").read_text(encoding="utf-8")


def clock_at(hour):
    """What makes a program believe that it starts at an hour, as '2024-01-02 08:30:00'."""
    told = subprocess.run(
        ["faketime", "-f", f"@{hour}", "env"], capture_output=True, text=True, check=True).stdout
    wanted = (line.split("=", 1) for line in told.splitlines())
    return {name: value for name, value in wanted if name in ("LD_PRELOAD", "FAKETIME")} | {
        "FAKETIME_DONT_FAKE_MONOTONIC": "1"}


class RunningDesk:
    """A desk; the folder outlives a killed server, as a user's does."""

    def __init__(self, *arguments, hour=None):
        self.folder = pathlib.Path(tempfile.mkdtemp(prefix="scrivania-"))
        self.arguments = arguments
        self.hour = hour
        self.process = None
        self.start()

    def start(self, port=0):
        environment = dict(os.environ)
        environment.update(
            XDG_STATE_HOME=str(self.folder / "stato"), HOME=str(self.folder),
            VERBALE_REGISTRO=str(self.folder / "registro.db"))
        if self.hour:
            environment.update(clock_at(self.hour), TZ="Europe/Rome")
        self.process = subprocess.Popen(
            # The clock takes hold of a program only through another.
            ["env", PROGRAM, "apri", "--non-aprire", "--porta", str(port), *self.arguments],
            stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True, env=environment)
        self.address = self.process.stdout.readline().strip()
        if not self.address.startswith("http://"):
            raise RuntimeError(f"the desk did not open: {self.address!r}")
        self.origin = self.address.split("?")[0].rstrip("/")
        self.port = int(self.origin.split("/")[2].rsplit(":", 1)[1])
        self.origin = f"http://127.0.0.1:{self.port}"

    def kill(self):
        """As a power cut would."""
        self.process.send_signal(signal.SIGKILL)
        self.process.wait()
        self.process.stdout.close()
        self.forget_clock()

    def forget_clock(self):
        """Removes what the clock leaves in memory when nobody waits for its program."""
        for name in ("faketime_shm", "sem.faketime_sem"):
            pathlib.Path(f"/dev/shm/{name}_{self.process.pid}").unlink(missing_ok=True)

    def close(self):
        if self.process.poll() is None:
            self.process.terminate()
            try:
                self.process.wait(5)
            except subprocess.TimeoutExpired:
                self.process.kill()
                self.process.wait()
        self.process.stdout.close()
        self.forget_clock()
        shutil.rmtree(self.folder, ignore_errors=True)
