"""loss.pcapng: curl fetches 150 KB over one HTTP/1.1 connection, recorded at the client, on a wire that loses the second
request twice (timeout), two parts of the answer (duplicate ACKs, fast retransmission) and delays one (out of order).

The places are fixed, so that each recording shows the same events; the reactions are the kernel's."""
import subprocess

from capture import capture
from namespaces import inside
from network import PORT, two_hosts
from segment import segment

COMMENT = "A transfer of 150 KB over a wire that loses and reorders segments, seen at the client"
URL = f"http://192.0.2.2:{PORT}"
# Numbers of the data segments, counted for each direction, without second copies.
LOST_REQUEST, LOSSES_OF_REQUEST = 2, 2
LOST_PARTS = (20, 60)
DELAYED_PARTS = (40,)
OVERTAKEN_S = 0.0008


def record(path):
    with (
        two_hosts(fate=lossy_fate()) as client,
        capture(path, host=client, interface="net0", comment=COMMENT),
    ):
        fetch = ("curl", "-s", "--http1.1", "-o", "/dev/null", f"{URL}/", "-o", "/dev/null", f"{URL}/long.txt")
        subprocess.run(inside(client, *fetch), check=True, timeout=60)


def lossy_fate():
    """A fate that knows each data segment by its number and copy; other frames pass."""
    copies_of = ({}, {})

    def fate(towards_server, frame):
        tcp = segment(frame)
        if tcp is None or tcp.payload_octets == 0:
            return 0.0
        copies = copies_of[towards_server]
        copies[tcp.sequence] = copies.get(tcp.sequence, 0) + 1
        number = list(copies).index(tcp.sequence) + 1
        decide = request_fate if towards_server else part_fate
        return decide(number, copies[tcp.sequence])

    return fate


def request_fate(number, copy):
    return None if number == LOST_REQUEST and copy <= LOSSES_OF_REQUEST else 0.0


def part_fate(number, copy):
    if copy > 1:
        return 0.0
    if number in LOST_PARTS:
        return None
    return OVERTAKEN_S if number in DELAYED_PARTS else 0.0
