"""An Ethernet cable between two namespaces that loses and delays frames on purpose.

Each end is a TAP device; this process carries frames between them, so every packet that is recorded was sent by the
kernel's own TCP, and what is lost is really lost. A kernel module such as sch_netem is not needed.
"""
import contextlib
import fcntl
import heapq
import itertools
import os
import select
import struct
import threading
import time

from namespaces import ip

TUNSETIFF = 0x400454CA
TAP_WITHOUT_HEADER = 0x0002 | 0x1000
LARGEST_FRAME = 2048
IDLE_S = 0.02


@contextlib.contextmanager
def wire(client, server, *, addresses, delay_s=0.0, fate=None):
    """Joins two namespaces by their interfaces `net0`.

    `addresses` holds the client's and the server's, with prefix length. `fate(towards_server, frame)` gives the
    extra delay of a frame in seconds, or None where the frame is to be lost; without it nothing is lost.
    """
    ends = [plug(host, number, address) for number, (host, address) in enumerate(zip((client, server), addresses), 1)]
    cut = threading.Event()
    carrier = threading.Thread(target=carry, args=(ends, delay_s, fate or (lambda *_: 0.0), cut))
    carrier.start()
    try:
        yield
    finally:
        cut.set()
        carrier.join()
        for end in ends:
            os.close(end)


def plug(host, number, address):
    """Puts one end into a namespace; yields the descriptor through which its frames pass."""
    end = os.open("/dev/net/tun", os.O_RDWR | os.O_NONBLOCK)
    name = f"lr{os.getpid()}n{number}"
    fcntl.ioctl(end, TUNSETIFF, struct.pack("16sH22x", name.encode(), TAP_WITHOUT_HEADER))
    ip("link", "set", name, "netns", host, "name", "net0")
    ip("-n", host, "link", "set", "net0", "address", f"02:00:00:00:00:0{number}", "up")
    ip("-n", host, "address", "add", address, "dev", "net0")
    return end


def carry(ends, delay_s, fate, cut):
    """Moves frames until the wire is cut; one that is delayed longer is overtaken by its successors."""
    order = itertools.count()
    travelling = []
    while not cut.is_set():
        due_s = travelling[0][0] - time.monotonic() if travelling else IDLE_S
        readable, _, _ = select.select(ends, [], [], min(IDLE_S, max(0.0, due_s)))
        for end in readable:
            towards_server = end == ends[0]
            frame = os.read(end, LARGEST_FRAME)
            extra_s = fate(towards_server, frame)
            if extra_s is not None:
                arrival = time.monotonic() + delay_s + extra_s
                heapq.heappush(travelling, (arrival, next(order), ends[towards_server], frame))
        while travelling and travelling[0][0] <= time.monotonic():
            _, _, end, frame = heapq.heappop(travelling)
            os.write(end, frame)
