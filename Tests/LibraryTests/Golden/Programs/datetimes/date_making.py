# Making dates, and the limits they have.
from datetime import date, MINYEAR, MAXYEAR
date(2024, 2, 29), date(year=2024, month=1, day=31), date(1, 1, 1), date(9999, 12, 31)
date.min, date.max, date.resolution, MINYEAR, MAXYEAR
d = date(2024, 2, 29)
d.year, d.month, d.day, str(d), repr(d), f'{d}', d.isoformat()
date(2023, 2, 29)
date(2024, 13, 1)
date(2024, 0, 1)
date(2024, 1, 32)
date(0, 1, 1)
date(10000, 1, 1)
date(2024, 1)
date(2024)
date()
date('2024', 1, 1)
date(2024, 1.0, 1)
date(2024, 1, 1, 1)
date(2024, 1, day='x')
date(yaer=2024, month=1, day=1)
date(2024, 1, 1, year=5)
d.year = 2025
d.hour
hash(d) == hash(date(2024, 2, 29)), {d: 'leap'}[date(2024, 2, 29)], bool(d)
