#!/usr/bin/env python3
"""Holds the HTML of the report against a real browser, axe-core and the Nu HTML checker.

Usage: check.py PROGRAM

Reports on authorities of different kinds are made with the program. Each must have no violation of
WCAG 2.2 A and AA at 1280 and 320 pixels, light and dark, no horizontal scrolling there or at the widths
between at which its layout changes, and no error in its markup; printed, it must have its title and its
pages, and the members' summary of the sample at most two.

Without a browser, Java or the two engines the check says so and is passed over; with
BROWSER_CHECKS=required it fails instead.
"""

import json
import os
import pathlib
import subprocess
import sys
import tempfile

import chromium
import tools

ROOT = pathlib.Path(__file__).resolve().parents[2]
TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22a", "wcag22aa"]
VIEWS = [(1280, "light"), (1280, "dark"), (320, "light"), (320, "dark")]

# Where columns begin to stand beside each other, and just before.
WIDTHS = [400, 640, 660, 740, 900, 1020, 1152]

# The most mistakes that are listed: one in a template is found in every report and view.
MOST = 40

# Authorities of different kinds: all data, none, mistakes, the returns alone.
KINDS = {
    "whole": [],
    "none": ["--children", "0"],
    "few": ["--children", "3"],
    "mistakes": ["--children", "60", "--seed", "4", "--defects"],
    "returns-only": ["--children", "60", "--returns-only"],
}

# The pages on which a report must be printed: the least and the most.
PAGES = {"annual-report": (2, 200), "comparison": (2, 200), "members-summary": (1, 2),
         "young-people": (2, 6)}

# What sticks out to the right of the window, and what can only be read by scrolling within it.
SCROLLING = """(() => {
  const width = document.documentElement.clientWidth
  const wide = document.documentElement.scrollWidth > width ? ['the page'] : []
  for (const element of document.querySelectorAll('main *, header *, footer *')) {
    const box = element.getBoundingClientRect()
    if (box.width > 0 && (box.right > width + 1 || element.scrollWidth > element.clientWidth + 1
        && getComputedStyle(element).overflowX !== 'visible'
        || element.tagName === 'TABLE' && box.right > element.parentElement.getBoundingClientRect().right + 1)) {
      wide.push(element.tagName + ' "' + element.textContent.trim().slice(0, 40) + '"')
    }
  }
  return wide
})()"""


# A page with a mistake of each kind, which the check must find to be believed.
FAULTY = """<!DOCTYPE html><html lang="en"><head><title>x</title></head><body><main>
<p style="color: #bbb; background: #fff">pale</p><div style="width: 500px">wide</div>
<p></b></p></main></body></html>"""


def make_reports(program, folder):
    """Writes the reports and gives their paths by kind."""
    reports = {}
    for kind, options in KINDS.items():
        data, out = os.path.join(folder, kind), os.path.join(folder, kind + "-out")
        for arguments in (["sample", data, *options],
                          ["generate", os.path.join(data, "iro-report.yaml"), "--output", out]):
            subprocess.run([program, *arguments, "--quiet"], check=True)
        for path in sorted(pathlib.Path(out).rglob("*.html")):
            reports[f"{kind}/{path.parent.name}/{path.name}"] = str(path)
    out = os.path.join(folder, "compared")
    compared = ["compare", "iro-report.yaml", "--output", out, "--quiet"]
    subprocess.run([program, *compared], check=True, cwd=os.path.join(folder, "whole"))
    for path in sorted(pathlib.Path(out).rglob("*.html")):
        reports[f"compare/{path.name}"] = str(path)
    return reports


def violations(page, engine):
    """What axe-core finds wrong in a page."""
    page.evaluate(engine + "\n;null")
    options = json.dumps({"runOnly": {"type": "tag", "values": TAGS},
                          "resultTypes": ["violations"]})
    found = page.evaluate(
        f"axe.run(document, {options}).then(result => result.violations.map(violation => "
        "violation.id + ': ' + violation.help + ' at ' + violation.nodes.slice(0, 3)"
        ".map(node => node.target.join(' ')).join(', ')))")
    return found


def printed_pages(page, folder):
    """The number of pages of the printed report."""
    path = os.path.join(folder, "printed.pdf")
    page.print(path)
    return pathlib.Path(path).read_bytes().count(b"/Type /Page\n")


def blind_spots(browser, engine, engines, folder):
    """The mistakes of the faulty page that are not found."""
    path = os.path.join(folder, "faulty.html")
    pathlib.Path(path).write_text(FAULTY)
    with browser.page(path, 320) as page:
        found = {
            "pale words": any("color-contrast" in one for one in violations(page, engine)),
            "scrolling sideways": bool(page.evaluate(SCROLLING)),
            "an end tag of nothing": bool(tools.markup_errors(engines, [path])),
        }
    return [f"the check does not find {what}" for what, is_found in found.items() if not is_found]


def mistakes(program, engines):
    """Everything that is wrong, and how much was looked at."""
    found = []
    with tempfile.TemporaryDirectory() as folder:
        reports = make_reports(program, folder)
        engine = tools.axe(engines)
        with chromium.Chromium(chromium.installed()) as browser:
            found += blind_spots(browser, engine, engines, folder)
            for name, path in reports.items():
                for width, scheme in VIEWS:
                    with browser.page(path, width, scheme) as page:
                        view = f"{name} at {width} pixels, {scheme}"
                        found += [f"{view}: {one}" for one in violations(page, engine)]
                        found += [f"{view}: scrolls sideways: {one}"
                                  for one in page.evaluate(SCROLLING)[:3]]
                for width in WIDTHS:
                    with browser.page(path, width) as page:
                        found += [f"{name} at {width} pixels: scrolls sideways: {one}"
                                  for one in page.evaluate(SCROLLING)[:3]]
                with browser.page(path, 1280) as page:
                    pages = printed_pages(page, folder)
                    least, most = next(
                        (limits for shape, limits in PAGES.items() if f"/{shape}" in name), (1, 200))
                    if not least <= pages <= most:
                        found.append(f"{name}: printed, it has {pages} pages instead of "
                                     f"{least} to {most}")
        found += [f"markup: {one}" for one in tools.markup_errors(engines, reports.values())]
    return found, len(reports)


def needs():
    """What is missing to run the check, None where nothing is."""
    if not chromium.installed():
        return "Chromium is not installed (Debian's package chromium)"
    if not tools.java():
        return "Java is not installed (Debian's package default-jre-headless)"
    return None


def main():
    program = os.path.abspath(sys.argv[1])
    engines = str(ROOT / ".build" / "browser-tools")
    missing = needs()
    try:
        if missing:
            raise tools.Unavailable(missing)
        tools.install(engines)
        found, count = mistakes(program, engines)
    except tools.Unavailable as error:
        print(f"browser checks not run: {error}", file=sys.stderr)
        return 1 if os.environ.get("BROWSER_CHECKS") == "required" else 0
    for one in found[:MOST]:
        print(one, file=sys.stderr)
    if found:
        print(f"{len(found)} mistakes in the HTML of the report", file=sys.stderr)
        return 1
    print(f"browser checks: {count} reports, {len(VIEWS)} views and "
          f"{len(WIDTHS)} more widths of each, no mistakes")
    return 0


if __name__ == "__main__":
    sys.exit(main())
