try: import nope
except ImportError as e: print(e.msg, e.name, e.path, e.args)

try: import os.pth
except ImportError as e: print(e.msg, e.name, e.path)

try: import nope.more
except ImportError as e: print(e.msg, e.name)

e = ImportError('m', name='n'); e.msg, e.name, e.path, e.args, repr(e), str(e), e.__dict__
e = ImportError('m', path='p'); e.msg, e.name, e.path
e = ModuleNotFoundError('q', name='z'); e.msg, e.name
ImportError().msg, ImportError('a', 'b').msg
ImportError('m', nme='n')
ValueError('m', name='n')
e = ValueError(3); e.__dict__
e.code = 7; e.__dict__
import os.pth
import os.path.more
import json.nope
