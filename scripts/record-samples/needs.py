"""What the recordings need of the machine: each unmet need is one sentence that says what is missing and what to do."""
import os
import shutil
from pathlib import Path

MODULES = Path(__file__).resolve().parents[2] / "node_modules"
PROGRAMS = {
    "dumpcap": "records packets; it comes with Wireshark (Debian: apt-get install wireshark-common)",
    "tshark": "checks what was recorded (Debian: apt-get install tshark)",
    "ip": "makes network namespaces (Debian: apt-get install iproute2)",
    "sysctl": "sets a namespace's TCP options (Debian: apt-get install procps)",
    "node": "runs the browser and the HTTP/1.1 server",
    "curl": "is the client of loss.pcapng and ipv6.pcapng (Debian: apt-get install curl)",
}
PACKAGES = ("puppeteer-core", "@sparticuz/chromium")


def unmet_needs():
    return [*system_needs(), *program_needs(), *package_needs()]


def system_needs():
    if os.geteuid() != 0:
        yield "Recording needs root: network namespaces and raw packets are closed to other users."
    if not Path("/dev/net/tun").exists():
        yield "/dev/net/tun is absent: load the kernel's tun module, the wire between two hosts is made of it."


def program_needs():
    for program, purpose in PROGRAMS.items():
        if not shutil.which(program):
            yield f"The program {program} is not installed: it {purpose}."


def package_needs():
    for package in PACKAGES:
        if not (MODULES / package).is_dir():
            yield f"The package {package} is not installed: run npm install, the browser of lab.pcapng comes with it."
