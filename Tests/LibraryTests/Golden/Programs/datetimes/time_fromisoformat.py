# Times from ISO texts.
from datetime import time
for text in ['09:30', '09', '0930', '09:30:15', '093015', '09:30:15.5', '09:30:15.123', '09:30:15.123456', '09:30:15.123456789', '09:30:15,25', 'T09:30', '09:30Z', '09:30+02:00', '09:30-0330', '09:30:15.5+00:00', '09:30+01:00:30', '0930+02']:
    print(text, repr(time.fromisoformat(text)))

for text in ['', '9:30', '24:00', '09:60', '09:30:61', '09:3', '09:30:', '09:30.5', '09-30', '09:30 Z', '09:30+24:00', '09:30+', '09:30:15.', 'noon', '09:30:15.5x', '0930:15', '09:30z', '2024-05-17T09:30']:
    try:
        print(text, repr(time.fromisoformat(text)))
    except ValueError as error:
        print('ValueError:', error)

time.fromisoformat(930)
time.fromisoformat()
