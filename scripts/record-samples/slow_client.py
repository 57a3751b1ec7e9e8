"""Asks for the long text, waits until its small receive buffer has been full for a while, then reads to the end.

Usage: python3 slow_client.py ADDRESS PORT
"""
import socket
import sys
import time

address, port = sys.argv[1], int(sys.argv[2])
# Set before the connection is made, so that the handshake already announces it.
RECEIVE_BUFFER_OCTETS = 16384
HESITATION_S = 3
REQUEST = f"GET /long.txt HTTP/1.1\r\nHost: {address}:{port}\r\nUser-Agent: lab-report-slow\r\nConnection: close\r\n\r\n"

with socket.socket() as connection:
    connection.setsockopt(socket.SOL_SOCKET, socket.SO_RCVBUF, RECEIVE_BUFFER_OCTETS)
    connection.connect((address, port))
    connection.sendall(REQUEST.encode())
    time.sleep(HESITATION_S)
    while connection.recv(65536):
        pass
