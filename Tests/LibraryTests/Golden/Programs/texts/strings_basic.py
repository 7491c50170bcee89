name = 'Task Manager'
name.upper()
name.lower(), name.title(), name.swapcase()
name.split()
len(name)
name[0], name[-1], name[5:], name[:4], name[::-1], name[2:8:2]
'-'.join(name.lower().split())
name.replace('Task', 'Job')
name.startswith('Task'), name.endswith(('er', 'or'))
name.find('a'), name.rfind('a'), name.find('z'), name.index('M')
name.index('z')
name.count('a')
'   padded '.strip(), '   padded '.lstrip(), '   padded '.rstrip()
'xxhixx'.strip('x')
'a' in name, 'T' in name, 'Task' not in name
name * 2
'ab' + 1
'ab' * '2'
name[100]
name[100:]
