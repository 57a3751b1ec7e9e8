"""npcap-loopback.pcap: lab.pcapng as a Windows student has it. Npcap's loopback adapter writes link type DLT_NULL: four
octets with the address family in the byte order of the machine instead of an Ethernet header. Packets and times stay.

Reads the pcapng that dumpcap writes: one section, little-endian, one Ethernet interface (draft-ietf-opsawg-pcapng, 4.1-4.3).
Usage: python3 npcap_loopback.py FROM.pcapng TO.pcap
"""
import struct
import sys
from pathlib import Path

ETHERNET_OCTETS = 14
INTERFACE_DESCRIPTION, ENHANCED_PACKET = 1, 6
TIME_RESOLUTION = 9
# Windows' numbers: AF_INET and AF_INET6.
FAMILIES = {b"\x08\x00": 2, b"\x86\xdd": 23}
LINKTYPE_NULL = 0
PCAP_HEADER = struct.pack("<IHHiIII", 0xA1B2C3D4, 2, 4, 0, 0, 262144, LINKTYPE_NULL)


def convert(source, target):
    target.write_bytes(PCAP_HEADER + b"".join(records(source.read_bytes())))


def records(pcapng):
    """One pcap record for each IP packet; times are cut to microseconds, as this form of pcap has no more."""
    ticks_per_us = 1
    for kind, body in blocks(pcapng):
        if kind == INTERFACE_DESCRIPTION:
            ticks_per_us = 10 ** (resolution(body) - 6)
        elif kind == ENHANCED_PACKET:
            _, high, low, captured, original = struct.unpack_from("<5I", body)
            frame = body[20 : 20 + captured]
            family = FAMILIES.get(frame[12:14])
            if family:
                seconds, micros = divmod((high << 32 | low) // ticks_per_us, 1_000_000)
                yield record(seconds, micros, family, frame[ETHERNET_OCTETS:], original - ETHERNET_OCTETS)


def record(seconds, micros, family, packet, original):
    null_header = struct.pack("<I", family)
    lengths = len(null_header) + len(packet), len(null_header) + original
    return struct.pack("<4I", seconds, micros, *lengths) + null_header + packet


def blocks(pcapng):
    at = 0
    while at < len(pcapng):
        kind, length = struct.unpack_from("<2I", pcapng, at)
        yield kind, pcapng[at + 8 : at + length - 4]
        at += length


def resolution(body):
    """The negative power of ten of the interface's clock: option if_tsresol, 6 where it is absent."""
    at = 8
    while at + 4 <= len(body):
        code, length = struct.unpack_from("<2H", body, at)
        if code == TIME_RESOLUTION:
            return body[at + 4]
        at += 4 + length + -length % 4
    return 6


if __name__ == "__main__":
    convert(Path(sys.argv[1]), Path(sys.argv[2]))
