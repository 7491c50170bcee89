# Dates from ISO texts, in all the forms 3.11 takes.
from datetime import date
for text in ['2024-05-17', '20240517', '2024-W20-5', '2024W205', '2024-W20', '2024W20']:
    print(text, date.fromisoformat(text))

for text in ['2024-5-17', '2024-05', '24-05-17', '2024/05/17', '2024-05-17T00:00', '', 'today', '2024-W54-1', '2024-W20-8', '2024-13-01', '2024-02-30', '2024-0517', ' 2024-05-17', '2024-W20-0', '２０２４-05-17', '2024-137', '2024137']:
    try:
        print(text, date.fromisoformat(text))
    except ValueError as error:
        print('ValueError:', error)

date.fromisoformat(20240517)
date.fromisoformat(None)
date.fromisoformat()
date.fromisoformat(b'2024-05-17')
