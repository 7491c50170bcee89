import HTTP
import LineEditing

/// What stands before an input and before its further lines.
struct Prompts {
  /// A terminal narrower than this has no room for a place.
  private static let fewestColumns = 4

  let main: Prompt
  /// As wide as the main one, so that the lines of a block stand below each other.
  let continuation: Prompt

  /// With the step of the tutorial in front, and the host of a URL.
  ///
  /// The host is there as far as it fits into a third of the terminal; nil stands for the practice
  /// server, which is where everybody begins.
  init(step: String? = nil, url: String?, columns: Int, hasColor: Bool) {
    let step = step ?? ""
    let room = columns / 3 - 4 - (step.isEmpty ? 0 : step.count + 1)
    let host = url.flatMap { Origin($0) }.map { Self.shortened($0, to: room) } ?? ""
    let place = [step, host].filter { !$0.isEmpty }.joined(separator: " ")
    var main = Prompt(place, hasColor ? .cyan : .plain)
    main.append(">>> ", hasColor ? .green : .plain)
    self.main = main
    let margin = String(repeating: " ", count: place.unicodeScalars.count)
    continuation = Prompt(margin + "... ", hasColor ? .faint : .plain)
  }

  /// The host, its first names, or the beginning of them.
  private static func shortened(_ origin: Origin, to columns: Int) -> String {
    let whole = String(origin.authority.unicodeScalars.filter { (0x21..<0x7f).contains($0.value) })
    guard whole.count > columns else { return whole }
    guard columns >= fewestColumns else { return "" }
    let isAddress = origin.host.hasPrefix("[") || origin.host.last?.isNumber == true
    if !isAddress {
      let names = origin.host.split(separator: ".")
      for count in (1..<max(2, names.count)).reversed() {
        let short = names.prefix(count).joined(separator: ".")
        if short.count <= columns { return short }
      }
    }
    return whole.prefix(columns - 1) + "…"
  }
}
