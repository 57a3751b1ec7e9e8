"""What each sample is for, as tshark display filters with the least number of frames that must match (two passes)."""
import subprocess

EXPECTED = {
    "lab.pcapng": {
        "http.response.code == 200": 3,
        'http.request.uri == "/introduction.wav"': 1,
        "http.response.code == 404": 1,
        "http.request.line contains \"If-Modified-Since\"": 1,
        "http.response.code == 304": 1,
        "tcp.analysis.keep_alive": 2,
        "dns or icmp": 1,
    },
    "loss.pcapng": {
        "tcp.analysis.duplicate_ack": 3,
        "tcp.analysis.fast_retransmission": 1,
        "tcp.analysis.rto": 1,
        "tcp.analysis.out_of_order": 1,
        "tcp.analysis.lost_segment": 1,
    },
    "abort.pcapng": {
        "tcp.port == 8080 and tcp.flags.reset == 1": 1,
        "tcp.port == 8081 and tcp.flags.reset == 1": 1,
        "tcp.port == 8082 and tcp.flags.syn == 1": 2,
    },
    "ipv6.pcapng": {
        "ipv6 and http.request": 5,
        "http.content_encoding == gzip": 1,
        "http.transfer_encoding == chunked": 1,
        "http.response.code == 201": 1,
        "icmpv6": 1,
    },
    "zero-window.pcapng": {
        "tcp.analysis.zero_window": 1,
        "tcp.analysis.keep_alive": 1,
        "tcp.analysis.window_update": 1,
    },
    "npcap-loopback.pcap": {
        "null and http.response.code == 304": 1,
    },
}


def shortcomings(path):
    """One sentence for each expectation that the recording does not meet."""
    for condition, least in EXPECTED[path.name].items():
        found = matching_frames(path, condition)
        if found < least:
            yield f"{path.name}: {found} frames match `{condition}`, at least {least} are wanted."


def matching_frames(path, condition):
    command = ("tshark", "-2", "-n", "-r", path, "-Y", condition, "-T", "fields", "-e", "frame.number")
    return len(subprocess.run(command, check=True, capture_output=True, text=True).stdout.splitlines())
