# replace, strftime and format for dates.
from datetime import date
d = date(2024, 5, 7)
d.replace(day=1), d.replace(month=12, day=31), d.replace(2000), d.replace(), d.replace(year=1999, month=1, day=1)
d.strftime('%Y-%m-%d'), d.strftime('%d.%m.%y'), d.strftime('%A %a %B %b %j %U %W %V %G %u %w'), d.strftime(''), d.strftime('100%%'), d.strftime('%H:%M:%S %p %I %f %z|%Z|'), d.strftime('%x %X %c'), d.strftime('%-d/%-m'), d.strftime('%e|%D|%F|%T|%R|%C|%h|%n|%t|'), d.strftime('é %Y')
f'{d:%d %B %Y}', format(d, '%Y'), format(d, ''), f'{d}', f'{d!r}', '{:%A}'.format(d), '%s' % d, str(d).rjust(12)
d.replace(day=32)
d.replace(month=2, day=30)
d.replace(year='2024')
d.replace(hour=5)
d.replace(1, 2, 3, 4)
d.strftime()
d.strftime(5)
format(d, 5)
[d.replace(month=m).strftime('%b') for m in range(1, 13)]
