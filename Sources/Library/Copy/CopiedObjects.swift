import Interpreter
import Values

extension Deque: CopiedObject {
  func shallowCopy() throws(PythonException) -> Value { .object(Deque(elements, bound: bound)) }

  func deepCopy(by copier: DeepCopy) throws(PythonException) -> Value {
    let copy = Deque([], bound: bound)
    try copier.remember(.object(copy), for: .object(self))
    for element in elements { copy.append(try copier.copy(element)) }
    return .object(copy)
  }
}

extension ChainMap: CopiedObject {
  func shallowCopy() throws(PythonException) -> Value {
    .object(try copied())
  }

  func deepCopy(by copier: DeepCopy) throws(PythonException) -> Value {
    let copy = ChainMap([])
    try copier.remember(.object(copy), for: .object(self))
    copy.maps.elements = try copier.copies(of: maps.elements)
    return .object(copy)
  }
}

extension ExceptionObject: CopiedObject {
  func shallowCopy() throws(PythonException) -> Value {
    .object(ExceptionObject(type, arguments: arguments, attributes: attributes))
  }

  func deepCopy(by copier: DeepCopy) throws(PythonException) -> Value {
    let copy = ExceptionObject(type, arguments: try copier.copies(of: arguments))
    try copier.remember(.object(copy), for: .object(self))
    for (name, value) in attributes { copy.attributes[name] = try copier.copy(value) }
    return .object(copy)
  }
}

extension CaseInsensitiveDict: CopiedObject {
  func shallowCopy() throws(PythonException) -> Value {
    .object(copied())
  }

  func deepCopy(by copier: DeepCopy) throws(PythonException) -> Value {
    let copy = CaseInsensitiveDict()
    try copier.remember(.object(copy), for: .object(self))
    for (key, value) in entries { try copy.put(copier.copy(value), for: key) }
    return .object(copy)
  }
}
