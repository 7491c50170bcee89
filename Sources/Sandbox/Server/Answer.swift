/// A response of the practice service: a status, some fields and a body.
struct Answer: Sendable, Error {
  var status: Int
  var fields: [(name: String, value: String)] = []
  var body: [UInt8] = []

  /// An answer whose body is JSON text.
  static func json(
    _ value: JSON,
    status: Int = 200,
    fields: [(name: String, value: String)] = []
  ) -> Answer {
    Answer(
      status: status,
      fields: [("Content-Type", "application/json")] + fields,
      body: value.bytes
    )
  }
}
