# Formats that say the same thing twice, and formats that are none.
from datetime import datetime
datetime.strptime('May 12', '%b %m'), datetime.strptime('12 May', '%m %b')
datetime.strptime('24 2031', '%y %Y').year, datetime.strptime('2031 24', '%Y %y').year
datetime.strptime('01 PM 20', '%I %p %H').hour, datetime.strptime('20 01 PM', '%H %I %p').hour
datetime.strptime('2024 20 10 1', '%Y %U %W %w'), datetime.strptime('2024 20 10 1', '%Y %W %U %w')
datetime.strptime('Fri 1 2024 20', '%a %w %Y %W'), datetime.strptime('1 Fri 2024 20', '%w %a %Y %W')
datetime.strptime('5 5', '%d %d')
datetime.strptime('(5) Z.5', '(%d) %z.%d')
datetime.strptime('05/17/24 5', '%x %d')
datetime.strptime('x', '%c %X')
datetime.strptime('5 5', '%d %d %Q')
datetime.strptime('5', '%d %')
datetime.strptime('5', '%.')
datetime.strptime('5', '% d')
datetime.strptime('5 %', '%d %%'), datetime.strptime('a.b*5', 'a.b*%d')
datetime.fromisoformat('2024-05-17T09:30+00:00:00.000001').tzinfo
datetime(1970, 1, 2).strftime('%s'), datetime(1970, 1, 1, 1).time().strftime('%s')
