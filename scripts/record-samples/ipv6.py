"""ipv6.pcapng: the lab page over IPv6 with HTTP/1.1. curl makes five requests on one connection and closes first: the
answers have a Content-Length, no body (HEAD), gzip, chunks, and 201 to a POST. Neighbour discovery is to be left aside."""
import subprocess

from capture import capture
from namespaces import inside
from network import IPV6, PORT, two_hosts

COMMENT = "The lab page over IPv6: five requests on one HTTP/1.1 connection, gzip and chunked answers, closed by the client"
URL = f"http://[2001:db8::2]:{PORT}"
FACTS = {"name": "李华", "number": "20260001"}


def record(path):
    with (
        two_hosts(addresses=IPV6) as client,
        capture(path, host=client, interface="net0", comment=COMMENT),
    ):
        subprocess.run(inside(client, "curl", *requests()), check=True, timeout=60)


def requests():
    """curl's arguments; each `--next` begins a request with options of its own, on the same connection."""
    quietly = ("-s", "-g", "--http1.1", "-o", "/dev/null")
    form = [part for field in FACTS.items() for part in ("--data-urlencode", "=".join(field))]
    return (
        *quietly, "--head", f"{URL}/",
        "--next", *quietly, f"{URL}/",
        "--next", *quietly, "--compressed", f"{URL}/logo.svg",
        "--next", *quietly, f"{URL}/slow.txt",
        "--next", *quietly, *form, f"{URL}/guests",
    )
