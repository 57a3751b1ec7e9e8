"""Counts what tshark says of each sample (two passes) and writes the table into samples/README.md, between its marks.

Usage: python3 counts.py
"""
import subprocess
from collections import Counter
from pathlib import Path

SAMPLES = Path(__file__).resolve().parents[2] / "samples"
BEGIN, END = "<!-- counts -->\n", "<!-- /counts -->\n"
HEADING = (
    "| file | octets | frames | TCP connections (completeness) | requests | answers | what tshark marks |",
    "|---|--:|--:|---|--:|---|---|",
)
MARKS = (
    "retransmission", "fast_retransmission", "spurious_retransmission", "rto", "duplicate_ack", "out_of_order",
    "lost_segment", "keep_alive", "keep_alive_ack", "zero_window", "window_full", "window_update",
)
FIELDS = ("tcp.stream", "tcp.completeness", "http.request.method", "http.response.code",
          *(f"tcp.analysis.{mark}" for mark in MARKS))


def main():
    readme = SAMPLES / "README.md"
    before, _, rest = readme.read_text().partition(BEGIN)
    _, _, after = rest.partition(END)
    table = "\n".join((*HEADING, *map(row, sorted(SAMPLES.glob("*.pcap*"))))) + "\n"
    readme.write_text(before + BEGIN + table + END + after)


def row(path):
    frames = [dict(zip(FIELDS, line.split("\t"))) for line in tshark_lines(path)]
    cells = (
        f"`{path.name}`",
        path.stat().st_size,
        len(frames),
        connections(frames),
        sum(bool(frame["http.request.method"]) for frame in frames),
        tally(frame["http.response.code"] for frame in frames),
        tally(mark for frame in frames for mark in MARKS if frame[f"tcp.analysis.{mark}"]),
    )
    return "| " + " | ".join(map(str, cells)) + " |"


def tshark_lines(path):
    fields = [argument for field in FIELDS for argument in ("-e", field)]
    command = ("tshark", "-2", "-n", "-r", path, "-T", "fields", "-E", "occurrence=f", *fields)
    return subprocess.run(command, check=True, capture_output=True, text=True).stdout.splitlines()


def connections(frames):
    completeness = {frame["tcp.stream"]: frame["tcp.completeness"] for frame in frames if frame["tcp.stream"]}
    return f"{len(completeness)} ({tally(completeness.values())})"


def tally(words):
    """`31 × 6, 47`: each word once, with its number where that is not one."""
    numbers = Counter(word for word in words if word)
    return ", ".join(word if number == 1 else f"{word} × {number}" for word, number in sorted(numbers.items()))


if __name__ == "__main__":
    main()
