from datetime import timedelta
timedelta(), timedelta(1), timedelta(days=1, hours=2), timedelta(hours=25), timedelta(milliseconds=1500), timedelta(microseconds=1)
timedelta(weeks=1, days=1, hours=1, minutes=1, seconds=1, milliseconds=1, microseconds=1)
str(timedelta(days=1, seconds=2)), str(timedelta(days=-1)), str(timedelta(days=2, hours=3, microseconds=5)), str(timedelta(0)), str(timedelta(hours=-1))
timedelta(hours=-1), timedelta(days=0.5), timedelta(seconds=0.1), timedelta(days=1.5, hours=-0.25)
d = timedelta(days=1, hours=6)
d.days, d.seconds, d.microseconds, d.total_seconds()
d * 2, 2 * d, d / 2, d // 2, d * 1.5, d / 0.5, d % timedelta(hours=4), d / timedelta(hours=1), d // timedelta(hours=7)
divmod(d, timedelta(hours=7))
d + d, d - timedelta(days=2), -d, +d, abs(timedelta(-1))
d > timedelta(days=1), d == timedelta(hours=30), d != 5, d == 5
d < 5
d + 5
d * d
d / 0
d // 0
d % timedelta(0)
d * 'x'
5 / d
timedelta('1')
timedelta(foo=1)
timedelta(days=10 ** 9)
timedelta(days=10 ** 10)
timedelta.max, timedelta.min, timedelta.resolution
timedelta.max + timedelta(microseconds=1)
timedelta(days=float('nan'))
timedelta(days=float('inf'))
bool(timedelta(0)), bool(timedelta(1))
sum([timedelta(1), timedelta(2)], timedelta())
max(timedelta(1), timedelta(hours=25))
d.days = 5
d.minutes
{timedelta(1): 'day'}[timedelta(hours=24)]
timedelta(seconds=1e-7), timedelta(microseconds=0.5), timedelta(microseconds=1.5), timedelta(microseconds=2.5)
timedelta(days=365).total_seconds(), timedelta(microseconds=-1).total_seconds()
f'{d}', f'{d!r}'
timedelta(1, 2, 3, 4, 5, 6, 7)
timedelta(1, 2, 3, 4, 5, 6, 7, 8)
timedelta(1, days=1)
