# Days added, differences taken, dates compared.
from datetime import date, timedelta, datetime
start, end = date(2024, 2, 27), date(2024, 3, 2)
end - start, (end - start).days, start + timedelta(days=3), start - timedelta(weeks=1), timedelta(1) + start
start + timedelta(hours=23), start + timedelta(hours=25), start - timedelta(hours=1)
start < end, start == date(2024, 2, 27), start != end, max(start, end), sorted([end, start])
[str(start + timedelta(days=n)) for n in range((end - start).days + 1)]
start == '2024-02-27', start == None, start in [date(2024, 2, 27)], start == datetime(2024, 2, 27)
start + 1
start + end
start - 5
5 - start
start - '2024-01-01'
timedelta(1) - start
start < '2024-03-01'
start < datetime(2024, 2, 27)
start > None
date.max + timedelta(1)
date.min - timedelta(1)
start * 2
sum([timedelta(1), timedelta(2)], timedelta())
-start
