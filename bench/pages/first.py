"""NAME PORT PATH COMMAND…: starts a program and tells NAME, the milliseconds to its first whole page, 0 and the processor's milliseconds until then.

Asks again every few milliseconds over a bare socket, so that the asking takes next to nothing of the two cores."""
import os
import signal
import socket
import subprocess
import sys
import time

name, port, path, command = sys.argv[1], int(sys.argv[2]), sys.argv[3], sys.argv[4:]
request = f"GET {path} HTTP/1.1\r\nHost: 127.0.0.1:{port}\r\nConnection: close\r\n\r\n".encode()


def page():
    """The answer, whole; None while nobody listens or nothing can be answered yet."""
    try:
        with socket.create_connection(("127.0.0.1", port), timeout=60) as line:
            line.sendall(request)
            answer = b""
            while piece := line.recv(65536):
                answer += piece
            return answer if answer.startswith(b"HTTP/1.1 200") else None
    except (ConnectionRefusedError, ConnectionResetError):
        return None


began = time.perf_counter()
child = subprocess.Popen(command, stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
while not page():
    if child.poll() is not None or time.perf_counter() - began > 120:
        sys.exit(f"{name} did not answer")
    time.sleep(0.004)
took = (time.perf_counter() - began) * 1000
fields = open(f"/proc/{child.pid}/stat", encoding="ascii").read().rsplit(")", 1)[1].split()
used = (int(fields[11]) + int(fields[12])) * 1000 / os.sysconf("SC_CLK_TCK")
print(f"{name} {took:.0f} 0 {used:.0f}")
child.send_signal(signal.SIGTERM)
child.wait(60)
