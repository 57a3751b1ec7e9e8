"""zero-window.pcapng: a client with a small receive buffer does not read for three seconds; its window closes, the
server probes it, and the transfer goes on after the window update."""
import subprocess
import sys
from pathlib import Path

from capture import capture
from namespaces import inside
from network import PORT, two_hosts

COMMENT = "A client that reads late: zero window, probes of the server, window update"
CLIENT = Path(__file__).resolve().parent / "slow_client.py"


def record(path):
    with two_hosts() as client, capture(path, host=client, interface="net0", comment=COMMENT):
        subprocess.run(inside(client, sys.executable, CLIENT, "192.0.2.2", PORT), check=True, timeout=60)
