"""Chromium, driven through its DevTools protocol over a pair of pipes.

The pipes need nothing beyond Python's own library: each message is JSON, ended by a zero byte.
"""

import base64
import json
import os
import select
import shutil
import subprocess
import tempfile
import time

NAMES = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable")


def installed():
    """The path of a browser, None where there is none."""
    return next((path for path in map(shutil.which, NAMES) if path), None)


class BrowserError(Exception):
    """The browser did not do what it was asked."""


class Chromium:
    """A browser without a window, ended with the block that it was opened for."""

    def __init__(self, program, patience=60):
        self.patience = patience
        self.profile = tempfile.mkdtemp()
        self.pending = b""
        self.last = 0
        asked, self.requests = os.pipe()
        self.answers, answering = os.pipe()
        arguments = [
            program, "--headless", "--remote-debugging-pipe", "--no-first-run", "--disable-gpu",
            "--disable-dev-shm-usage", "--hide-scrollbars", "--disable-background-networking",
            f"--user-data-dir={self.profile}", "about:blank",
        ]
        # The sandbox does not start for root, as whom containers often run.
        if os.geteuid() == 0:
            arguments.insert(1, "--no-sandbox")

        def wire():
            # The browser reads requests from descriptor 3 and answers on 4. Both are first copied
            # out of the way, since either may be in the other's place.
            source, target = os.dup(asked), os.dup(answering)
            os.dup2(source, 3)
            os.dup2(target, 4)

        self.process = subprocess.Popen(
            arguments, preexec_fn=wire, close_fds=False, stdin=subprocess.DEVNULL,
            stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        os.close(asked)
        os.close(answering)

    def __enter__(self):
        return self

    def __exit__(self, *_):
        self.process.terminate()
        try:
            self.process.wait(10)
        except subprocess.TimeoutExpired:
            self.process.kill()
            self.process.wait()
        os.close(self.requests)
        os.close(self.answers)
        shutil.rmtree(self.profile, ignore_errors=True)

    def call(self, method, session=None, **parameters):
        """Calls a method and waits for its answer."""
        self.last += 1
        number = self.last
        message = {"id": number, "method": method, "params": parameters}
        if session:
            message["sessionId"] = session
        left = json.dumps(message).encode() + b"\0"
        while left:
            left = left[os.write(self.requests, left):]
        return self.wait(lambda answer: answer.get("id") == number, method)

    def wait(self, wanted, name):
        """Reads messages until one is wanted, and gives its content."""
        end = time.monotonic() + self.patience
        while time.monotonic() < end:
            message, mark, rest = self.pending.partition(b"\0")
            if not mark:
                if select.select([self.answers], [], [], 1)[0]:
                    piece = os.read(self.answers, 1 << 16)
                    if not piece:
                        raise BrowserError("the browser ended")
                    self.pending += piece
                continue
            self.pending = rest
            answer = json.loads(message)
            if wanted(answer):
                if "error" in answer:
                    raise BrowserError(f"{name}: {answer['error'].get('message')}")
                return answer.get("result", answer.get("params", {}))
        raise BrowserError(f"{name}: no answer within {self.patience} seconds")

    def page(self, path, width, scheme="light"):
        """Opens a file in a page of a width, as a reader with a colour scheme sees it."""
        return Page(self, path, width, scheme)


class Page:
    """One page, closed with the block that it was opened for."""

    def __init__(self, browser, path, width, scheme):
        self.browser = browser
        self.target = browser.call("Target.createTarget", url="about:blank")["targetId"]
        self.session = browser.call(
            "Target.attachToTarget", targetId=self.target, flatten=True)["sessionId"]
        self.call("Page.enable")
        self.call("Emulation.setDeviceMetricsOverride",
                  width=width, height=900, deviceScaleFactor=1, mobile=False)
        self.call("Emulation.setEmulatedMedia",
                  features=[{"name": "prefers-color-scheme", "value": scheme}])
        self.call("Page.navigate", url="file://" + os.path.abspath(path))
        browser.wait(
            lambda answer: answer.get("method") == "Page.loadEventFired"
            and answer.get("sessionId") == self.session, "loading " + path)

    def __enter__(self):
        return self

    def __exit__(self, *_):
        self.browser.call("Target.closeTarget", targetId=self.target)

    def call(self, method, **parameters):
        """Calls a method of this page."""
        return self.browser.call(method, session=self.session, **parameters)

    def evaluate(self, script):
        """The value of a JavaScript expression; a promise is waited for."""
        answer = self.call(
            "Runtime.evaluate", expression=script, awaitPromise=True, returnByValue=True)
        if "exceptionDetails" in answer:
            details = answer["exceptionDetails"]
            raise BrowserError(details.get("exception", {}).get("description", details["text"]))
        return answer["result"].get("value")

    def screenshot(self, path, top=0, height=None):
        """Writes a part of the page as PNG; the whole of it without a height."""
        size = self.call("Page.getLayoutMetrics")["cssContentSize"]
        clip = {"x": 0, "y": top, "width": size["width"],
                "height": min(height or size["height"], size["height"] - top), "scale": 1}
        self.save(path, self.call(
            "Page.captureScreenshot", captureBeyondViewport=True, clip=clip)["data"])

    def height(self):
        """The height of the whole page."""
        return self.call("Page.getLayoutMetrics")["cssContentSize"]["height"]

    def print(self, path):
        """Writes the page as PDF, with the sizes of paper that its style sheet asks for."""
        self.save(path, self.call(
            "Page.printToPDF", preferCSSPageSize=True, printBackground=True,
            generateTaggedPDF=True, generateDocumentOutline=True)["data"])

    @staticmethod
    def save(path, data):
        with open(path, "wb") as file:
            file.write(base64.b64decode(data))
