import Values

extension StringMethods {
  static func addConversion(to table: inout MethodTable<String>) {
    table.keywords("encode", "encoding='utf-8', errors='strict'") {
      (_, text, arguments) throws(PythonException) in
      .bytes(Bytes(try CodecArguments(arguments[0], arguments[1], "encode").encode(text)))
    }
    table.define("format") { (interpreter, text, arguments) throws(PythonException) in
      .string(try interpreter.format(text, arguments))
    }
    table.one("format_map") { (interpreter, text, mapping) throws(PythonException) in
      .string(try interpreter.format(text, Arguments(), mapping: mapping))
    }
  }
}
