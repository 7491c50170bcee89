# Dates, moments and times beside other values.
from datetime import date, datetime, time, timedelta, timezone
d, dt, t, span = date(2024, 5, 17), datetime(2024, 5, 17), time(0), timedelta(0)
[a == b for a in (d, dt, t, span) for b in (d, dt, t, span)]
d == '2024-05-17', dt == 0, t == None, span == 0, d != 5
len({d, dt, t, span}), d in [dt], dt in {d: 1}, {dt: 'a', datetime(2024, 5, 17, 0): 'b'}
sorted([date(2024, 5, 17), date(2023, 1, 1)]), min(dt, datetime.min), max(t, time.max)
d < dt
dt < d
t < d
span < d
d < 5
max([d, dt])
sorted([d, 'x'])
d - dt
dt - d
dt - t
dt + t
d + t
t + span
t - t
span - d
d and dt and t and 'time of midnight is true', not span
str(d) < str(dt), repr([d, dt, t, span]), f'{d} {dt} {t} {span}', print(d, dt, t, span)
