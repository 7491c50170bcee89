import Values

/// A value that is no dictionary and is looked into by texts all the same.
package protocol KeyedObject {
  /// Those texts, in their order.
  var textKeys: [String] { get }
}

extension CaseInsensitiveDict: KeyedObject {
  package var textKeys: [String] { plain.textKeys }
}

extension CookieJarObject: KeyedObject {
  package var textKeys: [String] { plain().textKeys }
}

extension Environ: KeyedObject {
  package var textKeys: [String] { entries.textKeys }
}

extension Dict {
  fileprivate var textKeys: [String] {
    (0..<count).compactMap { place in
      guard case .string(let key) = entry(at: place).key else { return nil }
      return key
    }
  }
}
