from datetime import date, timedelta
d = date(2020, 4, 22)
d
print(d)
d.year, d.month, d.day
d.isoformat(), str(d), d.weekday(), d.isoweekday(), d.isocalendar()
d.strftime('%Y-%m-%d'), d.strftime('%d/%m/%y'), d.strftime('%A %B %d, week %V'), d.strftime('%a %b %j %U %W %w %u')
d.replace(day=1), d.replace(year=2021, month=12)
d.replace(day=31)
d + timedelta(days=10), d - timedelta(weeks=1), timedelta(1) + d
d - date(2020, 1, 1)
(d - date(2020, 1, 1)).days
d < date(2020, 5, 1), d == date(2020, 4, 22), d != date(2020, 4, 22)
sorted([date(2021, 1, 1), d])
max(d, date(2019, 1, 1))
date.fromisoformat('2020-04-22') == d
date.fromisoformat('20200422'), date.fromisoformat('2020-W17-3'), date.fromisoformat('2020W17')
date.fromisoformat('2020-4-22')
date.fromisoformat('2020-13-01')
date.fromisoformat('2020-02-30')
date.fromisoformat(20200422)
date(2020, 13, 1)
date(2020, 2, 30)
date(0, 1, 1)
date(10000, 1, 1)
date(2020, 1)
date('2020', 1, 1)
date(2020.0, 1, 1)
date(2020, 1, 1, 1)
date()
date(day=1, month=2, year=2000)
date(2020, 1, 1, hour=2)
d + 1
d - 'x'
d < 5
d == 5, d != 'x'
d.hour
d.year = 2021
{d: 'value'}[date(2020, 4, 22)]
d.toordinal(), date.fromordinal(737537), date.min, date.max, date.resolution
date.fromordinal(0)
date.max + timedelta(1)
d.timetuple()
d.ctime()
f'{d}', f'{d:%d.%m.%Y}', f'{d!r}'
isinstance(d, date)
type(d)
bool(d)
d.isocalendar().week, d.isocalendar()[0]
date.fromisocalendar(2020, 17, 3)
date.fromisocalendar(2020, 54, 1)
