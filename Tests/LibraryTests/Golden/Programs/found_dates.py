# What random programs about dates found.
import datetime

datetime.date.fromisocalendar(1, 5, 8)
datetime.date.fromisocalendar(1, 4, 0)
datetime.timedelta() / datetime.timedelta(-1)
datetime.timedelta() / datetime.timedelta(1)
