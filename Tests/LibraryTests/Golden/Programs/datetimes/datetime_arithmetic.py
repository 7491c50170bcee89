# Moments moved and compared, with and without a zone.
from datetime import datetime, timedelta, timezone, date
start = datetime(2024, 2, 28, 23, 30)
end = datetime(2024, 3, 1, 1, 15, 30)
end - start, (end - start).total_seconds(), start + timedelta(hours=1), start - timedelta(minutes=45), timedelta(days=1) + start, end - timedelta(weeks=1)
start < end, start == datetime(2024, 2, 28, 23, 30), max(start, end), start <= start, start != end, hash(start) == hash(start.replace())
utc = datetime(2024, 5, 17, 10, tzinfo=timezone.utc)
east = datetime(2024, 5, 17, 12, tzinfo=timezone(timedelta(hours=2)))
utc == east, utc - east, utc < east + timedelta(seconds=1), hash(utc) == hash(east), sorted([east, utc - timedelta(1)])
start == utc, start != utc, start == 'x', start == date(2024, 2, 28)
start < utc
start - utc
utc - start
start + 1
start - 1
start + end
start - date(2024, 1, 1)
start < date(2024, 1, 1)
start < '2024'
start > 5
datetime.max + timedelta(microseconds=1)
datetime.min - timedelta(1)
-start
start * 2
start - timedelta(days=10 ** 6)
sum([timedelta(hours=1)] * 3, timedelta()), start + timedelta(microseconds=1), start + 2 * timedelta(hours=12)
