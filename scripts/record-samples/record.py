"""Records the samples anew: `npm run samples`, or `npm run samples -- lab loss` for some of them.

Each is recorded into a temporary folder, checked with tshark, and only then moved to samples/.
Servers, browser and namespaces end with the recording, also when it fails or is stopped with Ctrl-C.
"""
import shutil
import signal
import sys
import tempfile
from pathlib import Path

import abort
import counts
import introduction
import ipv6
import lab
import loss
import npcap_loopback
import zero_window
from expectations import shortcomings
from needs import unmet_needs

SAMPLES = Path(__file__).resolve().parents[2] / "samples"


def record_npcap_loopback(path):
    npcap_loopback.convert(SAMPLES / "lab.pcapng", path)


RECORDINGS = {
    "loss": ("loss.pcapng", loss.record),
    "abort": ("abort.pcapng", abort.record),
    "ipv6": ("ipv6.pcapng", ipv6.record),
    "zero-window": ("zero-window.pcapng", zero_window.record),
    "lab": ("lab.pcapng", lab.record),
    "npcap-loopback": ("npcap-loopback.pcap", record_npcap_loopback),
}


def main(names):
    unknown = [name for name in names if name not in RECORDINGS]
    obstacles = unmet_needs() + [f"There is no recording {name}: choose from {', '.join(RECORDINGS)}." for name in unknown]
    if obstacles:
        sys.exit("\n".join(obstacles))
    # SIGTERM would end Python without leaving its contexts.
    signal.signal(signal.SIGTERM, lambda *_: sys.exit("stopped"))
    introduction.write_introduction(SAMPLES / "site" / "introduction.wav")
    for name in names or RECORDINGS:
        record_sample(*RECORDINGS[name])
    counts.main()


def record_sample(file_name, record):
    print(f"recording {file_name}", flush=True)
    with tempfile.TemporaryDirectory(prefix="lab-report-samples-") as folder:
        path = Path(folder) / file_name
        record(path)
        missed = list(shortcomings(path))
        if missed:
            sys.exit("\n".join((*missed, "The sample in samples/ is left as it was.")))
        shutil.copyfile(path, SAMPLES / file_name)


if __name__ == "__main__":
    try:
        main(sys.argv[1:])
    except KeyboardInterrupt:
        sys.exit("stopped")
