internal import HTTP
internal import Values

/// A cassette's file: JSON, indented, an object for each exchange in the order they were made.
enum CassetteText {
  struct Content {
    var exchanges: [(request: RecordedRequest, answer: RecordedAnswer)] = []
    var practice: PracticeServer?
    var isComplete = false
    var clock: ClockTape?
  }

  struct Damage: Error {
    let message: String
  }

  private static let version = 1

  static func write(
    _ exchanges: [(request: RecordedRequest, answer: RecordedAnswer)],
    _ practice: PracticeServer?,
    _ token: String?,
    _ isComplete: Bool,
    _ clock: ClockTape?,
    _ redactor: Redactor
  ) -> String {
    let file = Dict()
    file["cassette"] = .int(Integer(version))
    file["complete"] = .bool(isComplete)
    if let practice {
      let dict = Dict()
      dict["base_url"] = .string(practice.baseURL)
      dict["client_id"] = .string(practice.clientID)
      // It is printed by the server itself and opens nothing but this one: no secret.
      dict["client_secret"] = .string(practice.clientSecret)
      if let token { dict["token"] = .string(Redactor.abbreviation(of: token)) }
      file["practice"] = .dict(dict)
    }
    file["exchanges"] = .list(
      List(
        exchanges.map { exchange in
          let dict = Dict()
          dict["request"] = exchange.request.value(redactor)
          dict["answer"] = exchange.answer.value(redactor)
          return .dict(dict)
        }
      )
    )
    // Behind what people read.
    if let clock { file["clock"] = clock.value }
    var writer = JSONWriter()
    writer.indent = " "
    writer.itemSeparator = ","
    writer.ensureASCII = false
    return ((try? writer.write(.dict(file))) ?? "{}") + "\n"
  }

  static func read(_ bytes: [UInt8]) throws(Damage) -> Content {
    guard let value = try? JSONReader.read(bytes) else {
      throw Damage(
        message: Cassette.isCassette(bytes)
          ? "this cassette is damaged, it is not whole; --cassette-mode record makes it anew"
          : "this is no cassette"
      )
    }
    guard case .dict(let file) = value, case .int(let number)? = file["cassette"] else {
      throw Damage(message: "this is no cassette")
    }
    guard number.small == version else {
      throw Damage(
        message: "this cassette is of version \(number.small ?? 0); this program reads \(version)"
      )
    }
    var content = Content()
    if case .bool(true)? = file["complete"] { content.isComplete = true }
    if case .dict(let dict)? = file["practice"], case .string(let url)? = dict["base_url"],
      case .string(let id)? = dict["client_id"], case .string(let secret)? = dict["client_secret"]
    {
      var token = "practice-token"
      if case .string(let text)? = dict["token"] { token = text }
      content.practice = PracticeServer(
        baseURL: url,
        clientID: id,
        clientSecret: secret,
        issueToken: { token }
      )
    }
    if let value = file["clock"] {
      guard let clock = ClockTape(value) else {
        throw Damage(message: "the clock's readings can't be read")
      }
      content.clock = clock
    }
    guard case .list(let exchanges)? = file["exchanges"] else {
      throw Damage(message: "this cassette has no exchanges")
    }
    for (place, value) in exchanges.elements.enumerated() {
      guard case .dict(let dict) = value,
        let request = dict["request"].flatMap({ RecordedRequest($0) }),
        let answer = dict["answer"].flatMap({ RecordedAnswer($0) })
      else { throw Damage(message: "exchange \(place + 1) can't be read") }
      content.exchanges.append((request, answer))
    }
    return content
  }
}
