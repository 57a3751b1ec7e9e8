"""A recording: dumpcap on one interface of a namespace, as pcapng with a comment that says what the file shows."""
import contextlib
import subprocess
import time

from namespaces import inside
from processes import running, wait_until

SETTLE_S = 0.5


@contextlib.contextmanager
def capture(path, *, host, interface, comment):
    """Records while the body runs; the file at `path` is complete when the context ends."""
    command = inside(host, "dumpcap", "-q", "-i", interface, "-w", path, "--capture-comment", comment)
    with running(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL):
        # dumpcap creates its file after it has opened the interface; the socket needs a moment more.
        wait_until(lambda: path.exists() and path.stat().st_size > 0, f"dumpcap on {interface}")
        time.sleep(SETTLE_S)
        yield
        time.sleep(SETTLE_S)
