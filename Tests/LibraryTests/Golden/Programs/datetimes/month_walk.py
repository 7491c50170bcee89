# Walking over months and building a small calendar by hand.
from datetime import date, timedelta
def next_month(d):
    return (d.replace(day=28) + timedelta(days=4)).replace(day=1)

month = date(2023, 11, 1)
for _ in range(5):
    days = (next_month(month) - month).days
    print(f'{month:%b %Y}: {days} days, starts on {month:%A}')
    month = next_month(month)

def calendar(year, month):
    first = date(year, month, 1)
    print(f'{first:%B %Y}'.center(20))
    print('Mo Tu We Th Fr Sa Su')
    print('   ' * first.weekday(), end='')
    day = first
    while day.month == month:
        print(f'{day.day:2}', end='\n' if day.weekday() == 6 else ' ')
        day += timedelta(days=1)
    print()

calendar(2024, 2)
[d for d in range(1, 8) if date(2024, 9, d).weekday() == 0]
def is_leap(year): return (date(year + 1, 1, 1) - date(year, 1, 1)).days == 366
[y for y in range(1896, 1913) if is_leap(y)]
age = lambda born, on: on.year - born.year - ((on.month, on.day) < (born.month, born.day))
age(date(2000, 2, 29), date(2024, 2, 28)), age(date(2000, 2, 29), date(2024, 2, 29))
