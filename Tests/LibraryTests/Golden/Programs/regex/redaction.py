import re
line = "Authorization: Bearer eyJhbGciOiJI.abc-DEF_123 password='hunter2' token=\"xyz\""
re.sub(r'(?<=Bearer )\S+', '***', line)
re.sub(r'''(password|token)=(['"])(.*?)\2''', r'\1=\2***\2', line)
re.sub(r'\b(\w{2})\w+', r'\1..', 'hello to everyone')
re.sub(r'(\d{4})\d+(\d{4})', r'\1...\2', 'card 1234567812345678')
re.sub(r'[\w.]+@', '***@', 'mail anna.b@example.com now')
re.sub(r'(?i)bearer\s+\S+', lambda m: m[0][:10] + '...', line)
