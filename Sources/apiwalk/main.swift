print("apiwalk")
