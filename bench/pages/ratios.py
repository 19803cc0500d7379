"""Medians of each, and the median of the ratios of each round to its neighbour."""
import statistics
import sys

rounds = {}
for line in open(sys.argv[1], encoding="utf-8"):
    name, *figures = line.split()
    rounds.setdefault(name, []).append([float(figure) for figure in figures])


def median(name, column):
    return statistics.median(row[column] for row in rounds[name])


def ratio(name, beside, column):
    return statistics.median(own[column] / other[column] for own, other in zip(rounds[name], rounds[beside]) if other[column])


for name in ("nginx", "cached", "uncached"):
    print(f"{name:12} {median(name, 0):9.0f} req/s   p99 {median(name, 1):7.2f} ms   {median(name, 2):7.1f} us of processor a request")
for name in ("bare-start", "house-restart", "house-killed", "house-upgraded", "house-cold"):
    print(f"{name:14} {median(name, 0):9.0f} ms to the first page   {median(name, 2):7.0f} ms of processor")
print(f"cached / nginx      by the clock {ratio('cached', 'nginx', 0):.3f} (at least 0.70)   by processor {1 / ratio('cached', 'nginx', 2):.3f}")
print(f"uncached / nginx    by the clock {ratio('uncached', 'nginx', 0):.3f} (at least 0.12)   by processor {1 / ratio('uncached', 'nginx', 2):.3f}")
print(f"p99 cached / nginx  {ratio('cached', 'nginx', 1):.2f} (at most 1.3)")
for name in ("house-restart", "house-killed", "house-upgraded", "house-cold"):
    print(f"{name} / bare   by the clock {ratio(name, 'bare-start', 0):.2f} (at most 2.1)   by processor {ratio(name, 'bare-start', 2):.2f}")
