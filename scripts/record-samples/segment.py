"""What the wire must know of a TCP segment over IPv4 to decide whether to lose it (RFC 791, 3.1; RFC 9293, 3.1)."""
import struct
from typing import NamedTuple

ETHERNET_OCTETS = 14
IPV4_ETHERTYPE = b"\x08\x00"
TCP_PROTOCOL = 6


class Segment(NamedTuple):
    port: int
    """Destination port."""
    sequence: int
    payload_octets: int


def segment(frame):
    """The segment in an Ethernet frame; None where it carries something else."""
    if frame[12:14] != IPV4_ETHERTYPE or frame[23] != TCP_PROTOCOL:
        return None
    (total_octets,) = struct.unpack_from("!H", frame, 16)
    tcp_at = ETHERNET_OCTETS + (frame[14] & 15) * 4
    port, sequence = struct.unpack_from("!HI", frame, tcp_at + 2)
    header_octets = (frame[tcp_at + 12] >> 4) * 4
    return Segment(port, sequence, ETHERNET_OCTETS + total_octets - tcp_at - header_octets)
