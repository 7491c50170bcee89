# What random programs about dates found.
import datetime

datetime.date.fromisocalendar(1, 5, 8)
datetime.date.fromisocalendar(1, 4, 0)
datetime.timedelta() / datetime.timedelta(-1)
datetime.timedelta() / datetime.timedelta(1)
datetime.datetime.fromtimestamp(73613803822565957, datetime.timezone.utc)
datetime.datetime.fromtimestamp(-2e18, datetime.timezone.utc)
datetime.datetime.utcfromtimestamp(2**50)
datetime.datetime.fromtimestamp(2**40, datetime.timezone.utc)
datetime.date.fromisoformat('20200422T1')
datetime.date.fromisoformat('2020W173xy')
datetime.date.fromisoformat('2020-W1734')
datetime.date.fromisoformat('2020042')
