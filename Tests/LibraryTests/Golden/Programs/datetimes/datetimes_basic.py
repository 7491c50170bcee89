from datetime import datetime, timedelta, timezone
dt = datetime(2020, 4, 22, 10, 30, 45, 123456)
dt
print(dt)
dt.isoformat(), dt.isoformat(' '), dt.isoformat(sep='_', timespec='minutes')
[dt.isoformat(timespec=t) for t in ['auto', 'hours', 'minutes', 'seconds', 'milliseconds', 'microseconds']]
dt.isoformat(timespec='nanoseconds')
dt.isoformat('ab')
dt.date(), dt.time()
dt.replace(microsecond=0), dt.replace(hour=23, tzinfo=timezone.utc)
dt.strftime('%Y-%m-%dT%H:%M:%SZ'), dt.strftime('%I:%M %p'), dt.strftime('%f'), dt.strftime('%c'), dt.strftime('%x %X')
dt.strftime('%-d %-m %e|%k|%l|%P|%s|%%|%D|%F|%T|%R|%h|%C|%y|%G|%n|%t|%z|%Z|')
dt.strftime('')
dt + timedelta(hours=14), dt - timedelta(days=22, seconds=1)
dt - datetime(2020, 4, 1)
(dt - datetime(2020, 4, 1)).total_seconds()
dt > datetime(2020, 1, 1), dt == datetime(2020, 4, 22, 10, 30, 45, 123456)
datetime(2020, 4, 22), datetime(2020, 4, 22, 10), datetime(2020, 4, 22, 10, 30), datetime(2020, 4, 22, 0, 0, 0, 5)
datetime(2020, 4, 22, 24)
datetime(2020, 4, 22, 10, 60)
datetime(2020, 4, 22, 10, 30, 60)
datetime(2020, 4, 22, microsecond=1000000)
datetime(2020, 4)
datetime('2020-04-22')
datetime(2020, 4, 22, tzinfo='UTC')
datetime(2020, 4, 22, foo=1)
dt - 5
dt + dt
dt < 5
dt < dt.date()
dt == dt.date()
dt.weekday(), dt.isocalendar(), dt.toordinal(), dt.ctime()
dt.timetuple()
datetime.combine(dt.date(), dt.time()) == dt
datetime.min, datetime.max
datetime.max + timedelta(microseconds=1)
datetime.fromordinal(737537)
dt.missing
dt.hour = 5
dt.tzinfo is None, dt.utcoffset(), dt.tzname(), dt.dst(), dt.fold
f'{dt:%H:%M}', f'{dt}'
type(dt), isinstance(dt, datetime)
