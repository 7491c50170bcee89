# Every strftime directive, for one moment and its neighbours.
from datetime import datetime, timezone, timedelta
dt = datetime(2024, 1, 5, 14, 3, 9, 1234, timezone(timedelta(hours=-3, minutes=-30), 'NST'))
for letter in 'aAbBcdfFGHIjmMpSTuUVwWxXyYzZ%DeCgGhRrnts':
    print(letter, repr(dt.strftime('%' + letter)))

dt.replace(hour=0).strftime('%I %p'), dt.replace(hour=12).strftime('%I %p'), dt.replace(tzinfo=None).strftime('[%z%Z]'), dt.replace(year=5).strftime('%Y %y %G'), dt.replace(year=999).strftime('%Y-%m-%d')
datetime(2024, 12, 30).strftime('%G-W%V-%u %Y %U %W %j'), datetime(2021, 1, 3).strftime('%G-W%V-%u %U %W'), datetime(2024, 2, 29).strftime('%j')
dt.strftime('plain text'), dt.strftime(''), dt.strftime('%Y年'), dt.strftime('%%Y'), dt.strftime('%'), dt.strftime('%Q'), dt.strftime('%-H %-M')
dt.strftime(None)
dt.strftime()
dt.strftime('%Y', '%m')
dt.strftime(format='%Y')
# What Python puts in is read two characters at a time, what is left is the C library's.
datetime.min.time().strftime('%-%z'), datetime(2020, 1, 2).strftime('%-d|%-%f|%%z|%%%z|%_Z')
datetime(2020, 1, 2, tzinfo=timezone(timedelta(hours=2), 'a%d')).strftime('%Z|%-%Z|%z%')
