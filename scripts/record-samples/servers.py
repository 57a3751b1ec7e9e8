"""Web servers inside a namespace, ready to be asked when the context begins."""
import contextlib
import subprocess

from namespaces import inside, listens
from processes import running, wait_until


@contextlib.contextmanager
def serving(*command, host, port, cwd=None):
    """Runs `command` until it listens on `port` of the namespace `host`."""
    quiet = {"stdout": subprocess.DEVNULL, "stderr": subprocess.DEVNULL}
    with running(inside(host, *command), cwd=cwd, **quiet):
        wait_until(lambda: listens(host, port), f"a server on port {port}")
        yield
