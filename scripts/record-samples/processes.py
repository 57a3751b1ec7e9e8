"""Programs that run in the background during a recording and end with it, also when the recording fails."""
import contextlib
import os
import signal
import subprocess
import time

GRACE_S = 10


@contextlib.contextmanager
def running(command, **options):
    """Runs `command` in a session of its own, so that Ctrl-C in the terminal reaches it only through us."""
    process = subprocess.Popen(command, start_new_session=True, **options)
    try:
        yield process
    finally:
        end(process)


def end(process):
    """Asks with SIGINT (dumpcap then completes its file), insists with SIGKILL."""
    signal_group(process, signal.SIGINT)
    try:
        process.wait(GRACE_S)
    except subprocess.TimeoutExpired:
        signal_group(process, signal.SIGKILL)
        process.wait()


def signal_group(process, number):
    with contextlib.suppress(ProcessLookupError):
        os.killpg(process.pid, number)


def wait_until(holds, what, limit_s=15):
    """Polls `holds` every 50 ms; `what` names the awaited state in the error."""
    deadline = time.monotonic() + limit_s
    while not holds():
        if time.monotonic() > deadline:
            raise TimeoutError(f"waited {limit_s} s in vain for {what}")
        time.sleep(0.05)
