# Reading moments with a format.
from datetime import datetime
pairs = [('17.05.2024', '%d.%m.%Y'), ('5/7/24', '%m/%d/%y'), ('17 May 2024', '%d %B %Y'), ('fri may 17 09:30:15 2024', '%a %b %d %H:%M:%S %Y'), ('9:05 pm', '%I:%M %p'), ('12 AM', '%I %p'), ('138/2024', '%j/%Y'), ('2024-05-17T09:30:15.25Z', '%Y-%m-%dT%H:%M:%S.%fZ'), ('2024-05-17 +0530', '%Y-%m-%d %z'), ('09:30 -03:00', '%H:%M %z'), ('10 Z', '%H %z'), ('UTC 5', '%Z %d'), ('2024 20 5', '%G %V %u'), ('2024 20 Fri', '%Y %W %a'), ('2024 20 0', '%Y %U %w'), ('69', '%y'), ('68', '%y'), ('100%', '%d0%%'), ('  5', ' %d'), ('May', '%b')]
for text, form in pairs:
    try:
        print(form, repr(datetime.strptime(text, form)))
    except ValueError as error:
        print(form, 'ValueError:', error)

datetime.strptime('2024-05-17', '%Y-%m-%d').date(), datetime.strptime('09:30', '%H:%M').time()
datetime.strptime('2024-05', '%Y-%m-%d')
datetime.strptime('2024-05-17 09', '%Y-%m-%d')
datetime.strptime('2024-05-17', '%Y-%m-%d %H')
datetime.strptime('31.02.2024', '%d.%m.%Y')
datetime.strptime('25:00', '%H:%M')
datetime.strptime('May 17', '%B %Y')
datetime.strptime('x', '%Q')
datetime.strptime('x', '%')
datetime.strptime('2024 20', '%G %V')
datetime.strptime('20 5', '%V %u')
datetime.strptime('2024 138', '%G %j')
datetime.strptime('', '%Y')
datetime.strptime('2024', '')
datetime.strptime(2024, '%Y')
datetime.strptime('2024', None)
datetime.strptime('2024')
datetime.strptime('13 PM', '%I %p')
datetime.strptime('+99:00', '%z')
datetime.strptime('61', '%S'), 
datetime.strptime('(5)', '(%d)'), datetime.strptime('a.b 5', 'a.b %d')
