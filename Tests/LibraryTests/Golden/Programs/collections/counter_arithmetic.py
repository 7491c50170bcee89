from collections import Counter
morning = Counter(coffee=3, tea=1, water=0)
evening = Counter(tea=2, water=4, coffee=-1)
morning + evening
morning - evening
morning & evening
morning | evening
+evening
-evening
total = Counter()
for day in [morning, evening, {'coffee': 10}]:
    total.update(day)
total
total.subtract(morning)
total
total += Counter(milk=1)
total
total -= Counter(coffee=100)
total
total |= Counter(tea=9)
total &= Counter(tea=5, milk=5)
total
morning == Counter(tea=1, coffee=3)
morning == {'coffee': 3, 'tea': 1, 'water': 0}
Counter(a=1) <= Counter(a=2), Counter(a=1) < Counter(a=1), Counter(a=3) >= Counter(a=2), Counter(a=1) > Counter(b=1)
morning != evening
