import re
text = '''# Title
Some *bold* and **strong** text with `code` and a [link](https://x.y/z).

- item one
- item two
1. first
'''
re.findall(r'^#+ (.*)$', text, re.M)
re.findall(r'^[-*] (.*)$', text, re.M)
re.findall(r'(?<!\*)\*([^*]+)\*(?!\*)', text)
re.findall(r'\*\*(.+?)\*\*', text)
re.findall(r'\[([^\]]+)\]\(([^)]+)\)', text)
re.sub(r'`([^`]*)`', r'<code>\1</code>', text.splitlines()[1])
re.sub(r'<[^>]+>', '', '<p>Hello <b>you</b></p>')
re.findall(r'<(\w+)[^>]*>.*?</\1>', '<a>1</a><b>2</c><i x="y">3</i>')
re.sub(r'\s+', ' ', '  a \n\t b  ').strip()
re.findall(r'"((?:[^"\\]|\\.)*)"', r'say "hi \"you\"" and "bye"')
