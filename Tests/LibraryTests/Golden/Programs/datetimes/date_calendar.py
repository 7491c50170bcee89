# Weekdays, week numbers and ordinals.
from datetime import date, timedelta
for text in ['2020-12-31', '2021-01-01', '2021-01-03', '2021-01-04', '2024-02-29', '2026-12-31']:
    d = date.fromisoformat(text)
    print(d, d.weekday(), d.isoweekday(), tuple(d.isocalendar()), d.toordinal(), d.timetuple().tm_yday)

date(2021, 1, 1).isocalendar()
week = date(2021, 1, 1).isocalendar()
week.year, week.week, week.weekday, week[0], len(week)
year, number, day = week
year, number, day
date.fromisocalendar(2020, 53, 5), date.fromisocalendar(2021, 1, 1), date.fromordinal(737790), date.fromordinal(1)
date.fromisocalendar(2021, 53, 1)
date.fromisocalendar(2021, 0, 1)
date.fromisocalendar(2021, 1, 8)
date.fromisocalendar(2021, 1)
date.fromordinal(0)
date.fromordinal('x')
date.fromordinal(10 ** 8)
date(2024, 5, 17).ctime()
date(2024, 5, 17).weekday(1)
date(2024, 5, 17).timetuple()
monday = date(2024, 5, 17) - timedelta(days=date(2024, 5, 17).weekday())
monday, monday.strftime('%A')
