/// The program's version, as `--version` prints it.
enum Version {
  static let text = "apiwalk 1.0.0"
}
