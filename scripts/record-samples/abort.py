"""abort.pcapng: a client resets its connection in the middle of an answer (RST while data is on its way), is refused by
a closed port (RST to the SYN), and gets no answer at all from a port whose SYNs are dropped on the way."""
import subprocess
import sys
from pathlib import Path

from capture import capture
from namespaces import inside
from network import PORT, two_hosts
from segment import segment

COMMENT = "A connection reset by the client, one refused by a closed port, one attempt without an answer"
CLIENT = Path(__file__).resolve().parent / "abort_client.py"
CLOSED_PORT = 8081
SILENT_PORT = 8082


def record(path):
    with (
        two_hosts(fate=drop_silent_port) as client,
        capture(path, host=client, interface="net0", comment=COMMENT),
    ):
        visit = inside(client, sys.executable, CLIENT, "192.0.2.2", PORT, CLOSED_PORT, SILENT_PORT)
        subprocess.run(visit, check=True, timeout=60)


def drop_silent_port(_, frame):
    tcp = segment(frame)
    return None if tcp and tcp.port == SILENT_PORT else 0.0
