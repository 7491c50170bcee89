# Spans added, multiplied, divided and compared.
from datetime import timedelta, date, datetime
hour, day = timedelta(hours=1), timedelta(days=1)
hour + day, day - hour, hour - day, hour * 3, 3 * hour, hour * 0.5, -hour, +hour, abs(-hour), hour / 2, hour // 7, day / hour, day // hour, day % timedelta(hours=7), divmod(day, timedelta(hours=7)), hour / 0.5, hour * -1, day // 3, timedelta(microseconds=3) / 2, timedelta(microseconds=5) / 2, timedelta(microseconds=1) * 0.5, timedelta(microseconds=3) * 0.5, -timedelta(microseconds=3) // 2
hour < day, hour == timedelta(minutes=60), max(hour, day), sorted([day, hour]), hour != 3600, hour == None, sum([hour, day], timedelta()), timedelta(days=1) > timedelta(hours=23, minutes=59)
hours, rest = divmod(timedelta(hours=27, minutes=5), hour)
minutes = rest // timedelta(minutes=1)
f'{hours}:{minutes:02}'
hour + 1
hour - 1
1 + hour
hour * 'x'
hour * hour
hour / 'x'
hour / 0
hour // 0
hour % 0
day % timedelta(0)
hour // 1.5
1 / hour
divmod(day, 5)
hour < 5
hour < '1'
sum([hour, day])
timedelta.max + hour
timedelta.max * 2
hour * 1e300
hour * float('nan')
hour ** 2
hour + date(2024, 1, 1), hour + datetime(2024, 1, 1)
round(day / hour), int((day + hour).total_seconds() // 60)
