#!/usr/bin/env python3
"""Measures `iro-report figures` on the records of a whole country.

    Benchmarks/run.py PROGRAM [--runs N]

The data is made once by `iro-report sample`, as CSV and as XML. Each form is read several times in
a process of its own; the medians are printed and written to Benchmarks/RESULTS.md.
"""

import argparse
import os
import pathlib
import re
import statistics
import subprocess
import sys
import time

CHILDREN = 1_500_000
YEARS = 20
HERE = pathlib.Path(__file__).resolve().parent
PERIOD = ["--from", "2024-04-01", "--to", "2025-03-31"]


def make_data(program, form):
    """The folder of the data in a form, made if it is not there; and its size in bytes."""
    folder = HERE / "data" / form
    finished = folder / "README.md"  # written last
    if not finished.exists():
        subprocess.run(["rm", "-rf", str(folder)], check=True)
        folder.parent.mkdir(exist_ok=True)
        print(f"making {CHILDREN} children as {form.upper()}", file=sys.stderr)
        extra = ["--xml"] if form == "xml" else []
        subprocess.run(
            [program, "sample", str(folder), "--returns-only", "--children", str(CHILDREN),
             "--years", str(YEARS), "--quiet", *extra],
            check=True)
    files = [path for path in (folder / "return").rglob("*") if path.is_file()]
    return folder / "return", sum(path.stat().st_size for path in files)


def measure(command):
    """Seconds and peak memory (bytes) of one run, and what it printed."""
    start = time.perf_counter()
    process = subprocess.Popen(command, stdout=subprocess.PIPE)
    output = process.stdout.read()
    _, status, usage = os.wait4(process.pid, 0)
    seconds = time.perf_counter() - start
    process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode != 0:
        sys.exit(f"{' '.join(command)} ended with {process.returncode}")
    return seconds, usage.ru_maxrss * 1024, output


def warm(folder):
    """Reads every file once, so that the disk takes no part."""
    for path in folder.rglob("*"):
        if path.is_file():
            with path.open("rb") as file:
                while file.read(1 << 22):
                    pass


def machine():
    """Processor, cores and memory."""
    info = pathlib.Path("/proc/cpuinfo").read_text()
    model = re.search(r"model name\s*: (.*)", info)
    memory = re.search(r"MemTotal:\s*(\d+)", pathlib.Path("/proc/meminfo").read_text())
    return (f"{model.group(1).strip() if model else os.uname().machine}, "
            f"{len(os.sched_getaffinity(0))} cores, "
            f"{round(int(memory.group(1)) / 1048576)} GB of memory, Linux")


def numbers(output):
    """The figures without the names and hashes of the files that they were read from."""
    return re.sub(rb'(?s)"inputs": \[.*?\n  \],', b"", output)


def main():
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("program")
    parser.add_argument("--runs", type=int, default=5)
    options = parser.parse_args()
    program = str(pathlib.Path(options.program).resolve())
    version = subprocess.run([program, "--version"], check=True, capture_output=True, text=True)

    rows, results = [], []
    for form in ("csv", "xml"):
        folder, size = make_data(program, form)
        warm(folder)
        command = [program, "figures", *PERIOD, "--quiet", str(folder)]
        runs = [measure(command) for _ in range(options.runs)]
        seconds = statistics.median(run[0] for run in runs)
        peak = statistics.median(run[1] for run in runs)
        results.append(numbers(runs[0][2]))
        fastest, slowest = min(run[0] for run in runs), max(run[0] for run in runs)
        rows.append(
            f"| {form.upper()} | {size / 1e6:,.0f} | {seconds:.2f} | {fastest:.2f}–{slowest:.2f} "
            f"| {size / 1e6 / seconds:,.0f} | {peak / 1e6:,.0f} |")

    text = "\n".join([
        "# Benchmark", "",
        "`make bench`: 1.5 million children with 5.25 million reviews and an episode each, twenty",
        "years in one annual return, written by `iro-report sample --returns-only`. Measured is all",
        "of `iro-report figures`, from the start of the process to its end: reading, hashing,",
        "checking, every figure with every breakdown, and the JSON. Files are in the page cache;",
        "peak memory includes what is mapped of them.", "",
        f"| form | size (MB) | median (s) | range of {options.runs} runs (s) | MB/s "
        "| peak memory (MB) |",
        "|---|---:|---:|---:|---:|---:|", *rows, "",
        "The figures from both forms are "
        + ("the same." if results[0] == results[1] else "NOT the same."), "",
        f"Version {version.stdout.strip()}. Machine: {machine()}.", ""])
    (HERE / "RESULTS.md").write_text(text)
    print(text)
    if results[0] != results[1]:
        sys.exit("the figures from CSV and XML differ")


if __name__ == "__main__":
    main()
