import copy, json
copy.copy()
copy.copy(1, 2)
copy.copy(y=1)
copy.deepcopy()
copy.deepcopy(1, 2, 3, 4)
copy.copy(json)
copy.deepcopy([json])
copy.copy(n for n in [1])
copy.deepcopy(n for n in [1])
copy.copy({}.keys())
copy.deepcopy({}.items())
copy.Error
copy.missing
