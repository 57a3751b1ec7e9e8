"""lab.pcapng: the lab itself. `python3 -m http.server 8080` (HTTP/1.0, closes first) serves samples/site to Chromium
over the loopback interface; name queries that nobody answers are there to be left aside."""
import subprocess
import sys
import tempfile
from pathlib import Path

from capture import capture
from namespaces import inside, namespace
from processes import running
from servers import serving

SCRIPTS = Path(__file__).resolve().parent
SITE = SCRIPTS.parents[1] / "samples" / "site"
PORT = 8080
# Chromium's TCP keep-alive sends its first probe after 45 s and repeats it every 45 s: two fall into 100 s.
IDLE_S = 100
COMMENT = "LAB2: a page with logo and audio on python3 -m http.server 8080, first load and reload"


# Exit status of browse.mjs where no spare connection came about.
WITHOUT_SPARE = 3
ATTEMPTS = 10


def record(path):
    for _ in range(ATTEMPTS):
        path.unlink(missing_ok=True)
        if record_visit(path) != WITHOUT_SPARE:
            return
    raise RuntimeError(f"Chromium opened no spare connection in {ATTEMPTS} visits")


def record_visit(path):
    with (
        # Outermost: removed only after the browser is gone.
        tempfile.TemporaryDirectory(prefix="lab-report-browser-", ignore_cleanup_errors=True) as profile,
        namespace("lab") as host,
        serving(sys.executable, "-m", "http.server", PORT, host=host, port=PORT, cwd=SITE),
        capture(path, host=host, interface="lo", comment=COMMENT),
    ):
        subprocess.run(inside(host, sys.executable, SCRIPTS / "name_query.py"), check=True)
        return visit(host, profile)


def visit(host, profile):
    """The exit status of the browser: 0 or WITHOUT_SPARE."""
    command = ("node", SCRIPTS / "browse.mjs", f"http://127.0.0.1:{PORT}/", IDLE_S, profile)
    with running(inside(host, *command)) as browser:
        status = browser.wait(IDLE_S + 60)
    if status not in (0, WITHOUT_SPARE):
        raise RuntimeError(f"the browser's visit ended with status {status}")
    return status
