# Calendars by arithmetic, without the datetime module.
def is_leap(year): return year % 4 == 0 and (year % 100 != 0 or year % 400 == 0)
[y for y in (1900, 1996, 2000, 2023, 2024, 2100) if is_leap(y)]
def days_in(month, year):
    if not 1 <= month <= 12:
        raise ValueError(f'no month {month}')
    return [31, 29 if is_leap(year) else 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][month - 1]

[days_in(m, 2024) for m in range(1, 13)]
days_in(13, 2024)
def day_of_year(year, month, day):
    if not 1 <= day <= days_in(month, year):
        raise ValueError(f'{year}-{month:02}-{day:02} does not exist')
    return sum(days_in(m, year) for m in range(1, month)) + day

day_of_year(2024, 12, 31), day_of_year(2023, 3, 1)
day_of_year(2023, 2, 29)
def weekday(year, month, day):
    offsets = [0, 3, 2, 5, 0, 3, 5, 1, 4, 6, 2, 4]
    year -= month < 3
    return 'Sun Mon Tue Wed Thu Fri Sat'.split()[(year + year // 4 - year // 100 + year // 400 + offsets[month - 1] + day) % 7]

weekday(2024, 2, 29), weekday(1969, 7, 20), weekday(2000, 1, 1)
[(y, m) for y in (2023, 2024) for m in range(1, 13) if weekday(y, m, 13) == 'Fri']
def easter(year):
    a, b, c = year % 19, year // 100, year % 100
    d, e = divmod(b, 4)
    g = (8 * b + 13) // 25
    h = (19 * a + b - d - g + 15) % 30
    i, k = divmod(c, 4)
    l = (32 + 2 * e + 2 * i - h - k) % 7
    m = (a + 11 * h + 22 * l) // 451
    month, day = divmod(h + l - 7 * m + 114, 31)
    return f'{year}-{month:02}-{day + 1:02}'

[easter(y) for y in (2000, 2024, 2025)]
