# What random regular expressions found.
import re

re.findall(r'\B', '')
re.findall(r'\b', '')
re.findall(r'\B', 'ab c')
re.findall(r'\B', '', re.A)
re.findall(rb'\B', b'')
