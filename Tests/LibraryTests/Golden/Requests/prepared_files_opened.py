# Files on disk, as a form and as a body.
import requests

with open('upload.txt', 'w') as file:
    file.write('first\nsecond\n')

with open('upload.txt', 'rb') as file:
    p = requests.Request('POST', 'https://api.example/', files={'report': file}).prepare()
    boundary = p.headers['Content-Type'].split('=')[1]
    p.body.replace(boundary.encode(), b'B')

with open('upload.txt', 'rb') as file:
    p = requests.Request('PUT', 'https://api.example/', data=file).prepare()
    p.headers
    p.body is file, file.tell()

with open('upload.txt', 'rb') as file:
    file.seek(6)
    requests.Request('PUT', 'https://api.example/', data=file).prepare().headers

open('empty.txt', 'w').close()
with open('empty.txt', 'rb') as file:
    requests.Request('PUT', 'https://api.example/', data=file).prepare().headers

with open('upload.txt') as file:
    requests.Request('PUT', 'https://api.example/', data=file).prepare().headers

import os
os.remove('upload.txt'), os.remove('empty.txt')
