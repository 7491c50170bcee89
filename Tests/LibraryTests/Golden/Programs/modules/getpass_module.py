import getpass
getpass.GetPassWarning
issubclass(getpass.GetPassWarning, UserWarning)
getpass.getpass(1, 2, 3)
getpass.getpass(text='x')
getpass.getuser(1)
getpass.missing
