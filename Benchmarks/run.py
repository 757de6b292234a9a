#!/usr/bin/env python3
"""Measures iro-report beside its peers, in one run on the same machine.

    Benchmarks/run.py PROGRAM MEASURE_IMPORT [--runs N]

The data is made by `iro-report sample`. The peers are installed into a virtual environment in
Benchmarks/data, except `xmllint`, which must be there (Debian's package libxml2-utils). Every
command is a process of its own, program and peer in turn; medians are printed and written to
Benchmarks/RESULTS.md, with the ratio that is to be reached and the one that is.
"""

import argparse
import json
import multiprocessing
import os
import pathlib
import random
import re
import shutil
import statistics
import subprocess
import sys
import time

HERE = pathlib.Path(__file__).resolve().parent
DATA = HERE / "data"
PEERS = ["duckdb", "csc-validator-be-903==0.1.17"]
PERIOD = ["--from", "2024-04-01", "--to", "2025-03-31"]
NATIONAL, MANY, SMALL = 1_500_000, 2_860_000, 286_000


class Benchmark:
    def __init__(self, program, measure_import, runs):
        self.program, self.measure_import, self.runs = program, measure_import, runs
        self.python = str(DATA / "venv" / "bin" / "python")

    # Data and peers

    def install_peers(self):
        if not (DATA / "venv" / "done").exists():
            print("installing the peers", file=sys.stderr)
            subprocess.run([sys.executable, "-m", "venv", str(DATA / "venv")], check=True)
            subprocess.run([self.python, "-m", "pip", "install", "--quiet", *PEERS], check=True)
            (DATA / "venv" / "done").touch()

    def data(self, children, form):
        """The folder of one return of 20 years, made if it is not there."""
        folder = DATA / f"{form}-{children}"
        if not (folder / "README.md").exists():  # written last
            shutil.rmtree(folder, ignore_errors=True)
            extra = ["--xml"] if form == "xml" else []
            print(f"making {children:,} children as {form.upper()}", file=sys.stderr)
            subprocess.run(
                [self.program, "sample", str(folder), "--returns-only", "--children",
                 str(children), "--years", "20", "--quiet", *extra], check=True)
        files = folder / "return"
        for path in files.iterdir():  # so that the disk takes no part
            with path.open("rb") as file:
                while file.read(1 << 22):
                    pass
        return str(files)

    def hub(self, children, shuffled=True):
        """The same as a hub gets it: rows in no order, and codes that often do not fit the age."""
        folder = DATA / f"{'hub' if shuffled else 'ordered'}-{children}"
        if not (folder / "done").exists():
            shutil.rmtree(folder, ignore_errors=True)
            (folder / "return").mkdir(parents=True)
            print(f"making {children:,} children as a hub gets them", file=sys.stderr)
            # In a process of its own: one that is measured begins with the memory of this one.
            making = multiprocessing.Process(
                target=make_hub, args=(self.data(children, "csv"), folder / "return", shuffled))
            making.start()
            making.join()
            if making.exitcode != 0:
                sys.exit("the files of a hub could not be made")
            (folder / "done").touch()
        return str(folder / "return")

    # Measuring

    @staticmethod
    def once(command):
        """Seconds, peak memory in MB and the output of one run."""
        start = time.perf_counter()
        process = subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL)
        output = b""
        while piece := process.stdout.read(1 << 20):
            if len(output) < 1 << 24:  # a list of issues is hundreds of megabytes
                output += piece
        _, status, usage = os.wait4(process.pid, 0)
        seconds = time.perf_counter() - start
        process.returncode = os.waitstatus_to_exitcode(status)
        if process.returncode not in (0, 1):  # 1: check has found issues
            sys.exit(f"{' '.join(command)} ended with {process.returncode}")
        return seconds, usage.ru_maxrss * 1024 / 1e6, output

    def beside(self, ours, *peers, runs=None):
        """Medians of seconds and memory of each command, run in turn; and our output."""
        taken = [[] for _ in range(1 + len(peers))]
        for _ in range(runs or self.runs):
            for place, command in enumerate((ours, *peers)):
                taken[place].append(self.once(command))
        medians = [
            (statistics.median(one[0] for one in each), statistics.median(one[1] for one in each))
            for each in taken]
        return medians, taken[0][0][2]

    def figures(self, folder):
        return [self.program, "figures", *PERIOD, "--quiet", folder]

    # Rows

    def start(self):
        (ours, nothing), _ = self.beside([self.program, "--version"], ["/bin/true"], runs=41)
        yield row("Start (--version)", ours, "/bin/true", nothing, "under 0.010 s",
                  f"{1000 * ours[0]:.1f} ms, {1000 * nothing[0]:.1f} ms")

    def hubs(self):
        for shuffled, order in ((True, "in no order"), (False, "in the order of children")):
            folder = self.hub(NATIONAL, shuffled)
            peer = [self.python, str(HERE / "peers" / "due_dates.py"), self.hub(NATIONAL)]
            (ours, theirs), _ = self.beside(self.figures(folder), peer)
            yield row(f"Figures of a hub's files, rows {order}", ours,
                      "DuckDB: due dates alone, rows in no order", theirs,
                      "0.25 × time, 0.3 × memory",
                      f"{ours[0] / theirs[0]:.2f} × time, {ours[1] / theirs[1]:.2f} × memory")

    def listing(self):
        folder = self.hub(NATIONAL)
        check = [self.program, "check", "--quiet", folder]
        (ours, text), listed = self.beside([*check, "--format", "json"], check)
        counts = json.loads(re.search(rb'"counts": ({[^}]*})', listed).group(1))
        yield row(f"check as JSON, {sum(counts.values()):,} issues listed", ours,
                  "the first five of each check", text, "2.5 × time, 250 MB",
                  f"{ours[0] / text[0]:.2f} × time, {ours[1]:.0f} MB")

    def national(self):
        folder = self.data(NATIONAL, "csv")
        (ours, peer), csv = self.beside(
            self.figures(folder), [self.python, str(HERE / "peers" / "due_dates.py"), folder])
        yield row("National figures, CSV (350 MB) to JSON", ours, "DuckDB: due dates alone", peer,
                  "0.3 × time, 0.4 × memory",
                  f"{ours[0] / peer[0]:.2f} × time, {ours[1] / peer[1]:.2f} × memory")
        folder = self.data(NATIONAL, "xml")
        file = os.path.join(folder, "ssda903.xml")
        (ours, stream, floor), xml = self.beside(
            self.figures(folder), ["xmllint", "--stream", "--noout", file],
            ["xmllint", "--sax", "--noout", file], runs=min(self.runs, 5))
        yield row(f"The same, XML ({os.path.getsize(file) / 1e6:,.0f} MB)", ours,
                  "xmllint --stream", stream, "0.55 ×", f"{ours[0] / stream[0]:.2f} ×")
        yield row("", ours, "xmllint --sax", floor, "1.6 ×", f"{ours[0] / floor[0]:.2f} ×")
        if numbers(csv) != numbers(xml):
            sys.exit("the figures from CSV and XML differ")

    def rules(self):
        for form, reach, runs in (("csv", 120, self.runs), ("xml", 300, 1)):
            folder = self.data(80_000, form)
            (ours, peer), _ = self.beside(
                [self.program, "check", "--quiet", folder],
                [self.python, str(HERE / "peers" / "review_rules.py"), folder], runs=runs)
            yield row(f"All checks, 80,000 children, {form.upper()}", ours,
                      "the Python validator: eight rules", peer, f"{reach} × faster",
                      f"{peer[0] / ours[0]:.0f} × faster")

    def scanning(self):
        output = subprocess.run(
            [self.measure_import, self.data(NATIONAL, "csv")], check=True, capture_output=True)
        taken = json.loads(output.stdout)
        yield row("National CSV into columns, hashed, checked", (taken["importing"], None),
                  "one core adding the same bytes", (taken["adding"], None), "within 12 ×",
                  f"{taken['importing'] / taken['adding']:.1f} ×")

    def report(self):
        folder = DATA / "authority"
        if not folder.exists():
            subprocess.run([self.program, "sample", str(folder), "--quiet"], check=True)
        command = [self.program, "generate", str(folder / "iro-report.yaml"), "--output",
                   str(DATA / "report"), "--quiet"]
        (ours,), _ = self.beside(command, runs=max(self.runs, 9))
        yield row("generate: 450 children, two years", ours, "–", None, "under 0.10 s, 60 MB",
                  f"{ours[0]:.3f} s, {ours[1]:.0f} MB")

    def growth(self):
        small, many = (self.figures(self.hub(children)) for children in (SMALL, MANY))
        (few, lots), _ = self.beside(small, many)
        times = MANY / SMALL
        yield row("10 M reviews in no order", lots, "1 M reviews", few,
                  "at most 1.1 × time and memory for each review",
                  f"{lots[0] / few[0] / times:.2f} × time, {lots[1] / few[1] / times:.2f} × memory")


def make_hub(files, folder, shuffled):
    numbers = random.Random(str(files))
    for path in sorted(pathlib.Path(files).iterdir()):
        head, *rows = path.read_bytes().splitlines(keepends=True)
        if path.name == "reviews.csv":
            rows = [re.sub(rb"PN\d", b"PN%d" % numbers.choice((0, 1, 1, 1, 2, 5, 6, 6)), row)
                    for row in rows]
        if shuffled:
            numbers.shuffle(rows)
        (folder / path.name).write_bytes(head + b"".join(rows))


def row(work, ours, peer, theirs, reach, reached):
    def cells(pair):
        if pair is None:
            return "– | –"
        digits = 2 if pair[0] >= 0.1 else 3
        return f"{pair[0]:.{digits}f} | " + ("–" if pair[1] is None else f"{pair[1]:,.0f}")
    line = f"| {work} | {cells(ours)} | {peer} | {cells(theirs)} | {reach} | {reached} |"
    print(line, file=sys.stderr)
    return line


def numbers(output):
    """The figures without the files that they were read from, and the words for files to supply."""
    without = re.sub(rb'(?s)"inputs": \[.*?\n  \],', b"", output)
    return re.sub(rb'"needs": "[^"]*"', b"", without)


def machine():
    """Processor, cores and memory."""
    info = pathlib.Path("/proc/cpuinfo").read_text()
    model = re.search(r"model name\s*: (.*)", info)
    memory = re.search(r"MemTotal:\s*(\d+)", pathlib.Path("/proc/meminfo").read_text())
    return (f"{model.group(1).strip() if model else os.uname().machine}, "
            f"{len(os.sched_getaffinity(0))} cores, "
            f"{round(int(memory.group(1)) / 1048576)} GB of memory, Linux")


def main():
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("program")
    parser.add_argument("measure_import")
    parser.add_argument("--runs", type=int, default=5)
    options = parser.parse_args()
    if not shutil.which("xmllint"):
        sys.exit("xmllint is missing (Debian's package libxml2-utils)")
    DATA.mkdir(exist_ok=True)
    benchmark = Benchmark(
        os.path.abspath(options.program), os.path.abspath(options.measure_import), options.runs)
    benchmark.install_peers()
    version = subprocess.run(
        [benchmark.program, "--version"], check=True, capture_output=True, text=True)
    write_results([
        line for rows in (benchmark.start, benchmark.report, benchmark.rules, benchmark.hubs,
                          benchmark.national, benchmark.listing, benchmark.scanning,
                          benchmark.growth) for line in rows()],
        options.runs, version.stdout.strip())


def write_results(lines, runs, version):
    (HERE / "RESULTS.md").write_text("\n".join([
        "# Benchmark", "",
        f"`make bench`, medians of {runs} runs, each a process from start to exit, the",
        "program and its peer in turn; the validator on XML once. Files are in the page cache; peak",
        "memory includes what is mapped of them. What was learnt is in [NOTES.md](NOTES.md).", "",
        "| work | s | MB | beside | s | MB | to reach | reached |",
        "|---|---:|---:|---|---:|---:|---|---|", *lines, "",
        "The figures from CSV and XML are the same.", "",
        f"Version {version}. Machine: {machine()}.", ""]))


if __name__ == "__main__":
    main()
