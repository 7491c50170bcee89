# Vectors as tuples, fractions as pairs.
import math
def add(*vectors): return tuple(sum(parts) for parts in zip(*vectors))
def scale(v, k): return tuple(k * x for x in v)
def dot(v, w): return sum(a * b for a, b in zip(v, w, strict=True))
def length(v): return math.sqrt(dot(v, v))
add((1, 2), (3, 4)), add((1, 2), (3, 4), (5, 6)), scale((1, -2), 3), dot((1, 2, 3), (4, 5, 6)), length((3, 4))
dot((1, 2), (1, 2, 3))
scale(5, 2)
unit = scale((3, 4), 1 / length((3, 4)))
unit, round(length(unit), 10)
angle = math.degrees(math.acos(dot((1, 0), (0, 1))))
angle
def fraction(a, b):
    if b == 0: raise ZeroDivisionError(f'{a}/0')
    g = math.gcd(a, b) * (1 if b > 0 else -1)
    return a // g, b // g

def plus(p, q): return fraction(p[0] * q[1] + q[0] * p[1], p[1] * q[1])
fraction(6, 8), fraction(1, -2), plus((1, 2), (1, 3)), plus((1, 2), (-1, 2))
fraction(1, 0)
total = (0, 1)
for n in range(1, 6): total = plus(total, (1, n))
'%d/%d' % total
points = [(0, 0), (4, 0), (4, 3)]
sides = [math.dist(p, q) for p, q in zip(points, points[1:] + points[:1])]
sides, sum(sides), math.prod(sides[:2]) / 2
area = abs(sum(x1 * y2 - x2 * y1 for (x1, y1), (x2, y2) in zip(points, points[1:] + points[:1]))) / 2
area, max(points, key=length)
