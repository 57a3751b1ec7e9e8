"""Three connections that end badly: reset in the middle of an answer, refused by a closed port, never answered.

Usage: python3 abort_client.py ADDRESS SERVER_PORT CLOSED_PORT SILENT_PORT
"""
import socket
import struct
import sys
import time

address, *ports = sys.argv[1:]
SERVER_PORT, CLOSED_PORT, SILENT_PORT = map(int, ports)
REQUEST = f"GET /long.txt HTTP/1.1\r\nHost: {address}:{SERVER_PORT}\r\nUser-Agent: lab-report-abort\r\n\r\n".encode()
# Time for several attempts: Linux repeats a SYN every second at first (since 6.5), or after 1 and 3 s (before).
SILENCE_S = 5
# A close with this lingering time discards what was not read and sends RST instead of FIN.
LINGER_NOTHING = struct.pack("ii", 1, 0)


def reset_in_the_middle():
    with socket.create_connection((address, SERVER_PORT)) as connection:
        connection.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, LINGER_NOTHING)
        connection.sendall(REQUEST)
        connection.recv(1000)


def attempt(port):
    try:
        socket.create_connection((address, port), timeout=SILENCE_S).close()
    except OSError as refusal:
        return refusal
    raise RuntimeError(f"port {port} accepted a connection")


reset_in_the_middle()
time.sleep(0.5)
attempt(CLOSED_PORT)
time.sleep(0.5)
attempt(SILENT_PORT)
