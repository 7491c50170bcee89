# Times of day: making, showing, comparing.
from datetime import time, timezone, timedelta
time(), time(9), time(9, 30), time(9, 30, 15), time(9, 30, 15, 500), time(hour=23, minute=59, second=59, microsecond=999999), time(9, tzinfo=timezone.utc), time(1, fold=1)
t = time(9, 5, 7, 120)
t.hour, t.minute, t.second, t.microsecond, t.tzinfo, t.fold, str(t), str(time(9)), t.isoformat()
time.min, time.max, time.resolution, bool(time(0)), time(9) < time(10), time(9) == time(9, 0, 0), min(time(3), time(2, 59)), hash(time(1)) == hash(time(1, 0))
[t.isoformat(timespec=s) for s in ('auto', 'hours', 'minutes', 'seconds', 'milliseconds', 'microseconds')]
t.replace(hour=1), t.replace(minute=0, second=0, microsecond=0), t.replace(tzinfo=timezone.utc), t.strftime('%H:%M:%S.%f %I %p %Y-%m-%d'), f'{t:%Hh%M}', format(t), t.utcoffset(), t.tzname(), t.dst()
aware = time(9, tzinfo=timezone(timedelta(hours=2)))
aware, str(aware), aware.utcoffset(), aware.tzname(), aware == time(7, tzinfo=timezone.utc), aware < time(8, tzinfo=timezone.utc), aware == time(9)
time(24)
time(1, 60)
time(1, 1, 60)
time(1, 1, 1, 1000000)
time(-1)
time('9')
time(9.5)
time(1, tzinfo=5)
time(1, fold=2)
t.isoformat('weeks')
t.isoformat(timespec=5)
t < 5
t + t
t - t
aware < time(9)
t.replace(hour=24)
t.replace(day=1)
t.hour = 1
t == '09:05:07', t != None
