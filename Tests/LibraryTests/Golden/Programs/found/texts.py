# What random programs about texts found.
def complaint(call):
    try:
        return call()
    except Exception as error:
        return type(error).__name__, str(error)


complaint(lambda: str([], '\0', None)), complaint(lambda: str([], '\0', 'strict'))
complaint(lambda: str(b'', '\0')), complaint(lambda: str(b'', 'utf-8', '\0'))
complaint(lambda: str(b'', None, '\0')), complaint(lambda: str(b'', 'utf-8', 'x\0'))
complaint(lambda: ''.encode('\0')), complaint(lambda: ''.encode('utf-8', '\0'))
complaint(lambda: b''.decode('\0', None)), complaint(lambda: b''.decode('utf-8', '\0'))
complaint(lambda: bytes('a', '\0', None)), complaint(lambda: bytes('a', 'utf-8', '\0'))
complaint(lambda: open('/dev/null', encoding='\0')), complaint(lambda: open('/dev/null', errors='\0'))
del complain
import pprint
del print
del printt
