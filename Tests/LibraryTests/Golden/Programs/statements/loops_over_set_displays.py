# A loop over a set of constants goes through what the compiler keeps of them, in that order.
for number in {7, 55}:
    print(number)

print([number for number in {7, 55}], {7, 55})
print([n for n in {55, 7}], list({55, 7}))
print([n for n in {8, 16, 0}], list({8, 16, 0}))
print([n for n in {404, 500, 200, 201}], list({404, 500, 200, 201}))
print([n for n in {1, 1.0, True, 9}])
print([(a, b) for a in {17, 1, 33} for b in {9, 1}])
print(list(n for n in {100, 36, 4, 68}), sum(n for n in {0.5, 2, 3}))
print({n: n for n in {64, 32, 96, 0, 8}})
x = 55
print([n for n in {7, x}], [n for n in {*[7, 55]}], [n for n in {7, 5 * 11}], [n for n in {-9, 7}])
