import Values

/// The format that a place in the program met last, as it was read: most places have one format.
final class KnownFormat {
  private var text = ""
  private var typeName = ""
  private var specification = FormatSpecification()

  func read(_ text: String, for typeName: String) throws(PythonException) -> FormatSpecification {
    if text.hasSameCodePoints(as: self.text), typeName == self.typeName { return specification }
    specification = try FormatSpecification(text, for: typeName)
    (self.text, self.typeName) = (text, typeName)
    return specification
  }
}
