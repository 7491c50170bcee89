import json
from json import loads, dumps, JSONDecodeError
JSONDecodeError
loads('[1, 2, 3]')
dumps({'k': 'v'})
issubclass(JSONDecodeError, ValueError) if False else JSONDecodeError.__name__
json.decoder.JSONDecodeError is JSONDecodeError
json.JSONDecodeError('message', 'document', 3)
pages = [json.loads(text) for text in ['{"n": 1}', '{"n": 2}']]
sum(page['n'] for page in pages)
json.load('x')
json.dump([1], 'x')
json.missing
import json as j
j.dumps(1)
