# Spans of time from their parts, kept as days, seconds and microseconds.
from datetime import timedelta
timedelta(), timedelta(1), timedelta(days=1, hours=2, minutes=3, seconds=4, milliseconds=5, microseconds=6), timedelta(weeks=2), timedelta(hours=25), timedelta(seconds=-1), timedelta(0.5), timedelta(hours=1.5), timedelta(microseconds=0.5), timedelta(microseconds=1.5), timedelta(milliseconds=1.0005)
t = timedelta(days=1, seconds=3661, microseconds=500)
t.days, t.seconds, t.microseconds, t.total_seconds(), timedelta(seconds=-1).days, timedelta(seconds=-1).seconds, timedelta(microseconds=-1).total_seconds()
str(t), str(timedelta(0)), str(timedelta(days=2)), str(timedelta(seconds=-1)), str(timedelta(hours=5)), str(timedelta(days=-2, hours=3)), str(timedelta(microseconds=1)), repr(timedelta(seconds=-1)), repr(timedelta(microseconds=7)), f'{t}', '%s' % timedelta(minutes=90)
timedelta.min, timedelta.max, timedelta.resolution, bool(timedelta()), bool(timedelta(1)), hash(timedelta(hours=24)) == hash(timedelta(1)), {timedelta(1): 'day'}[timedelta(hours=24)]
timedelta(days=10 ** 9)
timedelta(days=1e300)
timedelta('1')
timedelta(days='1')
timedelta(None)
timedelta(years=1)
timedelta(1, 2, 3, 4, 5, 6, 7, 8)
timedelta(days=1, dayz=2)
timedelta(float('nan'))
timedelta(float('inf'))
t.hours
t.days = 5
timedelta(10 ** 30)
timedelta(1, days=2)
format(t), f'{t!s:>20}'
f'{t:>20}'
