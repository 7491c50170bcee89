# The module itself: what it has, and what it says of a wrong name.
import datetime
datetime.date(2024, 1, 2), datetime.datetime(2024, 1, 2, 3), datetime.timedelta(1), datetime.time(4), datetime.timezone.utc, datetime.UTC, datetime.UTC is datetime.timezone.utc
datetime.date, datetime.datetime, datetime.time, datetime.timedelta, datetime.timezone, datetime.tzinfo
datetime.datetime.date(datetime.datetime(2024, 1, 2, 3))
datetime.today()
datetime.now()
datetime.datetime.nwo()
datetime.strptime('1', '%d')
datetime.timedelta.hours
from datetime import dat
from datetime import datetime
datetime.datetime(2024, 1, 1)
datetime.timedelta(1)
datetime(2024, 1, 1).isofromat()
datetime(2024, 1, 1).hours
type(datetime(2024, 1, 1)).__name__, type(datetime).__name__, datetime.__name__, datetime.__module__
isinstance(datetime.now(), datetime), datetime.now() <= datetime.now(), datetime.now().tzinfo, datetime.utcnow().tzinfo
