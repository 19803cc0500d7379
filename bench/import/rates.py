"""An import into an empty house, then the same rows into plain tables; medians and the median of the rounds' ratios."""
import json
import os
import shutil
import sqlite3
import statistics
import subprocess
import sys
import time

work, laws, rounds = sys.argv[1], sys.argv[2], int(sys.argv[3])
program = ["dotnet", os.path.join(work, "host", "Mingtang.dll")]
# One commit for as many documents as the import commits at once.
BATCH = 100


def imported(data):
    """Documents, the command's own seconds, and the processor's for the whole process."""
    child = subprocess.Popen([*program, "documents", "import", laws, "--data", data], stdout=subprocess.PIPE, stderr=subprocess.DEVNULL)
    counts = json.loads(child.stdout.read())
    _, status, used = os.wait4(child.pid, 0)
    assert status == 0 and not counts["refused"] and counts["imported"] == counts["files"], counts
    return counts["imported"], counts["seconds"], used.ru_utime + used.ru_stime


def rows_of(path):
    """Every row the import left, table by table; a migrated house is empty but for its history and settings."""
    db = sqlite3.connect(path)
    tables = [name for (name,) in db.execute("SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite_%' ORDER BY name")]
    found = {name: db.execute(f"SELECT * FROM {name}").fetchall() for name in tables if name not in ("foundation_migrations", "__EFMigrationsLock")}
    return {name: rows for name, rows in found.items() if rows}


def plain(tables, documents, path):
    """Seconds by the clock and of the processor for prepared inserts: no keys, no indexes, the same durability and commits."""
    for ending in ("", "-wal", "-shm"):
        if os.path.exists(path + ending):
            os.remove(path + ending)
    db = sqlite3.connect(path, isolation_level=None)
    db.execute("PRAGMA journal_mode=WAL")
    db.execute("PRAGMA synchronous=FULL")
    for name, rows in tables.items():
        db.execute(f"CREATE TABLE {name} ({', '.join(f'c{at}' for at in range(len(rows[0])))})")
    commits = -(-documents // BATCH)
    began, used = time.perf_counter(), time.process_time()
    for turn in range(commits):
        db.execute("BEGIN")
        for name, rows in tables.items():
            part = rows[len(rows) * turn // commits:len(rows) * (turn + 1) // commits]
            db.executemany(f"INSERT INTO {name} VALUES ({', '.join('?' * len(rows[0]))})", part)
        db.execute("COMMIT")
    seconds = time.perf_counter() - began, time.process_time() - used
    db.close()
    return seconds


empty, data = os.path.join(work, "empty"), os.path.join(work, "data")
shutil.rmtree(empty, ignore_errors=True)
subprocess.run([*program, "migrate", "--data", empty], check=True, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
figures = []
for _ in range(rounds):
    shutil.rmtree(data, ignore_errors=True)
    shutil.copytree(empty, data)
    documents, seconds, processor = imported(data)
    tables = rows_of(os.path.join(data, "mingtang.db"))
    clock, used = plain(tables, documents, os.path.join(work, "plain.db"))
    figures.append((documents, seconds, processor, clock, used))
    print(f"round: {documents} documents, import {seconds:.2f} s ({processor:.2f} s of processor), plain {clock:.3f} s ({used:.3f} s)", file=sys.stderr)

print("rows: " + ", ".join(f"{name} {len(rows)}" for name, rows in tables.items()))
print(f"import  {statistics.median(d / s for d, s, _, _, _ in figures):8.0f} documents a second   {statistics.median(p for _, _, p, _, _ in figures):.2f} s of processor, start of the program included")
print(f"plain   {statistics.median(d / c for d, _, _, c, _ in figures):8.0f} documents a second   {statistics.median(u for _, _, _, _, u in figures):.2f} s of processor")
print(f"import / plain   by the clock {statistics.median(c / s for _, s, _, c, _ in figures):.3f} (at least 0.20)   by processor {statistics.median(u / p for _, _, p, _, u in figures):.3f}")
