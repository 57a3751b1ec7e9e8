"""Network namespaces: hosts of our own inside the kernel, so that nothing of the real machine is in a recording."""
import contextlib
import os
import signal
import subprocess

from processes import wait_until

# Addresses are usable at once, without duplicate address detection, and nobody looks for a router.
# Reno is built into every kernel, so that a recording does not depend on the machine's choice.
SETTINGS = (
    "net.ipv6.conf.default.accept_dad=0",
    "net.ipv6.conf.default.router_solicitations=0",
    "net.ipv4.tcp_congestion_control=reno",
)


@contextlib.contextmanager
def namespace(role):
    """A namespace with `lo` up; yields its name, which holds our process id so that two runs do not meet."""
    name = f"lab-report-{os.getpid()}-{role}"
    ip("netns", "add", name)
    try:
        ip("-n", name, "link", "set", "lo", "up")
        subprocess.run(inside(name, "sysctl", "-qw", *SETTINGS), check=True)
        yield name
    finally:
        end_residents(name)
        ip("netns", "del", name)


def end_residents(name):
    """Ends what still runs inside: Chromium's processes outlive a `node` that was interrupted by a moment."""
    for process in residents(name):
        with contextlib.suppress(ProcessLookupError):
            os.kill(process, signal.SIGKILL)
    wait_until(lambda: not residents(name), f"the end of the programs in {name}")


def residents(name):
    listing = subprocess.run(("ip", "netns", "pids", name), check=True, capture_output=True, text=True).stdout
    return [int(process) for process in listing.split()]


def ip(*arguments):
    subprocess.run(("ip", *arguments), check=True)


def inside(name, *command):
    """The command line that runs `command` in the namespace."""
    return ("ip", "netns", "exec", name, *map(str, command))


def listens(name, port):
    """Whether a TCP socket in the namespace listens on `port` (IPv4 or IPv6)."""
    tables = subprocess.run(inside(name, "cat", "/proc/net/tcp", "/proc/net/tcp6"), capture_output=True, text=True).stdout
    rows = (line.split() for line in tables.splitlines())
    return any(len(row) > 3 and row[1].endswith(f":{port:04X}") and row[3] == "0A" for row in rows)
