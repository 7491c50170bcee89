# abs: the distance from zero.
abs(5), abs(-5), abs(-0.0), abs(-2.5), abs(True), abs(-10 ** 30)
abs(float('-inf'))
[abs(n) for n in range(-2, 3)]
sorted([-3, 1, -2], key=abs)
abs()
abs(1, 2)
abs('5')
abs(None)
abs([1])
abs(x=5)
abs(-5).bit_length()
