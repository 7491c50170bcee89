import re
uuid = re.compile(r'[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}', re.I)
text = 'task A59E8BF2-39C3-42C4-B667-CB672381A214 by 38045860-8901-426e-b51f-fc6d24d1cbe0, not 38045860-8901'
uuid.findall(text)
[m.span() for m in uuid.finditer(text)]
bool(uuid.fullmatch('38045860-8901-426e-b51f-fc6d24d1cbe0'))
bool(uuid.fullmatch('38045860-8901-426e-b51f-fc6d24d1cbe0\n'))
bool(uuid.match('38045860-8901-426e-b51f-fc6d24d1cbe0 and more'))
uuid.sub('<id>', text)
uuid.subn('<id>', text)
snake = lambda name: re.sub(r'(?<!^)(?=[A-Z])', '_', name).lower()
[snake(n) for n in ['idString', 'taskManager', 'URL', 'a', '']]
camel = lambda name: re.sub(r'_([a-z])', lambda m: m.group(1).upper(), name)
[camel(n) for n in ['id_string', 'task_manager', '_x', 'plain']]
