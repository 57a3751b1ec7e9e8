"""Asks 127.0.0.1 three DNS questions that nobody answers (ICMP port unreachable): traffic for a report to leave aside."""
import socket
import struct

NAMES = ("example.com", "www.example.com", "example.org")


def question(number, name):
    """A query for the A record of `name`, recursion desired (RFC 1035, 4.1)."""
    labels = b"".join(bytes([len(label)]) + label.encode() for label in name.split("."))
    return struct.pack("!6H", number, 0x0100, 1, 0, 0, 0) + labels + b"\0" + struct.pack("!2H", 1, 1)


for number, name in enumerate(NAMES, start=1):
    with socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as udp:
        udp.sendto(question(number, name), ("127.0.0.1", 53))
