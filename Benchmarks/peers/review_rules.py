"""The peer of the checks: the Python validator of the annual return with the eight review rules.

    review_rules.py FOLDER

Reads the CSV files or the XML file of one return, and prints how many rows each rule flags.
"""

import contextlib
import io
import logging
import pathlib
import sys
import warnings

warnings.filterwarnings("ignore")
logging.disable(logging.CRITICAL)
# The validator prints as it goes.
with contextlib.redirect_stdout(io.StringIO()):
    from lac_validator.datastore import copy_datastore, create_datastore
    from lac_validator.ingress import read_csvs_from_text, read_xml_from_text
    from lac_validator.rules.ruleset_utils import get_year_ruleset

RULES = ["166", "167", "399", "440", "441", "1012", "INT08", "INT17"]
YEAR = "2025"


def main():
    folder = pathlib.Path(sys.argv[1])
    files = [{"name": path.name, "file_content": path.read_bytes(), "description": "This year"}
             for path in sorted(folder.glob("*.csv"))]
    with contextlib.redirect_stdout(io.StringIO()):
        frames = (read_csvs_from_text(files) if files
                  else read_xml_from_text(next(folder.glob("*.xml")).read_bytes()))
        data = create_datastore(
            frames, {"collectionYear": YEAR, "localAuthority": "E09000027"})
        rules = get_year_ruleset(YEAR)
        counts = {}
        for code in RULES:
            flagged = rules[code].func(copy_datastore(data))
            counts[code] = sum(len(set(rows)) for rows in flagged.values())
    print(counts)


if __name__ == "__main__":
    main()
