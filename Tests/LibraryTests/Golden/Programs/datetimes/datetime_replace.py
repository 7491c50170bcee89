# One part changed, the others kept.
from datetime import datetime, timezone, timedelta
dt = datetime(2024, 5, 31, 9, 30, 15, 123456)
dt.replace(hour=0, minute=0, second=0, microsecond=0), dt.replace(day=1), dt.replace(month=12), dt.replace(2025), dt.replace(2025, 1, 2, 3, 4, 5, 6), dt.replace(tzinfo=timezone.utc), dt.replace(tzinfo=timezone.utc).replace(tzinfo=None) == dt, dt.replace(fold=1).fold, dt.replace(microsecond=0).isoformat()
midnight = dt.replace(hour=0, minute=0, second=0, microsecond=0)
midnight, dt - midnight, midnight + timedelta(days=1)
first = dt.replace(day=1)
last_of_previous = first - timedelta(days=1)
last_of_previous.date(), (first.replace(day=28) + timedelta(days=4)).replace(day=1).date()
dt.replace(month=2)
dt.replace(hour=24)
dt.replace(year=0)
dt.replace(tzinfo='UTC')
dt.replace(minutes=5)
dt.replace('2025')
dt.replace(day=1.5)
dt.replace(fold=2)
dt.replace(day=None)
dt
