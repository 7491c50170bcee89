package import Values

extension Interpreter {
  /// `container[key]`.
  package func item(_ key: Value, of container: Value) throws(PythonException) -> Value {
    switch container {
    case .dict(let dict):
      if let value = try dict.get(key) { return value }
      guard let value = try dict.dictClass?.missing(key, of: dict, in: self) else {
        throw .key(key)
      }
      return value
    case .list(let list):
      guard let slice = key.asSlice else {
        return list.elements[try place(of: key, in: list.elements.count, "list")]
      }
      return .list(List(try Self.cut(list.elements, slice)))
    case .tuple(let tuple):
      guard let slice = key.asSlice else {
        return tuple.elements[try place(of: key, in: tuple.elements.count, "tuple")]
      }
      return .tuple(Tuple(try Self.cut(tuple.elements, slice)))
    case .string(let text):
      return .string(try item(key, of: text))
    case .bytes(let bytes):
      guard let slice = key.asSlice else {
        let place = try place(of: key, in: bytes.bytes.count, "byte")
        return .int(.small(Int(bytes.bytes[place])))
      }
      return .bytes(Bytes(try Self.cut(bytes.bytes, slice)))
    case .object(let object):
      if let instance = object as? any Instance, let value = try instance.item(key, in: self) {
        return value
      }
      if let type = object as? ClassObject { return try parameterized(type, by: key) }
    default: break
    }
    throw .type("'\(container.typeName)' object is not subscriptable")
  }

  private func item(_ key: Value, of text: String) throws(PythonException) -> String {
    guard let slice = key.asSlice else {
      guard key.asInteger != nil else {
        throw .type("string indices must be integers, not '\(key.typeName)'")
      }
      let place = try place(of: key, in: textPlaces.length(of: text), "string")
      return textPlaces.codePoint(at: place, of: text)
    }
    return textPlaces.cut(text, try slice.bounds(in: textPlaces.length(of: text)))
  }

  static func cut<Element>(
    _ elements: [Element],
    _ slice: Slice
  ) throws(PythonException) -> [Element] {
    let bounds = try slice.bounds(in: elements.count)
    if bounds.step == 1 { return Array(elements[bounds.start..<(bounds.start + bounds.count)]) }
    return bounds.places.map { elements[$0] }
  }

  /// The place that an index means, from the end when it is negative.
  ///
  /// `kind` is what CPython calls the sequence in its messages: `list`, `byte`, `range`.
  func place(
    of index: Value,
    in count: Int,
    _ kind: String,
    assigning: Bool = false
  ) throws(PythonException) -> Int {
    guard let integer = index.asInteger else {
      throw .type("\(kind) indices must be integers or slices, not \(index.typeName)")
    }
    guard let number = integer.small else {
      throw .index(
        kind == "range"
          ? "range object index out of range" : "cannot fit 'int' into an index-sized integer"
      )
    }
    let place = number < 0 ? number &+ count : number
    guard place >= 0, place < count else {
      let subject =
        switch kind {
        case "byte": "index"
        case "range": "range object index"
        default: assigning ? "\(kind) assignment index" : "\(kind) index"
        }
      throw .index("\(subject) out of range")
    }
    return place
  }

  // MARK: - Assignment

  /// `container[key] = value`.
  package func setItem(
    _ key: Value,
    of container: Value,
    to value: Value
  ) throws(PythonException) {
    note(value, under: key)
    switch container {
    case .dict(let dict): return try dict.put(value, for: key)
    case .list(let list):
      guard let slice = key.asSlice else {
        let place = try place(of: key, in: list.elements.count, "list", assigning: true)
        list.elements[place] = value
        return
      }
      return try assign(value, to: slice, of: list)
    case .object(let object):
      if let instance = object as? any Instance, try instance.setItem(key, to: value) { return }
    default: break
    }
    throw .type("'\(container.typeName)' object does not support item assignment")
  }

  private func assign(
    _ value: Value,
    to slice: Slice,
    of list: List
  ) throws(PythonException) {
    let new: [Value]
    do throws(PythonException) {
      new = try elements(of: value)
    } catch  where error.isNotIterable(value) {
      let isExtended = try slice.bounds(in: list.elements.count).fullStep != 1
      throw .type(
        isExtended ? "must assign iterable to extended slice" : "can only assign an iterable"
      )
    }
    let bounds = try slice.bounds(in: list.elements.count)
    if bounds.fullStep == 1 {
      let end = max(bounds.start, bounds.stop)
      try checkCount(list.elements.count, plus: new.count)
      list.elements.replaceSubrange(bounds.start..<end, with: new)
      return
    }
    guard new.count == bounds.count else {
      throw .value(
        """
        attempt to assign sequence of size \(new.count) \
        to extended slice of size \(bounds.count)
        """
      )
    }
    for (place, element) in zip(bounds.places, new) { list.elements[place] = element }
  }

  // MARK: - Deletion

  /// `del container[key]`.
  package func deleteItem(_ key: Value, of container: Value) throws(PythonException) {
    switch container {
    case .dict(let dict):
      guard try dict.take(key) != nil || dict.dictClass?.forgivesDeletion == true else {
        throw .key(key)
      }
      return
    case .list(let list):
      guard let slice = key.asSlice else {
        let place = try place(of: key, in: list.elements.count, "list", assigning: true)
        list.elements.remove(at: place)
        return
      }
      let bounds = try slice.bounds(in: list.elements.count)
      if bounds.step == 1 {
        list.elements.removeSubrange(bounds.start..<(bounds.start + bounds.count))
        return
      }
      let gone = Set(bounds.places)
      list.elements = list.elements.enumerated().filter { !gone.contains($0.offset) }
        .map(\.element)
      return
    case .object(let object):
      if let instance = object as? any Instance, try instance.deleteItem(key) { return }
    default: break
    }
    // CPython says so in one place for sequences and in another for the rest.
    let verb = key.asInteger != nil && hasLength(container) ? "doesn't" : "does not"
    throw .type("'\(container.typeName)' object \(verb) support item deletion")
  }

  private func hasLength(_ value: Value) -> Bool {
    switch value {
    case .string, .bytes, .list, .tuple, .dict, .set: true
    case .object(let object): (object as? any Instance)?.length != nil
    default: false
    }
  }

  /// `del value.name`.
  func deleteAttribute(_ name: String, of value: Value) throws(PythonException) {
    if case .object(let object) = value, let module = object as? Module {
      if module.attributes.removeValue(forKey: name) != nil { return }
      throw PythonException(
        ExceptionClasses.attributeError,
        "'module' object has no attribute '\(name)'"
      )
    }
    if case .object(let object) = value, let function = object.exactly(Function.self) {
      if try function.deleteAttribute(name) { return }
      throw nothingToChange(name, of: value)
    }
    try setAttribute(name, of: value, to: .none)
  }
}

extension Value {
  var asSlice: Slice? {
    guard case .object(let object) = self else { return nil }
    return object as? Slice
  }
}
