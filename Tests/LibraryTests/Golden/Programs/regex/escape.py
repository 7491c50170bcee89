import re
re.escape('a.b*c?')
re.escape('hello world')
re.escape('price: $5 (50%) [x] {y} ^ | ~ & # - _ \\ / \' " ! @ = < > , ; :')
re.escape('')
re.escape('é\n\t')
re.escape(b'a-b')
url = 'https://example.com/?q=1+1'
re.search(re.escape(url), 'see ' + url + ' ok').span()
words = ['C++', 'C#', '.NET']
pattern = '|'.join(map(re.escape, words))
pattern
re.findall(pattern, 'I know C++, C# and .NET')
re.escape(5)
re.escape(None)
re.escape()
