# Making moments, taking them apart, putting them together.
from datetime import datetime, date, time, timezone
datetime(2024, 5, 17), datetime(2024, 5, 17, 9, 30), datetime(2024, 5, 17, 9, 30, 15, 500), datetime(2024, 5, 17, tzinfo=timezone.utc), datetime(year=2024, month=5, day=17, hour=23), datetime(2024, 1, 1, fold=1)
dt = datetime(2024, 5, 17, 9, 30, 15, 500)
dt.year, dt.month, dt.day, dt.hour, dt.minute, dt.second, dt.microsecond, dt.tzinfo, dt.fold
dt.date(), dt.time(), dt.timetz(), str(dt), dt.isoformat(), dt.isoformat(' '), dt.isoformat(timespec='seconds'), dt.isoformat('_', 'minutes'), dt.ctime()
datetime.combine(date(2024, 1, 2), time(3, 4)), datetime.combine(date(2024, 1, 2), time(3), timezone.utc), datetime.combine(dt, time.max), datetime.combine(dt.date(), time(1, tzinfo=timezone.utc), tzinfo=None)
datetime.min, datetime.max, datetime.resolution, isinstance(dt, date), isinstance(dt.date(), datetime), issubclass(datetime, date)
[dt.isoformat(timespec=s) for s in ('auto', 'hours', 'minutes', 'seconds', 'milliseconds', 'microseconds')]
dt.weekday(), dt.isoweekday(), dt.isocalendar(), dt.toordinal(), dt.timetuple().tm_isdst, dt.utctimetuple().tm_hour
datetime(2024, 2, 30)
datetime(2024, 5, 17, 24)
datetime(2024, 5, 17, 1, 60)
datetime(2024, 5)
datetime()
datetime('2024-05-17', 1, 1)
datetime(2024, 5, 17, tzinfo='UTC')
datetime(2024, 5, 17, 1, 1, 1, 1, None, 1)
datetime(2024, 5, 17, timezone.utc)
datetime(2024, 5, 17, hours=3)
datetime.combine(1, 2)
datetime.combine(date(2024, 1, 1))
datetime.combine(date(2024, 1, 1), 5)
dt.isoformat(timespec='days')
dt.isoformat('ab')
dt.isoformat(5)
datetime(2024, 5, 17, 9, 30, 15.5)
