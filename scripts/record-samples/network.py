"""The two hosts of the TCP recordings: client and server, joined by a wire, with the project's web server running."""
import contextlib
from pathlib import Path

from namespaces import inside, namespace
from servers import serving
from wire import wire

PORT = 8080
SERVER = Path(__file__).resolve().parent / "http-server.mjs"
IPV4 = ("192.0.2.1/24", "192.0.2.2/24")
IPV6 = ("2001:db8::1/64", "2001:db8::2/64")


@contextlib.contextmanager
def two_hosts(*, addresses=IPV4, delay_s=0.002, fate=None):
    """Yields the client's namespace; the server answers on port 8080 of the second address."""
    with (
        namespace("client") as client,
        namespace("server") as server,
        wire(client, server, addresses=addresses, delay_s=delay_s, fate=fate),
        serving("node", SERVER, PORT, host=server, port=PORT),
    ):
        yield client
