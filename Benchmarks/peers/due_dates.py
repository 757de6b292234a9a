"""The peer of the national figures: DuckDB works out when each review was due, and no more.

    due_dates.py FOLDER

For every review the day of the one before it (or the first episode), the day it was due, and how
many of each year were on time; of the files `episodes.csv` and `reviews.csv` of a return.
"""

import sys

import duckdb

FOLDER = sys.argv[1]
connection = duckdb.connect()
connection.execute("set threads = 2")
for name, columns in (("episodes", "CHILD, DECOM"), ("reviews", "CHILD, REVIEW")):
    connection.execute(
        f"create table {name} as select {columns} from "
        f"read_csv('{FOLDER}/{name}.csv', dateformat = '%d/%m/%Y')")
print(connection.execute("""
    with started as (select CHILD, min(DECOM) as DECOM from episodes group by CHILD),
    told as (
      select CHILD, REVIEW, DECOM,
        lag(REVIEW) over (partition by CHILD order by REVIEW) as before
      from reviews left join started using (CHILD)),
    due as (
      select REVIEW, case when before is null then DECOM + interval 28 day
        else before + interval 6 month end as due
      from told)
    select year(REVIEW), count(*), count(*) filter (where REVIEW <= due)
    from due group by 1 order by 1""").fetchall())
